"""One pure function from the course of an item's events to its clocks; nothing else decides what is late."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.clock_reading import reading
from clerk_app.domain.course import Course, begin, deemed
from clerk_app.domain.course_closing import close
from clerk_app.domain.course_handling import handle
from clerk_app.domain.course_intake import take_in
from clerk_app.domain.item_clock import ItemClock
from clerk_app.domain.item_events import (
    Accepted,
    Decided,
    Delivered,
    Extended,
    ItemEvent,
    Lapsed,
    NotAccepted,
    Paused,
    ProcedureEnded,
    ProcedureStarted,
    ReadyTold,
    Received,
    Resumed,
    SittingEnded,
    Supplied,
    ToldToCorrect,
    Withdrawn,
)
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Effect, Terms


def item_clock(calendar: WorkCalendar, terms: Terms, events: Sequence[ItemEvent], today: date) -> ItemClock:
    """The clocks of an item today, or ``Refused`` where an event was not lawful when it came.

    It depends on the events and the day alone: a window that was off for a week, or a machine whose clock jumped, gets
    what it would have got by looking every day. Today is never before the last thing that happened.
    """
    course = _course(calendar, terms, events)
    day = max(today, course.last)
    return reading(calendar, terms, deemed(course, terms, day), day)


def _course(calendar: WorkCalendar, terms: Terms, events: Sequence[ItemEvent]) -> Course:
    course = begin(calendar, terms, events)
    for event in events[1:]:
        if event.day < course.last:
            raise Refused(Reason.DAY_BEFORE_LAST, day=event.day.isoformat(), last=course.last.isoformat())
        course = deemed(course, terms, event.day)
        _check_open(course, terms, event)
        course = replace(_next(calendar, terms, course, event), last=event.day)
    return course


def _check_open(course: Course, terms: Terms, event: ItemEvent) -> None:
    """What is over stays over, except for a check that the list puts after the licence (证后核查)."""
    if not course.over:
        return
    if isinstance(event, ProcedureStarted | ProcedureEnded) and terms.listed(event.procedure).effect is Effect.AFTER:
        return
    raise Refused(Reason.NOT_IN_TURN, step=type(event).__name__)


def _next(calendar: WorkCalendar, terms: Terms, course: Course, event: ItemEvent) -> Course:
    match event:
        case Received():
            raise Refused(Reason.NOT_IN_TURN, step=type(event).__name__)
        case SittingEnded() | ToldToCorrect() | Supplied() | Accepted() | NotAccepted() | Lapsed():
            return take_in(calendar, terms, course, event)
        case Paused() | Resumed() | Extended() | ProcedureStarted() | ProcedureEnded():
            return handle(calendar, terms, course, event)
        case Decided() | ReadyTold() | Delivered() | Withdrawn():
            return close(course, event)
        case _:
            assert_never(event)
