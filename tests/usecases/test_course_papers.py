"""The papers of a case's course: what comes later, what the department says, the end, amendments and voids."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.case_order import home_of
from clerk_app.domain.catalogue import Lapse
from clerk_app.domain.facts import Body, CorrectionPoint, DocumentIssued, Signing
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, LimitExtended
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.voiding import Validity
from clerk_app.ports import Approval, FeedPage
from clerk_app.usecases.amend import AmendEntry
from clerk_app.usecases.hand_over import HandOver, Signed, WithdrawCase
from clerk_app.usecases.issue_papers import IssuePapers
from clerk_app.usecases.lapse import LapseItems
from clerk_app.usecases.supplement import Supply
from clerk_app.usecases.void_paper import VoidPaper
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.later_kit import MORTGAGE, TRANSFER, take_house
from tests.printing.reading import pypdf_text, squeezed
from tests.sealing import chain, lines
from tests.usecases.test_lapse import ITEM, PAPER, ruled

CASE, OFFICE = "c1", "190001-00-001"
SUPERVISOR = Approval("9001", "2468")
PAGES = Slot((Page("cd" * 32, 9, "image/jpeg"),), original_checked=True)


@pytest.fixture
def house(desk: Desk) -> Desk:
    take_house(desk.room, desk.open_book, CASE)
    desk.issue_papers(CASE)
    return desk


def document(desk: Desk, paper: str, case_id: str = CASE) -> DocumentIssued:
    return next(one for one in desk.state(case_id).documents if one.paper == paper)


def text(desk: Desk, paper: str, case_id: str = CASE) -> str:
    return squeezed(pypdf_text(desk.shelf.get(document(desk, paper, case_id).sha256)))


def hear(desk: Desk, *bodies: Body) -> None:
    told = lines(chain(OFFICE, CASE, bodies, desk.ids))
    desk.sync_book.apply_feed(FeedPage(told, 0, len(bodies)))


def where(desk: Desk, item: str = TRANSFER) -> tuple[str, int, date, str]:
    origin, seq = home_of(desk.look.facts(CASE))
    return origin, seq, desk.clock.today(), item


def void(desk: Desk, paper: str, why: str = "盖章错位", *, back: bool = False, known: bool = True) -> None:
    act = VoidPaper(desk.room, desk.open_book, lambda one: known and one == SUPERVISOR)
    act(CASE, paper, why, SUPERVISOR, retrieved=back)


def refused(desk: Desk, paper: str, why: str = "盖章错位", *, back: bool = False, known: bool = True) -> Reason:
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        void(desk, paper, why, back=back, known=known)
    assert everything(desk.engine) == before
    return caught.value.reason


def test_R078_the_receipt_lists_what_was_told_and_shows_the_differences(desk: Desk) -> None:
    draft = desk.draft("newborn-birth", "typical", ITEM)
    asked = (CorrectionPoint(PAPER, "未提交"), CorrectionPoint("mother_id_card", "已过有效期"))
    desk.decide(draft, Choice.CORRECT, points=asked)
    desk.issue_papers(draft.case_id)
    desk.clock.move(timedelta(days=1, minutes=24))
    Supply(desk.room, desk.open_book)(draft.case_id, PAPER, PAGES)
    assert desk.look.unissued() == (draft.case_id,), "a program that is killed now makes the receipt up"

    assert desk.issue_papers(draft.case_id) == ("F05",)
    assert desk.look.unissued() == ()

    told = text(desk, "F05", draft.case_id)
    assert "与告知的2项相比，本次收到1项" in told
    assert "尚有1项没有补齐（上表第2项）" in told
    assert "收讫" in told
    assert "尚未补交" in told
    assert "2026年11月19日09:24" in told
    (notice,) = (one for one in desk.state(draft.case_id).documents if one.form == "F04")
    assert notice.document_no in told
    plan = desk.room.plan_of(draft)
    for point in asked:
        planned = plan.planned_material(point.about)
        assert planned
        assert squeezed(planned.material.zh) in told, "every line of the notice is a line of the receipt"


def test_R078_every_visit_that_supplies_something_has_one_receipt(desk: Desk) -> None:
    draft = desk.draft("newborn-birth", "typical", ITEM)
    points = (CorrectionPoint(PAPER, "未提交"), CorrectionPoint("mother_id_card", "已过有效期"))
    desk.decide(draft, Choice.CORRECT, points=points)
    desk.issue_papers(draft.case_id)
    supply = Supply(desk.room, desk.open_book)
    supply(draft.case_id, PAPER, PAGES)
    assert desk.issue_papers(draft.case_id) == ("F05",)
    assert desk.issue_papers(draft.case_id) == ()
    supply(draft.case_id, "mother_id_card", PAGES)
    assert desk.issue_papers(draft.case_id) == ("F05:2",)
    second = text(desk, "F05:2", draft.case_id)
    assert "此前已收" in second
    assert "已经全部补齐" in second


def test_R024_a_special_procedure_is_told_under_the_departments_own_number(house: Desk) -> None:
    hear(house, ClockPaused(*where(house), PauseKind.ANNOUNCEMENT, "实施细则第十七条", "云自然告〔2026〕8号", "公告"))
    assert house.look.unissued() == (CASE,), "its paper is this window's to print"

    (paper,) = house.issue_papers(CASE)

    assert (paper.partition(":")[0], document(house, paper).document_no) == ("F11", "云自然告〔2026〕8号")
    told = text(house, paper)
    assert "不计算在办理时限内" in told
    assert "实施细则第十七条" in told
    assert house.issue_papers(CASE) == ()


def test_R021_an_extension_is_told_with_both_days_its_reason_and_who_approved(desk: Desk) -> None:
    take_house(desk.room, desk.open_book, CASE)
    hear(desk, LimitExtended(*where(desk), 5, Approver.ORGAN_HEAD, "权属来源需要核实"))

    papers = desk.issue_papers(CASE)

    (paper,) = (one for one in papers if one.startswith("F12"))
    told = text(desk, paper)
    assert "权属来源需要核实" in told
    assert "延长5个工作日" in told
    assert "本机关负责人" in told


def test_L20_a_refusal_says_why_and_names_where_to_turn(house: Desk) -> None:
    hear(
        house,
        ItemDecided(*where(house), granted=False, why="权属有争议"),
        ItemDecided(*where(house, MORTGAGE), granted=True, result_no="云溪0001"),
    )

    (paper,) = house.issue_papers(CASE)
    told = text(house, paper)
    assert "理由。权属有争议" in told
    assert "60日内" in told
    assert "6个月内" in told
    assert "云岫县人民法院" in told


def test_a_withdrawal_is_confirmed_with_its_reason_and_what_goes_back(house: Desk) -> None:
    WithdrawCase(house.room, house.open_book)(CASE, "不买了")
    assert house.look.unissued() == (CASE,)

    assert house.issue_papers(CASE) == ("F17",)
    told = text(house, "F17")
    assert "撤回确认书" in told
    assert "不买了" in told
    assert house.look.seal_day(house.clock.today()).balance.even, "the applicant's own word bears no seal"


def test_L07_L20_what_lapses_is_told_by_its_organ_with_the_rule_and_the_remedies(desk: Desk) -> None:
    room = ruled(desk.room, Lapse(10, "办法第十二条"))
    draft = desk.draft("newborn-birth", "typical", ITEM)
    desk.decide(draft, Choice.CORRECT, points=(CorrectionPoint(PAPER, "未提交"),))
    desk.issue_papers(draft.case_id)
    desk.clock.move(timedelta(days=40))
    LapseItems(room, desk.open_book)(draft.case_id, (ITEM,))

    (paper,) = IssuePapers(room, desk.open_book, desk.shelf, desk.papers.render)(draft.case_id)

    told = text(desk, paper, draft.case_id)
    assert "退件通知书" in told
    assert "办法第十二条" in told
    assert "行政复议" in told
    assert desk.look.seal_day(desk.clock.today()).balance.even


def test_P09_papers_that_name_the_applicant_are_issued_anew_after_an_amendment(house: Desk) -> None:
    AmendEntry(house.room, house.open_book)(CASE, "buyer_name", "陆清禾", "错别字")

    assert house.issue_papers(CASE) == ("F03:v2", "F06:v2", "F20")

    old, new = document(house, "F06"), document(house, "F06:v2")
    assert old.document_no != new.document_no, "a newer version is no reprint: it has a number of its own"
    told = text(house, "F06:v2")
    assert "陆清禾" in told
    assert "第2版" in told
    assert old.document_no in told
    sheet = text(house, "F20")
    for said in ("陆清和", "陆清禾", "错别字", old.document_no, new.document_no):
        assert said in sheet
    assert "陆清和" in text(house, "F06"), "what was printed before stays as it was"
    assert house.look.paper_by_document_no(old.document_no).validity is Validity.SUPERSEDED  # type: ignore[union-attr]
    assert house.look.paper_by_document_no(new.document_no).validity is Validity.VALID  # type: ignore[union-attr]
    found = house.look.paper_by_payload(new.number)
    assert found
    assert found.paper == "F06:v2", "a case's own bars lead to what holds today"


def test_P09_what_a_paper_does_not_say_brings_no_newer_version(house: Desk) -> None:
    AmendEntry(house.room, house.open_book)(CASE, "buyer_address", "云溪市平安路 7 号", "门牌更新")

    assert house.issue_papers(CASE) == ("F20",)


def test_P09_a_paper_that_holds_no_more_is_not_handed_over(house: Desk) -> None:
    AmendEntry(house.room, house.open_book)(CASE, "buyer_name", "陆清禾", "错别字")
    house.issue_papers(CASE)

    HandOver(house.room, house.open_book)(CASE, ("F06", "F06:v2"), Signed(Signing.FILE_COPY))

    assert house.state(CASE).handed_over == {"F06:v2"}
    waiting = {row.paper for row in house.look.unprinted()}
    assert waiting >= {"F03:v2", "F06:v2", "F20"}
    assert not waiting & {"F03", "F06"}, "what holds no more is not printed any more either"


def test_L31_R082_a_void_number_is_registered_and_never_given_again(house: Desk) -> None:
    old = document(house, "F06").document_no
    void(house, "F06")
    assert house.look.unissued() == (CASE,)

    assert house.issue_papers(CASE) == ("F06:v2", "F20")

    new = document(house, "F06:v2").document_no
    numbers = [one.document_no for one in house.state(CASE).documents]
    assert len(numbers) == len(set(numbers))
    (line,) = house.look.voids(2026)
    assert (line.document_no, line.form, line.replacement_no) == (old, "F06", new)
    assert (line.reason, line.approver, line.retrieved) == ("盖章错位", "9001", False)
    assert house.look.voids(2025) == ()
    sheet = text(house, "F20")
    for said in ("作废页", "盖章错位", old, new, "9001"):
        assert said in sheet
    found = house.look.paper_by_document_no(old)
    assert found
    assert found.validity is Validity.VOID
    assert house.look.seal_day(house.clock.today()).balance.even


def test_L31_what_was_handed_over_is_void_only_when_it_is_back(house: Desk) -> None:
    HandOver(house.room, house.open_book)(CASE, ("F06",), Signed(Signing.FILE_COPY))

    assert refused(house, "F06") is Reason.PAPER_NOT_BACK
    void(house, "F06", back=True)
    (fact,) = (one.body for one in house.look.facts(CASE) if isinstance(one.body, PaperVoided))
    assert (fact.retrieved, fact.replacement) == (True, "F06:v2")


def test_L31_a_void_needs_a_reason_a_supervisor_and_a_paper_that_holds(house: Desk) -> None:
    assert refused(house, "F06", " ") is Reason.VOID_REASON_NEEDED
    assert refused(house, "F06", known=False) is Reason.NOT_APPROVED
    assert refused(house, "F07") is Reason.NOT_VOIDABLE
    void(house, "F06")
    house.issue_papers(CASE)
    assert refused(house, "F06") is Reason.NOT_VOIDABLE
    assert refused(house, "F20") is Reason.NOT_VOIDABLE
    void(house, "F06:v2")
    assert house.issue_papers(CASE) == ("F06:v3", "F20:2")


def test_a_newer_version_is_made_up_after_a_kill_with_the_words_of_its_time(house: Desk) -> None:
    amend = AmendEntry(house.room, house.open_book)
    amend(CASE, "buyer_name", "陆清禾", "错别字")
    amend(CASE, "buyer_name", "陆清荷", "再次核对")

    issued = house.issue_papers(CASE)

    assert issued == ("F03:v2", "F06:v2", "F03:v3", "F06:v3", "F20", "F20:2")
    assert "陆清禾" in text(house, "F06:v2")
    assert "陆清荷" in text(house, "F06:v3")


def test_papers_of_another_windows_case_are_not_issued_here(house: Desk) -> None:
    elsewhere = replace(house.room, station=replace(house.room.station, window="04"))
    WithdrawCase(house.room, house.open_book)(CASE, "不买了")

    assert IssuePapers(elsewhere, house.open_book, house.shelf, house.papers.render)(CASE) == ()
