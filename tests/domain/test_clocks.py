"""Acceptance from the course of an item: told in time or too late, by law or by a person, and who owes the answer."""

import pytest

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.item_clock import Clock, Queue
from clerk_app.domain.item_events import (
    Accepted,
    Lapsed,
    NotAccepted,
    Received,
    SittingEnded,
    Supplied,
    ToldToCorrect,
)
from clerk_app.domain.limits import Limit
from clerk_app.domain.marks import Mark
from clerk_app.domain.pauses import Approver
from clerk_app.domain.refusal import Reason
from clerk_app.domain.terms import LapseRule, Party, Terms
from tests.domain.clock_kit import (
    CALENDAR,
    LICENCE,
    PUBLISHED,
    REAL_ESTATE,
    SLOW_LICENCE,
    clock,
    day,
    refusal,
    taken,
)

ORGAN, GOVERNMENT = Approver.ORGAN_HEAD, Approver.GOVERNMENT_HEAD


def test_R008_the_notice_clock_starts_at_receipt() -> None:
    found = clock(LICENCE, day(2, 11), Received(day(2, 11)))

    assert (found.queue, found.clock, found.owes) == (Queue.ANSWER, Clock.NOTICE, Party.WINDOW)
    assert found.notice_due == found.due == Deadline(day(2, 25))
    assert found.committed_due is None


@pytest.mark.parametrize("terms", [LICENCE, PUBLISHED], ids=["statute", "house rule"])
def test_R008_the_notice_clock_warns_on_the_third_day_and_is_red_on_the_fifth(terms: Terms) -> None:
    marks = [clock(terms, day(3, of_month), Received(day(3, 2))).mark for of_month in range(2, 10)]

    assert marks == [
        *(Mark.OK, Mark.OK, Mark.OK, Mark.WARNING, Mark.YELLOW),
        *(Mark.YELLOW, Mark.YELLOW, Mark.RED),
    ]


def test_R011_silence_is_acceptance_on_the_day_of_receipt() -> None:
    on_the_last_day = clock(SLOW_LICENCE, day(2, 25), Received(day(2, 11)))
    after_it = clock(SLOW_LICENCE, day(2, 26), Received(day(2, 11)))

    assert not on_the_last_day.deemed
    assert on_the_last_day.accepted is None
    assert after_it.deemed
    assert after_it.accepted == day(2, 11)
    assert after_it.statutory_due == Deadline(day(3, 17))
    # One working day before the limit of what was accepted on the day after.
    assert clock(SLOW_LICENCE, day(2, 26), *taken(day(2, 12))).statutory_due == Deadline(day(3, 18))


def test_R011_told_too_late_is_accepted_on_the_day_of_receipt() -> None:
    found = clock(LICENCE, day(3, 2), Received(day(2, 11)), ToldToCorrect(day(2, 26)))

    assert found.deemed
    assert found.accepted == day(2, 11)
    assert found.queue is Queue.ACCEPTANCE_PAPER


def test_R011_a_deemed_acceptance_alerts_until_a_person_issues_its_paper() -> None:
    unissued = clock(SLOW_LICENCE, day(2, 26), Received(day(2, 11)))
    issued = clock(SLOW_LICENCE, day(2, 27), Received(day(2, 11)), Accepted(day(2, 27)))

    assert (unissued.mark, unissued.owes, unissued.late) == (Mark.RED, Party.WINDOW, Party.WINDOW)
    assert (issued.mark, issued.owes, issued.late) == (Mark.OK, Party.DEPARTMENT, None)
    assert (issued.accepted, issued.deemed, issued.queue) == (day(2, 11), True, Queue.DECISION)


def test_R012_told_on_the_last_day_nothing_is_deemed() -> None:
    found = clock(LICENCE, day(4, 30), Received(day(2, 11)), ToldToCorrect(day(2, 25)))

    assert not found.deemed
    assert found.accepted is None
    assert (found.queue, found.clock, found.owes) == (Queue.APPLICANT, Clock.APPLICANT, Party.APPLICANT)


