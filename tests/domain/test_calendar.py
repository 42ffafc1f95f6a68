"""Working days against the vectors of the statutes and, where it answers, against an independent calendar."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.domain.calendar import WorkCalendar
from resources import RESOURCES

CALENDAR = load_calendar(RESOURCES / "calendar")
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        ("2026-02-11", 5, "2026-02-25"),
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-14", 1, "2026-02-24"),
        ("2026-02-21", 5, "2026-02-28"),
        ("2026-02-12", 20, "2026-03-18"),
        ("2026-04-29", 5, "2026-05-09"),
        ("2026-09-17", 5, "2026-09-23"),
        ("2026-09-24", 20, "2026-10-29"),
        ("2026-09-28", 45, "2026-12-04"),
        ("2025-09-26", 5, "2025-10-10"),
        ("2025-12-30", 5, "2026-01-07"),
        ("2026-03-02", 20, "2026-03-30"),
        ("2026-03-02", 30, "2026-04-14"),
        ("2026-03-02", 45, "2026-05-08"),
        ("2026-03-02", 60, "2026-05-28"),
    ],
)
def test_R001_R002_the_vectors_of_working_days(event: str, days: int, last: str) -> None:
    deadline = CALENDAR.add(date.fromisoformat(event), days)

    assert deadline.day == date.fromisoformat(last)
    assert not deadline.provisional


def test_R003_make_up_workdays_count() -> None:
    assert CALENDAR.is_workday(date(2026, 2, 14))
    assert not CALENDAR.is_workday(date(2026, 2, 16))


def test_R004_a_year_without_a_notice_is_provisional_and_never_silent() -> None:
    deadline = CALENDAR.add(date(2026, 12, 21), 20)

    assert deadline.provisional
    assert deadline.day.year == 2027


def test_R007_a_local_overlay_shifts_only_its_own_deadlines() -> None:
    local = WorkCalendar(CALENDAR.years, frozenset({date(2026, 3, 3)}))

    assert local.add(date(2026, 3, 2), 1).day == date(2026, 3, 4)
    assert CALENDAR.add(date(2026, 3, 2), 1).day == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("event", "start", "end", "last"),
    [
        ("2026-03-02", "2026-03-09", "2026-03-20", "2026-04-13"),
        ("2026-09-21", "2026-09-28", "2026-10-10", "2026-11-02"),
    ],
)
def test_R025_pauses_are_not_counted(event: str, start: str, end: str, last: str) -> None:
    pause = (date.fromisoformat(start), date.fromisoformat(end))

    assert CALENDAR.add_paused(date.fromisoformat(event), 20, [pause]).day == date.fromisoformat(last)


def test_R026_overlapping_pauses_are_a_union() -> None:
    whole = [(date(2026, 3, 9), date(2026, 3, 20))]
    parts = [(date(2026, 3, 9), date(2026, 3, 16)), (date(2026, 3, 12), date(2026, 3, 20))]

    assert CALENDAR.add_paused(date(2026, 3, 2), 20, parts) == CALENDAR.add_paused(date(2026, 3, 2), 20, whole)


@given(DAYS)
def test_workdays_agree_with_an_independent_calendar(day: date) -> None:
    assert CALENDAR.is_workday(day) == chinese_calendar.is_workday(day)


@given(DAYS, st.integers(1, 60))
def test_a_period_holds_exactly_its_working_days(event: date, days: int) -> None:
    deadline = CALENDAR.add(event, days)

    assert CALENDAR.is_workday(deadline.day)
    assert CALENDAR.between(event, deadline.day) == days
    assert CALENDAR.between(event, deadline.day - timedelta(days=1)) == days - 1


def test_both_years_have_248_working_days() -> None:
    for year in (2025, 2026):
        days = (date(year, 1, 1) + timedelta(days=at) for at in range(365))
        assert sum(CALENDAR.is_workday(day) for day in days) == 248
