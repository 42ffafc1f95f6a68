"""Supplements: what was told once is put right, bit by bit; when nothing is open any more the item is accepted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from clerk_app.domain.case import Choice, Intake, Stage
from clerk_app.domain.compose.correction import points_of
from clerk_app.domain.decisions import Desk, promised_days
from clerk_app.domain.entries import Problem
from clerk_app.domain.facts import (
    HERE,
    Answer,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    EntryCorrected,
    ItemAnswered,
    ItemsAccepted,
    MaterialSupplied,
    MaterialTaken,
)
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.regimes import LAWS
from clerk_app.domain.registers import Act


def open_points(
    state: Intake, plan: Plan, items: Iterable[str], settled: Iterable[str] = ()
) -> tuple[CorrectionPoint, ...]:
    """Of what was told for these items, in whichever notice, what is not put right.

    ``settled`` are plain points the clerk has seen to.
    """
    seen, told = set(settled), told_points(state, plan, set(items) - state.lapsed)
    return tuple(point for point in told if point.what not in seen and not _right(state, plan, point))


def told_points(state: Intake, plan: Plan, items: Iterable[str]) -> tuple[CorrectionPoint, ...]:
    """Everything that was told for these items, put right or not."""
    wanted, found = set(items), dict[CorrectionPoint, None]()
    for notice in state.corrections:
        concerned = tuple(item for item in plan.items if item.slug in wanted & set(notice.items))
        found |= dict.fromkeys(points_of(plan, notice.points, concerned) if concerned else ())
    return tuple(found)


def asked_by(plan: Plan, state: Intake, answers: Iterable[ItemAnswered]) -> tuple[CorrectionPoint, ...]:
    """What departments told of items that were only received, as far as it is not put right."""
    told = [
        replace(point, about=point.about.rpartition("/")[2])
        for answer in answers
        if answer.answer is Answer.CORRECT
        for point in answer.points
    ]
    return tuple(point for point in dict.fromkeys(told) if not _right(state, plan, point))


def supply(
    state: Intake,
    plan: Plan,
    material: MaterialTaken,
    answers: Iterable[ItemAnswered] = (),
    day: date | None = None,
) -> MaterialSupplied:
    """A paper that was asked for or is owed (R033: nothing else can be taken in); in full or in part, never as nothing.

    ``answers`` are what departments said of items that were only received: they may ask once, too. ``day`` is that of
    the handing in where it was before today (R014: the applicant's day counts, not that of the line).
    """
    _check_open(state)
    asked = {point.about for point in open_points(state, plan, state.decisions)}
    asked |= {point.about for point in asked_by(plan, state, answers)}
    asked |= {*state.owed, *state.owed_after}
    if material.slot not in asked or plan.planned_material(material.slot) is None:
        raise Refused(Reason.NOT_ASKED_FOR, material=material.slot)
    if material.coverage is Coverage.MISSING:
        raise Refused(Reason.NOT_SUPPLIED, point=material.slot)
    return MaterialSupplied(material, day)


def correct_entry(
    state: Intake,
    plan: Plan,
    change: tuple[str, str],
    problems: Iterable[Problem],
    answers: Iterable[ItemAnswered] = (),
) -> EntryCorrected:
    """A field that a notice or a department names, and its new value.

    ``problems`` are those of the whole form with the new value in its place.
    """
    field, new = change
    _check_open(state)
    told = (*open_points(state, plan, state.decisions), *asked_by(plan, state, answers))
    if field not in {point.about for point in told}:
        raise Refused(Reason.NOT_ASKED_FOR, field=field)
    if not new.strip() or any(problem.field == field for problem in problems):
        raise Refused(Reason.FORM_HAS_ERRORS, field=field)
    return EntryCorrected(field, values(state).get(field, ""), new.strip(), "按补正告知书更正")


def values(state: Intake) -> Mapping[str, str]:
    """The form as it stands now, corrections laid over what was sealed."""
    sealed = state.application.entries if state.application else ()
    return {**{entry.field: entry.value for entry in sealed}, **state.corrected}


def accept_supplied(
    state: Intake, plan: Plan, items: tuple[str, ...], settled: Iterable[str], last: date, desk: Desk
) -> ItemsAccepted:
    """R014: under the regimes that say so acceptance is of the day on which the ``last`` thing was put right.

    Elsewhere it is of today. Nothing is accepted while a told point is open (R015).
    """
    _check_open(state)
    chosen = [item for item in plan.items if item.slug in items]
    for item in chosen:
        if state.decisions.get(item.slug) is not Choice.CORRECT or item.slug in state.lapsed:
            raise Refused(Reason.NOT_DECIDABLE, item=item.slug)
        desk.powers.check(item, Act.ACCEPT, desk.today)
    waiting = open_points(state, plan, items, settled)
    if waiting or not chosen:
        raise Refused(Reason.NOT_SUPPLIED, point=waiting[0].what if waiting else "")
    by_supplement = all(LAWS[item.regime].acceptance.by_supplement for item in chosen)
    day = last if by_supplement else desk.today
    return ItemsAccepted(day, promised_days(plan, items, day, desk.calendar))


def correct_again(
    state: Intake,
    plan: Plan,
    items: tuple[str, ...],
    points: tuple[CorrectionPoint, ...],
    again: tuple[str, str],
    desk: Desk,
) -> CorrectionRequested:
    """R009: the first notice had to be complete; a second one needs a reason and a supervisor who lets it pass.

    ``again`` is that reason and the supervisor's badge.
    """
    why, approver = again
    _check_open(state)
    waiting = {slug for slug, choice in state.decisions.items() if choice is Choice.CORRECT} - state.lapsed
    if not state.corrections or not items or not waiting.issuperset(items):
        raise Refused(Reason.NOT_DECIDABLE, item=items[0] if items else "")
    for item in plan.items:
        if item.slug in items:
            desk.powers.check(item, Act.CORRECT, desk.today)
    if not approver:
        raise Refused(Reason.SECOND_CORRECTION)
    if not why.strip():
        raise Refused(Reason.REASON_NEEDED)
    told = tuple(replace(point, what=point.what.strip()) for point in points if point.what.strip())
    if not told:
        raise Refused(Reason.NOTHING_TO_CORRECT)
    return CorrectionRequested(desk.today, items, told, (), why.strip(), approver)


def _right(state: Intake, plan: Plan, point: CorrectionPoint) -> bool:
    planned = plan.planned_material(point.about)
    if planned is None:
        return point.about in state.corrected
    supplied = state.supplied.get(point.about)
    return supplied is not None and supplied.coverage in HERE


def _check_open(state: Intake) -> None:
    if state.stage is not Stage.DECIDED:
        raise Refused(Reason.NOT_DECIDABLE, stage=state.stage)
