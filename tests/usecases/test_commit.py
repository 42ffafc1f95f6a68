"""Deferral at the window: printed and signed first, then decided; one case number from the first paper on."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.case import Choice
from clerk_app.domain.copies import copies_of
from clerk_app.domain.credit import CreditRecord
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import CommitmentSigned, Credit, DocumentIssued, Fact, ItemsDeferred, Signing
from clerk_app.domain.materials import Deferral, Slot
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.commit import PrepareCommitment, SignCommitment
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.printing.reading import pypdf_text, squeezed

DUE = date(2026, 12, 2)
OWED = "discharge_record"


def deferred(desk: Desk, due: date = DUE) -> Draft:
    """The demo visit whose hospital record has not been made out yet."""
    draft = desk.filled()
    return replace(draft, slots={**draft.slots, OWED: Slot(deferral=Deferral(due, "13800002286", "病案室尚未出具"))})


def prepare(desk: Desk, draft: Draft) -> str:
    return PrepareCommitment(desk.room, desk.open_book, desk.shelf, desk.papers.render)(draft, "F08")


def sign(desk: Desk, draft: Draft, signing: Signing = Signing.FILE_COPY) -> None:
    SignCommitment(desk.room, desk.open_book)(draft, "F08", signing)


def facts_of(desk: Desk, draft: Draft) -> tuple[Fact, ...]:
    with desk.open_book() as book:
        return book.facts(draft.case_id)


def choices(desk: Desk, draft: Draft) -> dict[str, Choice]:
    plan = desk.room.plan_of(draft)
    found = standings(plan, draft.slots, desk.room.problems(plan, draft.values))
    return {standing.item.slug: suggested(standing, desk.room.desk) for standing in found}


def test_R037_the_commitment_is_signed_before_the_decision_under_one_number(desk: Desk) -> None:
    draft = deferred(desk)
    with pytest.raises(Refused) as refused:
        desk.decide_case(draft, Decide(choices(desk, draft)))
    assert refused.value.reason is Reason.COMMITMENT_UNSIGNED
    assert desk.state(draft.case_id).application is None

    paper = prepare(desk, draft)
    sign(desk, draft)
    number = desk.decide_case(draft, Decide(choices(desk, draft)))

    facts = [fact.body for fact in facts_of(desk, draft)]
    issued = next(body for body in facts if isinstance(body, DocumentIssued))
    assert (paper, issued.form, issued.number) == ("F08", "F08", number.payload)
    assert desk.state(draft.case_id).case_no == number.digits
    kinds = [type(body) for body in facts]
    assert kinds.index(CommitmentSigned) < kinds.index(ItemsDeferred)
    assert desk.state(draft.case_id).owed.keys() == {OWED}
    assert desk.state(draft.case_id).decisions["maternity_allowance"] is Choice.DEFER


def test_the_acceptance_notice_has_the_deferred_item_beside_the_accepted_ones(desk: Desk) -> None:
    draft = deferred(desk)
    prepare(desk, draft)
    sign(desk, draft)
    desk.decide_case(draft, Decide(choices(desk, draft)))

    assert set(desk.issue_papers(draft.case_id)) == {"F02", "F03", "F06", "F09"}
    notice = next(paper for paper in desk.state(draft.case_id).documents if paper.form == "F06")
    assert len(notice.items) == 10


def test_another_day_wants_another_paper_and_another_signature(desk: Desk) -> None:
    draft = deferred(desk, date(2026, 12, 1))
    prepare(desk, draft)
    sign(desk, draft)
    moved = deferred(desk)
    moved = replace(moved, case_id=draft.case_id)

    with pytest.raises(Refused):
        desk.decide_case(moved, Decide(choices(desk, moved)))
    assert prepare(desk, moved) == "F08:2"
    sign(desk, moved)

    assert desk.decide_case(moved, Decide(choices(desk, moved))).digits == desk.state(draft.case_id).case_no


@pytest.mark.parametrize(
    ("signing", "credit", "reason"),
    [
        (Signing.REFUSED, Credit.CLEAR, Reason.COMMITMENT_UNSIGNED),
        (Signing.FILE_COPY, Credit.FLAGGED, Reason.CREDIT_FLAGGED),
    ],
)
def test_R038_R042_what_is_not_signed_or_not_open_to_sign_leaves_no_trace(
    desk: Desk, signing: Signing, credit: Credit, reason: Reason
) -> None:
    record = CreditRecord(credit, desk.room.clock.today(), "省信用平台")
    draft = deferred(desk)
    prepare(desk, draft)
    draft = replace(draft, credit=record)
    before = facts_of(desk, draft)

    with pytest.raises(Refused) as refused:
        sign(desk, draft, signing)

    assert refused.value.reason is reason
    assert facts_of(desk, draft) == before


def test_R038_a_flag_is_refused_before_a_number_is_used(desk: Desk) -> None:
    record = CreditRecord(Credit.FLAGGED, desk.room.clock.today(), "省信用平台")
    draft = replace(deferred(desk), credit=record)
    desk.save_draft(draft)
    before = everything(desk.engine)

    with pytest.raises(Refused) as refused:
        prepare(desk, draft)
    assert refused.value.reason is Reason.CREDIT_FLAGGED
    assert everything(desk.engine) == before


def test_nothing_is_signed_that_was_not_printed(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        sign(desk, deferred(desk))

    assert refused.value.reason is Reason.COMMITMENT_UNSIGNED


def test_a_paper_that_is_there_after_all_needs_no_commitment(desk: Desk) -> None:
    draft = desk.filled()
    slot = replace(draft.slots[OWED], deferral=Deferral(DUE, "13800002286", "病案室尚未出具"))
    brought = replace(draft, slots={**draft.slots, OWED: slot})

    desk.decide_case(brought, Decide(choices(desk, brought)))

    assert set(desk.state(brought.case_id).decisions.values()) == {Choice.ACCEPT}


def test_R037_the_notice_of_the_deferral_names_the_commitment_that_was_signed_before(desk: Desk) -> None:
    draft = deferred(desk)
    prepare(desk, draft)
    sign(desk, draft)
    desk.decide_case(draft, Decide(choices(desk, draft)))

    assert "F09" in desk.issue_papers(draft.case_id)

    papers = {one.form: one for one in desk.state(draft.case_id).documents}
    told = squeezed(pypdf_text(desk.shelf.get(papers["F09"].sha256)))
    assert f"承诺书{papers['F08'].document_no or '文号待补'}（已签署）" in told
    assert papers["F06"].document_no in told
    assert copies_of("F09") == 2
    assert "当场交付" in told
    assert "因不可抗力" in told
    assert "不另设后果" in told, "lateness has the consequence that a list publishes, and no other"
