"""The first office."""

import sqlalchemy as sa
from alembic import op

import db.base

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_home",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("case_no", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_home")),
    )
    op.create_index(op.f("ix_case_home_case_no"), "case_home", ["case_no"], unique=False)
    op.create_table(
        "device",
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("enrolled_at", db.base.Instant(), nullable=False),
        sa.Column("fed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_device")),
    )
    op.create_table(
        "enrolment_code",
        sa.Column("code_digest", sa.String(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("window", sa.String(), nullable=False),
        sa.Column("issued_at", db.base.Instant(), nullable=False),
        sa.Column("origin", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("code_digest", name=op.f("pk_enrolment_code")),
    )
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
        "feed",
        sa.Column("feed_seq", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("feed_seq", name=op.f("pk_feed")),
    )
    op.create_index("ix_feed_reader", "feed", ["reader", "feed_seq"], unique=False)
    op.create_table(
        "lease_block",
        sa.Column("organ", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("given_at", db.base.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("organ", "word", "year", "first", name=op.f("pk_lease_block")),
    )
    op.create_table(
        "named_blob",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "sha256", name=op.f("pk_named_blob")),
    )
    op.create_index("ix_named_blob_sha256", "named_blob", ["sha256"], unique=False)
    op.create_table(
        "office",
        sa.Column("server_id", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("server_id", name=op.f("pk_office")),
    )
    op.create_table(
        "parked_fact",
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("since", db.base.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("origin", "seq", name=op.f("pk_parked_fact")),
    )
    op.create_table(
        "stored_blob",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("stored_at", db.base.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_stored_blob")),
    )
