"""The clocks of a hearing (听证) before a licence is decided: Licensing Law art. 47 and 48, in working days."""

from dataclasses import dataclass
from datetime import date, timedelta

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.refusal import Reason, Refused

REQUEST_DAYS = 5
HOLD_DAYS = 20
NOTICE_DAYS = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What has been settled: the right told, the hearing asked for, its notice served, its day."""

    told: date
    requested: date | None = None
    notified: date | None = None
    held: date | None = None


@dataclass(frozen=True, slots=True)
class HearingDays:
    """Last days. ``notify_by`` is known once a day is set: the organ's seven days are working days (art. 82)."""

    request_by: Deadline
    hold_by: Deadline | None
    notify_by: Deadline | None


def hearing_days(calendar: WorkCalendar, hearing: Hearing) -> HearingDays:
    """Art. 47: asked for within five days of being told, held within twenty of being asked. Art. 48: seven before.

    Whether the five are working days is unsettled; they are, because that is the reading in the applicant's favour.
    """
    return HearingDays(
        calendar.add(hearing.told, REQUEST_DAYS),
        calendar.add(hearing.requested, HOLD_DAYS) if hearing.requested else None,
        _back(calendar, hearing.held, NOTICE_DAYS) if hearing.held else None,
    )


def check_hearing(calendar: WorkCalendar, hearing: Hearing) -> HearingDays:
    """The last days of a lawful hearing, or ``Refused`` with the one that it misses."""
    days = hearing_days(calendar, hearing)
    _within(hearing.requested, days.request_by, Reason.HEARING_ASKED_LATE)
    _within(hearing.held, days.hold_by, Reason.HEARING_HELD_LATE)
    _within(hearing.notified, days.notify_by, Reason.HEARING_NOTICE_LATE)
    return days


def _within(day: date | None, limit: Deadline | None, reason: Reason) -> None:
    if day and limit and day > limit.day:
        raise Refused(reason, due=limit.day.isoformat())


def _back(calendar: WorkCalendar, day: date, working_days: int) -> Deadline:
    """The last day with so many whole working days between it and this one; neither of the two is counted."""
    left, provisional = working_days, not calendar.published(day)
    day -= _DAY
    while left > 0:
        left -= calendar.is_workday(day)
        day -= _DAY
        provisional = provisional or not calendar.published(day)
    return Deadline(day, provisional)
