"""Back-off: between one second and five minutes, for ever, and drawn apart."""

import random

from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.backoff import LONGEST_S, SHORTEST_S, next_wait


@given(st.integers(), st.integers(1, 60))
def test_every_wait_is_within_bounds(seed: int, tries: int) -> None:
    dice, wait = random.Random(seed), 0.0
    for _ in range(tries):
        wait = next_wait(wait, dice.uniform)
        assert SHORTEST_S <= wait <= LONGEST_S


def test_the_longest_wait_is_three_times_the_last() -> None:
    highest = [0.0]
    for _ in range(8):
        highest.append(next_wait(highest[-1], max))
    assert highest[1:] == [1.0, 3.0, 9.0, 27.0, 81.0, 243.0, 300.0, 300.0]


def test_windows_that_lost_the_same_line_do_not_come_back_together() -> None:
    waits = {round(next_wait(60.0, random.Random(seed).uniform)) for seed in range(200)}
    assert len(waits) > 80
