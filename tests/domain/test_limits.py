"""Limits in working days, natural days and months, and what a calendar that arrives later changes."""

from bisect import bisect_right
from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.domain.calendar import Deadline, WorkCalendar, YearDays
from clerk_app.domain.limits import Limit, Unit, counted, last_day, lasting, recomputed
from resources import RESOURCES

CALENDAR = load_calendar(RESOURCES / "calendar")
DAY = timedelta(days=1)
DAYS = st.dates(date(2025, 1, 1), date(2026, 6, 30))
NATURAL, MONTHS = Unit.NATURAL_DAYS, Unit.MONTHS


@pytest.mark.parametrize(
    ("event", "limit", "last"),
    [
        ("2026-02-13", Limit(1), "2026-02-14"),
        ("2026-02-11", Limit(5), "2026-02-25"),
        ("2026-03-02", Limit(20), "2026-03-30"),
        ("2026-03-02", Limit(0), "2026-03-02"),
        ("2026-02-21", Limit(0), "2026-02-21"),
    ],
)
def test_R001_R002_working_days_do_not_count_the_day_of_the_event(event: str, limit: Limit, last: str) -> None:
    assert last_day(CALENDAR, date.fromisoformat(event), limit) == Deadline(date.fromisoformat(last))


@pytest.mark.parametrize(
    ("event", "limit", "last"),
    [
        # The last of February stands in for the 31st; it is a make-up Saturday and so a working day.
        ("2026-01-31", Limit(1, MONTHS), "2026-02-28"),
        ("2025-01-31", Limit(1, MONTHS), "2025-02-28"),
        ("2026-03-31", Limit(1, MONTHS), "2026-04-30"),
        ("2026-03-16", Limit(1, MONTHS), "2026-04-16"),
        ("2025-12-15", Limit(6, MONTHS), "2026-06-15"),
        ("2025-03-03", Limit(12, MONTHS), "2026-03-03"),
        # Labour Day: the first working day after it.
        ("2026-04-01", Limit(1, MONTHS), "2026-05-06"),
        ("2026-03-02", Limit(10, NATURAL), "2026-03-12"),
        # Sunday: Monday. A day of the Spring Festival: the day after it.
        ("2026-03-02", Limit(13, NATURAL), "2026-03-16"),
        ("2026-02-11", Limit(5, NATURAL), "2026-02-24"),
        # A Saturday that is worked does not move.
        ("2026-02-04", Limit(10, NATURAL), "2026-02-14"),
        ("2026-03-02", Limit(60, NATURAL), "2026-05-06"),
        ("2026-02-21", Limit(0, NATURAL), "2026-02-21"),
    ],
)
def test_R029_natural_days_and_months_end_as_the_civil_code_says(event: str, limit: Limit, last: str) -> None:
    assert last_day(CALENDAR, date.fromisoformat(event), limit) == Deadline(date.fromisoformat(last))


def test_R029_a_leap_year_has_its_own_last_day_of_february() -> None:
    leap = WorkCalendar({2028: YearDays(2028, frozenset(), frozenset())})

    assert last_day(leap, date(2028, 1, 31), Limit(1, MONTHS)).day == date(2028, 2, 29)


def test_R025_a_pause_holds_natural_days_and_months_too() -> None:
    pause = [(date(2026, 3, 4), date(2026, 3, 9))]

    assert last_day(CALENDAR, date(2026, 3, 2), Limit(10, NATURAL), pause).day == date(2026, 3, 17)
    assert last_day(CALENDAR, date(2026, 3, 2), Limit(1, MONTHS), pause).day == date(2026, 4, 7)


def test_R004_only_the_last_day_of_natural_days_needs_a_calendar() -> None:
    assert last_day(CALENDAR, date(2024, 12, 20), Limit(1, MONTHS)) == Deadline(date(2025, 1, 20))
    assert last_day(CALENDAR, date(2026, 12, 20), Limit(1, MONTHS)).provisional
    assert last_day(CALENDAR, date(2026, 12, 21), Limit(20)).provisional


