"""What organs have given the window, on a real store: each act names its document, each sealed paper its seals."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.catalogue import Item
from clerk_app.domain.crossing import Crossing, CrossMode
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import CorrectionPoint, Ground, ItemsReceived
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act, Mandate, SealKind
from clerk_app.domain.service import Service
from clerk_app.ports import Approval
from clerk_app.usecases.commit import PrepareCommitment
from clerk_app.usecases.complete import CompleteItems
from clerk_app.usecases.reprint_papers import ReprintPaper
from clerk_app.usecases.supplement import AcceptSupplied, CorrectAgain, Supply
from printing.reprint import marked_reprint
from tests.desk_kit import Desk, Tray
from tests.journeys.compare import everything
from tests.usecases.test_commit import OWED, deferred

TODAY, YESTERDAY = date(2026, 11, 18), date(2026, 11, 17)
PHOTO = (CorrectionPoint("child_photo", "未提交"),)
REFUSED = {"ground": Ground.NOT_COMPETENT, "authority": "云溪市卫生健康委员会"}


def mandated(desk: Desk, change: Callable[[Mandate], Mandate]) -> Desk:
    """The same window after the hall's file was written anew."""
    hall = replace(desk.room.hall, mandates=tuple(map(change, desk.room.hall.mandates)))
    return replace(desk, room=replace(desk.room, hall=hall))


def ended(one: Mandate) -> Mandate:
    return replace(one, until=YESTERDAY)


def organs(desk: Desk, draft: Draft) -> dict[str, str]:
    items: tuple[Item, ...] = desk.room.plan_of(draft).items
    return {item.slug: item.department for item in items}


def seals(desk: Desk, draft: Draft) -> list[tuple[str, str, str]]:
    return [(used.paper, used.seal_no, used.organ) for used in desk.state(draft.case_id).seals]


def test_M06_an_acceptance_names_the_document_of_every_organ(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)

    (used,) = desk.state(draft.case_id).mandates
    assert (used.day, used.act) == (TODAY, Act.ACCEPT)
    assert {slug: grant.organ for grant in used.grants for slug in grant.items} == organs(desk, draft)
    documents = {one.organ: one.document_no for one in desk.room.hall.mandates}
    assert all(grant.document_no == documents[grant.organ] for grant in used.grants)


def test_M05_M06_with_every_mandate_ended_nothing_but_receiving_is_left_and_rests_on_none(desk: Desk) -> None:
    desk = mandated(desk, ended)
    draft = desk.filled()
    for choice in (Choice.ACCEPT, Choice.CORRECT, Choice.REFUSE):
        with pytest.raises(Refused) as refused:
            desk.decide(draft, choice, points=PHOTO, why_not_suggested="x", **REFUSED)
        assert refused.value.reason is Reason.MANDATE_NOT_IN_FORCE
    assert desk.look.facts(draft.case_id) == ()

    desk.decide(draft, Choice.RECEIVE)
    state = desk.state(draft.case_id)
    assert set(state.decisions.values()) == {Choice.RECEIVE}
    assert state.mandates == ()
    assert any(isinstance(fact.body, ItemsReceived) for fact in desk.look.facts(draft.case_id))
    assert desk.issue_papers(draft.case_id) == ("F02", "F03")
    assert seals(desk, draft) == [("F03", "印-01", "hall")]


