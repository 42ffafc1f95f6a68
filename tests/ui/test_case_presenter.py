"""A case on its sheet: what the facts say, and a paper printed again from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from clerk_app.domain.agents import Power
from clerk_app.domain.assistance import Ending, Help, Track
from clerk_app.domain.crossing import CrossMode
from clerk_app.domain.facts import (
    AcceptedItem,
    Answer,
    ApplicationTaken,
    Body,
    CaseRegistered,
    CaseWithdrawn,
    CommitmentSigned,
    ConsultationHeld,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    Credit,
    DocumentIssued,
    EntryCorrected,
    Ground,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    LaterMaterial,
    MaterialSupplied,
    MaterialTaken,
    NoticeGiven,
    OfficeBody,
    OriginalsReturned,
    PaperHandedOver,
    Promise,
    Signing,
    TasksReleased,
    WindowBody,
)
from clerk_app.domain.facts_delivery import (
    Arrived,
    CollectionDeferred,
    Custody,
    CustodyMoved,
    Keeper,
    MailReturned,
    PostDelivered,
    ReadinessTold,
    ReceiptLost,
    ResultPushed,
    ResultsArrived,
    ResultSentBack,
    ResultsGiven,
    ResultsMoved,
    ResultsPosted,
    ServedPaper,
    ServiceRecorded,
    Shown,
    Way,
)
from clerk_app.domain.facts_done import CompletedItem, ItemsCompleted
from clerk_app.domain.facts_emergency import EmergencyBlockPrinted, EmergencyReceiptUsed, EmergencyReceiptVoided
from clerk_app.domain.facts_forms import FormPrepared
from clerk_app.domain.facts_handling import (
    AmendmentNoted,
    ClockPaused,
    ClockResumed,
    Fault,
    ItemDecided,
    ItemSentBack,
    LimitExtended,
    LimitSettled,
    ProcedureEnded,
    ProcedureStarted,
    ResultReady,
)
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_powers import Grant, MandateUsed, SealUsed
from clerk_app.domain.facts_printing import PaperReprinted, ReprintReason
from clerk_app.domain.facts_rating import (
    Channel,
    FollowUpMoved,
    FollowUpOpened,
    FollowUpStep,
    RatingGiven,
    RatingSkipped,
)
from clerk_app.domain.facts_service import EntryAmended, FeeSettled, FeeState, ItemsLapsed
from clerk_app.domain.facts_visit import CrossingAgreed, HelpGiven, ProofWaived, TrackTaken
from clerk_app.domain.numbers import Kind, Number, case_number
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.people import Assurance
from clerk_app.domain.proofs import FallsAway
from clerk_app.domain.receivers import Relation
from clerk_app.domain.registers import Act, SealKind
from clerk_app.domain.signatures import Grade, Signature
from clerk_app.queries import CaseLine
from tests.ui.area_cases import NEWBORN, accept, consult, correct, issue
from tests.ui.area_kit import Kit, catalogue, open_kit
from tests.ui.hands_work import put_on_screen, strike
from ui.case_presenter import CasePresenter
from ui.fact_words import fact_words
from ui.guest_desk import GuestDesk
from ui.lanes import inline_lanes
from ui.printing_desk import PrintingDesk
from ui.sync_words import delivery_words
from ui.tasks import InlineRunner
from ui.widgets.data_table import DataTable
from ui.widgets.sheet import Sheet

DAY = date(2026, 12, 2)
GRANTS = (Grant("health", "云卫授〔2025〕1号", ("a", "b")), Grant("tax", "云税授〔2025〕7号", ("c",)))
ITEM = "household_registration"
TWO_PAGES = MaterialTaken("child_photo", Coverage.SCANNED, ("a", "b"))
SEEN = MaterialTaken("marriage_certificate", Coverage.ORIGINAL_SEEN, original_checked=True)
NOT_THERE = MaterialTaken("discharge_record", Coverage.MISSING)
POINTS = (
    CorrectionPoint("marriage_certificate", "未提交"),
    CorrectionPoint("mother_name", "请填写"),
    CorrectionPoint("household_registration/marriage_certificate", "缺本人页"),
    CorrectionPoint("household_registration", "请三人同来"),
)
EVERY_KIND: tuple[tuple[Body, str], ...] = (
    (NoticeGiven("", NEWBORN, "", {}), "一次告知"),
    (ConsultationHeld(NEWBORN, ""), "咨询，没有立案"),
    (
        ConsultationHeld(NEWBORN, "", Ending.COME_BACK, "户主不在本地", "陈思远"),
        "请改日再来：户主不在本地；转由 陈思远 答复",
    ),
    (
        ConsultationHeld(NEWBORN, "", Ending.PRE_CHECK, ticks={"a": ("x", "y"), "b": ("z",)}),
        "申报辅导，已看 3 个审查要点，没有立案",
    ),
    (
        ProofWaived(DAY, "marriage_certificate", FallsAway.NETWORK_CHECK, "民政系统 11月18日"),
        "免提交“结婚证”：已网络核验（民政系统 11月18日）",
    ),
    (
        ProofWaived(DAY, "marriage_certificate", FallsAway.NO_BASIS, "未列依据", "李主任"),
        "免提交“结婚证”：没有法律法规依据（未列依据），李主任认定",
    ),
    (RatingGiven("190001-03-001/1", Channel.SCREEN, "0107", "ab", "cd"), "申请人已评价"),
    (RatingSkipped("190001-03-001/1", Channel.SCREEN), "申请人跳过评价"),
    (EmergencyBlockPrinted(DAY, ("70", "70")), "印制应急单 2 张"),
    (
        EmergencyReceiptUsed(f"70{'1' * 14}007722", datetime(2026, 11, 30, 1, 40, tzinfo=UTC), "0108"),
        "应急单 0077 补录：手写收件时间 11月30日 09:40，核对人 0108",
    ),
    (EmergencyReceiptVoided(DAY, ("70",), "污损"), "应急单 1 张作废：污损"),
    (FollowUpOpened("2026-0001", DAY, DAY, DAY), "评价回访 2026-0001 开启，12月2日前联系、12月2日前答复"),
    (FollowUpMoved("2026-0001", FollowUpStep.ANSWERED, DAY), "评价回访 2026-0001 已答复"),
    (
        FollowUpMoved("2026-0001", FollowUpStep.RECHECKED, DAY, closed=True),
        "评价回访 2026-0001 已复核，已办结",
    ),
    (HelpGiven(DAY, Help.ASSIST, "赵敏", "138"), "帮办：赵敏，电话 138"),
    (TrackTaken(DAY, Track.HOME_VISIT, "行动不便", ("赵敏", "何静")), "上门服务，行动不便，赵敏、何静"),
    (
        CrossingAgreed(DAY, CrossMode.RECEIVED_FOR, "190121", "190402", (), "安宁市政务大厅"),
        "异地代收代办，由安宁市政务大厅办理，本窗口只收件",
    ),
    (
        ApplicationTaken("", NEWBORN, "", {}, (), (), (TWO_PAGES, SEEN, NOT_THERE), confirmed=True),
        "收件：填写 0 项，材料 2 份、2 页，申请人已核对",
    ),
    (ItemsAccepted(DAY, (AcceptedItem("i", DAY, provisional=True),)), "受理 1 个事项，最迟 12月2日办结（暂估）"),
    (
        ItemsDeferred(DAY, (AcceptedItem("i", DAY),), (LaterMaterial("marriage_certificate", DAY),), "138"),
        "容缺受理 1 个事项，最迟 12月2日办结；“结婚证”12月2日前补交",
    ),
    (
        CommitmentSigned(
            DAY,
            Promise.DEFERRAL,
            "F08",
            ("i",),
            (LaterMaterial("marriage_certificate", DAY),),
            Signing.FILE_COPY,
            Credit.NOT_ASKED,
        ),
        "签署容缺受理承诺书：“结婚证”最迟 12月2日补交，信用未查询",
    ),
    (
        PartyAppeared(
            "applicant", 0, "陆清和", DAY, present=True, assurance=Assurance.DOCUMENT, signed=(Signature("F02"),)
        ),
        "12月2日 申请人陆清和到场，身份按证件核对，签了申请表",
    ),
    (
        PartyAppeared(
            "agent", 0, "何静", DAY, present=False, assurance=Assurance.NONE, compared=("marriage_certificate",)
        ),
        "12月2日 代理人何静，核“结婚证”",
    ),
    (PartyAppeared("agent", 0, "", DAY, present=False, assurance=Assurance.NONE), "申请人说明没有代理人"),
    (
        AuthorityGiven("applicant", "agent", (Power.SUBMIT, Power.RECEIVE), DAY, None, ("*",)),
        "申请人授权代理人：提交申请、领取结果，2026-12-02 至办结",
    ),
    (
        ItemsCompleted(
            DAY, (CompletedItem("i", "居民户口簿"), CompletedItem("j", "社会保障卡", "19-7")), delivered=True
        ),
        "当场办结 2 个事项：居民户口簿、社会保障卡 19-7，结果已交付",
    ),
    (ItemsReceived(DAY, ("i",), DAY), "仅收件 1 个事项，12月2日前由部门答复是否受理"),
    (
        ItemsReceived(DAY, ("i",), DAY, why_not_suggested="由部门审查"),
        "仅收件 1 个事项，12月2日前由部门答复是否受理；说明：由部门审查",
    ),
    (
        CorrectionRequested(DAY, ("i",), POINTS),
        "一次性补正告知，1 个事项要补 4 处。结婚证：未提交；母亲姓名：请填写；结婚证：缺本人页；请三人同来",
    ),
    (
        ItemsRefused(DAY, ("i",), Ground.NOT_COMPETENT, "市公安局"),
        "不予受理 1 个事项：不属于本机关职权范围，应向市公安局申请",
    ),
    (CaseWithdrawn(DAY, "改日再办"), "申请人撤回：改日再办"),
    (
        MaterialSupplied(MaterialTaken("marriage_certificate", Coverage.SCANNED, ("a",))),
        "补交“结婚证”1 页",
    ),
    (EntryCorrected("mother_name", "赵", "赵素云", "漏字"), "更正“母亲姓名”：漏字"),
    (FormPrepared("F02:v2", {"mother_name": "赵"}, {"staff": (("a",),)}), "打印申请表（第2版）待签：填写 2 项"),
    (DocumentIssued("F06", "F06", "10", "", "1", "", 1), "出具受理通知书，文号待补"),
    (MandateUsed(DAY, Act.ACCEPT, GRANTS), "受理依据授权文书：云卫授〔2025〕1号（2 项）、云税授〔2025〕7号（1 项）"),
    (SealUsed("F04:health", "印-03", "health", SealKind.ACCEPTANCE), "用印：补正告知书，受理专用章（印-03）"),
    (PaperReprinted("F06", 2, ReprintReason.LOST, "", ""), "补打受理通知书，第 2 次：申请人遗失"),
    (PaperReprinted("F04:a", 1, ReprintReason.OTHER, "打印机换了纸", ""), "补打补正告知书，第 1 次：打印机换了纸"),
    (PaperHandedOver("F06", Signing.REFUSED, "李国"), "交付受理通知书，拒签，见证人 李国"),
    (
        PaperHandedOver("F06", Signing.REFUSED, "李国", "陆清和", Relation.SELF, "不同意"),
        "交付受理通知书，拒签：不同意，见证人 李国",
    ),
    (
        PaperHandedOver("F06", Signing.FILE_COPY, receiver="何静", relation=Relation.AGENT),
        "交付受理通知书，存根签字，由何静（代理人）签收",
    ),
    (
        FeeSettled(DAY, "i", FeeState.PAID, 8000, "住宅登记费", "7301-77", "19-9"),
        "住宅登记费 80.00 元 已缴，缴款码 7301-77，电子票 19-9",
    ),
    (
        FeeSettled(DAY, ITEM, FeeState.EXEMPT, None, by="9001", why="低保"),
        "申报出生登记(国内出生) 免收，9001 核定：低保",
    ),
    (
        FeeSettled(DAY, "i", FeeState.REFUNDED, 1, "邮资", "7", by="9001", why="撤回"),
        "邮资 0.01 元 已退，9001 核定：撤回",
    ),
    (FeeSettled(DAY, "i", FeeState.UNPAID, 1, "邮资"), "邮资 0.01 元 未缴"),
    (
        EntryAmended(DAY, "mother_name", "赵", "赵素云", "漏字", ("health",), Signature("F20")),
        "申请人更正“母亲姓名”：漏字，已签名，需告知 1 个部门",
    ),
    (ItemsLapsed(DAY, ("i",), "办法第十二条"), "逾期未补正，1 个事项按规定终结，依据办法第十二条"),
    (AmendmentNoted("", 1, DAY, ITEM, "mother_name"), "部门已知悉“母亲姓名”的更正（申报出生登记(国内出生)）"),
    (OriginalsReturned(("marriage_certificate",)), "退还原件：结婚证"),
    (
        PaperVoided(DAY, "F06", "云政受〔1〕", "错位", "9001", retrieved=True, replacement="F06:v2"),
        "作废受理通知书 云政受〔1〕：错位，原件已收回，9001 核准",
    ),
    (PaperVoided(DAY, "F08", "", "写错", "9001"), "作废容缺受理承诺书（文号待补）：写错，未交付，9001 核准"),
    (CaseRegistered("", 1, ""), "后台已登记这一件"),
    (TasksReleased("", 1, ("i", "j")), "影像已齐，2 个事项已分办到部门"),
    (ItemAnswered("", 1, DAY, ITEM, Answer.ACCEPTED), "部门受理“申报出生登记(国内出生)”"),
    (
        ItemAnswered("", 1, DAY, ITEM, Answer.CORRECT, POINTS[:1]),
        "部门一次性补正告知，“申报出生登记(国内出生)”要补 1 处。结婚证：未提交",
    ),
    (
        ItemAnswered("", 1, DAY, ITEM, Answer.REFUSED, ground=Ground.NOT_COMPETENT, authority="市公安局"),
        "部门不予受理“申报出生登记(国内出生)”：不属于本机关职权范围，应向市公安局申请",
    ),
    (
        ItemDecided("", 1, DAY, ITEM, granted=True, result_no="云公〔1〕"),
        "部门办结“申报出生登记(国内出生)”：准予，结果文号 云公〔1〕",
    ),
    (
        ItemDecided("", 1, DAY, ITEM, granted=False, why="不符合条件"),
        "部门办结“申报出生登记(国内出生)”：不予，不符合条件",
    ),
    (
        ClockPaused("", 1, DAY, ITEM, PauseKind.HEARING, "第四十五条", "云停〔2026〕7号"),
        "停计“申报出生登记(国内出生)”：听证，告知书 云停〔2026〕7号，依据第四十五条",
    ),
    (ClockResumed("", 1, DAY, ITEM), "“申报出生登记(国内出生)”恢复计时"),
    (
        LimitExtended("", 1, DAY, ITEM, 10, Approver.ORGAN_HEAD, "案情复杂"),
        "“申报出生登记(国内出生)”延期 10 个工作日，本机关负责人批准：案情复杂",
    ),
    (ProcedureStarted("", 1, DAY, ITEM, "核查", ("李国", "王芳")), "“申报出生登记(国内出生)”开始核查（李国、王芳）"),
    (ProcedureEnded("", 1, DAY, ITEM, "核查"), "“申报出生登记(国内出生)”结束核查"),
    (ResultReady("", 1, DAY, ITEM, "电话"), "“申报出生登记(国内出生)”结果可领，已告知申请人（电话）"),
    (
        ItemSentBack("", 1, DAY, ITEM, Fault.LIST, "代码已停用"),
        "部门退回“申报出生登记(国内出生)”：代码已停用（责任：事项清单）",
    ),
    (LimitSettled(ITEM, DAY, DAY, DAY), "日历已公布，“申报出生登记(国内出生)”的期限确定为12月2日"),
    (
        LimitSettled(ITEM, DAY, date(2026, 12, 3), DAY),
        "日历已公布，“申报出生登记(国内出生)”的期限由暂估的12月2日改为12月3日",
    ),
    (
        ResultsArrived(DAY, "health", (Arrived(ITEM, "居民户口簿", "2-07", 2), Arrived("j", "社会保障卡", "2-07"))),
        "结果到窗：居民户口簿 2 件、社会保障卡，存放 2-07",
    ),
    (
        ResultsArrived(DAY, "health", (Arrived(ITEM, "居民户口簿", "2-07", early=True),)),
        "结果到窗：居民户口簿，存放 2-07，部门办结意见未到",
    ),
    (ResultsMoved(DAY, (ITEM,), "2-08"), "“居民户口簿(新增常住人口登记页)”移到 2-08"),
    (ReadinessTold(DAY, (ITEM,), "电话"), "“居民户口簿(新增常住人口登记页)”已告知申请人可领（电话）"),
    (CollectionDeferred(DAY, (ITEM,), "138"), "申请人要到齐再领，等“居民户口簿(新增常住人口登记页)”，到齐后通知"),
    (
        ResultsGiven(DAY, "", (ITEM,), "何静", Relation.AGENT, Shown.CARD, Grade.INK),
        "部分领取“居民户口簿(新增常住人口登记页)”，由何静（代理人）签收，读卡",
    ),
    (
        ResultsGiven(DAY, "", (ITEM,), "陆清和", Relation.SELF, Shown.SIGHT, Grade.PAD, complete=True),
        "领取“居民户口簿(新增常住人口登记页)”，由陆清和（本人）签收，核对证件",
    ),
    (
        ResultsPosted(DAY, "", (ITEM,), "陆清和", "138", "平安路", "邮政特快", "119", address_checked=True),
        "寄出“居民户口簿(新增常住人口登记页)”，邮政特快 119，地址已核对",
    ),
    (PostDelivered(DAY, (ITEM,), "119", "陆清和"), "邮件 119 由陆清和签收，回单已存"),
    (
        MailReturned(DAY, (ITEM,), "119", "查无此人", "2-09"),
        "邮件 119 退回：查无此人，存放 2-09，再寄前核对地址",
    ),
    (
        ResultSentBack(DAY, "", ITEM, "姓名错印", taken_from="陆清和"),
        "“居民户口簿(新增常住人口登记页)”有错，退回部门：姓名错印，由陆清和交回",
    ),
    (
        ServiceRecorded(
            DAY, "", (ServedPaper("不予决定书", "7号"),), (), "陆", Way.LEFT, "家", (), reason="不同意", witness="张芳"
        ),
        "留置送达不予决定书 7号：不同意，见证人 张芳",
    ),
    (
        ServiceRecorded(DAY, "", (ServedPaper("不予决定书"),), (), "陆", Way.PUBLIC_NOTICE, "", (), effective=DAY),
        "公告送达不予决定书，12月2日视为送达",
    ),
    (ResultPushed(DAY, ITEM, "1.2"), "“居民户口簿(新增常住人口登记页)”电子结果已推送"),
    (
        CustodyMoved(DAY, "marriage_certificate", Custody.LENT, Keeper.WINDOW, Keeper.DEPARTMENT, "李国", bag="2019"),
        "借出原件“结婚证”，现在部门李国，袋号 19",
    ),
    (ReceiptLost(DAY, "陆清和", Shown.SIGHT, "遗失", ()), "陆清和声明回执遗失，已核对证件，原回执不能再领件"),
)


@dataclass(slots=True)
class Desk:
    kit: Kit
    host: QWidget
    cases: CasePresenter
    said: list[str] = field(default_factory=list)

    def sheet(self) -> Sheet | None:
        return next((found for found in self.host.findChildren(Sheet) if not found.isHidden()), None)

    def words(self) -> list[str]:
        shown = self.sheet()
        assert shown is not None
        return [found.text() for found in shown.findChildren(QLabel)]

    def lines(self, name: str) -> list[list[str]]:
        model = self.table(name).model()
        return [
            [str(model.index(place, column).data()) for column in range(model.columnCount())]
            for place in range(model.rowCount())
        ]

    def table(self, name: str) -> DataTable:
        shown = self.sheet()
        assert shown is not None
        return shown.findChildren(DataTable, name)[0]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        host, runner = put_on_screen(QWidget()), InlineRunner()
        qtbot.addWidget(host)
        printing = PrintingDesk(kit.verbs, runner, host)
        printing.look_for_printer()
        guests = GuestDesk(host, inline_lanes(), kit.verbs, printing, printing.look_for_printer)
        cases = CasePresenter(host, (runner, runner, runner), kit.verbs, printing, guests.open_number)
        made = Desk(kit, host, cases)
        printing.told.connect(made.said.append)
        yield made


def test_every_kind_of_fact_has_its_sentence() -> None:
    assert {type(body) for body, _ in EVERY_KIND} == {*get_args(WindowBody), *get_args(OfficeBody)}
    for body, words in EVERY_KIND:
        assert fact_words(body, catalogue().theme(NEWBORN)) == words
        assert not re.search("[a-zA-Z]", words)


def test_a_case_opens_with_items_papers_and_time_line(desk: Desk) -> None:
    case_no = accept(desk.kit, "c1", "陈雨晴", items=2)
    desk.kit.wait(1)
    issue(desk.kit, "c1", "F06", f"10{case_no}")

    desk.cases.open_case("c1")

    assert {"已受理", "待传", "陈雨晴", "0022", "11月25日", "王晓梅"} <= set(desk.words())
    assert desk.lines("case.items")[1][1:] == ["卫健", "受理", "11月25日", "办理中，剩 5 个工作日"]
    assert desk.lines("case.papers") == [["受理通知书", "文号待补", "待打印", "打印"]]
    told = [words for words in desk.words() if words.startswith(("收件：", "受理 ", "出具"))]
    assert told == ["收件：填写 2 项，材料 0 份、0 页", "受理 2 个事项，最迟 11月25日办结", "出具受理通知书，文号待补"]


def test_a_paper_is_printed_again_and_the_sheet_says_so(desk: Desk) -> None:
    case_no = accept(desk.kit, "c1")
    issue(desk.kit, "c1", "F06", f"10{case_no}", "failed")
    desk.cases.open_case("c1")
    before = desk.lines("case.papers")[0][2:]

    strike(desk.table("case.papers"), Qt.Key.Key_Return)

    assert before == ["没有打出", "打印"]
    assert desk.kit.queue.jobs == [(f"10{case_no}", 3)]
    assert desk.lines("case.papers")[0][2:] == ["已送打印机", "补打"]


def test_ctrl_p_prints_the_chosen_paper_from_anywhere_on_the_sheet(desk: Desk) -> None:
    case_no = accept(desk.kit, "c1")
    issue(desk.kit, "c1", "F06", f"10{case_no}")
    desk.cases.open_case("c1")

    strike(desk.table("case.items"), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert desk.kit.queue.jobs == [(f"10{case_no}", 3)]


def test_a_scan_opens_the_case_of_the_paper(desk: Desk) -> None:
    case_no = correct(desk.kit, "c1", "李国", "缺户口簿")
    notice = Number.mint(Kind.NOTICE, "190001", desk.kit.clock.today(), "03", 7)
    issue(desk.kit, "c1", "F01", notice.payload)

    for number in (case_number(case_no), notice):
        desk.cases.open_number(number)
        missing, case = sorted(desk.host.findChildren(Sheet), key=lambda sheet: sheet.objectName() == "case.sheet")
        assert [found.text() for found in case.findChildren(QLabel) if found.text().startswith("李国")]
        for sheet in (missing, case):
            sheet.close_sheet()
            delete(sheet)

    assert desk.sheet() is None


def test_what_is_not_here_is_said(desk: Desk) -> None:
    consult(desk.kit, "c1")

    desk.cases.open_case("c1")
    desk.cases.open_number(Number.mint(Kind.CASE, "190001", desk.kit.clock.today(), "03", 99))

    assert desk.sheet() is None
    here = "本窗口没有这个号的办件。请核对号码；纸是真的，就可能是数据恢复以前印的，请报主管。"
    assert desk.said == ["这次到访没有立案，没有可以打开的办件。", here]


def test_a_newer_fact_of_a_registered_case_is_said_to_wait() -> None:
    case = CaseLine("c", "", "", "", "", "", "accepted", "registered", "", None, None, 0, 6)

    assert [delivery_words(case, acked)[0] for acked in (5, 6)] == ["后台已登记，新记录待传", "后台已收"]


def test_P08_a_receipt_reported_lost_opens_its_case_and_is_said_to_be_lost(desk: Desk) -> None:
    case_no = accept(desk.kit, "c1")
    issue(desk.kit, "c1", "F03", f"10{case_no}")
    desk.kit.verbs.results.lose("c1", "陆清和", Shown.SIGHT, "搬家时遗失")

    desk.cases.open_number(case_number(case_no))

    assert desk.sheet() is not None
    assert any("已挂失，不能凭它领取" in said for said in desk.said)
