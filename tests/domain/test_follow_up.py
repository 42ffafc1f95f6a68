"""The follow-up of a bad rating: its clocks in working days, its steps in order, and what the supervisor sees of it."""

from datetime import date, timedelta

import pytest

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.facts_rating import FollowUpMoved, FollowUpOpened, FollowUpStep
from clerk_app.domain.follow_up import Finding, FollowUp, FollowUpState, answer, contact, open_follow_up, recheck
from clerk_app.domain.follow_up_clock import follow_up_lines, open_first
from clerk_app.domain.rating import Level, RatingPolicy
from clerk_app.domain.refusal import Reason, Refused
from tests.domain.clock_kit import CALENDAR

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
DEFAULT, OPEN = RatingPolicy(), RatingPolicy(additional_review=True)


def opened() -> FollowUp:
    return open_follow_up(CALENDAR, FRIDAY, DEFAULT)


def answered(finding: Finding) -> FollowUp:
    return answer(contact(opened(), MONDAY), MONDAY, finding, "已核实，向您说明如下")


def test_R071_contact_in_one_working_day_and_answer_in_fifteen() -> None:
    assert (opened().contact_due, opened().rectify_due) == (Deadline(MONDAY), CALENDAR.add(FRIDAY, 15))
    assert CALENDAR.between(FRIDAY, opened().rectify_due.day) == 15
    slow = open_follow_up(CALENDAR, FRIDAY, RatingPolicy(contact_days=3, rectify_days=30))
    assert slow.contact_due == CALENDAR.add(FRIDAY, 3)
    assert slow.rectify_due.provisional


def test_R071_each_step_follows_the_one_before() -> None:
    known = opened()
    assert known.state is FollowUpState.CONTACT
    known = contact(known, MONDAY)
    assert known.state is FollowUpState.ANSWER
    known = answer(known, MONDAY, Finding.RECTIFY, "已增开窗口")
    assert known.state is FollowUpState.RECHECK
    known = recheck(known, MONDAY, DEFAULT, satisfied=True, level=None)
    assert known.state is FollowUpState.CLOSED


@pytest.mark.parametrize("finding", [Finding.MISTAKEN, Finding.MALICIOUS])
def test_R071_what_was_mistaken_or_malicious_is_closed_by_its_answer(finding: Finding) -> None:
    assert answered(finding).state is FollowUpState.CLOSED


def test_R071_an_answer_without_words_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        answer(contact(opened(), MONDAY), MONDAY, Finding.MALICIOUS, " 　")

    assert refused.value.reason is Reason.WORDS_NEEDED


def test_R071_a_step_out_of_turn_or_before_the_last_day_is_refused() -> None:
    with pytest.raises(Refused) as early:
        answer(opened(), MONDAY, Finding.EXPLAIN, "说明")
    with pytest.raises(Refused) as twice:
        contact(contact(opened(), MONDAY), MONDAY)
    with pytest.raises(Refused) as before:
        contact(opened(), FRIDAY - timedelta(1))
    with pytest.raises(Refused) as closed:
        recheck(answered(Finding.MISTAKEN), MONDAY, OPEN, satisfied=True, level=None)

    reasons = [one.value.reason for one in (early, twice, before, closed)]
    assert reasons == [Reason.FOLLOW_UP_STEP, Reason.FOLLOW_UP_STEP, Reason.DAY_BEFORE_LAST, Reason.FOLLOW_UP_STEP]


def test_R069_an_additional_review_only_after_rectification_and_by_the_profile() -> None:
    told = recheck(answered(Finding.RECTIFY), MONDAY, OPEN, satisfied=True, level=Level.SATISFIED)
    assert told.additional is Level.SATISFIED

    for known, policy in ((answered(Finding.RECTIFY), DEFAULT), (answered(Finding.EXPLAIN), OPEN)):
        with pytest.raises(Refused) as refused:
            recheck(known, MONDAY, policy, satisfied=True, level=Level.SATISFIED)
        assert refused.value.reason is Reason.ADDITIONAL_REVIEW


def test_R071_the_supervisor_sees_overdue_first_and_a_recheck_without_a_clock_last() -> None:
    due = CALENDAR.add(FRIDAY, 15).day
    told = follow_up_lines(
        (
            FollowUpOpened("2026-0001", FRIDAY, MONDAY, due),
            FollowUpOpened("2026-0002", FRIDAY, MONDAY, due),
            FollowUpOpened("2026-0003", FRIDAY, MONDAY, due),
            FollowUpOpened("2026-0004", FRIDAY, MONDAY, due),
            FollowUpMoved("2026-0001", FollowUpStep.CONTACTED, MONDAY),
            FollowUpMoved("2026-0003", FollowUpStep.ANSWERED, MONDAY),
            FollowUpMoved("2026-0004", FollowUpStep.ANSWERED, MONDAY, closed=True),
            FollowUpMoved("2026-0009", FollowUpStep.CONTACTED, MONDAY),
        )
    )
    listed = open_first(CALENDAR, told, MONDAY + timedelta(1))

    assert [(line.number, left) for line, left in listed] == [("2026-0002", -1), ("2026-0001", 13), ("2026-0003", None)]
