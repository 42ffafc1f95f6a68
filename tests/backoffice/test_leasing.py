"""Blocks of document numbers: contiguous, never overlapping, the same again for a lost answer."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_app.adapters.signed_line import Declined
from clerk_app.ports import LeaseWish
from tests.window_kit import Hall, Window

WISH = LeaseWish("health", "准", 2026)


def test_a_block_is_never_less_than_three_thousand(window: Window) -> None:
    small = LeaseWish("health", "准", 2026, size=10)
    (lease,) = window.courier.lease((small,))
    assert (lease.first, lease.last) == (1, 3000)


def test_asking_again_without_having_the_answer_gives_the_same_block(window: Window) -> None:
    assert window.courier.lease((WISH,)) == window.courier.lease((WISH,))


def test_two_windows_never_hold_the_same_number(hall: Hall, window: Window) -> None:
    other = hall.window("04")
    (mine,), (theirs,) = window.courier.lease((WISH,)), other.courier.lease((WISH,))
    assert mine.last < theirs.first
    (more,) = window.courier.lease((LeaseWish("health", "准", 2026, after=mine.last),))
    assert theirs.last < more.first
    other.close()


@pytest.mark.parametrize(
    "wish", [LeaseWish("", "准", 2026), LeaseWish("h", "准", 26), LeaseWish("h", "准", 2026, size=10**9)]
)
def test_a_wish_without_sense_is_refused(window: Window, wish: LeaseWish) -> None:
    with pytest.raises(Declined) as raised:
        window.courier.lease((wish,))
    assert raised.value.problem.code == "wish"


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asks=st.lists(st.tuples(st.booleans(), st.sampled_from(["准", "受"]), st.booleans()), max_size=6))
def test_I12_blocks_of_any_history_do_not_overlap(
    hall: Hall, window: Window, asks: list[tuple[bool, str, bool]]
) -> None:
    other = hall.window("04", again=True)
    held: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for mine, word, answer_lost in asks:
        asker = window if mine else other
        blocks = held.setdefault((asker.origin, word), set())
        after = max((last for _, last in blocks), default=0)
        (lease,) = asker.courier.lease((LeaseWish("gov", word, 2026, after=after),))
        if not answer_lost:
            blocks.add((lease.first, lease.last))
    for word in ("准", "受"):
        spans = sorted(span for (_, each), spans in held.items() if each == word for span in spans)
        assert all(before[1] < after[0] for before, after in pairwise(spans))
    other.close()
