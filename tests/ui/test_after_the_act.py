"""After the first act, by keys on the whole window: fees, who takes a paper, 更正, 撤回 and the refund that follows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from clerk_app.domain.draft import DraftEntry
from clerk_app.domain.facts import Body, CaseWithdrawn, PaperHandedOver, Signing
from clerk_app.domain.facts_service import EntryAmended, FeeSettled, FeeState
from clerk_app.domain.receivers import Relation
from tests.later_kit import BUYER, BUYER_NO, HOUSE, TRANSFER, house_plan, take_house
from tests.ui.area_kit import SUPERVISOR
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def handing_over(counter: Counter) -> str:
    """A house transfer on step 7."""
    kit, visit = counter.kit, counter.face.desk.visit
    draft = kit.verbs.open_draft(HOUSE)
    entries = {"buyer_name": DraftEntry(BUYER), "buyer_id_no": DraftEntry(BUYER_NO)}
    draft = replace(draft, answers=dict(house_plan(kit.verbs.room).answers), entries=entries)
    number = take_house(kit.verbs.room, kit.open_book, draft.case_id)
    visit.resume(draft)
    visit.become_case(draft.case_id, number)
    counter.face.desk.go(7)
    return draft.case_id


def last(counter: Counter, case_id: str, kind: type[Body]) -> Body:
    return [fact.body for fact in counter.kit.verbs.look.facts(case_id) if isinstance(fact.body, kind)][-1]


def words(counter: Counter) -> list[str]:
    return [one.text() for one in counter.face.window.findChildren(QLabel) if one.isVisible()]


def cells(counter: Counter) -> list[str]:
    """What the tables of the window say."""
    models = [table.model() for table in counter.face.window.findChildren(QTableView)]
    return [
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def open_case(counter: Counter, case_id: str) -> None:
    counter.face.desk.areas.cases.open_case(case_id)
    QApplication.sendPostedEvents()


def type_on(counter: Counter, *lines: str) -> None:
    """Line by line with Tab, then the primary."""
    for at, line in enumerate(lines):
        if at:
            counter.press(Key.Key_Tab)
        counter.compose(line)
    counter.press(Key.Key_Return, CTRL)


def test_M16_R099_a_fee_is_settled_by_keys_and_its_sum_is_nowhere_typed(counter: Counter) -> None:
    case_id = handing_over(counter)
    assert "2 笔未缴" in words(counter)

    counter.press(Key.Key_J, CTRL)
    assert {"80.00 元", "发改价格规〔2016〕2559号"} <= set(words(counter))
    counter.press(Key.Key_Return, CTRL)
    assert counter.focus.objectName() == "fee.sheet.slip", "without a slip nothing is settled"
    type_on(counter, "7301-0077", "19-0004")

    paid = last(counter, case_id, FeeSettled)
    assert paid == FeeSettled(
        counter.kit.clock.today(), TRANSFER, FeeState.PAID, 8000, "住宅登记费", "7301-0077", "19-0004"
    )
    assert "1 笔未缴" in words(counter)


def test_M16_an_exemption_asks_the_supervisor_and_tells_a_wrong_pin_in_the_sheet(counter: Counter) -> None:
    counter.kit.appoint()
    case_id = handing_over(counter)
    counter.press(Key.Key_J, CTRL)
    counter.press(Key.Key_Backtab)
    counter.press(Key.Key_2)
    type_on(counter, "小微企业", SUPERVISOR.badge, "000000")
    assert any(one.startswith("主管的工号或 PIN 不对") for one in words(counter))

    counter.tab_to("fee.sheet.pin")
    type_on(counter, SUPERVISOR.pin)

    freed = last(counter, case_id, FeeSettled)
    assert isinstance(freed, FeeSettled)
    assert (freed.state, freed.by, freed.why) == (FeeState.EXEMPT, SUPERVISOR.badge, "小微企业")


def test_R080_the_usual_one_takes_a_paper_by_one_key_and_another_one_by_name_and_relation(counter: Counter) -> None:
    case_id = handing_over(counter)
    counter.tab_to("intake.handover.papers")
    counter.press(Key.Key_2)
    assert last(counter, case_id, PaperHandedOver) == PaperHandedOver(
        "F06", Signing.FILE_COPY, receiver=BUYER, relation=Relation.SELF
    )

    counter.tab_to("intake.handover.papers")
    counter.press(Key.Key_Up)
    counter.press(Key.Key_5)
    type_on(counter, "陆明", "123456789012345678")
    assert any(one.startswith("公民身份号码不对") for one in words(counter))
    counter.tab_to("intake.handover.taker_sheet.number")
    counter.focus.setProperty("text", "")
    type_on(counter, "190121199612242683")
    counter.tab_to("intake.handover.papers")
    counter.press(Key.Key_2)

    assert last(counter, case_id, PaperHandedOver) == PaperHandedOver(
        "F03", Signing.FILE_COPY, receiver="陆明", relation=Relation.COHABITING_RELATIVE
    )


def test_P09_an_entry_is_amended_from_the_case_with_the_applicants_signature(counter: Counter) -> None:
    take_house(counter.kit.verbs.room, counter.kit.open_book, "c1")
    open_case(counter, "c1")
    counter.tab_to("case.act.amend")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    counter.compose("13800002287")
    counter.press(Key.Key_Return)
    counter.compose("换号码")
    counter.press(Key.Key_Return, CTRL)
    assert "更正要申请人签名。请签好后打勾。" in words(counter)
    counter.tab_to("case.amend.signed")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)

    fact = last(counter, "c1", EntryAmended)
    assert isinstance(fact, EntryAmended)
    assert (fact.field, fact.old, fact.new) == ("buyer_phone", "13800002286", "13800002287")
    assert counter.focus.objectName() == "case.items", "the sheet of the case is there again, and its keys work"


def test_M16_a_withdrawal_says_what_goes_back_and_the_refund_is_one_act_further(counter: Counter) -> None:
    counter.kit.appoint()
    take_house(
        counter.kit.verbs.room,
        counter.kit.open_book,
        "c1",
        FeeSettled(counter.kit.clock.today(), TRANSFER, FeeState.PAID, 8000, "住宅登记费", "7301-0077"),
    )
    open_case(counter, "c1")
    assert "已缴 80.00 元，未缴 80.00 元" in words(counter)
    counter.tab_to("case.act.withdraw")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)
    assert "撤回要写原因。请写一句申请人说的原因。" in words(counter)
    type_on(counter, "不买了")
    assert isinstance(last(counter, "c1", CaseWithdrawn), CaseWithdrawn)
    assert "已撤回。应退 80.00 元，请办退费。" in words(counter)

    counter.tab_to("case.act.fee")
    counter.press(Key.Key_Space)
    type_on(counter, "撤回", SUPERVISOR.badge, SUPERVISOR.pin)

    back = last(counter, "c1", FeeSettled)
    assert isinstance(back, FeeSettled)
    assert (back.state, back.slip) == (FeeState.REFUNDED, "7301-0077")
    assert "已退 80.00 元" in words(counter)


def test_L31_a_paper_is_made_void_from_the_case_on_a_supervisors_word(counter: Counter) -> None:
    counter.kit.appoint()
    take_house(counter.kit.verbs.room, counter.kit.open_book, "c1")
    counter.kit.verbs.issue_papers("c1")
    open_case(counter, "c1")
    counter.tab_to("case.act.void")
    counter.press(Key.Key_Space)
    counter.tab_to("case.void.why")
    counter.compose("盖章错位")
    counter.tab_to("case.void.badge")
    counter.compose(SUPERVISOR.badge)
    counter.press(Key.Key_Tab)
    counter.compose("000000")
    counter.press(Key.Key_Return, CTRL)
    assert not counter.kit.verbs.look.voids(2026)
    counter.tab_to("case.void.pin")
    counter.compose(SUPERVISOR.pin)
    counter.press(Key.Key_Return, CTRL)

    (line,) = counter.kit.verbs.look.voids(2026)
    assert (line.reason, line.approver) == ("盖章错位", SUPERVISOR.badge)
    assert "已作废" in cells(counter)
