"""Fees of a case: paid by slip, exempted or refunded on a supervisor's word; the sums come from the list alone."""

from dataclasses import replace

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.facts_service import FeeSettled, FeeState
from clerk_app.domain.fees import Charge, charges_of, day_table
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Approval
from clerk_app.usecases.hand_over import WithdrawCase
from clerk_app.usecases.settle_fee import SettleFee, Settling
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.later_kit import LINE, MORTGAGE, TAX, TRANSFER, house_plan, take_house

CASE = "c1"
KNOWN = Approval("sup-01", "271828")
PAID = Settling(TRANSFER, LINE, FeeState.PAID, "7301-0077", "19-0004")


@pytest.fixture
def house(desk: Desk) -> Desk:
    take_house(desk.room, desk.open_book, CASE)
    return desk


def settle(desk: Desk, told: Settling) -> None:
    SettleFee(desk.room, desk.open_book, lambda approval: approval == KNOWN)(CASE, told)


def refused(desk: Desk, told: Settling) -> Reason:
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        settle(desk, told)
    assert everything(desk.engine) == before, "a refusal leaves no trace"
    return caught.value.reason


def charges(desk: Desk) -> dict[str, Charge]:
    return {one.item: one for one in charges_of(house_plan(desk.room), desk.state(CASE))}


def test_M16_R099_a_listed_fee_is_paid_by_its_slip_and_the_sum_is_the_lists(house: Desk) -> None:
    assert {slug: (one.fen, one.state) for slug, one in charges(house).items()} == {
        TAX: (None, FeeState.UNPAID),
        TRANSFER: (8000, FeeState.UNPAID),
        MORTGAGE: (8000, FeeState.UNPAID),
    }
    settle(house, PAID)

    (fact,) = (one.body for one in house.look.facts(CASE) if isinstance(one.body, FeeSettled))
    assert fact == FeeSettled(
        house.clock.today(), TRANSFER, FeeState.PAID, 8000, LINE, slip="7301-0077", invoice="19-0004"
    )
    paid = charges(house)[TRANSFER]
    assert (paid.state, paid.basis) == (FeeState.PAID, "发改价格规〔2016〕2559号")
    assert charges(house)[MORTGAGE].state is FeeState.UNPAID


def test_M16_nothing_is_paid_twice_without_a_slip_or_where_the_list_has_words_only(house: Desk) -> None:
    assert refused(house, replace(PAID, slip=" ")) is Reason.FEE_STATE
    assert refused(house, replace(PAID, item=TAX, line="按税法")) is Reason.FEE_NOT_LISTED
    assert refused(house, replace(PAID, line="另收费")) is Reason.FEE_STATE
    assert refused(house, replace(PAID, state=FeeState.UNPAID)) is Reason.FEE_STATE
    settle(house, PAID)
    assert refused(house, PAID) is Reason.FEE_STATE


def test_M16_an_exemption_has_its_ground_and_the_supervisor_who_grants_it(house: Desk) -> None:
    freed = Settling(MORTGAGE, LINE, FeeState.EXEMPT, why="小微企业", approval=KNOWN)
    assert refused(house, replace(freed, approval=None)) is Reason.NOT_APPROVED
    assert refused(house, replace(freed, approval=Approval("sup-01", "0"))) is Reason.NOT_APPROVED
    assert refused(house, replace(freed, why=" ")) is Reason.REASON_NEEDED

    settle(house, freed)

    known = charges(house)[MORTGAGE]
    assert (known.state, known.by, known.why) == (FeeState.EXEMPT, "sup-01", "小微企业")


def test_M16_a_withdrawal_names_what_goes_back_and_the_refund_keeps_its_slip(house: Desk) -> None:
    settle(house, PAID)
    due = WithdrawCase(house.room, house.open_book)(CASE, "不买了")
    assert [(one.item, one.fen, one.slip) for one in due] == [(TRANSFER, 8000, "7301-0077")]
    assert set(charges(house)) == {TRANSFER}, "what was not paid is not due any more"
    assert refused(house, replace(PAID, item=MORTGAGE)) is Reason.FEE_STATE

    settle(house, Settling(TRANSFER, LINE, FeeState.REFUNDED, why="撤回", approval=KNOWN))

    back = charges(house)[TRANSFER]
    assert (back.state, back.slip, back.by) == (FeeState.REFUNDED, "7301-0077", "sup-01")
    (row,) = day_table(charges(house).values())
    assert (row.due, row.refunded, row.open) == (8000, 8000, 0)


def test_M16_what_was_not_accepted_costs_nothing(house: Desk) -> None:
    plan, state = house_plan(house.room), house.state(CASE)
    for choice in (Choice.RECEIVE, Choice.CORRECT, Choice.REFUSE):
        other = replace(state, decisions=dict.fromkeys(state.decisions, choice))
        assert charges_of(plan, other) == ()
        answered = charges_of(plan, other, dict.fromkeys(state.decisions, Choice.ACCEPT))
        assert len(answered) == 3, "a department has accepted what the window received"
