"""From facts to clocks: what the window and the department wrote is the course of each item, whatever crossed it."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.facts import (
    AcceptedItem,
    Answer,
    CaseWithdrawn,
    CorrectionPoint,
    Coverage,
    Ground,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    ItemsRefused,
    LaterMaterial,
    MaterialSupplied,
    MaterialTaken,
)
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, ResultReady
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.item_course import item_courses, plan_of
from clerk_app.domain.marks import Mark
from clerk_app.domain.pauses import PauseKind
from clerk_app.domain.terms import Party
from tests.domain.case_kit import FIRM, FOOD, GUEST, HOTPOT, HOUSE, NOODLE, TOBACCO, Case
from tests.domain.clock_kit import day
from tests.domain.powers_kit import given_by
from tests.domain.small import SMALL

MONDAY = day(3, 2)
PAPER, OTHER = (planned.slug for planned in HOTPOT.materials[:2])


def supplied(slot: str, coverage: Coverage = Coverage.SCANNED) -> MaterialSupplied:
    return MaterialSupplied(MaterialTaken(slot, coverage, ("ab" * 32,)))


def test_R020_an_accepted_item_runs_from_its_acceptance_to_promise_and_statute() -> None:
    clock = Case().accepted(MONDAY).clock(day(3, 3))

    assert (clock.queue, clock.accepted, clock.owes) == (Queue.DECISION, MONDAY, Party.DEPARTMENT)
    assert (clock.committed_due, clock.statutory_due) == (Deadline(day(3, 19)), Deadline(day(3, 30)))


def test_R028_a_quick_items_promise_ends_with_its_own_statute() -> None:
    clock = Case(NOODLE).accepted(MONDAY, FOOD, FIRM).clock(day(3, 3), FIRM)

    assert clock.committed_due == clock.statutory_due == Deadline(day(3, 5))


def test_L13_a_deferred_item_runs_like_any_accepted_one() -> None:
    later = (LaterMaterial(PAPER, day(3, 9)),)
    deferred = ItemsDeferred(MONDAY, (AcceptedItem(FOOD, day(3, 19)),), later, "138")

    assert Case().taken(MONDAY).window(MONDAY, deferred).clock(day(3, 3)) == Case().accepted(MONDAY).clock(day(3, 3))


@pytest.mark.parametrize(("today", "queue"), [(day(3, 9), Queue.ORGAN_ANSWER), (day(3, 10), Queue.ACCEPTANCE_PAPER)])
def test_R008_R011_what_a_department_leaves_unanswered_is_deemed_accepted_on_its_receipt(
    today: date, queue: Queue
) -> None:
    clock = Case().received(MONDAY).clock(today)

    assert (clock.queue, clock.deemed) == (queue, queue is Queue.ACCEPTANCE_PAPER)
    assert clock.accepted == (MONDAY if clock.deemed else None)
    assert clock.late is (Party.DEPARTMENT if clock.deemed else None)


def test_L01_a_market_entity_nobody_answers_is_late_and_never_accepted() -> None:
    clock = Case(NOODLE).received(MONDAY, FIRM).clock(day(3, 20), FIRM)

    assert (clock.queue, clock.accepted, clock.late) == (Queue.ORGAN_ANSWER, None, Party.DEPARTMENT)
    assert clock.notice_due.day == day(3, 5)


def test_L02_real_estate_not_told_on_the_spot_is_accepted_at_once() -> None:
    item = "transfer"
    clock = Case(HOUSE).received(MONDAY, item).clock(day(3, 3), item)

    assert (clock.accepted, clock.deemed, clock.issued) == (MONDAY, True, False)


def test_M06_what_was_received_of_an_organ_with_a_mandate_the_window_answers_itself() -> None:
    case = Case().received(MONDAY)

    assert case.clock(day(3, 3), powers=given_by("market")).queue is Queue.ANSWER
    assert case.clock(day(3, 3), powers=given_by("tobacco")).queue is Queue.ORGAN_ANSWER
    ended = given_by("market", until=MONDAY)
    assert [case.clock(on, powers=ended).queue for on in (MONDAY, day(3, 3))] == [Queue.ANSWER, Queue.ORGAN_ANSWER]


def test_R087_what_was_received_for_another_place_waits_for_its_answer_whatever_the_organs_here_gave() -> None:
    case, given = Case().received(MONDAY).crossed(MONDAY), given_by("market")

    waiting, late = (case.clock(on, powers=given) for on in (day(3, 3), day(3, 10)))
    assert (waiting.queue, waiting.owes, waiting.late) == (Queue.ORGAN_ANSWER, Party.DEPARTMENT, None)
    assert (late.queue, late.accepted, late.deemed, late.late) == (Queue.ORGAN_ANSWER, MONDAY, True, Party.DEPARTMENT)
    firm = Case(NOODLE).received(MONDAY, FIRM).crossed(MONDAY).clock(day(3, 20), FIRM, given)
    assert (firm.queue, firm.late) == (Queue.ORGAN_ANSWER, Party.DEPARTMENT)


def test_R012_told_in_time_nothing_is_deemed_whatever_the_window_hears_of_it_later() -> None:
    case = Case().received(MONDAY)
    case.office(ItemAnswered(*case.where(day(3, 9)), Answer.CORRECT, (CorrectionPoint(PAPER, "不清楚"),)))

    clock = case.clock(day(3, 20))
    assert (clock.queue, clock.accepted, clock.mark, clock.late) == (Queue.APPLICANT, None, Mark.NONE, None)


def test_R014_the_last_paper_that_was_asked_for_brings_acceptance_on_its_day() -> None:
    case = Case().asked(MONDAY, PAPER, OTHER)
    case.window(day(3, 4), supplied(PAPER)).window(day(3, 5), supplied(OTHER, Coverage.PARTIAL))
    assert case.clock(day(3, 6)).queue is Queue.APPLICANT

    case.window(day(3, 10), supplied(OTHER))
    assert (case.clock(day(3, 11)).queue, case.clock(day(3, 11)).accepted) == (Queue.ACCEPTANCE_PAPER, day(3, 10))

    case.window(day(3, 12), ItemsAccepted(day(3, 10), (AcceptedItem(FOOD, day(3, 27)),)))
    assert (case.clock(day(3, 12)).queue, case.clock(day(3, 12)).accepted) == (Queue.DECISION, day(3, 10))


def test_a_paper_given_at_another_window_counts_and_one_that_nobody_asked_for_does_not() -> None:
    case = Case().asked(MONDAY, PAPER).window(day(3, 4), supplied(OTHER))
    assert len(item_courses(HOTPOT, case.facts)[FOOD]) == 2

    case.window(day(3, 4), supplied(PAPER), GUEST)
    assert case.clock(day(3, 5)).accepted == day(3, 4)


def test_a_refused_item_and_a_withdrawn_case_are_over() -> None:
    refused = Case().taken(MONDAY).window(MONDAY, ItemsRefused(MONDAY, (FOOD,), Ground.NOT_REQUIRED))
    withdrawn = Case().accepted(MONDAY, FOOD, TOBACCO).window(day(3, 4), CaseWithdrawn(day(3, 4), "改日再办"))

    assert refused.clock(day(3, 30)).queue is Queue.DONE
    assert [withdrawn.clock(day(5, 6), item).late for item in (FOOD, TOBACCO)] == [None, None]


def test_R076_a_paused_item_is_never_coloured() -> None:
    case = Case().accepted(MONDAY)
    case.record(ClockPaused(*case.where(day(3, 5)), PauseKind.HEARING, "行政许可法第四十五条", "停1号"))

    clock = case.clock(day(6, 30))
    assert (clock.queue, clock.mark, clock.late) == (Queue.PAUSED, Mark.NONE, None)


def test_R030_an_item_may_be_received_decided_and_ready_on_one_day() -> None:
    case = Case().accepted(MONDAY)
    case.record(ItemDecided(*case.where(MONDAY), granted=True)).record(ResultReady(*case.where(MONDAY), "当面"))

    assert case.clock(day(6, 1)).queue is Queue.COLLECTION


def test_what_crossed_on_the_way_stays_on_record_and_moves_no_clock() -> None:
    case = Case().accepted(MONDAY)
    where = case.where(day(3, 6))
    case.window(day(3, 5), CaseWithdrawn(day(3, 5), "改日再办")).office(ItemDecided(*where, granted=True))

    assert case.clock(day(3, 9)).queue is Queue.DONE


def test_the_order_of_one_day_is_what_each_had_seen_and_a_clock_set_back_orders_nothing() -> None:
    case = Case().received(MONDAY)
    asked = ItemAnswered(*case.where(MONDAY), Answer.CORRECT, (CorrectionPoint(PAPER, "不清楚"),))
    case.window(MONDAY, supplied(PAPER)).office(asked)
    case.facts[-2:] = case.facts[:-3:-1]
    assert case.clock(day(3, 3)).accepted == MONDAY

    back = Case().accepted(day(3, 5)).window(MONDAY, CaseWithdrawn(MONDAY, "x"))
    assert back.clock(day(3, 6)).queue is Queue.DONE


def test_a_case_whose_theme_left_the_catalogue_has_no_plan() -> None:
    case = Case().accepted(MONDAY)
    alone = Case(replace(HOTPOT, single_item=FOOD)).accepted(MONDAY)

    assert plan_of(None, case.facts) is None
    assert plan_of(SMALL, [*alone.facts]) is None
    assert plan_of(HOTPOT.theme, case.facts) == HOTPOT
    assert plan_of(HOTPOT.theme, ()) is None


@given(st.randoms(use_true_random=False))
def test_the_course_does_not_hang_on_the_order_in_which_facts_arrived(dice: random.Random) -> None:
    case = Case().received(MONDAY, FOOD, TOBACCO)
    case.record(ItemAnswered(*case.where(day(3, 4)), Answer.CORRECT, (CorrectionPoint(PAPER, "不清楚"),)))
    case.window(day(3, 6), supplied(PAPER)).record(ItemAnswered(*case.where(day(3, 9)), Answer.ACCEPTED))
    expected = item_courses(HOTPOT, case.facts)

    dice.shuffle(case.facts)
    assert item_courses(HOTPOT, case.facts) == expected
