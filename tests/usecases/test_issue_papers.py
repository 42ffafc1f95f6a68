"""Every act gets its papers, each once, dated by the act; a repair after a crash prints the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.decisions import Decide
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import CorrectionPoint, DocumentIssued, Ground
from clerk_app.usecases.decide_case import DecideCase
from tests.desk_kit import Desk
from tests.printing.reading import pypdf_text, symbols

POINTS = (CorrectionPoint("child_photo", "未提交", "近期免冠一寸", "到窗口补交"),)
REFUSED = {"ground": Ground.NOT_COMPETENT, "authority": "云溪市卫生健康委员会"}


def text_of(desk: Desk, case_id: str, paper: str) -> str:
    document = next(each for each in desk.state(case_id).documents if each.paper == paper)
    return pypdf_text(desk.shelf.get(document.sha256))


def accepted(desk: Desk) -> Draft:
    draft = desk.filled()
    desk.decide(draft)
    return draft


def test_acceptance_gives_a_receipt_and_a_notice_of_acceptance(desk: Desk) -> None:
    draft = accepted(desk)

    assert desk.issue_papers(draft.case_id) == ("F02", "F03", "F06")

    assert desk.look.unissued() == ()
    documents = desk.state(draft.case_id).documents
    assert [document.document_no for document in documents] == [f"云政{word}〔2026〕第000001号" for word in "申收受"]
    assert len({document.number for document in documents}) == 1
    assert all(desk.shelf.get(document.sha256).startswith(b"%PDF") for document in documents)
    assert [len(document.items) for document in documents] == [10, 10, 10]


def test_R060_R061_the_names_on_paper_are_the_names_given(desk: Desk) -> None:
    draft = accepted(desk)
    desk.issue_papers(draft.case_id)

    assert "陆清和" in text_of(desk, draft.case_id, "F03")
    assert "陆清和" in text_of(desk, draft.case_id, "F06")


def test_R058_every_paper_bears_the_number_of_its_case(desk: Desk) -> None:
    draft = accepted(desk)
    desk.issue_papers(draft.case_id)
    state = desk.state(draft.case_id)

    for document in state.documents:
        told = symbols(desk.shelf.get(document.sha256))
        assert told
        assert {text for _, text in told} == {f"10{state.case_no}"}


def test_issuing_again_issues_nothing(desk: Desk) -> None:
    draft = accepted(desk)
    desk.issue_papers(draft.case_id)

    assert desk.issue_papers(draft.case_id) == ()
    assert len(desk.state(draft.case_id).documents) == 3


def test_a_case_without_an_act_has_no_papers(desk: Desk) -> None:
    draft = desk.draft()
    desk.give_notice(draft)

    assert desk.issue_papers(draft.case_id) == ()
    assert desk.issue_papers(desk.ids.new()) == ()


def test_a_repair_a_day_later_prints_what_the_act_would_have_printed(desk: Desk) -> None:
    at_once, later = accepted(desk), accepted(desk)
    desk.issue_papers(at_once.case_id)
    act = desk.look.facts(later.case_id)[0].header.at
    desk.clock.move(timedelta(days=1))
    desk.issue_papers(later.case_id)

    today = text_of(desk, at_once.case_id, "F06")
    assert "2026年11月18日" in today
    assert "2026年11月19日" not in text_of(desk, later.case_id, "F06")
    assert desk.look.facts(later.case_id)[-1].header.at == act + timedelta(days=1)


def test_R010_a_correction_is_told_by_each_organ_concerned(desk: Desk) -> None:
    draft = desk.draft()
    points = (*POINTS, CorrectionPoint("mother_id_card", "未提交"), CorrectionPoint("整件", "请一并核对"))
    desk.decide(draft, Choice.CORRECT, points=points)
    papers = desk.issue_papers(draft.case_id)

    organs = {item.department for item in desk.room.plan_of(draft).items}
    assert {paper for paper in papers if paper.startswith("F04")} == {f"F04:{organ}" for organ in organs}
    plan = desk.room.plan_of(draft)
    photo = plan.planned_material("child_photo")
    assert photo
    for organ in organs:
        text = text_of(desk, draft.case_id, f"F04:{organ}")
        asks = any(item.slug in photo.items for item in plan.items if item.department == organ)
        assert (photo.material.zh in text) is asks, organ
        assert "请一并核对" in text


def test_R018_a_refusal_names_its_ground_and_its_remedies(desk: Desk) -> None:
    draft = desk.draft()
    desk.decide(draft, Choice.REFUSE, **REFUSED)
    papers = desk.issue_papers(draft.case_id)

    assert "F07:health" in papers
    assert "F06" not in papers
    text = text_of(desk, draft.case_id, "F07:health")
    assert "云溪市卫生健康委员会" in text
    assert "云岫县人民政府" in text
    assert "云岫县人民法院" in text
    health = next(each for each in desk.state(draft.case_id).documents if each.paper == "F07:health")
    assert health.document_no == "云卫不受〔2026〕第000001号"


def test_L30_papers_that_all_went_back_leave_no_receipt(desk: Desk) -> None:
    draft = desk.filled()
    everything = tuple(draft.slots)
    desk.decide(draft, Choice.CORRECT, points=POINTS, returned=everything, why_not_suggested="照片不清")

    assert "F03" not in desk.issue_papers(draft.case_id)


def test_L02_real_estate_is_told_on_the_spot_and_gets_no_receipt(desk: Desk) -> None:
    draft = replace(desk.draft("house-transfer"), item="transfer")
    items = desk.room.plan_of(draft).items
    assert [item.regime for item in items] == ["real_estate"]
    desk.decide(draft, Choice.CORRECT, points=(CorrectionPoint("整件", "材料未带"),))

    assert desk.issue_papers(draft.case_id) == ("F02", f"F04:{items[0].department}")


def test_an_organ_without_a_mandate_receives_only(desk: Desk) -> None:
    theme = desk.room.theme("restaurant-opening")
    item = next(each for each in theme.items if each.department == "tobacco")
    draft = desk.draft("restaurant-opening", "hotpot", item.slug)
    plan = desk.room.plan_of(draft)
    assert [each.slug for each in plan.items] == [item.slug]

    desk.decide(draft, Choice.RECEIVE, why_not_suggested="材料齐全与否由烟草专卖局审查")

    state = desk.state(draft.case_id)
    assert state.decisions == {item.slug: Choice.RECEIVE}
    assert "F06" not in desk.issue_papers(draft.case_id)


@pytest.mark.parametrize("left", [0, 1])
def test_without_a_document_number_the_paper_waits_for_it(desk: Desk, left: int) -> None:
    for _ in range(100 - left):
        with desk.open_book() as book:
            book.next_document_no("hall", "受", 2026)
            book.commit()
    first, second = accepted(desk), accepted(desk)
    for draft in (first, second):
        desk.issue_papers(draft.case_id)

    numbers = [desk.state(draft.case_id).documents[2].document_no for draft in (first, second)]
    assert [bool(number) for number in numbers] == [left > 0, False]


def test_R082_no_document_number_is_given_twice(desk: Desk) -> None:
    for _ in range(3):
        desk.issue_papers(accepted(desk).case_id)

    bodies = (fact.body for line in desk.look.search("19000126", 9) for fact in desk.look.facts(line.case_id))
    numbers = [body.document_no for body in bodies if isinstance(body, DocumentIssued)]
    assert len(numbers) == len(set(numbers)) == 9


def decide_mixed(desk: Desk, draft: Draft, decide: Callable[[str], Choice]) -> None:
    plan = desk.room.plan_of(draft)
    choices = {item.slug: decide(item.department) for item in plan.items}
    more = {"points": POINTS, "why_not_suggested": "按部门意见", **REFUSED}
    DecideCase(desk.room, desk.open_book)(draft, replace(Decide(choices), **more))  # type: ignore[arg-type]


def test_a_case_decided_three_ways_gets_three_kinds_of_paper(desk: Desk) -> None:
    draft = desk.filled()
    by_organ = {"health": Choice.CORRECT, "tax": Choice.REFUSE}
    decide_mixed(desk, draft, lambda organ: by_organ.get(organ, Choice.ACCEPT))

    papers = desk.issue_papers(draft.case_id)

    assert set(papers) == {"F02", "F03", "F06", "F04:health", "F07:tax"}
    f06 = next(each for each in desk.state(draft.case_id).documents if each.paper == "F06")
    plan = desk.room.plan_of(draft)
    assert set(f06.items) == {item.slug for item in plan.items if item.department not in by_organ}
