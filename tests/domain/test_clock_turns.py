"""Every event has its turn, and what is over stays over."""

import pytest

from clerk_app.domain.item_clock import Clock, Queue
from clerk_app.domain.item_events import (
    Accepted,
    Decided,
    Delivered,
    ItemEvent,
    Lapsed,
    NotAccepted,
    Paused,
    ReadyTold,
    Received,
    ToldToCorrect,
    Withdrawn,
)
from clerk_app.domain.marks import Mark
from clerk_app.domain.pauses import PauseKind
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Party
from tests.domain.clock_kit import (
    LICENCE,
    clock,
    day,
    refusal,
    taken,
)

HEARING = PauseKind.HEARING


@pytest.mark.parametrize(
    "events",
    [
        (Accepted(day(3, 2)),),
        (*taken(day(3, 2)), Received(day(3, 2))),
        (*taken(day(3, 2)), Accepted(day(3, 3))),
        (*taken(day(3, 2)), ToldToCorrect(day(3, 3))),
        (*taken(day(3, 2)), NotAccepted(day(3, 3))),
        (Received(day(3, 2)), Paused(day(3, 3), HEARING, "停1号")),
        (Received(day(3, 2)), Decided(day(3, 3))),
        (Received(day(3, 2)), Lapsed(day(3, 3))),
        (*taken(day(3, 2)), ReadyTold(day(3, 3))),
        (*taken(day(3, 2)), Delivered(day(3, 3))),
        (*taken(day(3, 2)), Decided(day(3, 3)), Decided(day(3, 3))),
        (*taken(day(3, 2)), Withdrawn(day(3, 3)), Accepted(day(3, 4))),
    ],
)
def test_what_comes_before_its_turn_is_refused(events: tuple[ItemEvent, ...]) -> None:
    assert refusal(LICENCE, *events) is Reason.NOT_IN_TURN


def test_an_item_without_events_and_a_day_that_runs_backwards_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        clock(LICENCE, day(3, 2))
    assert refused.value.reason is Reason.NOT_IN_TURN
    assert refusal(LICENCE, Received(day(3, 3)), Accepted(day(3, 2))) is Reason.DAY_BEFORE_LAST


def test_a_withdrawal_stops_every_clock() -> None:
    for before in ((Received(day(3, 2)),), (Received(day(3, 2)), ToldToCorrect(day(3, 3))), taken(day(3, 2))):
        found = clock(LICENCE, day(12, 31), *before, Withdrawn(day(3, 3)))
        assert (found.queue, found.clock, found.mark, found.deemed) == (Queue.DONE, Clock.NONE, Mark.NONE, False)
    assert refusal(LICENCE, *taken(day(3, 2)), Decided(day(3, 3)), Withdrawn(day(3, 3))) is Reason.NOT_IN_TURN


def test_R027_what_was_decided_before_its_paper_is_late_only_by_the_days_of_delivery() -> None:
    decided = (Received(day(3, 2), Party.DEPARTMENT), Decided(day(3, 10)))

    found = clock(LICENCE, day(3, 11), *decided)
    assert (found.deemed, found.queue, found.mark, found.late) == (True, Queue.RESULT, Mark.OK, None)
