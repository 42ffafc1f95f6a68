"""受理 after the first act: the paper of what the law accepted, and acceptance once everybody has come."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.accepting import accept_later, acceptable_later, came_today, rows_waited_for
from clerk_app.domain.case import Intake, evolve, fold_intake
from clerk_app.domain.decisions import Desk
from clerk_app.domain.facts import Coverage, Entry, ItemsAccepted, MaterialSupplied, MaterialTaken
from clerk_app.domain.facts_people import PartyAppeared
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.parties import Appearance
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from clerk_app.domain.refusal import Reason, Refused
from tests.domain.case_kit import FOOD, HOTPOT, NOODLE, TOBACCO, Case
from tests.domain.clock_kit import CALENDAR, day
from tests.domain.powers_kit import given_by

MONDAY = day(3, 2)
MARKET = given_by("market")


def desk(today: date, powers: Powers = MARKET) -> Desk:
    return Desk(CALENDAR, today, powers)


def received(*slots: MaterialTaken, plan: Plan = HOTPOT) -> Case:
    """FOOD and TOBACCO only received, from a firm whose head has a name."""
    case = Case(plan).received(MONDAY, FOOD, TOBACCO)
    taken = fold_intake(case.facts).application
    assert taken
    named = HOTPOT.theme.applicant_fields
    entries = (
        Entry(named["org_name"], "鼎沸"),
        Entry(named["name"], "周颖"),
        Entry(named["id_no"], "190121198609170012"),
    )
    first = case.facts[0]
    case.facts[0] = replace(first, body=replace(taken, entries=entries, materials=slots))
    return case


def refusal(state: Intake, case: Case, today: date, *items: str, powers: Powers = MARKET) -> Reason:
    with pytest.raises(Refused) as refused:
        accept_later(state, HOTPOT, case.facts, items, desk(today, powers))
    return refused.value.reason


def test_P23_what_was_received_for_want_of_a_person_is_accepted_once_everybody_has_come() -> None:
    case = received(plan=NOODLE)
    state = fold_intake(case.facts)
    (later,) = acceptable_later(state, NOODLE, case.facts, desk(MONDAY))
    assert (later.item.slug, later.legal) == (FOOD, None)
    assert later.lacks
    with pytest.raises(Refused) as refused:
        accept_later(state, NOODLE, case.facts, (FOOD,), desk(MONDAY))
    assert refused.value.reason is later.lacks[0].reason

    for row in rows_waited_for(state, NOODLE, later.lacks, MONDAY):
        seen = came_today(row, MONDAY, "A03")
        state = evolve(state, told(seen, row.called))
    (accepted,) = accept_later(state, NOODLE, case.facts, (FOOD,), desk(MONDAY))
    assert (accepted.day, [one.item for one in accepted.items]) == (MONDAY, [FOOD])
    case.window(MONDAY, accepted)
    assert case.clock(MONDAY, FOOD, MARKET).queue is Queue.DECISION


def told(seen: Appearance, name: str) -> PartyAppeared:
    return PartyAppeared(
        seen.party,
        seen.nth,
        name,
        seen.day,
        present=True,
        assurance=seen.assurance,
        id_no="190121198609170012",
        compared=seen.compared,
        signed=seen.signed,
    )


def test_R011_a_person_gives_the_paper_of_what_the_law_accepted_and_the_day_stays() -> None:
    case = received()
    late = day(3, 16)
    before = case.clock(late, FOOD, MARKET)
    assert (before.queue, before.accepted, before.deemed) == (Queue.ACCEPTANCE_PAPER, MONDAY, True)
    (later,) = acceptable_later(fold_intake(case.facts), HOTPOT, case.facts, desk(late))
    assert (later.legal, later.lacks) == (MONDAY, ())

    (accepted,) = accept_later(fold_intake(case.facts), HOTPOT, case.facts, (FOOD,), desk(late))
    assert accepted.day == MONDAY
    case.window(late, accepted)
    after = case.clock(late, FOOD, MARKET)
    assert (after.accepted, after.statutory_due, after.queue) == (MONDAY, before.statutory_due, Queue.DECISION)
    assert acceptable_later(fold_intake(case.facts), HOTPOT, case.facts, desk(late)) == ()


def test_M05_without_a_mandate_the_paper_is_the_organs_to_give() -> None:
    case = received()
    state = fold_intake(case.facts)
    assert acceptable_later(state, HOTPOT, case.facts, desk(day(3, 16), Powers())) == ()
    assert refusal(state, case, day(3, 16), TOBACCO) is Reason.NOT_DECIDABLE
    assert refusal(state, case, MONDAY) is Reason.NOTHING_TO_HANDLE


def test_R015_a_paper_that_is_missing_is_brought_first() -> None:
    wanted = next(one.slug for one in HOTPOT.materials if FOOD in one.items)
    case = received(MaterialTaken(wanted, Coverage.MISSING))
    state = fold_intake(case.facts)
    assert refusal(state, case, MONDAY, FOOD) is Reason.MATERIAL_MISSING

    brought = evolve(state, MaterialSupplied(MaterialTaken(wanted, Coverage.SCANNED, ("ab",))))
    (later,) = acceptable_later(brought, HOTPOT, case.facts, desk(MONDAY))
    assert later.missing == ()


def test_an_item_that_was_accepted_is_not_accepted_again() -> None:
    case = Case().accepted(MONDAY)
    assert acceptable_later(fold_intake(case.facts), HOTPOT, case.facts, desk(MONDAY)) == ()
    assert isinstance(case.facts[-1].body, ItemsAccepted)
