"""The transfer slip: one for each department, with its own items and papers, and the same one when asked again."""

from dataclasses import replace

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.facts import CorrectionPoint, DocumentIssued
from clerk_app.domain.paper_ids import organ_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.hand_over import WithdrawCase
from clerk_app.usecases.transfer_case import TransferCase
from tests.desk_kit import Desk
from tests.printing.reading import pypdf_text, squeezed, symbols


def verb(desk: Desk) -> TransferCase:
    return TransferCase(desk.room, desk.open_book, desk.shelf, desk.papers.render)


def decided(desk: Desk) -> tuple[str, Plan]:
    draft = desk.filled()
    desk.decide(draft)
    return draft.case_id, desk.room.plan_of(draft)


def slips(desk: Desk, case_id: str) -> dict[str, DocumentIssued]:
    return {one.paper: one for one in desk.state(case_id).documents if one.form == "F16"}


def test_P02_every_department_gets_its_own_items_and_no_other(desk: Desk) -> None:
    case_id, plan = decided(desk)

    assert [organ_of(paper) for paper in verb(desk)(case_id)] == list(plan.departments)

    for paper, issued in slips(desk, case_id).items():
        text = pypdf_text(desk.shelf.get(issued.sha256))
        for item in plan.items:
            own = item.department == organ_of(paper)
            sub_case = f"{desk.state(case_id).case_no}-{plan.items.index(item) + 1:02d}"
            assert (sub_case in text) is own
        assert squeezed("不得向申请人作第二次补正告知") in text


def test_R058_the_slip_bears_the_number_of_its_case(desk: Desk) -> None:
    case_id, _ = decided(desk)
    verb(desk)(case_id)
    payload = f"10{desk.state(case_id).case_no}"
    for issued in slips(desk, case_id).values():
        assert {text for _, text in symbols(desk.shelf.get(issued.sha256))} == {payload}


def test_R082_asked_again_it_is_the_same_slip_under_the_same_number(desk: Desk) -> None:
    case_id, _ = decided(desk)
    first = verb(desk)(case_id)
    before = slips(desk, case_id)

    assert verb(desk)(case_id) == first
    assert slips(desk, case_id) == before


def test_R077_papers_are_listed_with_the_pages_that_are_here(desk: Desk) -> None:
    case_id, plan = decided(desk)
    verb(desk)(case_id)
    taken = desk.state(case_id).application
    assert taken
    here = {one.slot: len(one.pages) for one in taken.materials if one.pages}
    for paper, issued in slips(desk, case_id).items():
        text = pypdf_text(desk.shelf.get(issued.sha256))
        own = {item.slug for item in plan.items if item.department == organ_of(paper)}
        pages = sum(here.get(one.slug, 0) for one in plan.materials if own & set(one.items))
        assert pages == 0 or f"{pages}" in text.partition("合计")[2][:8]


def test_M05_what_was_only_received_asks_for_its_answer(desk: Desk) -> None:
    theme = desk.room.theme("restaurant-opening")
    item = next(item for item in theme.items if item.department == "tobacco")
    draft = replace(desk.draft(theme.slug, "hotpot"), item=item.slug)
    desk.decide(draft, Choice.RECEIVE, why_not_suggested="由烟草专卖局审查")
    case_id = draft.case_id
    verb(desk)(case_id)
    for issued in slips(desk, case_id).values():
        text = pypdf_text(desk.shelf.get(issued.sha256))
        assert "代为收件，送请答复" in text
        assert "答复是否受理" in text


def test_a_withdrawn_case_goes_nowhere_and_no_number_is_used_up(desk: Desk) -> None:
    case_id, _ = decided(desk)
    WithdrawCase(desk.room, desk.open_book)(case_id, "申请人撤回")
    facts = desk.look.facts(case_id)
    with pytest.raises(Refused) as refused:
        verb(desk)(case_id)
    assert refused.value.reason is Reason.NOT_IN_TURN
    assert desk.look.facts(case_id) == facts


def test_what_was_refused_or_asked_to_be_corrected_stays_with_the_window(desk: Desk) -> None:
    draft = desk.draft()
    desk.decide(draft, Choice.CORRECT, points=(CorrectionPoint("child_photo", "未提交"),))
    with pytest.raises(Refused):
        verb(desk)(draft.case_id)


def test_another_window_does_not_send_the_case(desk: Desk) -> None:
    case_id, _ = decided(desk)
    room = replace(desk.room, station=replace(desk.room.station, window="04"))
    with pytest.raises(Refused) as refused:
        TransferCase(room, desk.open_book, desk.shelf, desk.papers.render)(case_id)
    assert refused.value.reason is Reason.NOT_HOME
