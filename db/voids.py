"""作废登记 and what a paper is worth today, from this store's ledger (P09, L31, R082)."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import FactDamaged, kind_names, open_fact
from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts_delivery import ReceiptLost
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.numbers import Kind
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.voiding import Validity, in_force, validity_of
from clerk_app.ports import PaperRow
from clerk_app.queries import PaperFound, VoidLine
from db.ledger import FactRow
from db.projections import facts_of_cases, known_facts
from db.tables import CasePaperRow, CaseRow

# What the applicant holds a case's number by, the newest first.
_RECEIPTS = ("F06", "F03", "F05")


def voids_of(session: Session, year: int) -> Iterator[VoidLine]:
    """Every number made void in that year, in the order of the ledger."""
    rows = select(FactRow.header, FactRow.body).where(FactRow.kind.in_(kind_names(PaperVoided)))
    for header, body in session.execute(rows.order_by(FactRow.at, FactRow.origin, FactRow.seq)):
        try:
            fact = open_fact(header, body)
        except FactDamaged:
            continue
        if isinstance(fact.body, PaperVoided) and fact.body.day.year == year:
            yield _line(session, fact.header.case_id, fact.body)


def found_by_payload(session: Session, payload: str) -> PaperFound | None:
    """The paper that bears this number alone; of a case's own number the receipt that holds today."""
    if not payload.startswith(f"{Kind.CASE:d}"):
        return _found(session, CasePaperRow.number == payload)
    rows = session.scalars(select(CasePaperRow).where(CasePaperRow.number == payload)).all()
    if not rows:
        return None
    state = fold_intake(known_facts(session, rows[0].case_id))
    holding = {one.paper for one in in_force(state)}
    found = [row for form in _RECEIPTS for row in reversed(rows) if row.form == form and row.paper in holding]
    return _told(session, (found or list(rows))[0])


def found_by_number(session: Session, document_no: str) -> PaperFound | None:
    """By the number that people read off the sheet (文号)."""
    wanted = document_no.replace(" ", "").strip()
    return _found(session, CasePaperRow.document_no == wanted) if wanted else None


def holding_only(session: Session, rows: tuple[PaperRow, ...]) -> tuple[PaperRow, ...]:
    """Without the papers that hold no more: those are not printed any more either."""
    facts = facts_of_cases(session, {row.case_id for row in rows})
    states = {case_id: fold_intake(of_case) for case_id, of_case in facts.items()}
    holding = {(case_id, one.paper) for case_id, state in states.items() for one in in_force(state)}
    return tuple(row for row in rows if (row.case_id, row.paper) in holding)


def _found(session: Session, condition: ColumnElement[bool]) -> PaperFound | None:
    row = session.scalars(select(CasePaperRow).where(condition).limit(1)).first()
    return _told(session, row) if row else None


def _told(session: Session, row: CasePaperRow) -> PaperFound:
    facts = tuple(known_facts(session, row.case_id))
    state = fold_intake(facts)
    worth = validity_of(row.paper, state.documents, state.voided)
    lost = any(isinstance(fact.body, ReceiptLost) and row.number in fact.body.blocked for fact in facts)
    worth = Validity.LOST if lost and worth is Validity.VALID else worth
    return PaperFound(row.case_id, row.paper, row.form, row.number, row.document_no, worth)


def _line(session: Session, case_id: str, voided: PaperVoided) -> VoidLine:
    case = session.get(CaseRow, case_id)
    instead = session.get(CasePaperRow, (case_id, voided.replacement)) if voided.replacement else None
    return VoidLine(
        day=voided.day,
        document_no=voided.document_no,
        form=form_of(voided.paper),
        case_no=case.case_no if case else "",
        reason=voided.reason,
        retrieved=voided.retrieved,
        approver=voided.approver,
        replaced=bool(voided.replacement),
        replacement_no=instead.document_no if instead else "",
    )
