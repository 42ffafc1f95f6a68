"""The first store."""

import sqlalchemy as sa
from alembic import op

import db.base

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("mime", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("stored_at", db.base.Instant(), nullable=False),
        sa.Column("sent_at", db.base.Instant(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "case_item",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "item", name=op.f("pk_case_item")),
    )
    op.create_index("ix_case_item_count", "case_item", ["day", "window", "choice"], unique=False)
    op.create_table(
        "case_paper",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("document_no", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("issued_at", db.base.Instant(), nullable=False),
        sa.Column("handed_over", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "paper", name=op.f("pk_case_paper")),
    )
    op.create_index(op.f("ix_case_paper_number"), "case_paper", ["number"], unique=False)
    op.create_table(
        "case_row",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("case_no", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("id_tail", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.Column("decided_at", db.base.Instant(), nullable=True),
        sa.Column("decided_day", sa.Date(), nullable=True),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_row")),
    )
    op.create_index(op.f("ix_case_row_case_no"), "case_row", ["case_no"], unique=False)
    op.create_index("ix_case_row_day", "case_row", ["decided_day", "theme"], unique=False)
    op.create_index(op.f("ix_case_row_id_tail"), "case_row", ["id_tail"], unique=False)
    op.create_index(op.f("ix_case_row_person"), "case_row", ["person"], unique=False)
    op.create_table(
        "clerk",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clerk")),
    )
    op.create_table(
        "consultation",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_consultation")),
    )
    op.create_table(
        "draft",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("open_points", sa.String(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", db.base.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_draft")),
    )
    op.create_index(op.f("ix_draft_saved_at"), "draft", ["saved_at"], unique=False)
    op.create_table(
        "fact",
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", db.base.Instant(), nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_fact_seq_starts_at_one")),
        sa.PrimaryKeyConstraint("origin", "seq", name=op.f("pk_fact")),
        sa.UniqueConstraint("event_id", name=op.f("uq_fact_event_id")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_fact_case", "fact", ["case_id", "origin", "seq"], unique=False)
    op.create_table(
        "lease",
        sa.Column("organ", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("next", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organ", "word", "year", "first", name=op.f("pk_lease")),
    )
    op.create_table(
        "outbox",
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("acked", sa.Integer(), nullable=False),
        sa.Column("acked_at", db.base.Instant(), nullable=True),
        sa.Column("server_id", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("feed_position", sa.Integer(), nullable=False),
        sa.Column("clock_offset_ms", sa.Integer(), nullable=False),
        sa.Column("clock_checked_at", db.base.Instant(), nullable=True),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_outbox")),
    )
    op.create_table(
        "paper_state",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("prints", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "paper", name=op.f("pk_paper_state")),
    )
    op.create_table(
        "parked",
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("since", db.base.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("origin", "seq", name=op.f("pk_parked")),
    )
    op.create_table(
        "preference",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_preference")),
    )
    op.create_table(
        "serial",
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "day", name=op.f("pk_serial")),
    )
