"""Fold and combine: every legal history is a state, the halves fold apart, and nothing but order of one half counts."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.case import (
    Choice,
    Delivery,
    Handling,
    Intake,
    Stage,
    Status,
    combine,
    evolve,
    fold_handling,
    fold_intake,
    standing_choices,
    status_of,
)
from clerk_app.domain.facts import (
    AcceptedItem,
    Answer,
    Body,
    CaseRegistered,
    CaseWithdrawn,
    ConsultationHeld,
    CorrectionPoint,
    CorrectionRequested,
    DocumentIssued,
    EntryCorrected,
    Fact,
    Ground,
    ItemAnswered,
    ItemsAccepted,
    ItemsReceived,
    ItemsRefused,
    MaterialSupplied,
    OfficeBody,
    PaperHandedOver,
    Signing,
    TasksReleased,
)
from clerk_app.domain.facts_handling import LimitSettled
from tests.codec.fact_samples import BODIES, CASE_NO, DAY, PHOTO, fact_of

TOLD, CONSULTED, TAKEN = BODIES[0], BODIES[1], BODIES[2]
OFFICE = "190001-00-001"


def facts_of(bodies: list[Body]) -> tuple[Fact, ...]:
    """Window facts by one origin, office facts by the office's."""
    facts = []
    for seq, body in enumerate(bodies, 1):
        fact = fact_of(body)
        origin = OFFICE if isinstance(body, OfficeBody) else fact.header.origin
        facts.append(replace(fact, header=replace(fact.header, seq=seq, origin=origin)))
    return tuple(facts)


def folded(*bodies: Body) -> Intake:
    return fold_intake(facts_of(list(bodies)))


ITEMS = ("a", "b", "c", "d")
DECIDING: dict[Choice, Body] = {
    Choice.ACCEPT: ItemsAccepted(DAY, (AcceptedItem("a", date(2026, 11, 25)),)),
    Choice.RECEIVE: ItemsReceived(DAY, ("b",), date(2026, 11, 25)),
    Choice.CORRECT: CorrectionRequested(DAY, ("c",), (CorrectionPoint("x", "未提交"),)),
    Choice.REFUSE: ItemsRefused(DAY, ("d",), Ground.NOT_REQUIRED),
}


def test_nothing_happened_is_a_case_being_prepared() -> None:
    state = folded()
    assert (state.stage, state.version, state.case_no, status_of(state)) == (Stage.OPEN, 0, "", Status.PREPARING)


def test_the_home_of_a_case_is_the_origin_of_its_first_fact() -> None:
    first, later = facts_of([TOLD, MaterialSupplied(PHOTO)])
    guest = replace(later, header=replace(later.header, origin="190001-04-001"))

    assert fold_intake((first, guest)).home == first.header.origin
    assert fold_intake((first, guest)).case_id == first.header.case_id


@pytest.mark.parametrize(
    ("choices", "status"),
    [
        ((Choice.ACCEPT,), Status.ACCEPTED),
        ((Choice.RECEIVE,), Status.RECEIVED),
        ((Choice.CORRECT,), Status.CORRECTION_DUE),
        ((Choice.REFUSE,), Status.REFUSED),
        ((Choice.ACCEPT, Choice.RECEIVE), Status.PARTLY_ACCEPTED),
        ((Choice.ACCEPT, Choice.REFUSE), Status.PARTLY_ACCEPTED),
        ((Choice.RECEIVE, Choice.REFUSE), Status.RECEIVED),
        ((Choice.ACCEPT, Choice.CORRECT, Choice.REFUSE), Status.CORRECTION_DUE),
    ],
)
def test_the_summary_of_the_items_says_first_what_needs_the_applicant(
    choices: tuple[Choice, ...], status: Status
) -> None:
    state = folded(TAKEN, *(DECIDING[choice] for choice in choices))

    assert status_of(state) is status
    assert set(state.decisions.values()) == set(choices)
    assert state.case_no == CASE_NO


def test_withdrawal_overrules_every_summary() -> None:
    assert status_of(folded(TAKEN, DECIDING[Choice.CORRECT], CaseWithdrawn(DAY, "x"))) is Status.WITHDRAWN


def test_a_consultation_is_none_of_the_decisions() -> None:
    assert status_of(folded(TOLD, CONSULTED)) is Status.CONSULTED
    assert isinstance(CONSULTED, ConsultationHeld)


def test_a_later_decision_on_an_item_takes_the_place_of_the_earlier() -> None:
    again = ItemsAccepted(DAY, (AcceptedItem("c", date(2026, 12, 1)),))
    state = folded(TAKEN, DECIDING[Choice.CORRECT], again)

    assert state.decisions == {"c": Choice.ACCEPT}
    assert state.due == {"c": date(2026, 12, 1)}
    assert state.correction == DECIDING[Choice.CORRECT]


def test_what_came_later_is_kept_beside_what_was_sealed() -> None:
    state = folded(TAKEN, MaterialSupplied(PHOTO), EntryCorrected("child_name", "陆禾", "陆和", "笔误"))

    assert state.supplied == {"child_photo": PHOTO}
    assert state.corrected == {"child_name": "陆和"}
    assert state.application == TAKEN


