"""P22: receipts printed before the computer dies, entered after it, with the hand-written time and two people."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.emergency import EmergencyState, free_of
from clerk_app.domain.facts import ItemsReceived
from clerk_app.domain.item_course import item_clocks
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Approval
from clerk_app.usecases.emergency import EnterEmergency, PrintEmergencyBlock, VoidEmergency
from tests.desk_kit import Desk
from tests.printing.reading import pypdf_text, symbols

SECOND = Approval("0108", "246810")


def printing(desk: Desk) -> PrintEmergencyBlock:
    return PrintEmergencyBlock(desk.room, desk.open_book, desk.shelf, desk.papers.render, desk.ids)


def entering(desk: Desk) -> EnterEmergency:
    return EnterEmergency(desk.room, desk.open_book, lambda told: told == SECOND)


def numbers(desk: Desk) -> tuple[str, ...]:
    return tuple(desk.look.emergency())


def refused(desk: Desk, case_id: str, number: str, at: datetime, second: Approval = SECOND) -> Reason:
    with pytest.raises(Refused) as told:
        entering(desk)(case_id, number, at, second)
    return told.value.reason


def test_P22_a_block_is_numbered_dated_the_day_of_printing_and_every_sheet_bears_its_bars_twice(desk: Desk) -> None:
    block, paper = printing(desk)(3)

    printed = [Number.read(number) for number in numbers(desk)]
    assert [one.kind for one in printed] == [Kind.EMERGENCY_RECEIPT] * 3
    assert [one.serial for one in printed] == [1, 2, 3]
    assert all(one.digits[6:12] == "261118" for one in printed)
    document = next(one for one in desk.state(block).documents if one.paper == paper)
    found = symbols(desk.shelf.get(document.sha256))
    assert sorted(found) == sorted((form, one.payload) for one in printed for form in ("Code128", "QRCode") * 2)
    assert document.pages == 3


def test_P22_the_next_block_goes_on_where_the_last_one_ended(desk: Desk) -> None:
    printing(desk)(2)
    printing(desk)(1)
    assert [Number.read(number).serial for number in numbers(desk)] == [1, 2, 3]


@pytest.mark.parametrize("count", [0, 51, -1])
def test_P22_a_block_has_at_least_one_sheet_and_no_more_than_fifty(desk: Desk, count: int) -> None:
    with pytest.raises(Refused) as told:
        printing(desk)(count)
    assert told.value.reason is Reason.EMERGENCY_COUNT
    assert numbers(desk) == ()


def test_P22_the_hand_written_time_is_the_time_of_receipt_on_paper_and_in_the_clock(desk: Desk) -> None:
    """Taken by hand on Wednesday, entered on Friday: the five days of art. 32 run from Wednesday."""
    printing(desk)(1)
    written = datetime(2026, 11, 18, 2, 40, tzinfo=UTC)
    desk.clock.instant = written + timedelta(days=2)
    theme = desk.room.theme("restaurant-opening")
    item = next(item for item in theme.items if item.department == "tobacco")
    draft = replace(desk.draft(theme.slug, "hotpot"), item=item.slug)
    entering(desk)(draft.case_id, numbers(desk)[0], written, SECOND)

    desk.decide(draft, Choice.RECEIVE, why_not_suggested="由烟草专卖局审查")
    desk.issue_papers(draft.case_id)

    state = desk.state(draft.case_id)
    received = next(fact.body for fact in desk.look.facts(draft.case_id) if isinstance(fact.body, ItemsReceived))
    assert (received.day, received.answer_due) == (date(2026, 11, 20), date(2026, 11, 25))
    receipt = next(one for one in state.documents if one.form == "F03")
    text = pypdf_text(desk.shelf.get(receipt.sha256))
    assert "收件时间2026年11月18日10:40" in text
    plan = desk.room.plan_of(draft)
    clock = item_clocks(desk.room.calendar, plan, desk.look.facts(draft.case_id), desk.clock.today())[item.slug]
    assert clock.notice_due.day == date(2026, 11, 25)


def test_P22_what_was_entered_stands_in_the_register_with_its_case(desk: Desk) -> None:
    printing(desk)(2)
    first, second = numbers(desk)
    draft = desk.filled()
    entering(desk)(draft.case_id, first, desk.clock.now(), SECOND)

    known = desk.look.emergency()
    assert (known[first].state, known[first].case_id) == (EmergencyState.USED, draft.case_id)
    assert known[second].state is EmergencyState.FREE
    assert refused(desk, desk.ids.new(), first, desk.clock.now()) is Reason.EMERGENCY_USED


def test_P22_one_visit_stands_on_one_receipt_and_only_before_its_decision(desk: Desk) -> None:
    printing(desk)(2)
    first, second = numbers(desk)
    draft = desk.filled()
    entering(desk)(draft.case_id, first, desk.clock.now(), SECOND)
    assert refused(desk, draft.case_id, second, desk.clock.now()) is Reason.ALREADY_DECIDED
    other = desk.filled()
    desk.decide(other)
    assert refused(desk, other.case_id, second, desk.clock.now()) is Reason.ALREADY_DECIDED
    assert desk.look.emergency()[second].state is EmergencyState.FREE


def test_P22_a_second_person_is_needed_and_it_is_not_the_clerk(desk: Desk) -> None:
    printing(desk)(1)
    number, case_id = numbers(desk)[0], desk.ids.new()
    own = Approval(desk.room.clerk.badge, SECOND.pin)
    assert refused(desk, case_id, number, desk.clock.now(), own) is Reason.SECOND_PERSON_NEEDED
    assert refused(desk, case_id, number, desk.clock.now(), Approval("0108", "000000")) is Reason.NOT_APPROVED
    assert desk.look.facts(case_id) == ()


def test_P22_a_time_before_the_printing_or_after_now_is_not_what_was_written(desk: Desk) -> None:
    printing(desk)(1)
    number, case_id, now = numbers(desk)[0], desk.ids.new(), desk.clock.now()
    assert refused(desk, case_id, number, now - timedelta(days=1)) is Reason.DAY_BEFORE_LAST
    assert refused(desk, case_id, number, now + timedelta(minutes=1)) is Reason.DAY_TO_COME
    unknown = Number.mint(Kind.EMERGENCY_RECEIPT, "190001", date(2026, 11, 18), "07", 1).payload
    assert refused(desk, case_id, unknown, now) is Reason.EMERGENCY_UNKNOWN


def test_P22_R082_unused_ones_are_voided_in_the_book_with_their_reason(desk: Desk) -> None:
    printing(desk)(3)
    printing(desk)(2)
    first, second, *_ = numbers(desk)
    draft = desk.filled()
    entering(desk)(draft.case_id, first, desk.clock.now(), SECOND)
    void = VoidEmergency(desk.room, desk.open_book)

    assert void("墨迹污损", second) == 1
    assert desk.look.emergency()[second].why == "墨迹污损"
    assert refused(desk, desk.ids.new(), second, desk.clock.now()) is Reason.EMERGENCY_VOID
    assert void("系统恢复，余单销毁") == 3

    known = desk.look.emergency()
    assert free_of(known) == ()
    assert [one.state for one in known.values()].count(EmergencyState.VOID) == 4
    assert known[first].state is EmergencyState.USED


def test_P22_nothing_is_voided_without_a_reason_and_nothing_twice(desk: Desk) -> None:
    printing(desk)(1)
    void = VoidEmergency(desk.room, desk.open_book)
    for why, number, reason in ((" ", "", Reason.REASON_NEEDED), ("污损", "70" + "0" * 20, Reason.EMERGENCY_UNKNOWN)):
        with pytest.raises(Refused) as told:
            void(why, number)
        assert told.value.reason is reason
    void("污损", numbers(desk)[0])
    with pytest.raises(Refused) as told:
        void("污损", numbers(desk)[0])
    assert told.value.reason is Reason.EMERGENCY_VOID
