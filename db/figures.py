"""Counts of a day's decisions: in all, along one dimension, and the condition that narrows to the cases behind them."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from clerk_app.queries import DayFigures, DayFilter, Dimension, Tally
from db.tables import CaseItemRow, ConsultationRow

Key = TypeVar("Key", int, str)

_COLUMNS: Mapping[Dimension, InstrumentedAttribute[str] | InstrumentedAttribute[int]] = {
    Dimension.WINDOW: CaseItemRow.window,
    Dimension.CLERK: CaseItemRow.clerk,
    Dimension.THEME: CaseItemRow.theme,
    Dimension.CHOICE: CaseItemRow.choice,
    Dimension.HOUR: CaseItemRow.hour,
}


def day_figures(session: Session, day: date) -> DayFigures:
    everything = narrowed_to(day, DayFilter())
    consulted = select(func.count()).select_from(ConsultationRow).where(ConsultationRow.day == day)
    return DayFigures(
        day=day,
        cases=session.scalar(select(func.count(func.distinct(CaseItemRow.case_id))).where(everything)) or 0,
        consultations=session.scalar(consulted) or 0,
        by_choice=_counts(session, CaseItemRow.choice, everything, per_case=False),
        by_hour=_counts(session, CaseItemRow.hour, everything),
        by_theme=_counts(session, CaseItemRow.theme, everything),
        by_window=_counts(session, CaseItemRow.window, everything),
        by_clerk=_counts(session, CaseItemRow.clerk, everything),
    )


def tallies(session: Session, day: date, by: Dimension, narrowed: DayFilter) -> tuple[Tally, ...]:
    """One line a key in the key's own order, cases counted once, items by their decision."""
    column, condition = _COLUMNS[by], narrowed_to(day, narrowed)
    cases = select(column, func.count(func.distinct(CaseItemRow.case_id))).where(condition).group_by(column)
    items = select(column, CaseItemRow.choice, func.count()).where(condition).group_by(column, CaseItemRow.choice)
    choices: dict[str, dict[int, int]] = {}
    for key, choice, number in session.execute(items):
        choices.setdefault(str(key), {})[choice] = number
    lines = session.execute(cases.order_by(column))
    return tuple(Tally(str(key), number, choices.get(str(key), {})) for key, number in lines)


def narrowed_to(day: date, narrowed: DayFilter) -> ColumnElement[bool]:
    """The rows of one day that a filter leaves."""
    conditions = [CaseItemRow.day == day]
    if narrowed.window:
        conditions.append(CaseItemRow.window == narrowed.window)
    if narrowed.clerk:
        conditions.append(CaseItemRow.clerk == narrowed.clerk)
    if narrowed.theme:
        conditions.append(CaseItemRow.theme == narrowed.theme)
    if narrowed.choice:
        conditions.append(CaseItemRow.choice == narrowed.choice)
    if narrowed.hour >= 0:
        conditions.append(CaseItemRow.hour == narrowed.hour)
    return and_(*conditions)


def _counts(
    session: Session, column: InstrumentedAttribute[Key], condition: ColumnElement[bool], *, per_case: bool = True
) -> dict[Key, int]:
    """Cases (or items) by one of their marks."""
    number = func.count(func.distinct(CaseItemRow.case_id)) if per_case else func.count()
    rows = session.execute(select(column, number).where(condition).group_by(column))
    return {key: counted for key, counted in rows}  # noqa: C416 - a result has keys() and is no list of pairs
