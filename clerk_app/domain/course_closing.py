"""The end of an item: decided, ready, delivered or withdrawn."""

from dataclasses import replace
from typing import assert_never

from clerk_app.domain.course import Course
from clerk_app.domain.item_events import ClosingEvent, Decided, Delivered, ReadyTold, Withdrawn
from clerk_app.domain.refusal import Reason, Refused


def close(course: Course, event: ClosingEvent) -> Course:
    """An item on the spot may pass through all of this on one day; none of it comes before what it follows."""
    match event:
        case Decided():
            _only(course.deciding, event)
            return replace(course, decided=event.day)
        case ReadyTold():
            _only(course.decided is not None and course.ready is None, event)
            return replace(course, ready=event.day)
        case Delivered():
            _only(course.decided is not None, event)
            return replace(course, over=True)
        case Withdrawn():
            _only(course.decided is None, event)
            return replace(course, over=True)
        case _:
            assert_never(event)


def _only(lawful: bool, event: ClosingEvent) -> None:
    if not lawful:
        raise Refused(Reason.NOT_IN_TURN, step=type(event).__name__)