def test_M06_every_sealed_paper_is_in_the_log_once_and_a_reprint_writes_nothing(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    assert seals(desk, draft) == [("F03", "印-01", "hall"), ("F06", "印-02", "hall")]

    before = desk.look.facts(draft.case_id)
    reprint = ReprintPaper(desk.room, desk.open_book, desk.shelf, Tray(), marked_reprint)
    for _ in range(2):
        reprint(draft.case_id, "F06", "jam")
        desk.issue_papers(draft.case_id)
    later = desk.look.facts(draft.case_id)[len(before) :]
    assert {type(fact.body) for fact in later} == {PaperReprinted}
    found = desk.look.seal_day(TODAY)
    assert (len(found.uses), len(found.papers), found.balance.even) == (2, 2, True)
    assert {use.by for use in found.uses} == {"0107"}


def test_M06_papers_of_one_organ_bear_its_own_seal(desk: Desk) -> None:
    draft, other = desk.draft(), desk.draft()
    desk.decide(draft, Choice.CORRECT, points=PHOTO)
    desk.issue_papers(draft.case_id)
    desk.decide(other, Choice.REFUSE, **REFUSED)
    desk.issue_papers(other.case_id)

    known = {seal.organ: seal.number for seal in desk.room.hall.seals if seal.kind is not SealKind.RECEIPT}
    for form, found in (("F04", seals(desk, draft)), ("F07", seals(desk, other))):
        own = [(paper, number, organ) for paper, number, organ in found if paper != "F03"]
        assert own == [
            (f"{form}:{organ}", known[organ], organ) for organ in dict.fromkeys(organs(desk, draft).values())
        ]
    assert desk.look.seal_day(TODAY).balance.even


def test_M06_a_notice_with_two_seals_is_logged_with_both(desk: Desk) -> None:
    desk = mandated(desk, lambda one: replace(one, hall_seal=one.hall_seal and one.organ != "tax"))
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)

    assert seals(desk, draft)[1:] == [("F06", "印-02", "hall"), ("F06", "印-09", "tax")]
    assert desk.look.seal_day(TODAY).balance.even


def test_M06_a_repair_after_the_mandate_ended_seals_as_the_act_would_have(desk: Desk) -> None:
    desk = mandated(desk, lambda one: replace(one, until=TODAY))
    draft = desk.filled()
    desk.decide(draft)
    desk.clock.move(timedelta(days=1))
    desk.issue_papers(draft.case_id)

    assert seals(desk, draft) == [("F03", "印-01", "hall"), ("F06", "印-02", "hall")]
    tomorrow = desk.look.seal_day(TODAY + timedelta(days=1))
    assert (len(tomorrow.uses), tomorrow.balance.even) == (2, True)
    assert desk.look.seal_day(TODAY).uses == ()


def test_M06_a_commitment_that_no_organ_seals_is_not_in_the_log(desk: Desk) -> None:
    draft = deferred(desk)
    PrepareCommitment(desk.room, desk.open_book, desk.shelf, desk.papers.render)(draft, "F08")

    assert seals(desk, draft) == []
    assert desk.look.seal_day(TODAY).papers == ()


def licence(desk: Desk) -> Draft:
    """A licence of the fire brigade on a commitment, ready to be prepared."""
    draft = desk.draft("restaurant-opening", "noodle", "fire_commit")
    promised = {one.slug: Slot(promised=True) for one in desk.room.plan_of(draft).materials}
    return replace(draft, slots=promised)


def prepare(desk: Desk, draft: Draft, key: str = "F10:fire_commit") -> str:
    return PrepareCommitment(desk.room, desk.open_book, desk.shelf, desk.papers.render)(draft, key)


def unmade(desk: Desk, draft: Draft, key: str = "F10:fire_commit") -> Reason:
    """Why it is refused; no number, no paper and no seal is left of it."""
    desk.save_draft(draft)
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        prepare(desk, draft, key)
    assert everything(desk.engine) == before
    assert desk.look.seal_day(TODAY).papers == ()
    return refused.value.reason


def test_M06_a_commitment_in_an_organs_name_needs_its_mandate(desk: Desk) -> None:
    draft = licence(desk)
    never = mandated(desk, lambda one: replace(one, acts=one.acts - {Act.ACCEPT}))
    assert unmade(never, draft) is Reason.NO_MANDATE
    assert unmade(mandated(desk, ended), draft) is Reason.MANDATE_NOT_IN_FORCE

    assert prepare(desk, draft) == "F10:fire_commit"
    assert [organ for _, _, organ in seals(desk, draft)] == ["fire"]