def test_R013_days_offline_and_a_clock_that_jumped_change_nothing() -> None:
    silent = [Received(day(2, 11))]
    later = [day(2, 26), day(3, 5), day(3, 31), day(12, 31)]

    assert {(clock(LICENCE, today, *silent).accepted, clock(LICENCE, today, *silent).deemed) for today in later} == {
        (day(2, 11), True)
    }
    # A machine that woke up in the past: today is never before the last thing that happened.
    assert clock(LICENCE, day(1, 5), *silent) == clock(LICENCE, day(2, 11), *silent)
    # What was told in time, but reached this machine a month later, undoes what silence seemed to have brought.
    assert not clock(LICENCE, day(3, 31), *silent, ToldToCorrect(day(2, 24))).deemed


def test_R014_acceptance_after_corrections_is_the_day_of_the_last_supplement() -> None:
    told = (Received(day(3, 2)), ToldToCorrect(day(3, 4)), Supplied(day(3, 6), complete=False))
    supplied = (*told, Supplied(day(3, 10), complete=True))

    assert clock(LICENCE, day(3, 9), *told).queue is Queue.APPLICANT
    by_law = clock(SLOW_LICENCE, day(3, 10), *supplied)
    assert (by_law.accepted, by_law.deemed, by_law.queue) == (day(3, 10), False, Queue.ACCEPTANCE_PAPER)
    issued = clock(SLOW_LICENCE, day(3, 12), *supplied, Accepted(day(3, 12)))
    assert (issued.accepted, issued.queue) == (day(3, 10), Queue.DECISION)
    assert issued.statutory_due == CALENDAR.add(day(3, 10), 20)


def test_R014_L01_a_published_item_is_accepted_by_a_person_only() -> None:
    supplied = (Received(day(3, 2)), ToldToCorrect(day(3, 4)), Supplied(day(3, 10), complete=True))
    open_still = clock(PUBLISHED, day(3, 16), *supplied)

    assert (open_still.accepted, open_still.queue) == (None, Queue.ANSWER)
    # The house rule gives its days again, from the supplement.
    assert (open_still.notice_due, open_still.mark) == (Deadline(day(3, 17)), Mark.YELLOW)
    assert clock(PUBLISHED, day(3, 16), *supplied, Accepted(day(3, 16))).accepted == day(3, 16)


def test_R009_a_second_correction_needs_the_supervisors_reason() -> None:
    told = (Received(day(3, 2)), ToldToCorrect(day(3, 4)))

    assert refusal(LICENCE, *told, ToldToCorrect(day(3, 5))) is Reason.SECOND_CORRECTION
    again = ToldToCorrect(day(3, 5), why_again="值班长：首次告知后政策调整")
    assert clock(LICENCE, day(3, 6), *told, again).queue is Queue.APPLICANT
    # What is complete must be accepted, whoever would ask for more (art. 32(5)).
    late = ToldToCorrect(day(3, 11), why_again="又看出一处")
    assert refusal(LICENCE, *told, Supplied(day(3, 10), complete=True), late) is Reason.NOT_IN_TURN


def test_L01_outside_a_deeming_statute_silence_is_an_alert_and_nothing_else() -> None:
    for regime in (Regime.MARKET_ENTITY, Regime.OTHER_STATUTE, Regime.PUBLISHED):
        found = clock(Terms(regime, Limit(3)), day(12, 31), Received(day(3, 2)))
        assert (found.accepted, found.deemed, found.queue) == (None, False, Queue.ANSWER)
        assert (found.mark, found.late) == (Mark.RED, Party.WINDOW)