def test_R005_a_provisional_deadline_becomes_final_and_both_are_named() -> None:
    festival = frozenset(date(2027, 2, 5) + DAY * step for step in range(7))
    loaded = WorkCalendar(
        {**CALENDAR.years, 2027: YearDays(2027, frozenset({date(2027, 1, 1)}) | festival, frozenset())}
    )
    old, new = (last_day(calendar, date(2026, 12, 21), Limit(40)) for calendar in (CALENDAR, loaded))

    change = recomputed(old, new)

    assert change.final
    assert change.moved
    assert change.worth_telling
    assert (change.old, change.new) == (Deadline(date(2027, 2, 16), provisional=True), Deadline(date(2027, 2, 23)))


def test_R005_what_stays_as_it_was_is_not_worth_telling() -> None:
    due = Deadline(date(2026, 3, 30))

    assert not recomputed(due, due).worth_telling
    assert recomputed(Deadline(due.day, provisional=True), due).worth_telling


def test_R021_an_extension_follows_its_limit_as_if_they_were_one() -> None:
    for event in (date(2026, 3, 2), date(2026, 9, 21)):
        pause = [(date(2026, 9, 28), date(2026, 10, 10))]
        assert lasting(CALENDAR, event, [Limit(20), Limit(10)], pause) == last_day(CALENDAR, event, Limit(30), pause)


def test_R028_only_limits_of_one_unit_are_compared_by_their_count() -> None:
    assert Limit(21).longer_than(Limit(20))
    assert not Limit(20).longer_than(Limit(20))
    assert not Limit(20).longer_than(Limit(1, MONTHS))


def test_a_limit_is_never_negative() -> None:
    with pytest.raises(ValueError, match="-1"):
        Limit(-1)


def test_R001_R003_every_day_and_limit_agrees_with_an_independent_calendar() -> None:
    first, last = date(2025, 1, 1), date(2026, 12, 31)
    every = [first + DAY * step for step in range((last - first).days + 1)]
    workdays = [day for day in every if chinese_calendar.is_workday(day)]
    differing = []
    for event in every:
        begins = bisect_right(workdays, event)
        # Beyond its last published year the other calendar does not answer.
        for days, expected in enumerate(workdays[begins : begins + 60], start=1):
            if CALENDAR.add(event, days) != Deadline(expected):
                differing.append((event, days))

    assert differing == []


@given(DAYS, st.integers(1, 90), st.sampled_from([NATURAL, MONTHS]))
def test_R029_a_period_never_ends_on_a_day_off_nor_before_its_own_last_day(event: date, count: int, unit: Unit) -> None:
    count = count if unit is NATURAL else count % 6 + 1
    due = last_day(CALENDAR, event, Limit(count, unit))
    shorter = last_day(CALENDAR, event, Limit(count - 1, unit)) if count > 1 else Deadline(event)

    assert CALENDAR.is_workday(due.day)
    assert due.day >= shorter.day
    assert due.day >= event + DAY * count * (1 if unit is NATURAL else 28)


@given(DAYS, st.integers(1, 40), st.lists(st.tuples(DAYS, st.integers(0, 30)), max_size=3))
def test_R026_pauses_in_any_order_and_number_are_their_union(
    event: date, days: int, spans: list[tuple[date, int]]
) -> None:
    pauses = [(start, start + DAY * length) for start, length in spans]
    single = [(day - DAY, day) for day in sorted({s + DAY * n for s, length in spans for n in range(1, length + 1)})]
    due = last_day(CALENDAR, event, Limit(days), pauses)

    assert due == last_day(CALENDAR, event, Limit(days), reversed(pauses))
    assert due == last_day(CALENDAR, event, Limit(days), single)
    assert counted(CALENDAR, event, due.day, pauses) == days
