"""Clocks: aware UTC, the office's day, and a fixed start that runs on."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clerk_app.adapters.system_clock import FixedStartClock, SystemClock

LATE = datetime(2026, 11, 17, 16, 30, tzinfo=UTC)  # half past midnight in Shanghai


class Hands:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_the_system_clock_is_aware_and_does_not_stand_still_backwards() -> None:
    clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic_ms() <= clock.monotonic_ms()
    assert clock.now().date() - clock.today() in {timedelta(0), timedelta(days=-1)}


def test_the_day_is_the_offices_day() -> None:
    assert FixedStartClock(LATE, Hands()).today() == date(2026, 11, 18)


def test_a_fixed_start_runs_on() -> None:
    hands = Hands()
    clock = FixedStartClock(LATE, hands)
    assert clock.now() == LATE
    hands.seconds += 90
    assert clock.now() == LATE + timedelta(seconds=90)
    assert clock.monotonic_ms() == 190_000


def test_a_naive_start_is_a_bug() -> None:
    with pytest.raises(ValueError, match="naive"):
        FixedStartClock(LATE.replace(tzinfo=None))
