"""逾期未补正: only where the list itself says so, only past its day, and only by somebody's act (L07)."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.case import Status, combine, fold_handling, fold_intake, standing_choices, status_of
from clerk_app.domain.catalogue import Lapse
from clerk_app.domain.decisions import Desk
from clerk_app.domain.duties import Duty, duties
from clerk_app.domain.facts import Answer, CorrectionPoint, CorrectionRequested, ItemAnswered
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.lapsing import lapsable, lapse
from clerk_app.domain.limits import Unit
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Party
from tests.domain.case_kit import FOOD, HOTPOT, TOBACCO, Case
from tests.domain.clock_kit import CALENDAR, day
from tests.domain.powers_kit import given_by

MONDAY = day(3, 2)
RULE = Lapse(30, "办法第十二条", Unit.NATURAL_DAYS)
LAST, AFTER = day(4, 1), day(4, 2)


def ruled(rule: Lapse | None = RULE, *slugs: str) -> Plan:
    return replace(
        HOTPOT,
        items=tuple(replace(one, lapse=rule) if one.slug in (slugs or (FOOD,)) else one for one in HOTPOT.items),
    )


def desk(today: date, powers: Powers | None = None) -> Desk:
    return Desk(CALENDAR, today, powers or given_by("market", "tobacco"))


def told(plan: Plan) -> Case:
    return Case(plan).asked(MONDAY, "floor_plan")


def refusal(case: Case, today: date, *items: str) -> Reason:
    with pytest.raises(Refused) as caught:
        lapse(case.plan, case.facts, items or (FOOD,), desk(today))
    return caught.value.reason


def test_L07_an_item_without_a_rule_of_its_own_never_lapses() -> None:
    case = told(HOTPOT)

    assert refusal(case, day(12, 31)) is Reason.NO_LAPSE_YET
    assert lapsable(CALENDAR, HOTPOT, case.facts, day(12, 31)) == ()
    assert case.clock(day(12, 31)).due is None


def test_L07_a_rule_closes_only_past_its_day_and_says_where_it_stands() -> None:
    case = told(ruled())
    assert case.clock(LAST).due == Deadline(LAST)
    assert refusal(case, LAST) is Reason.NO_LAPSE_YET
    assert lapsable(CALENDAR, case.plan, case.facts, LAST) == ()

    assert lapse(case.plan, case.facts, (FOOD,), desk(AFTER)) == (ItemsLapsed(AFTER, (FOOD,), "办法第十二条"),)
    assert lapsable(CALENDAR, case.plan, case.facts, AFTER) == (FOOD,)


def test_L07_the_to_do_says_that_the_day_has_passed_and_that_it_is_the_applicants() -> None:
    case = told(ruled())
    (waiting,) = duties(CALENDAR, case.plan, case.facts, LAST, Powers())
    (late,) = duties(CALENDAR, case.plan, case.facts, AFTER, Powers())

    assert [(one.duty, one.due, one.late) for one in (waiting, late)] == [
        (Duty.CORRECTION, Deadline(LAST), None),
        (Duty.CORRECTION, Deadline(LAST), Party.APPLICANT),
    ]
    assert case.clock(AFTER).queue is Queue.APPLICANT, "no calendar closes it by itself"


def test_L07_what_lapsed_is_over_and_waits_for_nobody() -> None:
    case = told(ruled())
    for fact in lapse(case.plan, case.facts, (FOOD,), desk(AFTER)):
        case.window(AFTER, fact)
    intake, handling = fold_intake(case.facts), fold_handling(case.facts)

    assert case.clock(AFTER).queue is Queue.DONE
    assert duties(CALENDAR, case.plan, case.facts, AFTER, Powers()) == ()
    assert standing_choices(intake, handling) == {}
    assert status_of(intake) is combine(intake, handling).status is Status.LAPSED
    assert refusal(case, AFTER) is Reason.NOT_DECIDABLE


def test_L07_what_a_department_asked_for_is_not_the_windows_to_close() -> None:
    case = Case(ruled(RULE, FOOD, TOBACCO)).received(MONDAY, TOBACCO)
    points = (CorrectionPoint("shop_photo", "不清"),)
    case.office(ItemAnswered(*case.where(MONDAY, TOBACCO), Answer.CORRECT, points))

    assert refusal(case, AFTER, TOBACCO) is Reason.NOT_DECIDABLE
    assert refusal(case, AFTER, "no_such_item") is Reason.NOT_DECIDABLE


def test_L07_each_rule_is_a_fact_of_its_own_and_one_refusal_keeps_all() -> None:
    plan = ruled(RULE, FOOD, TOBACCO)
    plan = replace(
        plan,
        items=tuple(
            replace(one, lapse=Lapse(10, "烟草专卖许可证管理办法")) if one.slug == TOBACCO else one
            for one in plan.items
        ),
    )
    points = (CorrectionPoint("floor_plan", "未提交"),)
    case = Case(plan).taken(MONDAY).window(MONDAY, CorrectionRequested(MONDAY, (FOOD, TOBACCO), points))

    assert refusal(case, day(3, 20), FOOD, TOBACCO) is Reason.NO_LAPSE_YET
    facts = lapse(plan, case.facts, (FOOD, TOBACCO), desk(AFTER))
    assert [(fact.items, fact.basis) for fact in facts] == [
        ((FOOD,), "办法第十二条"),
        ((TOBACCO,), "烟草专卖许可证管理办法"),
    ]


def test_L07_M06_what_lapses_is_closed_in_the_name_of_an_organ_that_lets_the_window() -> None:
    case = told(ruled())
    for powers, reason in (
        (given_by("tobacco"), Reason.NO_MANDATE),
        (given_by("market", until=LAST), Reason.MANDATE_NOT_IN_FORCE),
    ):
        with pytest.raises(Refused) as caught:
            lapse(case.plan, case.facts, (FOOD,), desk(AFTER, powers))
        assert caught.value.reason is reason
        assert lapsable(CALENDAR, case.plan, case.facts, AFTER, powers) == ()
    assert lapsable(CALENDAR, case.plan, case.facts, AFTER, given_by("market")) == (FOOD,)
