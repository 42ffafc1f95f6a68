"""From the facts of a case to the course of each item, and so to its clocks: nothing else decides what waits where."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import fold_intake
from clerk_app.domain.case_order import in_order
from clerk_app.domain.catalogue import Item, Theme
from clerk_app.domain.clocks import item_clock
from clerk_app.domain.compose.correction import points_of
from clerk_app.domain.course_of_delivery import delivery_event, reconciled
from clerk_app.domain.course_of_office import office_event
from clerk_app.domain.emergency import written_on
from clerk_app.domain.facts import (
    HERE,
    Answer,
    ApplicationTaken,
    Body,
    CaseWithdrawn,
    CorrectionPoint,
    CorrectionRequested,
    EntryCorrected,
    Fact,
    HandledBody,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    MaterialSupplied,
)
from clerk_app.domain.facts_delivery import DeliveryBody
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.item_clock import ItemClock, Queue
from clerk_app.domain.item_events import (
    Accepted,
    Decided,
    Delivered,
    ItemEvent,
    Lapsed,
    NotAccepted,
    Received,
    Supplied,
    ToldToCorrect,
    Withdrawn,
)
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.powers import Powers
from clerk_app.domain.refusal import Refused
from clerk_app.domain.registers import Act
from clerk_app.domain.service import powers_in
from clerk_app.domain.terms import Party, Terms, terms_in


@dataclass(slots=True)
class _Course:
    """One item while its facts are read: its events, and what was asked for and has not come.

    ``came`` is the day on an emergency receipt, where its papers came on one (P22).
    """

    came: date | None = None
    events: list[ItemEvent] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def add(self, day: date, *events: ItemEvent, answers: Party = Party.WINDOW) -> None:
        """An item begins with its receipt, whatever the window made of it in the same sitting."""
        if not self.events:
            self.events.append(Received(self.came or day, answers))
        self.events.extend(events)


def plan_of(theme: Theme | None, facts: Iterable[Fact]) -> Plan | None:
    """The plan as it was taken; None where the catalogue of today does not know it any more."""
    taken = next((fact.body for fact in facts if isinstance(fact.body, ApplicationTaken)), None)
    if theme is None or taken is None:
        return None
    try:
        return resolve(theme, taken.answers, taken.declined, taken.item)
    except Refused:
        return None


def item_clocks(
    calendar: WorkCalendar, plan: Plan, facts: Iterable[Fact], today: date, powers: Powers | None = None
) -> Mapping[str, ItemClock]:
    """The clocks of every item that was received, today; with ``powers`` as the window sees them.

    What was only received the window answers itself where the organ lets it accept today. Without that knowledge, as at
    the office, every answer is the department's. With a crossing the answer and its paper are the other place's,
    whatever the organs here let the window do (R087).
    """
    every = tuple(facts)
    crossing = fold_intake(every).crossing
    own = powers_in(powers, crossing) if powers else None
    found: dict[str, ItemClock] = {}
    for slug, events in item_courses(plan, every, partial(_answers_here, own, today)).items():
        item = _known(plan, slug)
        if item is not None:
            terms = terms_in(plan, item)
            clock = item_clock(calendar, terms, lawful(calendar, terms, events), today)
            found[slug] = _elsewhere(clock) if crossing else clock
    return found


def _elsewhere(clock: ItemClock) -> ItemClock:
    """The paper of what the law accepted is not for the receiving place to give."""
    return replace(clock, queue=Queue.ORGAN_ANSWER) if clock.queue is Queue.ACCEPTANCE_PAPER else clock


def lawful(calendar: WorkCalendar, terms: Terms, events: Sequence[ItemEvent]) -> tuple[ItemEvent, ...]:
    """What of a course the law bears.

    Each side writes what it knows, a window offline for days. Facts that crossed on the way, such as a withdrawal and
    a decision, are both on record, and the one that came too late moves no clock.
    """
    try:
        item_clock(calendar, terms, events, events[-1].day)
    except Refused:
        kept: tuple[ItemEvent, ...] = ()
        for event in events:
            try:
                item_clock(calendar, terms, (*kept, event), event.day)
            except Refused:
                continue
            kept = (*kept, event)
        return kept
    return tuple(events)


def item_courses(
    plan: Plan, facts: Iterable[Fact], answers_here: Callable[[Item], bool] = lambda _: False
) -> Mapping[str, tuple[ItemEvent, ...]]:
    """The course of each item; an item that nothing was decided on has none.

    ``answers_here`` says whether the window itself answers what was only received of an item.
    """
    every = tuple(facts)
    state = fold_intake(every)
    slugs = {item.slug: None for item in plan.items} | dict.fromkeys(state.decisions)
    came = written_on(state.emergency) if state.emergency else None
    courses: dict[str, _Course] = {slug: _Course(came) for slug in slugs}
    for dated in in_order(every):
        for slug, course in courses.items():
            _follow(plan, slug, course, dated.fact.body, dated.day)
    courses = {slug: _answered_here(plan, slug, course, answers_here) for slug, course in courses.items()}
    return {slug: reconciled(course.events) for slug, course in courses.items() if course.events}


def _answers_here(powers: Powers | None, today: date, item: Item) -> bool:
    return powers is not None and powers.may(item, Act.ACCEPT, today)


def _answered_here(plan: Plan, slug: str, course: _Course, answers_here: Callable[[Item], bool]) -> _Course:
    item = _known(plan, slug)
    first = course.events[0] if course.events else None
    if item and isinstance(first, Received) and answers_here(item):
        course.events[0] = replace(first, answers=Party.WINDOW)
    return course


def _follow(plan: Plan, slug: str, course: _Course, body: Body, day: date) -> None:
    if isinstance(body, HandledBody):
        if body.item == slug:
            _happen(course, office_event(body, day))
            course.asked |= _told(plan, slug, body)
    elif isinstance(body, MaterialSupplied | EntryCorrected):
        _supply(course, body, day)
    elif isinstance(body, DeliveryBody):
        _happen(course, delivery_event(body, slug, day))
    elif isinstance(body, CaseWithdrawn):
        _happen(course, Withdrawn(day))
    else:
        _decide(plan, slug, course, body, day)


def _happen(course: _Course, event: ItemEvent | None) -> None:
    """Nothing happens to an item before its receipt."""
    if event is not None and course.events:
        course.events.append(event)


def _told(plan: Plan, slug: str, body: HandledBody) -> set[str]:
    if isinstance(body, ItemAnswered) and body.answer is Answer.CORRECT:
        return _abouts(plan, slug, body.points)
    return set()


def _decide(plan: Plan, slug: str, course: _Course, body: Body, day: date) -> None:
    match body:
        case ItemsReceived(items=items) if slug in items:
            course.add(day, answers=Party.DEPARTMENT)
        case ItemsAccepted(items=accepted) | ItemsDeferred(items=accepted) if slug in {one.item for one in accepted}:
            course.add(day, Accepted(day))
        case CorrectionRequested(items=items) if slug in items:
            course.add(day, ToldToCorrect(day, body.again_because))
            course.asked |= _abouts(plan, slug, body.points)
        case ItemsRefused(items=items) if slug in items:
            course.add(day, NotAccepted(day))
        case ItemsCompleted(items=done) if slug in {one.item for one in done}:
            course.add(day, Decided(day), *((Delivered(day),) if body.delivered else ()))
        case ItemsLapsed(items=items) if slug in items:
            course.add(day, Lapsed(day))
        case _:
            return


def _supply(course: _Course, body: MaterialSupplied | EntryCorrected, day: date) -> None:
    """Only what was asked for of this item moves its clock; a point in plain words is settled by who accepts."""
    name = body.material.slot if isinstance(body, MaterialSupplied) else body.field
    if name not in course.asked:
        return
    if isinstance(body, EntryCorrected) or body.material.coverage in HERE:
        course.asked.discard(name)
    course.events.append(Supplied(day, complete=not course.asked))


def _known(plan: Plan, slug: str) -> Item | None:
    """Also an item that was decided on and that today's questions would not lead to any more."""
    return plan.item(slug) or plan.theme.item(slug)


def _abouts(plan: Plan, slug: str, points: tuple[CorrectionPoint, ...]) -> set[str]:
    item = _known(plan, slug)
    return {point.about for point in points_of(plan, points, (item,))} if item else set()
