"""What holds for every lawful course of events, whatever it is."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.item_clock import Clock, ItemClock, Queue
from clerk_app.domain.item_events import (
    Accepted,
    Decided,
    Delivered,
    Extended,
    ItemEvent,
    Lapsed,
    NotAccepted,
    Paused,
    ProcedureEnded,
    ProcedureStarted,
    ReadyTold,
    Received,
    Resumed,
    SittingEnded,
    Supplied,
    ToldToCorrect,
    Withdrawn,
)
from clerk_app.domain.law import Deeming
from clerk_app.domain.limits import Limit
from clerk_app.domain.marks import Mark
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.refusal import Refused
from clerk_app.domain.terms import LapseRule, Party, Terms
from tests.domain.clock_kit import LATER_CHECK, NOTICE_BOARD, SITE_CHECK, clock

Step = Callable[[date], ItemEvent]

OFFICERS = ("王芳", "李强")
STEPS: list[Step] = [
    SittingEnded,
    ToldToCorrect,
    partial(ToldToCorrect, why_again="值班长同意"),
    partial(Supplied, complete=True),
    partial(Supplied, complete=False),
    Accepted,
    Accepted,
    NotAccepted,
    Lapsed,
    partial(Paused, kind=PauseKind.HEARING, notice_no="停1号"),
    partial(Paused, kind=PauseKind.APPRAISAL, notice_no="停2号"),
    partial(Paused, kind=PauseKind.ANNOUNCEMENT, notice_no="停3号"),
    partial(Resumed, notice_no="停1号"),
    Resumed,
    partial(Extended, days=3, approver=Approver.ORGAN_HEAD, reason="情况复杂"),
    partial(ProcedureStarted, procedure="公示", notice_no="停4号"),
    partial(ProcedureEnded, procedure="公示"),
    partial(ProcedureStarted, procedure="现场核查", officers=OFFICERS),
    partial(ProcedureStarted, procedure="许可后现场核查", officers=OFFICERS),
    Decided,
    ReadyTold,
    Delivered,
    Withdrawn,
]
TERMS = st.builds(
    Terms,
    st.sampled_from(Regime),
    st.integers(0, 3).map(Limit),
    joint=st.booleans(),
    procedures=st.just((NOTICE_BOARD, SITE_CHECK, LATER_CHECK)),
    lapse=st.none() | st.just(LapseRule(Limit(10), "实施清单")),
    decides=st.sampled_from([Party.WINDOW, Party.DEPARTMENT]),
)
RECEIVED = st.builds(
    Received, st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.sampled_from([Party.WINDOW, Party.DEPARTMENT])
)
STRIDES = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9)), max_size=14)
LATER = st.integers(0, 60)


def lawful(terms: Terms, received: Received, strides: list[tuple[Step, int]]) -> list[ItemEvent]:
    """The course that is left when every event that the law refuses is left out."""
    events: list[ItemEvent] = [received]
    for step, days in strides:
        event = step(events[-1].day + timedelta(days=days))
        try:
            clock(terms, event.day, *events, event)
        except Refused:
            continue
        events.append(event)
    return events


def has(events: list[ItemEvent], *kinds: type) -> bool:
    return any(isinstance(event, kinds) for event in events)


def homes(found: ItemClock, events: list[ItemEvent]) -> list[Queue]:
    """Every queue whose own description fits the item; each says what it is without looking at the others."""
    over = has(events, Delivered, Withdrawn, NotAccepted, Lapsed)
    decided, told = has(events, Decided), [event for event in events if isinstance(event, ToldToCorrect)]
    asked = bool(told) and not any(
        isinstance(event, Supplied) and event.complete for event in events[events.index(told[-1]) :]
    )
    open_still = not over and not decided
    unaccepted = open_still and found.accepted is None
    received = events[0]
    assert isinstance(received, Received)
    fits = {
        Queue.DONE: over,
        Queue.COLLECTION: not over and has(events, ReadyTold),
        Queue.RESULT: not over and decided and not has(events, ReadyTold),
        Queue.APPLICANT: unaccepted and asked,
        Queue.ANSWER: unaccepted and not asked and received.answers is Party.WINDOW,
        Queue.ORGAN_ANSWER: unaccepted and not asked and received.answers is Party.DEPARTMENT,
        Queue.ACCEPTANCE_PAPER: open_still and found.accepted is not None and not has(events, Accepted),
        Queue.PAUSED: open_still and has(events, Accepted) and found.paused,
        Queue.DECISION: open_still and has(events, Accepted) and not found.paused,
    }
    return [queue for queue, fit in fits.items() if fit]


@given(TERMS, RECEIVED, STRIDES, LATER)
def test_every_item_is_in_exactly_one_queue(
    terms: Terms, received: Received, strides: list[tuple[Step, int]], later: int
) -> None:
    events = lawful(terms, received, strides)
    found = clock(terms, events[-1].day + timedelta(days=later), *events)

    assert homes(found, events) == [found.queue]


@given(TERMS, RECEIVED, STRIDES, LATER)
def test_R076_R028_no_clock_says_what_the_law_does_not(
    terms: Terms, received: Received, strides: list[tuple[Step, int]], later: int
) -> None:
    events = lawful(terms, received, strides)
    found = clock(terms, events[-1].day + timedelta(days=later), *events)

    assert not (found.paused and (found.mark is not Mark.NONE or found.late))
    assert found.clock is not Clock.NONE or (found.mark is Mark.NONE and found.late is None)
    assert found.late in {None, found.owes}
    assert not (found.deemed and terms.law.acceptance.deeming is Deeming.NEVER)
    if found.committed_due and found.statutory_due:
        assert found.committed_due.day <= found.statutory_due.day
    # Before the joint ceiling no statutory limit of one licence ever lies.
    if found.statutory_due and found.ceiling_due:
        assert found.statutory_due.day <= found.ceiling_due.day


@given(TERMS, RECEIVED, st.lists(st.integers(0, 60), min_size=2, max_size=8))
def test_R013_deeming_does_not_depend_on_the_days_or_their_order_in_which_it_was_looked_at(
    terms: Terms, received: Received, looks: list[int]
) -> None:
    def seen(after: int) -> tuple[date | None, bool]:
        found = clock(terms, received.day + timedelta(days=after), received)
        return found.accepted, found.deemed

    in_this_order = {after: seen(after) for after in looks}
    in_turn = {after: seen(after) for after in sorted(looks, reverse=True)}
    notice_due = clock(terms, received.day, received).notice_due

    assert in_this_order == in_turn
    for after, (accepted, deemed) in in_this_order.items():
        due = received.day + timedelta(days=after) > notice_due.day
        assert deemed is (due and terms.law.acceptance.deeming is not Deeming.NEVER)
        assert accepted == (received.day if deemed else None)


@given(RECEIVED, STRIDES, st.integers(0, 30))
def test_R011_what_was_deemed_accepted_stays_accepted_from_its_receipt(
    received: Received, strides: list[tuple[Step, int]], late: int
) -> None:
    terms = Terms(Regime.LICENSING, Limit(8), procedures=(SITE_CHECK, LATER_CHECK, NOTICE_BOARD))
    due = clock(terms, received.day, received).notice_due.day
    events: list[ItemEvent] = [received, ToldToCorrect(due + timedelta(days=1 + late))]
    for step, days in strides:
        event = step(events[-1].day + timedelta(days=days))
        try:
            found = clock(terms, event.day, *events, event)
        except Refused:
            continue
        events.append(event)
        assert (found.accepted, found.deemed) == (received.day, True)


@given(st.sampled_from([Regime.PUBLISHED, Regime.OTHER_STATUTE, Regime.MARKET_ENTITY]), RECEIVED, STRIDES, LATER)
def test_L01_nothing_but_a_person_accepts_where_no_statute_deems(
    regime: Regime, received: Received, strides: list[tuple[Step, int]], later: int
) -> None:
    terms = Terms(regime, Limit(3), procedures=(NOTICE_BOARD, SITE_CHECK, LATER_CHECK))
    events = lawful(terms, received, strides)
    found = clock(terms, events[-1].day + timedelta(days=later), *events)
    accepted = [event.day for event in events if isinstance(event, Accepted)]

    assert found.accepted == (accepted[0] if accepted else None)
    assert len(accepted) <= 1
    assert not found.deemed
