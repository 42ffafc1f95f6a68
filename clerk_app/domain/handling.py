"""What a department may record of an item: checked against the case as it stands; what is unlawful leaves no trace."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Choice, Intake, Stage, fold_intake
from clerk_app.domain.catalogue import Item
from clerk_app.domain.clocks import item_clock
from clerk_app.domain.course_of_office import office_event
from clerk_app.domain.facts import Answer, Fact, Ground, HandledBody, ItemAnswered
from clerk_app.domain.facts_handling import AmendmentNoted, ClockPaused, ItemDecided, ItemSentBack, ResultReady
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.item_course import item_courses, lawful
from clerk_app.domain.item_events import ItemEvent
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Terms, terms_in


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case as the office holds it, with the calendar and the day on which something is to be recorded."""

    plan: Plan
    facts: tuple[Fact, ...]
    calendar: WorkCalendar
    today: date


def check_handling(case: Dossier, body: HandledBody) -> None:
    """Raises Refused where item, record or law leave no room for it; the same checks as every clock's (``clocks``)."""
    intake, item = fold_intake(case.facts), case.plan.item(body.item)
    if item is None or body.item not in intake.decisions:
        raise Refused(Reason.UNKNOWN_ITEM, item=body.item)
    if intake.stage is Stage.WITHDRAWN:
        raise Refused(Reason.CASE_WITHDRAWN)
    if body.day > case.today:
        raise Refused(Reason.DAY_TO_COME, day=body.day.isoformat())
    if isinstance(body, AmendmentNoted):
        _check_amended(intake, item, body)
        return
    _check_here(intake, body)
    terms = terms_in(case.plan, item)
    _check_words(body, terms, intake.decisions[body.item])
    events = lawful(case.calendar, terms, item_courses(case.plan, case.facts)[body.item])
    event = office_event(body, body.day)
    if event is None:
        _check_open(case, terms, events)
    else:
        item_clock(case.calendar, terms, (*events, event), body.day)


def _check_here(intake: Intake, body: HandledBody) -> None:
    """R087: what was received for another place is answered and decided there, by no department of this one."""
    if not intake.crossing or intake.decisions[body.item] is not Choice.RECEIVE:
        return
    if isinstance(body, ItemAnswered | ItemDecided):
        raise Refused(Reason.HANDLED_ELSEWHERE, place=intake.crossing.handling_name, item=body.item)


def _check_words(body: HandledBody, terms: Terms, choice: Choice) -> None:
    """What the applicant or the window is to be told is said."""
    match body:
        case ItemAnswered():
            if choice is not Choice.RECEIVE:
                raise Refused(Reason.NOT_RECEIVED_ONLY)
            _check_answer(body, terms)
        case ItemDecided(granted=False, why=said) | ResultReady(way=said) | ItemSentBack(what=said):
            if not said.strip():
                raise Refused(Reason.WORDS_NEEDED)
        case ClockPaused(basis=basis) if not basis.strip():
            raise Refused(Reason.PAUSE_BASIS_NEEDED)
        case _:
            return


def _check_amended(intake: Intake, item: Item, body: AmendmentNoted) -> None:
    """P09: a department takes note of what it was to be told; whether the item is decided makes no difference."""
    if not any(entry.field == body.field and item.department in entry.told for entry in intake.amended):
        raise Refused(Reason.NOT_AMENDED, field=body.field)


def _check_answer(body: ItemAnswered, terms: Terms) -> None:
    match body.answer:
        case Answer.ACCEPTED:
            return
        case Answer.CORRECT:
            if not any(point.what.strip() for point in body.points):
                raise Refused(Reason.NOTHING_TO_CORRECT)
        case Answer.REFUSED:
            if body.ground is None:
                raise Refused(Reason.GROUND_NEEDED)
            if body.ground not in terms.law.grounds:
                raise Refused(Reason.GROUND_NOT_OF_REGIME, regime=terms.regime)
            if body.ground is Ground.NOT_COMPETENT and not body.authority.strip():
                raise Refused(Reason.AUTHORITY_NEEDED)
        case _:
            assert_never(body.answer)


def _check_open(case: Dossier, terms: Terms, events: Iterable[ItemEvent]) -> None:
    """An internal return moves no clock, so only an item that is still under way can be returned."""
    found = item_clock(case.calendar, terms, tuple(events), case.today)
    if found.queue in {Queue.DONE, Queue.RESULT, Queue.COLLECTION}:
        raise Refused(Reason.NOT_IN_TURN, step=ItemSentBack.__name__)
