"""Rows as screens list them: cases with their items counted, parked facts."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from clerk_app.queries import CaseLine, ParkedLine
from db.tables import CaseItemRow, CaseRow, ParkedRow


def case_lines(session: Session, rows: Iterable[CaseRow]) -> tuple[CaseLine, ...]:
    """Cases with the number of items decided on."""
    cases = tuple(rows)
    ids = tuple(row.case_id for row in cases)
    counted = select(CaseItemRow.case_id, func.count()).where(CaseItemRow.case_id.in_(ids))
    items = dict(session.execute(counted.group_by(CaseItemRow.case_id)).all())
    return tuple(_line(row, items.get(row.case_id, 0)) for row in cases)


def _line(row: CaseRow, items: int) -> CaseLine:
    return CaseLine(
        row.case_id,
        row.case_no,
        row.theme,
        row.item,
        row.person,
        row.id_tail,
        row.status,
        row.delivery,
        row.clerk,
        row.decided_at,
        row.due,
        row.size,
        row.last_seq,
        items,
    )


def parked_lines(session: Session) -> Iterable[ParkedLine]:
    same = CaseRow.case_id == ParkedRow.case_id
    named = select(ParkedRow, CaseRow.case_no, CaseRow.person).outerjoin(CaseRow, same)
    for parked, case_no, person in session.execute(named.order_by(ParkedRow.since)):
        yield ParkedLine(
            parked.case_id,
            case_no or "",
            person or "",
            parked.code,
            parked.detail,
            parked.since,
        )
