"""The clocks of a hearing: five days to ask for it, twenty to hold it, notice seven whole working days before."""

from datetime import date

import pytest

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.hearing import Hearing, check_hearing, hearing_days
from clerk_app.domain.refusal import Reason, Refused
from tests.domain.clock_kit import CALENDAR, day


def test_R102_the_days_of_a_hearing_become_known_one_after_the_other() -> None:
    told = hearing_days(CALENDAR, Hearing(day(2, 11)))
    asked = hearing_days(CALENDAR, Hearing(day(2, 11), day(2, 25)))
    appointed = hearing_days(CALENDAR, Hearing(day(2, 11), day(2, 25), held=day(3, 17)))

    assert (told.request_by, told.hold_by, told.notify_by) == (Deadline(day(2, 25)), None, None)
    assert (asked.hold_by, asked.notify_by) == (CALENDAR.add(day(2, 25), 20), None)
    assert appointed.notify_by == Deadline(day(3, 5))


def test_R102_L32_seven_days_are_working_days_and_whole() -> None:
    # Seven working days lie between the notice and the hearing after the National Day.
    notified = day(9, 24)
    found = check_hearing(CALENDAR, Hearing(day(9, 17), day(9, 18), notified, day(10, 13)))

    assert found.notify_by == Deadline(day(9, 27))
    assert CALENDAR.between(day(9, 27), day(10, 12)) == 7


@pytest.mark.parametrize(
    ("requested", "notified", "held", "reason", "due"),
    [
        (day(2, 26), None, None, Reason.HEARING_ASKED_LATE, day(2, 25)),
        (day(2, 25), None, day(3, 25), Reason.HEARING_HELD_LATE, day(3, 24)),
        (day(2, 25), day(3, 6), day(3, 17), Reason.HEARING_NOTICE_LATE, day(3, 5)),
    ],
)
def test_R102_a_hearing_out_of_time_is_refused_with_the_day_that_it_misses(
    requested: date, notified: date | None, held: date | None, reason: Reason, due: date
) -> None:
    with pytest.raises(Refused) as refused:
        check_hearing(CALENDAR, Hearing(day(2, 11), requested, notified, held))

    assert refused.value.reason is reason
    assert refused.value.particulars == {"due": due.isoformat()}


def test_R102_R004_days_of_a_year_without_a_calendar_are_provisional() -> None:
    found = hearing_days(CALENDAR, Hearing(day(12, 28), day(12, 29), held=date(2027, 1, 6)))

    assert found.request_by.provisional
    assert found.hold_by
    assert found.hold_by.provisional
    assert found.notify_by
    assert found.notify_by.provisional
