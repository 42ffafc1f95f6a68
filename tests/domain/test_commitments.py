"""Commitments: offered where the law leaves them open, chosen, complete, and signed before what they carry."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.commitments import (
    Choosing,
    Chosen,
    Commitment,
    CommitmentKind,
    LicenceWay,
    Part,
    Risk,
    Terms,
    check_choice,
    check_commitment,
    check_offer,
    offered,
    parts_missing,
    parts_needed,
)
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Grade, Signature

SIGNED = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)
DECIDED = SIGNED + timedelta(minutes=1)
PROOF = Terms(CommitmentKind.PROOF)
LICENCE = Terms(CommitmentKind.LICENCE, way=LicenceWay.COMMITMENT)
CHOICE = Choosing("address_proof", Chosen.COMMIT, "王晓梅", SIGNED)
GIVEN = Commitment("address_proof", PROOF, frozenset(parts_needed(CommitmentKind.PROOF)), Signature("F10"), SIGNED)


def refusal_of(commitment: Commitment, *choosings: Choosing, at: datetime = DECIDED) -> Reason:
    with pytest.raises(Refused) as refused:
        check_commitment(commitment, choosings, at)
    return refused.value.reason


@pytest.mark.parametrize("risk", Risk)
def test_R043_a_proof_is_never_given_up_where_a_risk_is_flagged(risk: Risk) -> None:
    assert offered(PROOF)
    risky = replace(PROOF, risks=frozenset({risk}))
    assert not offered(risky)
    assert refusal_of(replace(GIVEN, terms=risky), CHOICE) is Reason.COMMITMENT_EXCLUDED


def test_L23_a_licence_goes_by_commitment_only_on_that_way_and_not_by_the_exclusions_of_proofs() -> None:
    ways = [way for way in (*LicenceWay, None) if offered(Terms(CommitmentKind.LICENCE, way=way))]
    assert ways == [LicenceWay.COMMITMENT]
    check_offer(replace(LICENCE, risks=frozenset({Risk.PUBLIC_SAFETY})), "fire_commit")


@pytest.mark.parametrize("kind", CommitmentKind)
def test_R041_a_commitment_has_all_its_parts_of_notice_and_of_commitment(kind: CommitmentKind) -> None:
    terms = PROOF if kind is CommitmentKind.PROOF else LICENCE
    whole = replace(GIVEN, terms=terms, parts=frozenset(parts_needed(kind)))
    check_commitment(whole, [CHOICE], DECIDED)
    for part in parts_needed(kind):
        lacking = replace(whole, parts=whole.parts - {part})
        assert parts_missing(lacking) == (part,)
        assert refusal_of(lacking, CHOICE) is Reason.COMMITMENT_INCOMPLETE


def test_R041_M17_the_licence_kind_tells_besides_what_comes_after_and_how_it_is_withdrawn() -> None:
    more = set(parts_needed(CommitmentKind.LICENCE)) - set(parts_needed(CommitmentKind.PROOF))
    assert more == {Part.PAPERS_AFTER, Part.WITHDRAWAL}


def test_R042_a_commitment_is_a_choice_and_the_choice_is_recorded() -> None:
    bring = replace(CHOICE, chosen=Chosen.BRING)
    assert refusal_of(GIVEN) is Reason.COMMITMENT_NOT_CHOSEN
    assert refusal_of(GIVEN, bring) is Reason.COMMITMENT_NOT_CHOSEN
    assert refusal_of(GIVEN, replace(CHOICE, about="another")) is Reason.COMMITMENT_NOT_CHOSEN
    only_one_way = replace(CHOICE, offered=frozenset({Chosen.COMMIT}))
    assert refusal_of(GIVEN, only_one_way) is Reason.COMMITMENT_NOT_CHOSEN


def test_R042_who_thinks_better_of_it_brings_the_paper() -> None:
    later = replace(CHOICE, chosen=Chosen.BRING, at=SIGNED + timedelta(seconds=5))
    assert check_choice([later, CHOICE], "address_proof") is Chosen.BRING
    assert check_choice([CHOICE], "address_proof") is Chosen.COMMIT


@given(st.integers(-3600, 3600))
def test_R037_L10_a_commitment_is_signed_before_the_decision_it_carries(seconds: int) -> None:
    decided = SIGNED + timedelta(seconds=seconds)
    if seconds >= 0:
        check_commitment(GIVEN, [CHOICE], decided)
    else:
        assert refusal_of(GIVEN, CHOICE, at=decided) is Reason.COMMITMENT_UNSIGNED


def test_R037_L10_what_nobody_signed_carries_nothing() -> None:
    assert refusal_of(replace(GIVEN, signature=None), CHOICE) is Reason.COMMITMENT_UNSIGNED
    assert refusal_of(replace(GIVEN, signed_at=None), CHOICE) is Reason.COMMITMENT_UNSIGNED


def test_M34_a_pad_image_signs_no_commitment() -> None:
    on_pad = replace(GIVEN, signature=Signature("F10", Grade.PAD))
    assert refusal_of(on_pad, CHOICE) is Reason.SIGNATURE_TOO_WEAK
