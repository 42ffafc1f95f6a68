"""Cases of other windows: copies to read, and papers taken in while they could not be asked for."""

import sqlalchemy as sa
from alembic import op

import db.base

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_copy",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("case_no", sa.String(), nullable=False),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("fetched_at", db.base.Instant(), nullable=False),
        sa.Column("lines", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_copy")),
    )
    op.create_table(
        "lodged",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("case_no", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("material", sa.String(), nullable=False),
        sa.Column("pages", sa.LargeBinary(), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.Column("at", db.base.Instant(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lodged")),
    )
