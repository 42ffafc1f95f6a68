"""What the events of an item add up to: a frozen value that each event replaces, and what mere days do to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.item_events import Extended, ItemEvent, ProcedureStarted, Received
from clerk_app.domain.law import Deeming
from clerk_app.domain.limits import Limit, Pause, last_day, lasting
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Party, Terms


@dataclass(frozen=True, slots=True)
class Stop:
    """One pause. ``at_most`` is the last day that a list leaves uncounted, so a listed 公示 cannot stop for ever."""

    since: date
    notice_no: str
    procedure: str = ""
    until: date | None = None
    at_most: date | None = None

    def pause(self, today: date) -> Pause:
        end = self.until or today
        return self.since, min(end, self.at_most) if self.at_most else end

    def holds(self, today: date) -> bool:
        return self.until is None and (self.at_most is None or today <= self.at_most)


@dataclass(frozen=True, slots=True)
class Course:
    """``issued``: a person gave the paper of acceptance. ``notice_from`` is where the notice clock was last started."""

    received: date
    answers: Party
    last: date
    notice_from: date
    notice_due: Deadline
    sat: bool = False
    told: date | None = None
    supplied: date | None = None
    accepted: date | None = None
    deemed: bool = False
    issued: bool = False
    stops: tuple[Stop, ...] = ()
    extensions: tuple[Extended, ...] = ()
    running: tuple[ProcedureStarted, ...] = ()
    decided: date | None = None
    ready: date | None = None
    over: bool = False

    @property
    def waiting(self) -> bool:
        """The applicant has the list and has not brought everything on it."""
        return self.told is not None and self.supplied is None and self.accepted is None and not self.over

    @property
    def deciding(self) -> bool:
        return self.accepted is not None and self.decided is None and not self.over

    def pauses(self, today: date) -> tuple[Pause, ...]:
        return tuple(stop.pause(today) for stop in self.stops)

    def paused(self, today: date) -> bool:
        return self.deciding and any(stop.holds(today) for stop in self.stops)


@dataclass(frozen=True, slots=True)
class Dues:
    """The promise, the statute behind it, and the ceiling over formally joint licences."""

    committed: Deadline
    statutory: Deadline | None
    ceiling: Deadline | None


def begin(calendar: WorkCalendar, terms: Terms, events: Sequence[ItemEvent]) -> Course:
    """An item begins with its receipt: before it there is nothing to count from."""
    first = events[0] if events else None
    if not isinstance(first, Received):
        raise Refused(Reason.NOT_IN_TURN, step=type(first).__name__)
    due = last_day(calendar, first.day, terms.law.notice.limit)
    return Course(first.day, first.answers, first.day, first.day, due)


def deemed(course: Course, terms: Terms, day: date) -> Course:
    """视为受理: what silence has made of the item by this day; it asks only for the events and the day.

    Licensing Law art. 32(4): not told within five days, accepted from the day of receipt. Real estate registration
    (暂行条例 art. 17): not told on the spot, accepted at once. Elsewhere silence accepts nothing.
    """
    rule = terms.law.acceptance.deeming
    settled = course.accepted or course.told or course.over
    if settled or rule is Deeming.NEVER:
        return course
    left_untold = rule is Deeming.AT_ONCE and course.sat
    if left_untold or day > course.notice_due.day:
        return replace(course, accepted=course.received, deemed=True)
    return course


def dues(calendar: WorkCalendar, terms: Terms, course: Course, today: date) -> Dues | None:
    """The last days of the decision; None before acceptance. A granted extension lengthens promise and statute alike.

    A promise in one unit may outlast a statute in another around a festival: it ends where the statute does.
    """
    if course.accepted is None:
        return None
    start, pauses = course.accepted, course.pauses(course.decided or today)
    further = [Limit(extension.days) for extension in course.extensions]
    committed = lasting(calendar, start, [terms.committed, *further], pauses)
    statutory = lasting(calendar, start, [terms.limit, *further], pauses) if terms.limit else None
    ceiling = _ceiling(calendar, terms, course, pauses)
    statutory = _earlier(statutory, ceiling) if statutory and ceiling else statutory or ceiling
    return Dues(_earlier(committed, statutory) if statutory else committed, statutory, ceiling)


def _ceiling(calendar: WorkCalendar, terms: Terms, course: Course, pauses: tuple[Pause, ...]) -> Deadline | None:
    ceiling = terms.ceiling
    if ceiling is None or course.accepted is None:
        return None
    # The organ's own extension stays below the ceiling; only the government's head lifts it.
    further = [
        Limit(extension.days) for extension in course.extensions if extension.approver is ceiling.extension.approver
    ]
    return lasting(calendar, course.accepted, [ceiling.limit, *further], pauses)


def _earlier(one: Deadline, other: Deadline) -> Deadline:
    return one if one.day <= other.day else other
