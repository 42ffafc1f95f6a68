"""Papers made from a taken case on request: each organ's own form, and the blocks for photocopies."""

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import CorrectionPoint
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.case_forms import IssueCaseForms
from tests.desk_kit import Desk
from tests.printing.reading import pypdf_text, symbols


def acts(desk: Desk) -> IssueCaseForms:
    return IssueCaseForms(desk.room, desk.open_book, desk.shelf, desk.papers.render)


def taken(desk: Desk) -> Draft:
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    return draft


def texts(desk: Desk, case_id: str) -> dict[str, str]:
    documents = desk.state(case_id).documents
    return {each.paper: pypdf_text(desk.shelf.get(each.sha256)) for each in documents}


def test_every_item_with_a_form_of_its_own_gets_it_filled_from_the_one_form(desk: Desk) -> None:
    draft = taken(desk)
    plan = desk.room.plan_of(draft)

    papers = acts(desk).item_forms(draft.case_id)

    assert len(papers) == len(set(papers)) == len(plan.forms)
    found = texts(desk, draft.case_id)
    for paper, title in zip(papers, plan.forms, strict=True):
        assert title.replace("(", "（").replace(")", "）") in found[paper]
        assert "签署于一件事申请表的效力及于本申请表" in found[paper]
    numbers = [each.document_no for each in desk.state(draft.case_id).documents if each.paper == papers[1]]
    assert numbers == ["云政申〔2026〕第000001号之二"]
    assert acts(desk).item_forms(draft.case_id) == papers
    assert len(texts(desk, draft.case_id)) == 3 + len(papers)


def test_P03_a_photocopy_that_was_compared_gets_its_block_with_clerk_day_and_pages(desk: Desk) -> None:
    draft = taken(desk)

    assert acts(desk).copies(draft.case_id) == acts(desk).copies(draft.case_id) == ("F02C",)

    (sheet,) = (each for each in desk.state(draft.case_id).documents if each.paper == "F02C")
    text = pypdf_text(desk.shelf.get(sheet.sha256))
    checked = [
        planned.material.zh
        for planned in desk.room.plan_of(draft).materials
        if planned.copies.photocopy and draft.slots.get(planned.slug) and draft.slots[planned.slug].original_checked
    ]
    assert checked
    assert text.count("与原件核对一致") == len(checked) + 1
    assert "核对人王晓梅（0107）2026年11月18日" in text
    assert "文号待补" not in text
    assert {told for _, told in symbols(desk.shelf.get(sheet.sha256))} == {sheet.number}


def test_nothing_compared_is_nothing_to_sign_for(desk: Desk) -> None:
    draft = desk.draft()
    desk.decide(draft, Choice.CORRECT, points=(CorrectionPoint("child_photo", "未提交"),))
    with pytest.raises(Refused) as refused:
        acts(desk).copies(draft.case_id)
    assert refused.value.reason is Reason.NOTHING_COMPARED
    assert desk.state(draft.case_id).documents == ()


def test_a_visit_without_an_application_has_no_forms(desk: Desk) -> None:
    draft = desk.filled()
    for act in (acts(desk).item_forms, acts(desk).copies):
        with pytest.raises(Refused):
            act(draft.case_id)
