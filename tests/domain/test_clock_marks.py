"""Listed procedures beside the clock, the marks of the decision, delivery, and items on the spot."""

from datetime import date

import pytest

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.item_clock import Clock, Queue
from clerk_app.domain.item_events import (
    Decided,
    Delivered,
    ProcedureEnded,
    ProcedureStarted,
    ReadyTold,
)
from clerk_app.domain.limits import Limit
from clerk_app.domain.marks import Mark
from clerk_app.domain.refusal import Reason
from clerk_app.domain.terms import Party, Terms
from tests.domain.clock_kit import (
    CALENDAR,
    LICENCE,
    ON_THE_SPOT,
    PUBLISHED,
    SLOW_LICENCE,
    clock,
    day,
    refusal,
    taken,
)


def test_R101_a_check_of_substance_names_two_officers() -> None:
    accepted = taken(day(3, 2))

    for officers in ((), ("王芳",), ("王芳", " "), ("王芳", "王芳 ")):
        started = ProcedureStarted(day(3, 3), "现场核查", officers)
        assert refusal(LICENCE, *accepted, started) is Reason.TWO_OFFICERS_NEEDED
    assert clock(LICENCE, day(3, 3), *accepted, ProcedureStarted(day(3, 3), "现场核查", ("王芳", "李强"))).procedures


def test_M04_a_procedure_has_its_own_clock_beside_the_items() -> None:
    terms = Terms(Regime.LICENSING, Limit(15), procedures=LICENCE.procedures)
    events = (*taken(day(3, 2)), ProcedureStarted(day(3, 3), "现场核查", ("王芳", "李强")))
    found = clock(terms, day(3, 10), *events)

    assert (found.mark, found.paused) == (Mark.OK, False)
    assert [(sub.procedure, sub.due, sub.mark) for sub in found.procedures] == [
        ("现场核查", Deadline(day(3, 10)), Mark.YELLOW)
    ]
    assert clock(terms, day(3, 10), *events, ProcedureEnded(day(3, 10), "现场核查")).procedures == ()
    assert refusal(terms, *events, events[-1]) is Reason.NOT_IN_TURN
    assert refusal(terms, *taken(day(3, 2)), ProcedureEnded(day(3, 3), "现场核查")) is Reason.NOT_IN_TURN


def test_M04_a_listed_procedure_that_stops_the_clock_is_a_pause_with_its_notice() -> None:
    accepted = taken(day(3, 2))
    started = (*accepted, ProcedureStarted(day(3, 3), "公示", notice_no="停1号"))

    assert refusal(PUBLISHED, *accepted, ProcedureStarted(day(3, 3), "公示")) is Reason.PAUSE_NOTICE_NEEDED
    running = clock(PUBLISHED, day(3, 10), *started)
    assert (running.paused, [sub.mark for sub in running.procedures]) == (True, [Mark.NONE])
    ended = clock(PUBLISHED, day(3, 6), *started, ProcedureEnded(day(3, 6), "公示"))
    assert (ended.paused, ended.committed_due) == (False, CALENDAR.add(day(3, 2), 13))


def test_M04_a_check_after_the_licence_runs_when_everything_else_is_over() -> None:
    check = ProcedureStarted(day(3, 10), "许可后现场核查", ("王芳", "李强"))
    accepted = taken(day(3, 2))
    over = (*accepted, Decided(day(3, 4)), Delivered(day(3, 5)))
    found = clock(LICENCE, day(3, 11), *over, check)

    assert (found.queue, found.procedures[0].due) == (Queue.DONE, CALENDAR.add(day(3, 10), 20))
    assert refusal(LICENCE, *accepted, check) is Reason.NOT_IN_TURN
    assert clock(LICENCE, day(3, 20), *over, check, ProcedureEnded(day(3, 20), "许可后现场核查")).procedures == ()


@pytest.mark.parametrize(
    ("terms", "today", "mark", "late"),
    [
        (LICENCE, day(3, 9), Mark.OK, None),
        (LICENCE, day(3, 10), Mark.WARNING, None),
        (LICENCE, day(3, 12), Mark.YELLOW, None),
        (LICENCE, day(3, 13), Mark.YELLOW, Party.DEPARTMENT),
        (LICENCE, day(3, 15), Mark.YELLOW, Party.DEPARTMENT),
        (LICENCE, day(3, 16), Mark.RED, Party.DEPARTMENT),
        # A fifth of twenty days.
        (SLOW_LICENCE, day(3, 23), Mark.OK, None),
        (SLOW_LICENCE, day(3, 24), Mark.WARNING, None),
        # The first day over the promise is also over the law.
        (SLOW_LICENCE, day(3, 31), Mark.RED, Party.DEPARTMENT),
        (ON_THE_SPOT, day(3, 2), Mark.OK, None),
        (ON_THE_SPOT, day(3, 3), Mark.YELLOW, Party.DEPARTMENT),
        (ON_THE_SPOT, day(3, 4), Mark.RED, Party.DEPARTMENT),
    ],
)
def test_M03_marks_of_the_decision(terms: Terms, today: date, mark: Mark, late: Party | None) -> None:
    found = clock(terms, today, *taken(day(3, 2)))

    assert (found.mark, found.late) == (mark, late)


def test_M32_who_decides_at_the_window_is_the_window() -> None:
    delegated = Terms(Regime.PUBLISHED, Limit(0), decides=Party.WINDOW)

    assert clock(delegated, day(3, 4), *taken(day(3, 2))).late is Party.WINDOW


def test_R027_delivery_within_ten_days_of_the_decision_is_for_licences_only() -> None:
    decided = (*taken(day(3, 2)), Decided(day(3, 4)))
    found = clock(LICENCE, day(3, 4), *decided)

    assert (found.queue, found.clock, found.delivery_due) == (Queue.RESULT, Clock.DELIVERY, Deadline(day(3, 18)))
    marks = {of_month: clock(LICENCE, day(3, of_month), *decided).mark for of_month in (13, 16, 18, 19)}
    assert marks == {13: Mark.OK, 16: Mark.WARNING, 18: Mark.YELLOW, 19: Mark.RED}
    assert clock(LICENCE, day(3, 19), *decided).late is Party.DEPARTMENT
    other = clock(PUBLISHED, day(12, 31), *decided)
    assert (other.clock, other.mark, other.delivery_due) == (Clock.NONE, Mark.NONE, None)


def test_R027_L16_telling_that_the_result_is_ready_satisfies_the_clock() -> None:
    ready = (*taken(day(3, 2)), Decided(day(3, 4)), ReadyTold(day(3, 10)))
    found = clock(LICENCE, day(6, 30), *ready)

    assert (found.queue, found.clock, found.mark, found.late) == (Queue.COLLECTION, Clock.NONE, Mark.NONE, None)
    assert found.owes is Party.APPLICANT
    assert clock(LICENCE, day(6, 30), *ready, Delivered(day(6, 30))).queue is Queue.DONE


def test_R030_M32_an_immediate_item_has_everything_on_one_day() -> None:
    today = day(3, 2)
    events = (*taken(today), Decided(today), ReadyTold(today), Delivered(today))
    found = clock(ON_THE_SPOT, today, *events)

    assert (found.accepted, found.committed_due, found.queue) == (today, Deadline(today), Queue.DONE)
    assert (found.mark, found.late) == (Mark.NONE, None)
