"""Limits (时限) with their unit, counted by Civil Code art. 201-203, and what a new calendar changes in a deadline."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clerk_app.domain.calendar import Deadline, WorkCalendar

_DAY = timedelta(days=1)


class Unit(StrEnum):
    """工作日, 自然日, 月. A year is twelve months (Civil Code art. 202)."""

    WORKING_DAYS = "working_days"
    NATURAL_DAYS = "natural_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Limit:
    """So many of a unit; zero means on the spot, on the day of the event itself."""

    count: int
    unit: Unit = Unit.WORKING_DAYS

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(f"a limit of {self.count}")

    def longer_than(self, other: "Limit") -> bool:
        """Certain only within one unit: whether 20 working days outlast 30 natural ones depends on the season."""
        return self.unit is other.unit and self.count > other.count


Pause = tuple[date, date]


def last_day(calendar: WorkCalendar, event: date, limit: Limit, pauses: Iterable[Pause] = ()) -> Deadline:
    """The last day of a limit after an event; days d with a < d <= b of a pause (a, b) are not counted.

    Civil Code art. 201: the day of the event is not counted. Art. 202: a month ends on the corresponding day or, where
    there is none, on its last. Art. 203: a last day on a day off moves to the first working day after it.
    """
    stopped = tuple(pauses)
    if limit.unit is Unit.WORKING_DAYS or limit.count == 0:
        return calendar.add_paused(event, limit.count, stopped)
    plain = event + _DAY * limit.count if limit.unit is Unit.NATURAL_DAYS else _months_later(event, limit.count)
    return _rolled(calendar, _pushed(event, plain, stopped))


def lasting(calendar: WorkCalendar, event: date, limits: Iterable[Limit], pauses: Iterable[Pause] = ()) -> Deadline:
    """One limit after the other, as an extension follows the limit that it extends."""
    stopped, due = tuple(pauses), Deadline(event)
    for limit in limits:
        further = last_day(calendar, due.day, limit, stopped)
        due = Deadline(further.day, further.provisional or due.provisional)
    return due


def counted(calendar: WorkCalendar, event: date, until: date, pauses: Iterable[Pause] = ()) -> int:
    """Working days d with event < d <= until that no pause takes out."""
    stopped = tuple(pauses)
    days = (event + _DAY * step for step in range(1, (until - event).days + 1))
    return sum(calendar.is_workday(day) and not _paused(day, stopped) for day in days)


def remaining(calendar: WorkCalendar, today: date, due: date, pauses: Iterable[Pause] = ()) -> int:
    """Working days to a last day; negative when it is past, and what was paused since then was not late."""
    return calendar.between(today, due) if today <= due else -counted(calendar, due, today, pauses)


def passed(due: date, today: date, pauses: Iterable[Pause] = ()) -> bool:
    """Whether a day has gone by after a last day, be it a day off; a pause that began on the last day holds it."""
    stopped = tuple(pauses)
    return any(not _paused(due + _DAY * step, stopped) for step in range(1, (today - due).days + 1))


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A deadline before and after a calendar arrived: both are named wherever it is told (暂估转正)."""

    old: Deadline
    new: Deadline

    @property
    def moved(self) -> bool:
        return self.old.day != self.new.day

    @property
    def final(self) -> bool:
        return self.old.provisional and not self.new.provisional

    @property
    def worth_telling(self) -> bool:
        return self.moved or self.final


def recomputed(old: Deadline, new: Deadline) -> Recomputed:
    """The same limit under two states of the calendar."""
    return Recomputed(old, new)


def _months_later(event: date, months: int) -> date:
    years, month = divmod(event.month - 1 + months, 12)
    year = event.year + years
    return date(year, month + 1, min(event.day, monthrange(year, month + 1)[1]))


def _paused(day: date, pauses: tuple[Pause, ...]) -> bool:
    return any(start < day <= end for start, end in pauses)


def _pushed(event: date, plain: date, pauses: tuple[Pause, ...]) -> date:
    day, left = event, (plain - event).days
    while left > 0:
        day += _DAY
        left -= not _paused(day, pauses)
    return day


def _rolled(calendar: WorkCalendar, day: date) -> Deadline:
    # Natural days and months need the calendar for their last day only, so only that day can make them provisional.
    provisional = not calendar.published(day)
    while not calendar.is_workday(day):
        day += _DAY
        provisional = provisional or not calendar.published(day)
    return Deadline(day, provisional)
