"""Print jobs, and the characters of a paper that no face has."""

import sqlalchemy as sa
from alembic import op

import db.base

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("paper_state", sa.Column("missing", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("printer", sa.String(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("reprint", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("hitch", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("maybe_out", sa.Boolean(), nullable=False),
        sa.Column("at", db.base.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
    )
    op.create_index("ix_print_job_paper", "print_job", ["case_id", "paper"], unique=False)
    op.create_index(op.f("ix_print_job_state"), "print_job", ["state"], unique=False)
