"""The office's key for ratings, as its signed greeting gave it; empty until the next one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("rating_key", sa.LargeBinary(), nullable=False, server_default=""))
