"""受理后更正: old and new, the applicant's signature, and the departments that must hear; nothing unlawful is kept."""

import pytest

from clerk_app.domain.amending import amendable
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Grade, Signature
from clerk_app.domain.supplements import values
from clerk_app.usecases.amend import AmendEntry
from clerk_app.usecases.hand_over import WithdrawCase
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.later_kit import house_plan, take_house

CASE, PHONE, NAME = "c1", "buyer_phone", "buyer_name"


@pytest.fixture
def house(desk: Desk) -> Desk:
    take_house(desk.room, desk.open_book, CASE)
    return desk


def amend(desk: Desk, field: str, new: str, reason: str = "换号码", *how: object) -> tuple[str, ...]:
    return AmendEntry(desk.room, desk.open_book)(CASE, field, new, reason, *how)  # type: ignore[arg-type]


def refused(desk: Desk, *said: object) -> Reason:
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        amend(desk, *said)  # type: ignore[arg-type]
    assert everything(desk.engine) == before
    return caught.value.reason


def test_P09_an_amendment_keeps_old_and_new_and_names_who_must_be_told(house: Desk) -> None:
    told = amend(house, NAME, " 陆清禾 ", " 错别字 ")

    (fact,) = (one.body for one in house.look.facts(CASE) if isinstance(one.body, EntryAmended))
    assert fact == EntryAmended(house.clock.today(), NAME, "陆清和", "陆清禾", "错别字", told, Signature("F20"))
    plan = house_plan(house.room)
    planned = plan.planned_field(NAME)
    assert planned
    users = {item.department for item in plan.items if item.slug in planned.items}
    assert set(told) == users
    assert len(told) > 1
    assert values(house.state(CASE))[NAME] == "陆清禾"
    assert [line.person for line in house.look.cases([CASE])] == ["陆清禾"], "every list says the new name"


def test_P09_only_telephone_address_name_and_account_may_be_amended(house: Desk) -> None:
    open_ones = {planned.slug for planned in amendable(house.state(CASE), house_plan(house.room))}
    assert {PHONE, NAME, "buyer_address"} <= open_ones
    assert "buyer_id_no" not in open_ones
    assert refused(house, "buyer_id_no", "190121199403120049") is Reason.NOT_AMENDABLE
    assert refused(house, "no_such_field", "x") is Reason.NOT_AMENDABLE


def test_P09_what_is_wrong_unchanged_or_without_its_reason_is_not_amended(house: Desk) -> None:
    assert refused(house, PHONE, "12") is Reason.FORM_HAS_ERRORS
    assert refused(house, PHONE, " ") is Reason.FORM_HAS_ERRORS
    assert refused(house, PHONE, "13800002286") is Reason.NOTHING_CHANGED
    assert refused(house, PHONE, "13800002287", "  ") is Reason.WORDS_NEEDED


def test_P09_M34_the_applicant_signs_by_hand_or_by_thumb_before_a_witness(house: Desk) -> None:
    assert refused(house, PHONE, "13800002287", "换号码", Grade.PAD) is Reason.SIGNATURE_TOO_WEAK
    assert refused(house, PHONE, "13800002287", "换号码", Grade.THUMBPRINT) is Reason.WITNESS_NEEDED
    amend(house, PHONE, "13800002287", "换号码", Grade.THUMBPRINT, "刘思远")

    assert house.state(CASE).amended[0].signed == Signature("F20", Grade.THUMBPRINT, "刘思远")


def test_a_withdrawn_case_is_not_amended(house: Desk) -> None:
    WithdrawCase(house.room, house.open_book)(CASE, "不买了")

    assert refused(house, PHONE, "13800002287") is Reason.NOT_AMENDABLE
