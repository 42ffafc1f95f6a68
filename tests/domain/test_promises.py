"""Deferral and commitment: only what the list allows, signed before the decision that it carries."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.domain.case import Choice, Intake, Status, evolve, status_of
from clerk_app.domain.decisions import Decide, Desk, allowed, decide, standings, suggested
from clerk_app.domain.facts import (
    ApplicationTaken,
    CommitmentSigned,
    Coverage,
    Credit,
    Entry,
    ItemsAccepted,
    ItemsDeferred,
    MaterialSupplied,
    MaterialTaken,
    Promise,
    Signing,
    WindowBody,
)
from clerk_app.domain.materials import Deferral, Page, Slot, coverage
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.promises import committable, defer, sign, signed, unsigned, wanted_commitments
from clerk_app.domain.refusal import Reason, Refused
from resources import RESOURCES
from tests.domain.powers_kit import SMALL_ORGANS, given_by
from tests.domain.small import small_plan

TODAY = date(2026, 11, 18)
DESK = Desk(load_calendar(RESOURCES / "calendar"), TODAY, given_by(*SMALL_ORGANS))
DUE = date(2026, 11, 20)
PLAN = small_plan()
PAGE = Page("ab" * 32, 9, "image/jpeg")
LATER = Slot(deferral=Deferral(DUE, "19000000186", "照相馆还没有给"))
HERE = {
    "reader_id_card": Slot((PAGE, PAGE), original_checked=True),
    "address_proof": Slot((PAGE,), original_checked=True),
}
SLOTS = {**HERE, "reader_photo": LATER}
NUMBER = "90000126111801018536"
APPLICANT = (Entry("reader_name", "陆清和"), Entry("reader_id_no", "190101199003070022"))


def planned(slug: str) -> PlannedMaterial:
    found = PLAN.planned_material(slug)
    assert found
    return found


def wish(**changes: Any) -> tuple[date, str, str]:
    told = {"due": DUE, "phone": "19000000186", "reason": "照相馆还没有给", **changes}
    return told["due"], told["phone"], told["reason"]


def signing(slots: dict[str, Slot] | None = None, plan: Plan = PLAN) -> CommitmentSigned:
    (wanted,) = wanted_commitments(plan, slots or SLOTS, DESK.calendar, TODAY)
    return sign(wanted, "F08", TODAY, Signing.FILE_COPY, Credit.NOT_ASKED, "19000000186")


def act(state: Intake, slots: dict[str, Slot] | None = None) -> tuple[ApplicationTaken, tuple[WindowBody, ...]]:
    found = slots or SLOTS
    choices = {one.item.slug: suggested(one, DESK) for one in standings(PLAN, found, ())}
    return decide(state, PLAN, Decide(choices), (NUMBER, APPLICANT, found), (), DESK)


def test_R035_a_main_paper_is_never_deferred() -> None:
    with pytest.raises(Refused) as refused:
        defer(PLAN, planned("address_proof"), wish(), DESK.calendar, TODAY)

    assert refused.value.reason is Reason.NOT_DEFERRABLE


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"due": TODAY}, Reason.DEFERRAL_TOO_LONG),
        ({"due": TODAY - timedelta(days=1)}, Reason.DEFERRAL_TOO_LONG),
        ({"due": date(2026, 12, 31)}, Reason.DEFERRAL_TOO_LONG),
        ({"phone": "  "}, Reason.PHONE_NEEDED),
        ({"reason": " "}, Reason.REASON_NEEDED),
    ],
)
def test_R036_a_deferral_has_its_last_day_a_telephone_and_a_reason(changes: dict[str, Any], reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        defer(PLAN, planned("reader_photo"), wish(**changes), DESK.calendar, TODAY)

    assert refused.value.reason is reason


def test_R036_the_last_day_itself_is_in_time() -> None:
    agreed = defer(PLAN, planned("reader_photo"), wish(), DESK.calendar, TODAY)

    assert agreed == Deferral(DUE, "19000000186", "照相馆还没有给")


def test_what_is_agreed_to_come_later_is_answered_for_until_it_is_there() -> None:
    photo = planned("reader_photo")

    assert coverage(photo, LATER) is Coverage.DEFERRED
    assert coverage(photo, replace(LATER, pages=(PAGE,))) is Coverage.SCANNED
    assert coverage(photo, Slot(promised=True)) is Coverage.COMMITTED


def test_only_the_items_that_ask_for_it_are_accepted_with_a_deferral() -> None:
    found = standings(PLAN, SLOTS, ())

    deferred = {one.item.slug for one in found if one.later}
    assert deferred == {item.slug for item in PLAN.items if item.slug in planned("reader_photo").items}
    for one in found:
        wanted = Choice.DEFER if one.later else Choice.ACCEPT
        assert suggested(one, DESK) is wanted
        assert wanted in allowed(one, DESK)
        assert allowed(one, DESK) & {Choice.ACCEPT, Choice.DEFER} == {wanted}


def test_R037_L10_nothing_is_accepted_on_a_commitment_that_is_not_signed() -> None:
    with pytest.raises(Refused) as refused:
        act(Intake())
    assert refused.value.reason is Reason.COMMITMENT_UNSIGNED

    _, facts = act(evolve(Intake(), signing()))

    accepted, deferred = facts
    assert isinstance(accepted, ItemsAccepted)
    assert isinstance(deferred, ItemsDeferred)
    assert [(owed.slot, owed.due) for owed in deferred.materials] == [("reader_photo", DUE)]
    assert (deferred.day, deferred.phone) == (TODAY, "19000000186")


def test_L13_the_clock_of_a_deferred_item_runs_from_its_acceptance() -> None:
    _, (_, deferred) = act(evolve(Intake(), signing()))
    _, (whole,) = act(Intake(), {**HERE, "reader_photo": Slot((PAGE,))})

    assert isinstance(deferred, ItemsDeferred)
    assert isinstance(whole, ItemsAccepted)
    days = {entry.item: entry.due for entry in whole.items}
    assert all(days[entry.item] == entry.due for entry in deferred.items)


def test_a_signature_for_another_day_does_not_carry_it() -> None:
    moved = {
        **SLOTS,
        "reader_photo": Slot(deferral=replace(LATER.deferral or Deferral(DUE, "", ""), due=date(2026, 11, 19))),
    }
    state = evolve(Intake(), signing(moved))

    assert unsigned(PLAN, SLOTS, state.commitments, (DESK.calendar, TODAY)) == wanted_commitments(
        PLAN, SLOTS, DESK.calendar, TODAY
    )
    with pytest.raises(Refused):
        act(state)


def test_R038_L24_flagged_credit_closes_the_way_and_an_unasked_one_is_said() -> None:
    (wanted,) = wanted_commitments(PLAN, SLOTS, DESK.calendar, TODAY)
    with pytest.raises(Refused) as refused:
        sign(wanted, "F08", TODAY, Signing.FILE_COPY, Credit.FLAGGED, "")
    assert refused.value.reason is Reason.CREDIT_FLAGGED

    assert signing().credit is Credit.NOT_ASKED


def test_R042_a_refused_signature_is_no_commitment() -> None:
    (wanted,) = wanted_commitments(PLAN, SLOTS, DESK.calendar, TODAY)
    with pytest.raises(Refused) as refused:
        sign(wanted, "F08", TODAY, Signing.REFUSED, Credit.CLEAR, "")

    assert refused.value.reason is Reason.COMMITMENT_UNSIGNED


def test_R043_a_proof_is_replaced_only_where_the_list_offers_it() -> None:
    assert committable(PLAN, planned("address_proof"))
    assert not committable(PLAN, planned("reader_photo"))
    registration = replace(PLAN.items[0], commitment_materials=("reader_id_card",))
    assert not committable(replace(PLAN, items=(registration, *PLAN.items[1:])), planned("address_proof"))


def test_a_commitment_in_place_of_a_proof_is_wanted_paper_by_paper() -> None:
    proof = planned("address_proof")
    slots = {**HERE, "reader_photo": Slot((PAGE,)), "address_proof": Slot(promised=True)}
    (wanted,) = wanted_commitments(PLAN, slots, DESK.calendar, TODAY)
    assert (wanted.promise, wanted.key, wanted.items) == (Promise.PROOF, "F10:address_proof", proof.items)
    with pytest.raises(Refused) as refused:
        act(Intake(), slots)
    assert refused.value.reason is Reason.COMMITMENT_UNSIGNED

    done = sign(wanted, "F10:address_proof", TODAY, Signing.PAD, Credit.CLEAR, "")

    assert signed((done,), wanted) == done
    _, facts = act(evolve(Intake(), done), slots)
    assert [type(fact) for fact in facts] == [ItemsAccepted]


def test_R040_what_is_owed_is_owed_until_it_is_brought() -> None:
    taken, facts = act(evolve(Intake(), signing()))
    state = Intake()
    for body in (taken, *facts):
        state = evolve(state, body)

    assert set(state.owed) == {"reader_photo"}
    assert status_of(state) is Status.ACCEPTED
    brought = evolve(state, MaterialSupplied(MaterialTaken("reader_photo", Coverage.SCANNED, ("ab" * 32,))))
    assert not brought.owed
