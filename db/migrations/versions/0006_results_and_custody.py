"""Results of cases and originals in custody; both are derived and filled from the ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "result",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("case_id", "item", "case_no", "theme", "person")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("result", "result_no", "department")),
        sa.Column("count", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("state", "shelf", "way")),
        sa.Column("since", sa.Date(), nullable=True),
        *(sa.Column(name, sa.DateTime(), nullable=True) for name in ("arrived", "gone")),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("gone_day", "due", "told")),
        sa.Column("tracking", sa.String(), nullable=False),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("decided", "granted", "recheck", "conflict")),
        sa.PrimaryKeyConstraint("case_id", "item", name=op.f("pk_result")),
    )
    op.create_index("ix_result_lying", "result", ["state", "since"])
    op.create_index("ix_result_gone", "result", ["gone_day", "state"])
    op.create_index(op.f("ix_result_tracking"), "result", ["tracking"])
    op.create_table(
        "custody",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("case_id", "thing", "keeper", "holder")),
        sa.Column("since", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("custody", "bag", "place")),
        sa.PrimaryKeyConstraint("case_id", "thing", name=op.f("pk_custody")),
    )
    op.create_index(op.f("ix_custody_bag"), "custody", ["bag"])
