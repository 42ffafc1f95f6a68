"""日报: the sheet of a worked day says what the window holds, under a number of its own."""

from datetime import timedelta

import pytest

from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import HALL_ORGAN
from clerk_app.ports import Lease
from clerk_app.usecases.emergency import PrintEmergencyBlock
from clerk_app.usecases.hand_over import WithdrawCase
from clerk_app.usecases.print_day_sheet import PrintDaySheet
from tests.desk_kit import Desk
from tests.printing.reading import pypdf_text, symbols


def verb(desk: Desk) -> PrintDaySheet:
    return PrintDaySheet(desk.room, desk.look, desk.open_book, desk.shelf, desk.papers.render, desk.ids)


def sheet(desk: Desk) -> tuple[DocumentIssued, str]:
    if not desk.look.numbers_left(2026).get((HALL_ORGAN, "日")):
        desk.sync_book.add_leases((Lease(HALL_ORGAN, "日", 2026, 1, 100),))
    made, paper = verb(desk)(desk.clock.today())
    document = next(one for one in desk.state(made).documents if one.paper == paper)
    return document, pypdf_text(desk.shelf.get(document.sha256))


def test_R073_a_day_of_one_acceptance_and_one_withdrawal_balances(desk: Desk) -> None:
    first, second = desk.filled(), desk.filled()
    for draft in (first, second):
        desk.decide(draft)
        desk.issue_papers(draft.case_id)
    WithdrawCase(desk.room, desk.open_book)(second.case_id, "申请人撤回")
    items = len(desk.room.plan_of(first).items)

    _, text = sheet(desk)

    assert "主题、单办件0201102＝2" in text
    assert f"事项件0{2 * items}0{items}{items}0{2 * items}＝{2 * items}" in text
    assert "≠" not in text
    assert "申请材料接收凭证云政收000001–000002200" in text


def test_R058_the_sheet_bears_a_number_of_kind_71(desk: Desk) -> None:
    document, _ = sheet(desk)
    assert Number.read(document.number).kind is Kind.DAY_SHEET
    assert {told for _, told in symbols(desk.shelf.get(document.sha256))} == {document.number}
    assert document.document_no == "云政日〔2026〕第000001号"
    again, _ = sheet(desk)
    assert (Number.read(again.number).serial, again.document_no) == (2, "云政日〔2026〕第000002号")


def test_M06_seals_used_are_those_of_the_log(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    uses = desk.look.seal_day(desk.clock.today()).uses
    assert uses
    _, text = sheet(desk)
    assert "收件专用章）1" in text


def test_P04_things_on_the_desk_are_counted(desk: Desk) -> None:
    desk.save_draft(desk.filled())
    PrintEmergencyBlock(desk.room, desk.open_book, desk.shelf, desk.papers.render, desk.ids)(7)
    draft = desk.filled()
    desk.decide(draft)
    _, text = sheet(desk)
    assert "草稿（未提交）1件" in text
    assert "备用应急单7张" in text
    assert "未同步办件1件" in text


def test_a_day_without_work_says_so(desk: Desk) -> None:
    assert "当日没有业务" in sheet(desk)[1]
    desk.decide(desk.filled())
    assert "新生儿出生一件事01" in sheet(desk)[1]


def test_a_day_that_has_not_come_has_no_sheet_and_takes_no_number(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        verb(desk)(desk.clock.today() + timedelta(days=1))
    assert refused.value.reason is Reason.DAY_TO_COME
    assert sheet(desk)[0].document_no == "云政日〔2026〕第000001号"
