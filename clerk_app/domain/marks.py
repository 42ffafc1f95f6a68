"""Marks (预警、黄牌、红牌) of running clocks. Thresholds are local custom; these are the default."""

from datetime import date
from enum import StrEnum

from clerk_app.domain.calendar import WorkCalendar


class Mark(StrEnum):
    """``NONE`` where no clock runs against anybody: paused, waiting for the applicant, or done."""

    NONE = "none"
    OK = "ok"
    WARNING = "warning"
    YELLOW = "yellow"
    RED = "red"


def decision_mark(left: int, total: int, *, past_law: bool = False) -> Mark:
    """Warning from two days or a fifth of the limit, yellow on the last day and one day over, red beyond or past law.

    ``left`` and ``total`` are working days of the promise. With none at all the item is decided in the sitting, and
    the sitting itself is not late.
    """
    if past_law or left < -1:
        return Mark.RED
    if left == total == 0:
        return Mark.OK
    if left <= 0:
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
