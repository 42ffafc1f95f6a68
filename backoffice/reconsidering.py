"""After an upgrade: facts that were parked because this program did not know their kind are ruled upon again."""

from sqlalchemy import select

from backoffice.batch import Received
from backoffice.office import Office
from backoffice.receiving import apply_fact
from backoffice.registering import settle_case
from backoffice.tables import ParkedFactRow
from clerk_app.codec.kinds import KINDS, SealedFact, open_header
from db.ledger import FactRow


def reconsider(office: Office) -> int:
    """At start; returns how many facts are applied now."""
    with office.transaction() as session:
        unknown = select(ParkedFactRow).where(ParkedFactRow.code == "unknown_kind", ParkedFactRow.detail.in_(KINDS))
        applied: list[str] = []
        for row in session.scalars(unknown.order_by(ParkedFactRow.origin, ParkedFactRow.seq)).all():
            kept = session.get_one(FactRow, (row.origin, row.seq))
            session.delete(row)
            session.flush()
            sealed = SealedFact(kept.header, kept.body, kept.digest)
            if apply_fact(office, session, Received(open_header(kept.header), sealed)):
                applied.append(row.case_id)
        for case_id in dict.fromkeys(applied):
            settle_case(office, session, case_id)
        return len(applied)
