"""Working days (工作日) from published calendars; a year without one gives provisional dates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_DAY = timedelta(days=1)
# Festivals on fixed days of the solar calendar (全国年节及纪念日放假办法): all a year without a notice can know.
_FIXED = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


@dataclass(frozen=True, slots=True)
class YearDays:
    """One year's State Council notice: days off and make-up workdays."""

    year: int
    off: frozenset[date]
    makeup: frozenset[date]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period; ``provisional`` (暂估) when a year without a published calendar was touched."""

    day: date
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Published years, and days off of a local overlay (地方节日)."""

    years: Mapping[int, YearDays]
    local_off: frozenset[date] = field(default_factory=frozenset)

    def published(self, day: date) -> bool:
        return day.year in self.years

    def is_workday(self, day: date) -> bool:
        if day in self.local_off:
            return False
        year = self.years.get(day.year)
        if year is None:
            return day.weekday() < 5 and (day.month, day.day) not in _FIXED
        return day in year.makeup or (day.weekday() < 5 and day not in year.off)

    def add(self, event: date, working_days: int) -> Deadline:
        """Last day of a period of ``working_days`` after ``event``: the day of the event is not counted.

        Civil Code art. 201; make-up workdays count (State Council notices). Zero gives the event's own day.
        """
        day, left, provisional = event, working_days, not self.published(event)
        while left > 0:
            day += _DAY
            provisional = provisional or not self.published(day)
            left -= self.is_workday(day)
        return Deadline(day, provisional)

    def between(self, event: date, until: date) -> int:
        """Working days d with event < d <= until; negative when ``until`` lies before the event."""
        if until < event:
            return -self.between(until, event)
        return sum(self.is_workday(event + _DAY * step) for step in range(1, (until - event).days + 1))

    def add_paused(self, event: date, working_days: int, pauses: Iterable[tuple[date, date]]) -> Deadline:
        """As ``add``, not counting days d with a < d <= b of any pause (a, b); overlapping pauses are a union."""
        stopped = tuple(pauses)
        day, left, provisional = event, working_days, not self.published(event)
        while left > 0:
            day += _DAY
            provisional = provisional or not self.published(day)
            left -= self.is_workday(day) and not any(start < day <= end for start, end in stopped)
        return Deadline(day, provisional)
