"""Cases of which something may wait; of those that are there every one may, until its next fact or a rebuild."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_row", sa.Column("waits", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index(op.f("ix_case_row_waits"), "case_row", ["waits"], unique=False)