def test_L02_real_estate_is_accepted_at_once_when_the_sitting_ends_in_silence() -> None:
    sitting = clock(REAL_ESTATE, day(3, 2), Received(day(3, 2)))
    ended = clock(REAL_ESTATE, day(3, 2), Received(day(3, 2)), SittingEnded(day(3, 2)))
    next_day = clock(REAL_ESTATE, day(3, 3), Received(day(3, 2)))

    assert (sitting.accepted, sitting.mark) == (None, Mark.OK)
    assert (ended.accepted, ended.deemed) == (next_day.accepted, next_day.deemed) == (day(3, 2), True)
    assert next_day.statutory_due == Deadline(day(4, 14))


def test_L02_real_estate_told_in_the_sitting_waits_and_told_later_is_accepted() -> None:
    told = clock(REAL_ESTATE, day(3, 9), Received(day(3, 2)), ToldToCorrect(day(3, 2)), SittingEnded(day(3, 2)))
    late = clock(REAL_ESTATE, day(3, 9), Received(day(3, 2)), ToldToCorrect(day(3, 3)))

    assert (told.accepted, told.queue) == (None, Queue.APPLICANT)
    assert (late.accepted, late.deemed) == (day(3, 2), True)


def test_M05_who_only_received_waits_for_the_organ_and_the_organ_is_late() -> None:
    received = Received(day(3, 2), Party.DEPARTMENT)
    found = {of_month: clock(PUBLISHED, day(3, of_month), received) for of_month in (3, 5, 6, 9, 10)}

    assert {of_month: each.mark for of_month, each in found.items()} == {
        3: Mark.OK,
        5: Mark.WARNING,
        6: Mark.YELLOW,
        9: Mark.RED,
        10: Mark.RED,
    }
    assert {each.queue for each in found.values()} == {Queue.ORGAN_ANSWER}
    assert {each.owes for each in found.values()} == {Party.DEPARTMENT}
    assert [each.late for each in found.values()] == [None, None, None, None, Party.DEPARTMENT]
    deemed = clock(LICENCE, day(3, 10), received)
    assert (deemed.deemed, deemed.owes, deemed.late) == (True, Party.DEPARTMENT, Party.DEPARTMENT)


def test_L09_a_department_may_refuse_within_the_notice_clock_but_not_what_is_accepted() -> None:
    received = Received(day(3, 2), Party.DEPARTMENT)

    assert clock(LICENCE, day(3, 9), received, NotAccepted(day(3, 9))).queue is Queue.DONE
    assert refusal(LICENCE, received, NotAccepted(day(3, 10))) is Reason.NOT_IN_TURN


def test_L07_no_statute_sets_the_applicant_a_day() -> None:
    told = (Received(day(3, 2)), ToldToCorrect(day(3, 4)))
    found = clock(LICENCE, day(12, 31), *told)

    assert (found.due, found.left, found.mark, found.late) == (None, None, Mark.NONE, None)
    assert refusal(LICENCE, *told, Lapsed(day(12, 31))) is Reason.NO_LAPSE_YET


def test_L07_a_lapse_is_a_rule_of_the_list_and_the_applicant_is_late_by_it() -> None:
    terms = Terms(Regime.PUBLISHED, Limit(10), lapse=LapseRule(Limit(30), "实施清单：三十个工作日未补正视为放弃"))
    told = (Received(day(3, 2)), ToldToCorrect(day(3, 2)))

    assert clock(terms, day(4, 14), *told).due == Deadline(day(4, 14))
    late = clock(terms, day(4, 15), *told)
    assert (late.late, late.mark) == (Party.APPLICANT, Mark.NONE)
    assert refusal(terms, *told, Lapsed(day(4, 14))) is Reason.NO_LAPSE_YET
    assert clock(terms, day(4, 15), *told, Lapsed(day(4, 15))).queue is Queue.DONE


def test_L13_papers_that_come_after_acceptance_leave_the_clock_alone() -> None:
    accepted = taken(day(3, 2))

    supplied = clock(LICENCE, day(3, 6), *accepted, Supplied(day(3, 6), complete=True))
    assert supplied == clock(LICENCE, day(3, 6), *accepted)