def test_R087_M06_no_commitment_is_taken_for_another_place(desk: Desk) -> None:
    here, there = desk.room.station.code, "190402"
    duties = ((here, "收件"), (there, "决定"))
    elsewhere = Service(crossing=Crossing(CrossMode.RECEIVED_FOR, here, there, duties, "安宁市政务大厅"))

    assert unmade(desk, replace(licence(desk), service=elsewhere)) is Reason.HANDLED_ELSEWHERE
    assert unmade(desk, replace(deferred(desk), service=elsewhere), "F08") is Reason.HANDLED_ELSEWHERE


def test_M06_a_deferral_needs_one_item_that_the_window_may_accept(desk: Desk) -> None:
    draft = deferred(desk)
    assert unmade(mandated(desk, ended), draft, "F08") is Reason.MANDATE_NOT_IN_FORCE

    owed = desk.room.plan_of(draft).planned_material(OWED)
    assert owed
    one = organs(desk, draft)[owed.items[0]]
    assert prepare(mandated(desk, lambda mandate: mandate if mandate.organ == one else ended(mandate)), draft, "F08")


def corrected(desk: Desk) -> tuple[Draft, tuple[str, ...]]:
    """One photo is still to come, and everything that needs it with it."""
    draft = desk.filled()
    photo = desk.room.plan_of(draft).planned_material("child_photo")
    assert photo
    draft = replace(draft, slots={slug: slot for slug, slot in draft.slots.items() if slug != "child_photo"})
    choices = {slug: Choice.CORRECT if slug in photo.items else Choice.ACCEPT for slug in organs(desk, draft)}
    desk.decide(draft, points=PHOTO, choices=choices)
    return draft, tuple(photo.items)


def test_M06_an_acceptance_after_supplements_needs_a_mandate_of_that_day(desk: Desk) -> None:
    draft, items = corrected(desk)
    here = Slot((Page("cd" * 32, 9, "image/jpeg"),), original_checked=True)
    Supply(desk.room, desk.open_book)(draft.case_id, "child_photo", here)
    late = mandated(desk, ended).room
    with pytest.raises(Refused) as refused:
        AcceptSupplied(late, desk.open_book)(draft.case_id, items)
    assert refused.value.reason is Reason.MANDATE_NOT_IN_FORCE
    with pytest.raises(Refused) as refused:
        CorrectAgain(late, desk.open_book, lambda _: True)(draft.case_id, items, PHOTO, "漏列", Approval("sup-01", "1"))
    assert refused.value.reason is Reason.MANDATE_NOT_IN_FORCE

    AcceptSupplied(desk.room, desk.open_book)(draft.case_id, items)
    used = desk.state(draft.case_id).mandates
    assert [one.act for one in used] == [Act.ACCEPT, Act.CORRECT, Act.ACCEPT]
    assert [slug for grant in used[-1].grants for slug in grant.items] == [
        slug for slug in organs(desk, draft) if slug in items
    ]


def test_M06_what_is_decided_in_the_sitting_rests_on_a_document_too(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    immediate = next(item for item in desk.room.plan_of(draft).items if item.immediate and not item.after)
    without = mandated(desk, lambda one: replace(one, acts=one.acts - {Act.DECIDE}))
    with pytest.raises(Refused) as refused:
        CompleteItems(without.room, desk.open_book)(draft.case_id, {immediate.slug: ""}, delivered=False)
    assert refused.value.reason is Reason.NO_MANDATE

    CompleteItems(desk.room, desk.open_book)(draft.case_id, {immediate.slug: ""}, delivered=False)
    used = desk.state(draft.case_id).mandates[-1]
    assert (used.act, [grant.items for grant in used.grants]) == (Act.DECIDE, [(immediate.slug,)])
