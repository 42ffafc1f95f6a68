"""What of a case waits for the window, with its last day, its mark, and who is late: the to-do, from facts alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.case import Choice, Handling, Intake, Stage, fold_handling, fold_intake, standing_choices
from clerk_app.domain.case_order import home_of
from clerk_app.domain.facts import CorrectionPoint, EntryCorrected, Fact, LaterMaterial, MaterialSupplied
from clerk_app.domain.facts_handling import ItemSentBack
from clerk_app.domain.item_clock import ItemClock, Queue
from clerk_app.domain.item_course import item_clocks, item_courses
from clerk_app.domain.limits import remaining
from clerk_app.domain.marks import Mark, decision_mark
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from clerk_app.domain.supplements import asked_by, open_points
from clerk_app.domain.terms import Party


class Duty(StrEnum):
    """Why a case is on the to-do.

    In the window's words: 待决定, 等部门意见, 待补正, 容缺待补, 许可后补交, 待出通知, 待领取, 退回重办.
    """

    DECIDE = "decide"
    ANSWER = "answer"
    CORRECTION = "correction"
    SUPPLEMENT = "supplement"
    AFTER = "after"
    PAPER = "paper"
    COLLECT = "collect"
    SENT_BACK = "sent_back"


@dataclass(frozen=True, slots=True)
class Wait:
    """One row: ``since`` is the day it began, ``left`` the working days to ``due``, negative when it is past.

    ``points`` are what was told to correct, ``slots`` the papers owed, ``words`` what a department sent back.
    """

    duty: Duty
    items: tuple[str, ...]
    since: date
    due: Deadline | None = None
    left: int | None = None
    mark: Mark = Mark.NONE
    late: Party | None = None
    points: tuple[CorrectionPoint, ...] = ()
    slots: tuple[str, ...] = ()
    words: str = ""


_DUTIES = {
    Queue.ANSWER: Duty.DECIDE,
    Queue.ORGAN_ANSWER: Duty.ANSWER,
    Queue.APPLICANT: Duty.CORRECTION,
    Queue.ACCEPTANCE_PAPER: Duty.PAPER,
    Queue.COLLECTION: Duty.COLLECT,
}
_CHOICES = {Choice.RECEIVE: Duty.ANSWER, Choice.CORRECT: Duty.CORRECTION}
_LATEST_FIRST = {Mark.RED: 0, Mark.YELLOW: 1, Mark.WARNING: 2, Mark.OK: 3, Mark.NONE: 4}


def urgency(wait: Wait) -> tuple[int, date, date]:
    """Late first: by mark, then by last day; what no day binds by how long it has been waiting."""
    return _LATEST_FIRST[wait.mark], wait.due.day if wait.due else date.max, wait.since


def may_wait(intake: Intake, handling: Handling) -> bool:
    """Whether a case can be on the to-do at all, today or by mere days: said without catalogue and calendar."""
    if intake.stage is not Stage.DECIDED:
        return False
    choices = standing_choices(intake, handling).values()
    return bool(
        set(choices) & set(_CHOICES)
        or intake.owed
        or owed_after(intake, handling)
        or handling.results
        or handling.sent_back
    )


def duties(
    calendar: WorkCalendar, plan: Plan | None, facts: Iterable[Fact], today: date, powers: Powers
) -> tuple[Wait, ...]:
    """Everything of one case that waits; items that wait for one thing are one row with the most urgent day.

    A case that today's catalogue does not know is listed without its days rather than not at all.
    """
    every = tuple(facts)
    intake, handling = fold_intake(every), fold_handling(every)
    if not may_wait(intake, handling):
        return ()
    clocks = item_clocks(calendar, plan, every, today, powers) if plan else {}
    since = {slug: events[-1].day for slug, events in (item_courses(plan, every) if plan else {}).items()}
    found = [*_queued(clocks, since), *_unknown(intake, handling, clocks, every)]
    found += [*_owed(calendar, (intake, handling), clocks, every, today), *_sent_back(handling, every)]
    return tuple(sorted((_told(wait, intake, handling, plan) for wait in found), key=urgency))


def _queued(clocks: Mapping[str, ItemClock], since: Mapping[str, date]) -> Iterator[Wait]:
    groups: dict[Duty, list[Wait]] = {}
    for slug, clock in clocks.items():
        duty = _DUTIES.get(clock.queue)
        if duty:
            wait = Wait(duty, (slug,), since[slug], clock.due, clock.left, clock.mark, clock.late)
            groups.setdefault(duty, []).append(wait)
    for waits in groups.values():
        first = min(waits, key=urgency)
        items = tuple(slug for wait in waits for slug in wait.items)
        yield Wait(first.duty, items, first.since, first.due, first.left, first.mark, first.late)


def _unknown(
    intake: Intake, handling: Handling, clocks: Mapping[str, ItemClock], facts: tuple[Fact, ...]
) -> Iterator[Wait]:
    for slug, choice in standing_choices(intake, handling).items():
        duty = _CHOICES.get(choice)
        if duty and slug not in clocks:
            yield Wait(duty, (slug,), _first_day(facts))


def owed_after(intake: Intake, handling: Handling) -> Mapping[str, LaterMaterial]:
    """What a licence was granted without (M17); one that the department did not grant asks for nothing any more."""
    denied = {item for item, result in handling.results.items() if not result.granted}
    slots = {entry.slot for item in denied & set(intake.licences) for entry in intake.licences[item].materials}
    return {slot: entry for slot, entry in intake.owed_after.items() if slot not in slots}


def _owed(
    calendar: WorkCalendar,
    halves: tuple[Intake, Handling],
    clocks: Mapping[str, ItemClock],
    facts: tuple[Fact, ...],
    today: date,
) -> Iterator[Wait]:
    """R076: while every item stands still, a paper that is owed is not coloured; after a licence nothing stands still.

    M17: what a licence was granted without is owed by the check that follows it.
    """
    intake, handling = halves
    running = not clocks or any(not clock.paused for clock in clocks.values() if clock.queue is not Queue.DONE)
    for duty, owed, runs in ((Duty.SUPPLEMENT, intake.owed, running), (Duty.AFTER, owed_after(intake, handling), True)):
        if not owed:
            continue
        first = min(owed.values(), key=lambda entry: entry.due)
        left, since, late = remaining(calendar, today, first.due), _first_day(facts), today > first.due
        mark = decision_mark(left, calendar.between(since, first.due), past_law=late) if runs else Mark.NONE
        party = Party.APPLICANT if late and runs else None
        due = Deadline(first.due, first.provisional)
        yield Wait(duty, (), since, due, left, mark, party, slots=tuple(owed))


def _sent_back(handling: Handling, facts: tuple[Fact, ...]) -> Iterator[Wait]:
    """An internal return stands until the window has put something right, or the department went on."""
    home, _ = home_of(facts)
    mended = max(
        (
            fact.header.seq
            for fact in facts
            if fact.header.origin == home and isinstance(fact.body, MaterialSupplied | EntryCorrected)
        ),
        default=0,
    )
    for slug, told in handling.sent_back.items():
        if mended <= told.answers_seq:
            yield Wait(Duty.SENT_BACK, (slug,), told.day, words=told.what)


def _told(wait: Wait, intake: Intake, handling: Handling, plan: Plan | None) -> Wait:
    """What is still open of it, wherever a paper came in; none where only the acceptance is left."""
    if wait.duty is not Duty.CORRECTION:
        return wait
    if plan:
        asked = (handling.answers[slug] for slug in wait.items if slug in handling.answers)
        return replace(wait, points=(*open_points(intake, plan, wait.items), *asked_by(plan, intake, asked)))
    points = [point for told in intake.corrections if set(told.items) & set(wait.items) for point in told.points]
    points += [point for slug in wait.items if slug in handling.answers for point in handling.answers[slug].points]
    return replace(wait, points=tuple(points))


def _first_day(facts: tuple[Fact, ...]) -> date:
    decided = (fact.body.day for fact in facts if hasattr(fact.body, "day") and not isinstance(fact.body, ItemSentBack))
    return min((day for day in decided if isinstance(day, date)), default=date.min)
