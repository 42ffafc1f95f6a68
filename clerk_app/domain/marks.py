"""Marks (预警、黄牌、红牌) of running clocks. Thresholds are local custom; these are the default."""

from datetime import date
from enum import StrEnum

from clerk_app.domain.calendar import Deadline, WorkCalendar


class Mark(StrEnum):
    """``NONE`` where no clock runs against anybody: paused, waiting for the applicant, or done."""

    NONE = "none"
    OK = "ok"
    WARNING = "warning"
    YELLOW = "yellow"
    RED = "red"


def decision_mark(
    calendar: WorkCalendar, today: date, total: int, committed: Deadline, statutory: Deadline | None
) -> Mark:
    """Warning from two days or a fifth of the limit, yellow on the last day and one day over, red beyond or past law.

    ``total`` counts the working days of the whole promise; with none the item is decided in the sitting, and the
    sitting itself is not late.
    """
    left = calendar.between(today, committed.day)
    if (statutory and today > statutory.day) or left < -1:
        return Mark.RED
    if total == 0 and today <= committed.day:
        return Mark.OK
    if left <= 0 or today >= committed.day:
        return Mark.YELLOW
    return Mark.WARNING if left <= 2 or left * 5 <= total else Mark.OK


def notice_mark(calendar: WorkCalendar, today: date, since: date, days: int) -> Mark:
    """Of five days: warning on the third, yellow on the fourth, red on the fifth. On the spot: the sitting is open."""
    passed = calendar.between(since, today)
    if days == 0:
        return Mark.OK
    if passed >= days:
        return Mark.RED
    if passed == days - 1:
        return Mark.YELLOW
    return Mark.WARNING if passed == days - 2 else Mark.OK


def delivery_mark(calendar: WorkCalendar, today: date, due: Deadline) -> Mark:
    """Warning on the eighth of ten days, yellow on the tenth, red after it: the limit is the law's own."""
    return decision_mark(calendar, today, 1, due, due)
