"""用印登记 of one day as this window's own ledger tells it: every use of a seal, every paper with room for one."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import FactDamaged, kind_names, open_fact
from clerk_app.domain.compose.sealing import is_sealed
from clerk_app.domain.facts import DocumentIssued, Fact
from clerk_app.domain.facts_powers import SealUsed
from clerk_app.domain.seals import SealUse
from clerk_app.queries import SealDay, SealedPaper
from db.ledger import FactRow
from db.projections import ZONE
from db.tables import CaseRow

_KINDS = (*kind_names(SealUsed), *kind_names(DocumentIssued))


def seal_day(session: Session, origin: str, day: date) -> SealDay:
    facts = tuple(_facts(session, origin, day))
    wanted = {fact.header.case_id for fact in facts}
    numbered = select(CaseRow.case_id, CaseRow.case_no).where(CaseRow.case_id.in_(wanted))
    known = {case_id: case_no for case_id, case_no in session.execute(numbered)}  # noqa: C416 - rows, not pairs
    uses, papers = [], []
    for fact in facts:
        header, case_no = fact.header, known.get(fact.header.case_id, fact.header.case_id)
        if isinstance(fact.body, SealUsed):
            key = _key(header.case_id, fact.body.paper)
            uses.append(SealUse(fact.body.seal_no, key, case_no, header.at, header.actor))
        elif isinstance(fact.body, DocumentIssued) and is_sealed(fact.body.paper, fact.body.form):
            key = _key(header.case_id, fact.body.paper)
            papers.append(SealedPaper(key, fact.body.paper, case_no, fact.body.document_no))
    return SealDay(day, tuple(uses), tuple(papers))


def _facts(session: Session, origin: str, day: date) -> Iterator[Fact]:
    begin = datetime.combine(day, time(), ZONE)
    rows = select(FactRow.header, FactRow.body).where(
        FactRow.origin == origin,
        or_(*(FactRow.kind == kind for kind in _KINDS)),
        FactRow.at >= begin,
        FactRow.at < begin + timedelta(days=1),
    )
    for header, body in session.execute(rows.order_by(FactRow.seq)):
        try:
            yield open_fact(header, body)
        except FactDamaged:
            continue


def _key(case_id: str, paper: str) -> str:
    """A paper among all cases: document numbers of two organs may be alike, and one may still be wanting."""
    return f"{case_id}/{paper}"
