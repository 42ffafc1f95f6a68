"""The results desk's derived rows: written with their case, read by the list, the counts and the shelf."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, distinct, func, select
from sqlalchemy.orm import Session

from clerk_app.domain.case import Intake
from clerk_app.domain.custody import Held, custody_of
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_delivery import Custody, Keeper
from clerk_app.domain.results import UNCOLLECTED_AFTER, ResultState, Thing, results_of
from clerk_app.queries_results import CustodyLine, ResultCounts, ResultFilter, ResultLine
from db.result_tables import CustodyRow, ResultRow
from db.tables import CaseRow

_ZONE = ZoneInfo("Asia/Shanghai")
_GIVEN = (ResultState.GIVEN, ResultState.RECEIVED, ResultState.PUSHED)
# How the one form asks which way the results shall go; a theme without the question hands over at the window.
_WAY_FIELD, _AT_WINDOW = "delivery_mode", "窗口领取"


def project_results(session: Session, intake: Intake, facts: tuple[Fact, ...], person: str) -> None:
    """The rows of one case; none before something of it is decided or here."""
    taken, found = intake.application, results_of(facts)
    if taken is None or not found.begun:
        return
    told = {entry.field: entry.value for entry in taken.entries} | dict(intake.corrected)
    way = told.get(_WAY_FIELD) or _AT_WINDOW
    for thing in found.things.values():
        row = _row(thing)
        row.case_id, row.case_no, row.theme = intake.case_id, taken.case_no, taken.theme
        row.person, row.way, row.due = person, way, intake.due.get(thing.item)
        session.add(row)


def project_custody(session: Session, case_id: str, facts: tuple[Fact, ...]) -> None:
    for thing, held in custody_of(facts).items():
        session.add(
            CustodyRow(
                case_id=case_id,
                thing=thing,
                keeper=held.by,
                holder=held.holder,
                since=held.since,
                custody=held.custody,
                bag=held.bag,
                place=held.place,
            )
        )


def result_lines(session: Session, wanted: ResultFilter, today: date) -> tuple[ResultLine, ...]:
    """Every result of the cases that the filter names, the longest waiting case first."""
    cases = select(ResultRow.case_id).where(_condition(wanted, today))
    rows = session.scalars(
        select(ResultRow).where(ResultRow.case_id.in_(cases)).order_by(ResultRow.case_no, ResultRow.item)
    )
    return tuple(_line(row) for row in rows)


def result_counts(session: Session, today: date) -> ResultCounts:
    """Cases, not papers: one person comes once."""
    number = func.count(distinct(ResultRow.case_id))
    return ResultCounts(*(session.scalar(select(number).where(_condition(one, today))) or 0 for one in ResultFilter))


def shelf_places(session: Session) -> Mapping[str, int]:
    """How many results lie at each place."""
    lying = select(ResultRow.shelf, func.count()).where(ResultRow.state == ResultState.READY)
    return {shelf: number for shelf, number in session.execute(lying.group_by(ResultRow.shelf))}  # noqa: C416 - rows, not pairs


def posted_under(session: Session, tracking: str) -> str:
    """The case whose parcel bears this number; empty where none does."""
    found = select(ResultRow.case_id).where(ResultRow.tracking == tracking, ResultRow.tracking != "")
    return session.scalar(found.limit(1)) or ""


def custody_lines(session: Session, condition: ColumnElement[bool]) -> tuple[CustodyLine, ...]:
    same = CaseRow.case_id == CustodyRow.case_id
    rows = session.execute(
        select(CustodyRow, CaseRow.case_no).outerjoin(CaseRow, same).where(condition).order_by(CustodyRow.thing)
    )
    return tuple(CustodyLine(row.case_id, case_no or "", _held(row)) for row, case_no in rows)


def in_case(case_id: str) -> ColumnElement[bool]:
    return CustodyRow.case_id == case_id


def in_bag(payload: str) -> ColumnElement[bool]:
    return and_(CustodyRow.bag == payload, CustodyRow.bag != "")


def _condition(wanted: ResultFilter, today: date) -> ColumnElement[bool]:
    match wanted:
        case ResultFilter.WAITING:
            return ResultRow.state == ResultState.READY
        case ResultFilter.GIVEN:
            return and_(ResultRow.gone_day == today, ResultRow.state.in_(_GIVEN))
        case ResultFilter.POSTED:
            return ResultRow.state == ResultState.POSTED
        case ResultFilter.LATE:
            return and_(ResultRow.state == ResultState.READY, ResultRow.since < today - UNCOLLECTED_AFTER)


def _row(thing: Thing) -> ResultRow:
    return ResultRow(
        item=thing.item,
        result=thing.result,
        result_no=thing.result_no,
        department=thing.department,
        count=thing.count,
        state=thing.state,
        shelf=thing.shelf,
        since=thing.since,
        arrived=thing.arrived,
        gone=thing.gone,
        gone_day=thing.gone.astimezone(_ZONE).date() if thing.gone else None,
        told=thing.told,
        tracking=thing.tracking,
        decided=thing.decided,
        granted=thing.granted,
        recheck=thing.recheck,
        conflict=thing.conflict,
    )


def _line(row: ResultRow) -> ResultLine:
    return ResultLine(
        row.case_id,
        row.case_no,
        row.theme,
        row.person,
        row.item,
        row.result,
        row.result_no,
        row.department,
        row.count,
        ResultState(row.state),
        row.shelf,
        row.way,
        row.since,
        row.arrived,
        row.due,
        row.tracking,
        row.recheck,
        row.conflict,
    )


def _held(row: CustodyRow) -> Held:
    return Held(row.thing, Keeper(row.keeper), row.holder, row.since, Custody(row.custody), row.bag, row.place)
