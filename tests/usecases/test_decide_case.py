"""The first legal act: everything in one transaction, and a refusal leaves no trace."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.assistance import Assistance, Help
from clerk_app.domain.case import Choice, Status, status_of
from clerk_app.domain.crossing import Crossing, CrossMode
from clerk_app.domain.decisions import Decide
from clerk_app.domain.draft import DraftEntry
from clerk_app.domain.entries import Flaw
from clerk_app.domain.facts import ApplicationTaken, BlobRef, CorrectionPoint, Coverage, Ground, ItemsAccepted
from clerk_app.domain.materials import Deferral, Page, Slot
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.proofs import FallsAway, Waiver
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.service import Service
from tests.desk_kit import Desk
from tests.journeys.compare import everything

POINTS = (CorrectionPoint("child_photo", "未提交"),)


def refusal(
    desk: Desk, reason: Reason, *, filled: bool = True, choice: Choice = Choice.ACCEPT, **more: object
) -> Refused:
    """The command is refused for this reason, and the store is as it was."""
    draft = desk.filled() if filled else desk.draft()
    desk.save_draft(draft)
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        desk.decide(draft, choice, **more)
    assert refused.value.reason is reason
    assert everything(desk.engine) == before
    assert desk.look.drafts()
    return refused.value


def test_R056_accepting_numbers_the_case_and_ends_the_draft(desk: Desk) -> None:
    draft = desk.filled()
    desk.save_draft(draft)

    number = desk.decide(draft, confirmed=True)

    assert Number.read(number.payload) == number
    assert (number.kind, number.station, number.window, number.serial) == (Kind.CASE, "190001", "03", 1)
    assert desk.look.drafts() == ()
    state = desk.state(draft.case_id)
    assert state.case_no == number.digits
    assert status_of(state) is Status.ACCEPTED
    assert [fact.header.actor for fact in desk.look.facts(draft.case_id)] == ["0107"] * 3


def test_what_was_filled_in_is_sealed_as_it_stood(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft, confirmed=True)
    taken, accepted, _ = (fact.body for fact in desk.look.facts(draft.case_id))

    assert isinstance(taken, ApplicationTaken)
    assert isinstance(accepted, ItemsAccepted)
    entries = {entry.field: entry.value for entry in taken.entries}
    assert entries["child_name"] == "陆𬱖和"
    assert entries.keys() <= {planned.slug for planned in desk.room.plan_of(draft).fields}
    assert taken.answers == draft.answers
    assert taken.confirmed
    assert {material.coverage for material in taken.materials} == {Coverage.SCANNED, Coverage.PRODUCED}
    assert len(accepted.items) == 10


def test_R001_each_item_is_promised_by_its_own_clock(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    due = desk.state(draft.case_id).due
    plan = desk.room.plan_of(draft)

    joint = {due[item.slug] for item in plan.items if not plan.excluded(item)}
    assert joint == {desk.room.calendar.add(desk.clock.today(), 5).day}
    card = plan.item("social_security_card_issue")
    assert card
    assert due[card.slug] == desk.room.calendar.add(desk.clock.today(), card.committed_days).day


def test_every_file_is_named_once_and_also_those_of_papers_that_fell_out(desk: Desk) -> None:
    draft = desk.filled()
    record = BlobRef("cd" * 32, 9, "application/pdf", "record")
    page = Page("ab" * 32, 7, "image/png", record=record)
    strayed = {**draft.slots, "paternity_test": Slot((page, page)), "other": Slot((page,))}
    desk.decide(replace(draft, slots=strayed))

    first, *others = (fact.header.blobs for fact in desk.look.facts(draft.case_id))
    assert len(first) == len({blob.sha256 for blob in first}) == 11
    assert record in first
    assert others == [(), ()]


def test_the_papers_that_the_act_calls_for_are_noted_in_its_own_transaction(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)

    assert desk.look.unissued() == (draft.case_id,)


def test_serials_are_not_spent_on_refusals(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.decide(desk.draft())

    assert desk.decide(desk.filled()).serial == 1
    assert desk.decide(desk.filled()).serial == 2


def test_R015_a_form_with_errors_cannot_be_accepted(desk: Desk) -> None:
    assert refusal(desk, Reason.FORM_HAS_ERRORS, filled=False).particulars["field"]


def test_R015_a_missing_paper_stops_acceptance_and_is_named(desk: Desk) -> None:
    draft = desk.filled()
    fewer = replace(draft, slots={slug: slot for slug, slot in draft.slots.items() if slug != "child_photo"})
    with pytest.raises(Refused) as refused:
        desk.decide(fewer)

    assert refused.value.reason is Reason.MATERIAL_MISSING
    assert refused.value.particulars["material"] == "child_photo"


def test_R046_a_wrong_check_digit_is_found_here_too(desk: Desk) -> None:
    draft = desk.filled()
    wrong = replace(draft, entries={**draft.entries, "mother_id_no": DraftEntry("190121199403120048")})
    plan = desk.room.plan_of(draft)

    assert [problem.flaw for problem in desk.room.problems(plan, wrong.values)] == [Flaw.ID_CHECK]
    with pytest.raises(Refused) as refused:
        desk.decide(wrong)
    assert refused.value.particulars["field"] == "mother_id_no"


def test_the_same_case_is_decided_once(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    before = everything(desk.engine)

    for choice in (Choice.ACCEPT, Choice.CORRECT):
        with pytest.raises(Refused) as refused:
            desk.decide(draft, choice, points=POINTS)
        assert refused.value.reason is Reason.ALREADY_DECIDED
    assert everything(desk.engine) == before


def test_R009_a_second_correction_is_refused_as_such(desk: Desk) -> None:
    draft = desk.draft()
    desk.decide(draft, Choice.CORRECT, points=POINTS)

    with pytest.raises(Refused) as refused:
        desk.decide(draft, Choice.CORRECT, points=POINTS)

    assert refused.value.reason is Reason.SECOND_CORRECTION


@pytest.mark.parametrize(
    ("choice", "more", "reason"),
    [
        (Choice.CORRECT, {}, Reason.NOTHING_TO_CORRECT),
        (Choice.CORRECT, {"points": (CorrectionPoint("child_photo", "  "),)}, Reason.NOTHING_TO_CORRECT),
        (Choice.REFUSE, {}, Reason.GROUND_NEEDED),
        (Choice.REFUSE, {"ground": Ground.NOT_COMPETENT}, Reason.AUTHORITY_NEEDED),
        (Choice.REFUSE, {"ground": Ground.NOT_COMPETENT, "authority": " "}, Reason.AUTHORITY_NEEDED),
        (Choice.RECEIVE, {}, Reason.NOT_DECIDABLE),
        (Choice.DEFER, {}, Reason.NOT_DECIDABLE),
    ],
)
def test_R016_R017_a_decision_without_what_the_law_asks_is_refused(
    desk: Desk, choice: Choice, more: dict[str, object], reason: Reason
) -> None:
    refusal(desk, reason, filled=False, choice=choice, **more)


def test_R010_asking_to_correct_what_is_complete_needs_a_reason(desk: Desk) -> None:
    refusal(desk, Reason.REASON_NEEDED, choice=Choice.CORRECT, points=POINTS)

    draft = desk.filled()
    desk.decide(draft, Choice.CORRECT, points=POINTS, why_not_suggested="照片与本人不符")
    assert status_of(desk.state(draft.case_id)) is Status.CORRECTION_DUE


def test_an_item_left_without_a_decision_is_refused(desk: Desk) -> None:
    draft = desk.filled()
    items = [item.slug for item in desk.room.plan_of(draft).items]
    with pytest.raises(Refused) as refused:
        desk.decide_case(draft, Decide(dict.fromkeys(items[1:], Choice.ACCEPT)))

    assert refused.value.particulars["item"] == items[0]


def test_items_of_one_case_may_be_decided_differently(desk: Desk) -> None:
    draft = desk.filled()
    fewer = replace(draft, slots={slug: slot for slug, slot in draft.slots.items() if slug != "child_photo"})
    plan = desk.room.plan_of(fewer)
    asking = plan.planned_material("child_photo")
    assert asking
    choices = {item.slug: Choice.CORRECT if item.slug in asking.items else Choice.ACCEPT for item in plan.items}

    desk.decide_case(fewer, Decide(choices, points=POINTS))

    state = desk.state(draft.case_id)
    assert dict(state.decisions) == choices
    assert status_of(state) is Status.CORRECTION_DUE
    assert state.due.keys() == {slug for slug, choice in choices.items() if choice is Choice.ACCEPT}


def test_a_stale_command_is_refused(desk: Desk) -> None:
    draft = desk.filled()
    desk.give_notice(draft)

    with pytest.raises(Refused) as refused:
        desk.decide(draft, version=0)
    assert refused.value.reason is Reason.STALE

    desk.decide(draft, version=2)


def test_M01_a_single_item_goes_through_the_same_act(desk: Desk) -> None:
    whole = desk.filled()
    entries = {**whole.entries, "birth_cert_no": DraftEntry("T190000001")}
    slots = {**whole.slots, "birth_medical_certificate_new": Slot(original_checked=True)}
    draft = desk.completed(replace(whole, item="household_registration", entries=entries, slots=slots))
    number = desk.decide(draft)

    taken = desk.state(draft.case_id).application
    assert taken
    assert (taken.item, taken.case_no) == ("household_registration", number.digits)
    assert desk.state(draft.case_id).decisions == {"household_registration": Choice.ACCEPT}
    seen = next(material for material in taken.materials if material.slot == "birth_medical_certificate_new")
    assert seen.coverage is Coverage.ORIGINAL_SEEN


def test_R085_a_case_keeps_the_release_of_the_catalogue_it_was_taken_under(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    newer = replace(desk.room, catalogue=replace(desk.room.catalogue, version="2027.01.01-1", digest="f" * 64))

    with desk.open_book() as book:
        releases = {fact.header.catalogue for fact in book.facts(draft.case_id)}
    assert releases == {desk.room.catalogue_ref}
    assert newer.catalogue_ref not in releases


def test_R033_a_paper_that_is_itself_spared_covers_no_other(desk: Desk) -> None:
    filled = desk.filled()
    covered = Waiver("marriage_certificate", FallsAway.COVERED, "registering_household_register", "0107")
    spared = Waiver("registering_household_register", FallsAway.NETWORK_CHECK, "公安人口库 11月18日", "0107")
    slots = {**filled.slots, covered.material: Slot(waiver=covered), spared.material: Slot(waiver=spared)}
    draft = replace(filled, slots=slots)
    desk.save_draft(draft)
    before = everything(desk.engine)

    with pytest.raises(Refused) as refused:
        desk.decide(draft)
    assert refused.value.reason is Reason.GROUND_NOT_SHOWN
    assert everything(desk.engine) == before


@pytest.mark.parametrize("choice", [Choice.ACCEPT, Choice.REFUSE])
def test_R087_a_receiving_place_decides_nothing(desk: Desk, choice: Choice) -> None:
    here, there = desk.room.station.code, "190402"
    duties = ((here, "收件"), (there, "决定"))
    crossing = Crossing(CrossMode.RECEIVED_FOR, here, there, duties, "安宁市政务大厅")
    draft = replace(desk.filled(), service=Service(crossing=crossing))
    desk.save_draft(draft)
    before = everything(desk.engine)

    with pytest.raises(Refused) as refused:
        desk.decide(draft, choice, ground=Ground.NOT_REQUIRED)
    assert refused.value.reason is Reason.HANDLED_ELSEWHERE
    assert everything(desk.engine) == before


def test_R033_a_point_outside_the_list_is_not_asked_for(desk: Desk) -> None:
    asked = (CorrectionPoint("other_papers", "其他材料"),)
    refused = refusal(desk, Reason.NOT_IN_LIST, choice=Choice.CORRECT, points=asked, why_not_suggested="材料不全")
    assert refused.particulars["what"] == "other_papers"


def test_R033_another_paper_covers_a_proof_once_it_is_here_itself(desk: Desk) -> None:
    filled = desk.filled()
    waiver = Waiver("marriage_certificate", FallsAway.COVERED, "discharge_record", "0107")
    later = Deferral(date(2026, 12, 2), "19000002286", "病案室尚未出具")
    spared = {**filled.slots, "marriage_certificate": Slot(waiver=waiver)}
    owed = replace(filled, slots={**spared, "discharge_record": Slot(deferral=later)})
    desk.save_draft(owed)
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        desk.decide(owed, Choice.CORRECT, points=POINTS, why_not_suggested="材料不全")
    assert refused.value.reason is Reason.GROUND_NOT_SHOWN
    assert everything(desk.engine) == before

    desk.decide(replace(filled, slots=spared))
    assert desk.state(filled.case_id).waived.keys() == {"marriage_certificate"}


def test_M09_who_acts_for_the_applicant_needs_the_power_at_the_acceptance_and_not_at_intake(
    desk: Desk,
) -> None:
    helper = Assistance(Help.ON_BEHALF, "赵敏", "19000002286", date(2026, 11, 18), consent=True)
    draft = replace(desk.filled(), service=Service(helps=(helper,)))
    desk.save_draft(draft)
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        desk.decide(draft)
    assert refused.value.reason is Reason.POWER_OF_ATTORNEY_NEEDED
    assert everything(desk.engine) == before

    desk.decide(draft, Choice.CORRECT, points=POINTS, why_not_suggested="材料不全")
    assert desk.state(draft.case_id).helps[0].help is Help.ON_BEHALF
