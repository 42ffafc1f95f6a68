"""Stub and proof of service: one for each hand-over, made from the facts, the same again after a crash."""

from datetime import date

import pytest

from clerk_app.domain.agents import Power
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.facts_delivery import Custody, CustodyMoved, Keeper, ServedPaper, ServiceRecorded, Way
from clerk_app.usecases.hand_over import ReturnOriginals
from clerk_app.usecases.issue_delivery import IssueDelivery
from clerk_app.usecases.keep_originals import MoveOriginals
from clerk_app.usecases.results_out import RecordService
from clerk_app.usecases.results_post import PostResults
from tests.desk_kit import Desk
from tests.later_kit import MORTGAGE, TRANSFER, take_house
from tests.printing.reading import pdfium_text, squeezed, symbols
from tests.results_kit import AGENT, Results, agent, by, post

DAY = date(2026, 11, 18)


@pytest.fixture
def results(desk: Desk) -> Results:
    take_house(desk.room, desk.open_book, "h", *agent(Power.RECEIVE))
    made = Results(desk)
    made.decide(TRANSFER)
    made.arrive(TRANSFER)
    return made


def issue(results: Results) -> tuple[str, ...]:
    desk = results.desk
    return IssueDelivery(desk.room, desk.open_book, desk.shelf, desk.papers.render)("h")


def pdf(results: Results, paper: str) -> bytes:
    row = next(row for row in results.desk.look.papers("h") if row.paper == paper)
    return results.desk.shelf.get(row.sha256)


def test_P08_R084_the_stub_of_an_agent_names_both_the_results_and_what_is_not_there(results: Results) -> None:
    desk = results.desk
    keep = CustodyMoved(DAY, "old_deed", Custody.KEPT, Keeper.APPLICANT, Keeper.WINDOW, "A03", place="B2-07")
    bag = MoveOriginals(desk.room, desk.open_book)("h", (keep,))
    ReturnOriginals(desk.room, desk.open_book)("h", ("old_deed",))
    number = results.give(TRANSFER, who=by(AGENT, principal_seen=True))

    assert issue(results) == ("F18",)
    assert issue(results) == ()

    content = pdf(results, "F18")
    text = squeezed(pdfium_text(content))
    for said in ("陆清和", "何静", "不动产权证书", "云溪0001", "B2-07", "不动产登记证明", "授权委托书", bag[2:6]):
        assert said in text, said
    assert number in {told for _, told in symbols(content)}
    issued = [fact.body for fact in desk.look.facts("h") if isinstance(fact.body, DocumentIssued)]
    assert [(one.form, one.number) for one in issued] == [("F18", number)]


def test_I09_a_hand_over_cut_short_of_its_stub_is_found_at_the_next_start(results: Results) -> None:
    results.desk.issue_papers("h")
    assert results.desk.look.unissued() == ()
    results.give(TRANSFER, who=by(AGENT, principal_seen=True))
    assert results.desk.look.unissued() == ("h",)

    issue(results)

    assert results.desk.look.unissued() == ()


def test_R079_R081_the_proof_of_a_service_left_in_place_bears_reason_and_witness(results: Results) -> None:
    desk = results.desk
    record = ServiceRecorded(
        DAY, "", (ServedPaper("不动产权证书", "云溪0001"),), (TRANSFER,), "陆清和", Way.LEFT, "平安路 7 号",
        ("王晓梅", "李国"), reason="不同意登记内容", witness="居委会张芳",
    )  # fmt: skip
    number = RecordService(desk.room, desk.open_book)("h", record)
    results.decide(MORTGAGE)
    results.arrive(MORTGAGE)
    results.give(MORTGAGE)

    assert issue(results) == ("F14", "F18")

    text = squeezed(pdfium_text(pdf(results, "F14")))
    for said in ("陆清和", "云溪0001", "不同意登记内容", "居委会张芳", "平安路", "李国"):
        assert said in text, said
    assert number in {told for _, told in symbols(pdf(results, "F14"))}


def test_a_second_hand_over_has_its_own_stub(results: Results) -> None:
    results.give(TRANSFER)
    issue(results)
    results.decide(MORTGAGE)
    results.arrive(MORTGAGE)
    results.give(MORTGAGE)
    assert issue(results) == ("F18:2",)
    assert len({row.number for row in results.desk.look.papers("h")}) == 2


def test_P18_what_is_posted_gets_its_label_under_the_number_of_the_posting(results: Results) -> None:
    desk = results.desk
    number = PostResults(desk.room, desk.open_book)("h", post(TRANSFER))

    assert issue(results) == ("H05",)
    assert issue(results) == ()

    content = pdf(results, "H05")
    text = squeezed(pdfium_text(content))
    told_of = post(TRANSFER)
    held = (told_of.receiver, told_of.phone, squeezed(told_of.address), told_of.tracking)
    for said in (*held, "不动产权证书", "封装前已核对地址"):
        assert said in text, said
    assert {told for _, told in symbols(content)} == {number}
    document = next(one for one in desk.state("h").documents if one.form == "H05")
    assert (document.number, document.document_no) == (number, "")
