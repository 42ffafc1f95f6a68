"""Acceptance as events tell it: told, supplied, accepted or not, each refused where the law leaves no room for it."""

from dataclasses import replace
from typing import assert_never

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.course import Course, deemed
from clerk_app.domain.item_events import (
    Accepted,
    IntakeEvent,
    Lapsed,
    NotAccepted,
    SittingEnded,
    Supplied,
    ToldToCorrect,
)
from clerk_app.domain.limits import last_day
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Terms


def take_in(calendar: WorkCalendar, terms: Terms, course: Course, event: IntakeEvent) -> Course:
    match event:
        case SittingEnded():
            return deemed(replace(course, sat=True), terms, event.day)
        case ToldToCorrect():
            return _told(course, event)
        case Supplied():
            return _supplied(calendar, terms, course, event)
        case Accepted():
            _only(not course.issued, event)
            return replace(course, accepted=course.accepted or event.day, issued=True)
        case NotAccepted():
            _only(course.accepted is None, event)
            return replace(course, over=True)
        case Lapsed():
            return _lapsed(calendar, terms, course, event)
        case _:
            assert_never(event)


def _only(lawful: bool, event: IntakeEvent) -> None:
    if not lawful:
        raise Refused(Reason.NOT_IN_TURN, step=type(event).__name__)


def _told(course: Course, event: ToldToCorrect) -> Course:
    """Told too late changes nothing any more: the item was accepted when the period ran out (art. 32(4))."""
    _only(not course.issued and (course.accepted is None or course.deemed), event)
    if course.told and not event.why_again.strip():
        raise Refused(Reason.SECOND_CORRECTION)
    return replace(course, told=event.day, supplied=None)


def _supplied(calendar: WorkCalendar, terms: Terms, course: Course, event: Supplied) -> Course:
    """The last paper that was asked for brings acceptance where the law says so (art. 32(5)).

    Elsewhere somebody still has to accept, and has the notice period for it from that day.
    """
    if not (course.waiting and event.complete):
        return course
    if terms.law.acceptance.by_supplement:
        return replace(course, supplied=event.day, accepted=event.day)
    due = last_day(calendar, event.day, terms.law.notice.limit)
    return replace(course, supplied=event.day, notice_from=event.day, notice_due=due)


def _lapsed(calendar: WorkCalendar, terms: Terms, course: Course, event: Lapsed) -> Course:
    """No statute limits supplying, so only a rule of the item's list can close what waits for it."""
    _only(course.waiting, event)
    if (
        course.told is None
        or terms.lapse is None
        or event.day <= last_day(calendar, course.told, terms.lapse.limit).day
    ):
        raise Refused(Reason.NO_LAPSE_YET)
    return replace(course, over=True)