def test_papers_and_their_handing_over_are_counted() -> None:
    issued = DocumentIssued("F06", "F06", f"10{CASE_NO}", "", "1", "ab", 1)
    state = folded(TAKEN, issued, PaperHandedOver("F06", Signing.PAD))

    assert state.documents == (issued,)
    assert state.handed_over == {"F06"}


def test_I05_the_two_halves_lie_side_by_side() -> None:
    office: list[Body] = [CaseRegistered("o", 1, CASE_NO), TasksReleased("o", 1, ("a",))]
    intake = folded(TAKEN, DECIDING[Choice.ACCEPT])

    views = [combine(intake, fold_handling(facts_of(office[:said]))) for said in (0, 1, 2)]
    assert [view.delivery for view in views] == [Delivery.HERE, Delivery.REGISTERED, Delivery.RELEASED]
    assert {view.status for view in views} == {Status.ACCEPTED}
    assert {view.due for view in views} == {date(2026, 11, 25)}


_LATER = MaterialSupplied | EntryCorrected | DocumentIssued | PaperHandedOver
LATER = [body for body in BODIES if isinstance(body, _LATER)]


@st.composite
def histories(draw: st.DrawFn) -> list[Body]:
    """What a window may write, in a legal order: told, taken and decided or consulted, then anything that follows."""
    bodies: list[Body] = [TOLD] * draw(st.integers(0, 2))
    if draw(st.booleans()):
        return [*bodies, TOLD, CONSULTED]
    bodies.append(TAKEN)
    bodies += draw(st.lists(st.sampled_from(list(DECIDING.values())), min_size=1, max_size=4, unique_by=type))
    later = [
        body
        for body in BODIES
        if isinstance(body, MaterialSupplied | EntryCorrected | DocumentIssued | PaperHandedOver)
    ]
    bodies += draw(st.lists(st.sampled_from(later), max_size=6))
    return [*bodies, CaseWithdrawn(DAY, "x")] if draw(st.booleans()) else bodies


OFFICE_BODIES = st.lists(st.sampled_from([CaseRegistered("o", 1, CASE_NO), TasksReleased("o", 1, ("a",))]), max_size=3)


@given(histories())
def test_every_legal_history_folds(history: list[Body]) -> None:
    state = fold_intake(facts_of(history))

    assert state.version == len(history)
    assert isinstance(status_of(state), Status)
    assert bool(state.case_no) == (TAKEN in history)
    assert (state.stage is Stage.WITHDRAWN) == isinstance(history[-1], CaseWithdrawn)
    assert state.due.keys() <= state.decisions.keys()


@given(histories(), st.integers(0, 20))
def test_I05_folding_in_parts_is_folding_at_once(history: list[Body], cut: int) -> None:
    facts = facts_of(history)
    state = fold_intake(facts[:cut])
    for fact in facts[cut:]:
        assert not isinstance(fact.body, OfficeBody)
        first = state if state.home else replace(state, case_id=fact.header.case_id, home=fact.header.origin)
        state = evolve(first, fact.body)

    assert state == fold_intake(facts)


@given(histories(), OFFICE_BODIES, st.randoms(use_true_random=False))
def test_I05_facts_of_the_two_halves_may_arrive_in_any_interleaving(
    history: list[Body], office: list[Body], dice: random.Random
) -> None:
    mine, theirs = list(facts_of(history)), list(facts_of(office))
    expected = fold_intake(mine), fold_handling(theirs)
    mixed: list[Fact] = []
    while mine or theirs:
        source = mine if not theirs or (mine and dice.random() < 0.5) else theirs
        mixed.append(source.pop(0))

    assert (fold_intake(mixed), fold_handling(mixed)) == expected


def test_an_office_that_said_nothing_handles_nothing() -> None:
    assert fold_handling(facts_of([TAKEN])) == Handling()


def test_what_a_department_answered_stands_for_an_item_that_was_only_received() -> None:
    received, accepted = ItemsReceived(DAY, ("i", "j"), DAY), ItemsAccepted(DAY, (AcceptedItem("k", DAY),))
    answers: list[Body] = [
        ItemAnswered("", 1, DAY, item, answer) for item, answer in (("i", Answer.ACCEPTED), ("k", Answer.CORRECT))
    ]
    intake, handling = fold_intake(facts_of([TAKEN, received, accepted])), fold_handling(facts_of(answers))

    assert standing_choices(intake, handling) == {"i": Choice.ACCEPT, "j": Choice.RECEIVE, "k": Choice.ACCEPT}
    assert combine(intake, handling).status is Status.PARTLY_ACCEPTED


def test_R005_a_settled_limit_replaces_the_provisional_one_and_says_both() -> None:
    settled = LimitSettled("k", DAY, date(2027, 1, 5), DAY)
    state = fold_intake(facts_of([TAKEN, ItemsAccepted(DAY, (AcceptedItem("k", DAY, provisional=True),)), settled]))

    assert state.due == {"k": date(2027, 1, 5)}
