"""Results from facts alone: two windows at once, and the fee that the list has first."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts_delivery import Arrived, ResultsArrived, ResultsGiven, Shown
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.handing_out import check_released
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.results import ResultState, results_of
from clerk_app.domain.signatures import Grade
from tests.domain.case_kit import GUEST, HOME, HOUSE, Case

DAY = date(2026, 11, 18)
TRANSFER = "transfer"
GIVEN = ResultsGiven(DAY, "40", (TRANSFER,), "陆清和", Relation.SELF, Shown.CARD, Grade.INK)


def arrived() -> Case:
    case = Case(HOUSE).accepted(DAY, TRANSFER)
    case.office(ItemDecided(*case.where(DAY, TRANSFER), granted=True))
    return case.window(DAY, ResultsArrived(DAY, "x", (Arrived(TRANSFER, "不动产权证书", "B2-07"),)))


def test_one_paper_given_by_two_windows_is_a_conflict_and_both_words_are_kept() -> None:
    case = arrived().window(DAY, GIVEN)
    assert not results_of(case.facts).things[TRANSFER].conflict

    case.window(DAY, GIVEN, origin=GUEST)

    thing = results_of(case.facts).things[TRANSFER]
    assert thing.state is ResultState.GIVEN
    assert thing.given_at == (HOME, GUEST)
    assert thing.conflict


def test_what_another_window_gave_first_is_gone_here_too() -> None:
    case = arrived().window(DAY, GIVEN, origin=GUEST)
    assert results_of(case.facts).things[TRANSFER].state is ResultState.GIVEN
    assert fold_intake(case.facts).home == HOME


def test_M16_where_the_list_has_the_fee_first_the_result_waits_for_it() -> None:
    case = arrived()
    costly = next(item for item in HOUSE.items if item.slug == TRANSFER)
    assert not costly.fee.free
    first = replace(costly, fee=replace(costly.fee, before_handover=True))
    plan = replace(HOUSE, items=tuple(first if item is costly else item for item in HOUSE.items))
    state = fold_intake(case.facts)

    check_released(state, HOUSE, (TRANSFER,))
    with pytest.raises(Refused) as caught:
        check_released(state, plan, (TRANSFER,))
    assert caught.value.reason is Reason.FEE_UNPAID
