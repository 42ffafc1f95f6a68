"""A licence granted on a commitment: signed before it, its papers and the check after it (国发〔2021〕7号, M17)."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Choice, Intake, fold_handling, fold_intake
from clerk_app.domain.catalogue import Regime, Risk
from clerk_app.domain.completion import completable
from clerk_app.domain.decisions import Desk
from clerk_app.domain.duties import Duty, duties, may_wait
from clerk_app.domain.facts import ApplicationTaken, Coverage, Credit, MaterialSupplied, MaterialTaken, Promise, Signing
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.marks import Mark
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.plan import Plan, PlannedMaterial, resolve
from clerk_app.domain.powers import Powers
from clerk_app.domain.promises import Wanted, checked_by, committable, sign, verification, wanted_commitments
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.supplements import supply
from clerk_app.domain.terms import Party
from tests.domain.case_kit import HOTPOT, NOODLE, Case
from tests.domain.clock_kit import CALENDAR, day
from tests.domain.powers_kit import given_by

MONDAY = day(3, 2)
FIRE = "fire_commit"
ON_COMMITMENT = next(plan for plan in (NOODLE, HOTPOT) if plan.item(FIRE))
ALONE = resolve(ON_COMMITMENT.theme, ON_COMMITMENT.answers, (), FIRE)
RULES = "fire_rules"
DESK = Desk(CALENDAR, MONDAY, given_by("fire"))


def planned(plan: Plan, slug: str) -> PlannedMaterial:
    found = plan.planned_material(slug)
    assert found
    return found


def wanted(plan: Plan = ALONE, calendar: WorkCalendar = CALENDAR) -> Wanted:
    slots = {material.slug: Slot(promised=True) for material in plan.materials if committable(plan, material)}
    (found,) = [one for one in wanted_commitments(plan, slots, calendar, MONDAY) if one.promise is Promise.LICENCE]
    return found


def granted(coverage: Coverage = Coverage.COMMITTED) -> Case:
    """Signed and accepted; the record says how each paper was answered for."""
    signed = sign(wanted(), f"F10:{FIRE}", MONDAY, Signing.FILE_COPY, Credit.CLEAR, "")
    case = Case(ALONE).window(MONDAY, signed).accepted(MONDAY, FIRE)
    at = next(place for place, fact in enumerate(case.facts) if isinstance(fact.body, ApplicationTaken))
    taken = case.facts[at].body
    assert isinstance(taken, ApplicationTaken)
    materials = tuple(MaterialTaken(one.slot, coverage) for one in wanted().materials)
    case.facts[at] = replace(case.facts[at], body=replace(taken, materials=materials))
    return case


def test_M17_one_commitment_for_a_licence_names_its_papers_and_the_last_day_of_the_check() -> None:
    found = wanted()
    assert (found.key, found.items, found.form) == ("F10:fire_commit", (FIRE,), "F10")
    assert {one.slot for one in found.materials} <= {"fire_rules", "fire_plan", "floor_plan", "fire_facility_plan"}
    # Decided by the next working day, checked within twenty working days of it.
    assert {one.due for one in found.materials} == {day(3, 31)}


def test_L23_a_paper_that_another_item_needs_at_once_is_not_committed_to() -> None:
    item = ON_COMMITMENT.item(FIRE)
    assert item
    shared = [one for one in ON_COMMITMENT.materials if one.slug in item.commitment_materials and len(one.items) > 1]
    assert all(not committable(ON_COMMITMENT, one) for one in shared)
    assert committable(ON_COMMITMENT, planned(ON_COMMITMENT, RULES))


def test_L23_only_a_licence_with_a_check_after_it_goes_by_commitment() -> None:
    item = ALONE.items[0]
    assert verification(item)
    assert verification(replace(item, regime=Regime.PUBLISHED)) is None
    assert verification(replace(item, procedures=())) is None
    assert verification(replace(item, commitment_materials=())) is None


@pytest.mark.parametrize("risk", Risk)
def test_R043_a_proof_is_never_given_up_where_a_risk_is_flagged_and_a_licence_has_its_own_way(risk: Risk) -> None:
    item = ALONE.items[0]
    proof = replace(item, procedures=(), commitment_risks=(risk,))
    assert committable(replace(ALONE, items=(replace(proof, commitment_risks=()),)), planned(ALONE, RULES))
    assert not committable(replace(ALONE, items=(proof,)), planned(ALONE, RULES))
    assert committable(replace(ALONE, items=(replace(item, commitment_risks=(risk,)),)), planned(ALONE, RULES))


def test_R004_the_check_of_a_year_without_calendar_is_provisional() -> None:
    assert checked_by(ALONE, ALONE.items[0], CALENDAR, date(2031, 5, 6)).provisional


def test_M17_on_a_commitment_the_licence_is_decided_in_the_sitting_and_owes_its_papers_after_it() -> None:
    case = granted()
    state = fold_intake(case.facts)
    assert state.owed == {}
    assert set(state.owed_after) == {one.slot for one in wanted().materials}
    assert [item.slug for item in completable(state, ALONE, DESK)] == [FIRE]
    assert completable(replace(state, commitments=()), ALONE, DESK) == ()


def test_M17_a_commitment_that_was_given_up_for_the_papers_themselves_carries_nothing() -> None:
    state = fold_intake(granted(Coverage.SCANNED).facts)
    assert completable(state, ALONE, DESK) == ()
    assert state.owed_after == {}


def test_M17_a_licence_that_was_not_granted_asks_for_no_papers() -> None:
    case = granted()
    case.record(ItemDecided(*case.where(day(3, 3), FIRE), granted=False, why="不符合"))
    assert [wait.duty for wait in duties(CALENDAR, ALONE, case.facts, day(4, 1), Powers())] == []


def test_M17_the_papers_after_the_licence_wait_on_the_to_do_until_they_are_there() -> None:
    case = granted()
    state = fold_intake(case.facts)
    assert may_wait(state, fold_handling(case.facts))
    (wait,) = duties(CALENDAR, ALONE, case.facts, day(3, 10), Powers())
    assert (wait.duty, wait.mark, wait.due and wait.due.day) == (Duty.AFTER, Mark.OK, day(3, 31))
    (late,) = duties(CALENDAR, ALONE, case.facts, day(4, 1), Powers())
    assert (late.mark, late.late) == (Mark.RED, Party.APPLICANT)

    for slot in state.owed_after:
        taken = MaterialTaken(slot, Coverage.SCANNED, (Page("ab" * 32, 9, "image/png").sha256,))
        assert supply(fold_intake(case.facts), ALONE, taken) == MaterialSupplied(taken)
        case.window(day(3, 12), MaterialSupplied(taken))
    assert duties(CALENDAR, ALONE, case.facts, day(4, 1), Powers()) == ()
    with pytest.raises(Refused) as refused:
        supply(fold_intake(case.facts), ALONE, MaterialTaken(RULES, Coverage.SCANNED, ("cd",)))
    assert refused.value.reason is Reason.NOT_ASKED_FOR


def test_a_commitment_whose_licence_was_not_granted_owes_nothing() -> None:
    signed = sign(wanted(), f"F10:{FIRE}", MONDAY, Signing.FILE_COPY, Credit.CLEAR, "")
    assert Intake(commitments=(signed,), decisions={FIRE: Choice.REFUSE}).owed_after == {}
