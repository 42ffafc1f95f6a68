"""Persons and powers: capacity by age, guardians, agents, who may collect, and how surely a person is known."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.agents import AgentAct, Authority, Power, acts_open, check_act, check_deferral
from clerk_app.domain.guardians import (
    Guardian,
    GuardianAct,
    GuardianRule,
    check_guardian,
    guardian_gaps,
    guardian_may,
    guardian_required,
)
from clerk_app.domain.people import (
    Assurance,
    Capacity,
    Person,
    Role,
    Step,
    TemporaryProof,
    age,
    capacity,
    child_consent_needed,
    may_act_alone,
    takeable,
    temporary_proofs,
)
from clerk_app.domain.receivers import Receiver, RefusedSignature, Relation, check_receiver, check_refused_signature
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Grade, Signature, check_signature, enough

TODAY = date(2026, 11, 20)
ADULT = Person(Role.APPLICANT, "周启明", "190103197408120233", born=date(1974, 8, 12))
CHILD = Person(Role.APPLICANT, "周小满", "190103201911210017", born=date(2019, 11, 21))
PUPIL = replace(CHILD, name="周立夏", born=date(2012, 5, 6))
YOUTH = replace(CHILD, name="周立秋", born=date(2009, 8, 7))
MOTHER = Guardian(Person(Role.GUARDIAN, "何静", "190102199612242684", born=date(1996, 12, 24)), "母亲", "户口簿")
AGENT = Person(Role.AGENT, "何静", "190102199612242684", born=date(1996, 12, 24))


def authority(*powers: Power, until: date | None = None) -> Authority:
    return Authority("applicant", "agent", frozenset(powers), date(2026, 11, 10), until)


def refusal_of(call: object, *args: object, **more: object) -> Reason:
    with pytest.raises(Refused) as refused:
        call(*args, **more)  # type: ignore[operator]
    return refused.value.reason


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2018, 11, 21), Capacity.NONE),
        (date(2018, 11, 20), Capacity.LIMITED),
        (date(2008, 11, 21), Capacity.LIMITED),
        (date(2008, 11, 20), Capacity.FULL),
        (date(2008, 2, 29), Capacity.FULL),
    ],
)
def test_R095_L19_capacity_to_apply_changes_on_the_eighth_and_the_eighteenth_birthday(
    born: date, expected: Capacity
) -> None:
    assert capacity(born, TODAY) is expected


def test_who_is_born_on_a_leap_day_is_a_year_older_on_the_first_of_march() -> None:
    assert [age(date(2008, 2, 29), date(2026, month, day)) for month, day in ((2, 28), (3, 1))] == [17, 18]


@given(st.dates(date(1920, 1, 1), TODAY), st.dates(TODAY, date(2060, 1, 1)), st.dates(TODAY, date(2060, 1, 1)))
def test_nobody_loses_capacity_by_growing_older(born: date, one: date, other: date) -> None:
    order = list(Capacity)
    early, late = sorted((one, other))
    assert order.index(capacity(born, early)) <= order.index(capacity(born, late))


def test_P11_living_on_ones_own_work_from_sixteen_is_full_capacity() -> None:
    assert capacity(date(2010, 11, 20), TODAY, own_income=True) is Capacity.FULL
    assert capacity(date(2010, 11, 21), TODAY, own_income=True) is Capacity.LIMITED


def test_P11_an_adult_lacks_capacity_only_where_a_court_has_found_it() -> None:
    assert ADULT.capacity(TODAY) is Capacity.FULL
    assert replace(ADULT, born=None).capacity(TODAY) is Capacity.FULL
    assert replace(ADULT, found=Capacity.LIMITED).capacity(TODAY) is Capacity.LIMITED


def test_L19_under_fourteen_is_privacy_and_not_the_capacity_to_apply() -> None:
    assert child_consent_needed(replace(PUPIL, born=date(2012, 11, 21)), TODAY)
    assert not child_consent_needed(replace(PUPIL, born=date(2012, 11, 20)), TODAY)
    assert not child_consent_needed(YOUTH, TODAY)
    assert guardian_required(YOUTH, TODAY)


def test_R095_a_childs_data_waits_for_the_guardians_consent_note() -> None:
    assert guardian_gaps(CHILD, None, TODAY) == (Reason.GUARDIAN_NEEDED,)
    assert guardian_gaps(CHILD, MOTHER, TODAY) == (Reason.CONSENT_NEEDED,)
    assert guardian_gaps(CHILD, replace(MOTHER, data_consent=True), TODAY) == ()
    assert guardian_gaps(YOUTH, MOTHER, TODAY) == ()
    assert guardian_gaps(ADULT, None, TODAY) == ()


def test_R095_a_pupil_who_only_gains_acts_alone_and_the_data_still_needs_consent() -> None:
    gains = GuardianRule(only_gains=True)
    pupil = replace(PUPIL, born=date(2016, 1, 1))
    assert may_act_alone(Capacity.LIMITED, only_gains=True)
    assert not guardian_required(pupil, TODAY, gains)
    assert guardian_required(CHILD, TODAY, gains)
    assert guardian_gaps(pupil, None, TODAY, gains) == (Reason.GUARDIAN_NEEDED,)
    assert guardian_gaps(pupil, replace(MOTHER, proof="", data_consent=True), TODAY, gains) == ()


def test_P11_a_guardian_shows_the_guardianship_and_where_asked_the_other_parents_consent() -> None:
    unproven = replace(MOTHER, proof=" ")
    assert guardian_gaps(YOUTH, unproven, TODAY) == (Reason.GUARDIAN_PROOF_NEEDED,)
    assert guardian_gaps(YOUTH, MOTHER, TODAY, GuardianRule(both=True)) == (Reason.BOTH_PARENTS_NEEDED,)
    assert guardian_gaps(YOUTH, replace(MOTHER, others_agree=True), TODAY, GuardianRule(both=True)) == ()
    assert guardian_gaps(YOUTH, replace(MOTHER, person=PUPIL), TODAY) == (Reason.GUARDIAN_NEEDED,)


def test_P11_a_guardian_does_everything_for_the_ward_but_disposes_only_in_its_interest() -> None:
    assert {act for act in GuardianAct if not guardian_may(Capacity.NONE, act, MOTHER)} == {GuardianAct.DISPOSE}
    assert guardian_may(Capacity.LIMITED, GuardianAct.DISPOSE, replace(MOTHER, for_ward="置换学区住房"))
    assert not any(guardian_may(Capacity.FULL, act, MOTHER) for act in GuardianAct)


def test_P11_checking_a_guardian_tells_the_first_gap() -> None:
    assert refusal_of(check_guardian, CHILD, None, GuardianAct.APPLY, TODAY) is Reason.GUARDIAN_NEEDED
    assert refusal_of(check_guardian, YOUTH, MOTHER, GuardianAct.DISPOSE, TODAY) is Reason.WARD_BENEFIT_NEEDED
    check_guardian(YOUTH, MOTHER, GuardianAct.APPLY, TODAY)
    check_guardian(ADULT, None, GuardianAct.DISPOSE, TODAY)
    check_guardian(ADULT, MOTHER, GuardianAct.APPLY, TODAY)


def test_R084_an_agent_without_the_power_to_receive_collects_nothing() -> None:
    given_powers = authority(Power.SUBMIT, Power.CORRECT, Power.SIGN)
    assert acts_open(given_powers, TODAY) == {AgentAct.APPLY, AgentAct.SUPPLY, AgentAct.SIGN_FOR_PAPER}
    assert refusal_of(check_act, given_powers, AgentAct.COLLECT_RESULT, TODAY) is Reason.POWER_MISSING
    taker = Receiver(AGENT, Relation.AGENT, given_powers)
    assert refusal_of(check_receiver, taker, ADULT.id_no, TODAY, result=True) is Reason.POWER_MISSING
    check_receiver(taker, ADULT.id_no, TODAY)
    check_receiver(replace(taker, authority=authority(Power.RECEIVE)), ADULT.id_no, TODAY, result=True)


@pytest.mark.parametrize("act", AgentAct)
def test_R084_every_act_needs_its_own_power_and_no_other_gives_it(act: AgentAct) -> None:
    for power in Power:
        assert (act in acts_open(authority(power), TODAY)) == (acts_open(authority(power), TODAY) == {act})
    assert refusal_of(check_act, None, act, TODAY) is Reason.POWER_OF_ATTORNEY_NEEDED
    check_act(authority(*Power), act, TODAY)


@pytest.mark.parametrize(
    ("since", "until", "in_force"),
    [
        (TODAY, None, True),
        (date(2026, 11, 21), None, False),
        (date(2026, 1, 1), TODAY, True),
        (date(2026, 1, 1), date(2026, 11, 19), False),
    ],
)
def test_R084_a_power_holds_from_its_first_day_to_the_end_of_its_last(
    since: date, until: date | None, in_force: bool
) -> None:
    power = Authority("applicant", "agent", frozenset(Power), since, until)
    assert power.in_force(TODAY) is in_force
    assert bool(acts_open(power, TODAY)) is in_force
    if not in_force:
        assert refusal_of(check_act, power, AgentAct.APPLY, TODAY) is Reason.POWER_NOT_IN_FORCE


def test_R084_a_power_for_one_item_is_none_for_another() -> None:
    power = replace(authority(*Power), items=("transfer",))
    check_act(power, AgentAct.APPLY, TODAY, "transfer")
    assert refusal_of(check_act, power, AgentAct.APPLY, TODAY, "water") is Reason.POWER_MISSING


def test_R084_a_power_that_the_principal_has_not_signed_is_none() -> None:
    unsigned = replace(authority(*Power), signed=False)
    assert acts_open(unsigned, TODAY) == frozenset()
    assert refusal_of(check_act, unsigned, AgentAct.APPLY, TODAY) is Reason.POWER_OF_ATTORNEY_NEEDED


def test_R039_with_an_agent_a_deferral_needs_the_power_of_attorney() -> None:
    check_deferral((), (), TODAY)
    check_deferral((authority(Power.SUBMIT),), ("agent",), TODAY)
    for held in ((), (replace(authority(*Power), signed=False),), (authority(*Power, until=date(2026, 11, 19)),)):
        assert refusal_of(check_deferral, held, ("agent",), TODAY) is Reason.POWER_OF_ATTORNEY_NEEDED
    assert refusal_of(check_deferral, (authority(*Power),), ("agent", "other"), TODAY) is (
        Reason.POWER_OF_ATTORNEY_NEEDED
    )


def test_R080_who_collects_for_another_tells_the_relation() -> None:
    brother = Person(Role.PARTY, "周启亮", "190103197908120219", born=date(1979, 8, 12))
    check_receiver(Receiver(ADULT), ADULT.id_no, TODAY, result=True)
    assert refusal_of(check_receiver, Receiver(brother), ADULT.id_no, TODAY) is Reason.RELATION_NEEDED
    assert refusal_of(check_receiver, Receiver(replace(brother, id_no="")), "", TODAY) is Reason.RELATION_NEEDED
    as_self = Receiver(brother, Relation.SELF)
    assert refusal_of(check_receiver, as_self, ADULT.id_no, TODAY) is Reason.RELATION_NEEDED
    at_home = Receiver(brother, Relation.COHABITING_RELATIVE)
    check_receiver(at_home, ADULT.id_no, TODAY)
    assert refusal_of(check_receiver, at_home, ADULT.id_no, TODAY, result=True) is Reason.RECEIVER_NOT_ENTITLED


def test_R080_only_a_grown_up_signs_for_another() -> None:
    pupil = Receiver(PUPIL, Relation.COHABITING_RELATIVE)
    assert refusal_of(check_receiver, pupil, ADULT.id_no, TODAY) is Reason.RECEIVER_NOT_ENTITLED


def test_R080_a_firms_papers_go_to_its_head_its_representative_its_agent_or_its_mail_room() -> None:
    code = "91190102MA0DF8HK2E"
    taken = [
        relation
        for relation in Relation
        if relation is not Relation.AGENT and _may(Receiver(ADULT, relation), code, result=False)
    ]
    assert taken == [Relation.LEGAL_REPRESENTATIVE, Relation.HEAD, Relation.MAIL_ROOM]
    assert not _may(Receiver(ADULT, Relation.MAIL_ROOM), code, result=True)
    assert refusal_of(check_receiver, Receiver(ADULT), code, TODAY, body=True) is Reason.RELATION_NEEDED


def _may(receiver: Receiver, code: str, *, result: bool) -> bool:
    try:
        check_receiver(receiver, code, TODAY, body=True, result=result)
    except Refused:
        return False
    return True


@pytest.mark.parametrize(
    ("reason", "witness", "expected"),
    [
        ("不认可内容", "", Reason.WITNESS_NEEDED),
        ("不认可内容", " 王晓梅 ", Reason.WITNESS_NEEDED),
        ("  ", "李建国", Reason.REASON_NEEDED),
    ],
)
def test_R081_a_refused_signature_has_a_reason_and_a_witness_other_than_the_clerk(
    reason: str, witness: str, expected: Reason
) -> None:
    assert refusal_of(check_refused_signature, RefusedSignature(reason, witness, "王晓梅")) is expected
    check_refused_signature(RefusedSignature("不认可内容", "李建国", "王晓梅"))


def test_P07_below_the_minimum_papers_can_be_received_and_nothing_be_accepted() -> None:
    for assurance in Assurance:
        for minimum in Assurance:
            steps = takeable(assurance, minimum)
            assert steps >= {Step.NOTICE, Step.RECEIVE}
            assert (Step.ACCEPT in steps) is (assurance.rank >= minimum.rank)
    assert list(Assurance) == sorted(Assurance, key=lambda one: one.rank)
    assert Assurance.E_ID.reaches(Assurance.DOCUMENT)
    assert not Assurance.HOUSEHOLD_BOOK.reaches(Assurance.DOCUMENT)


def test_P07_a_missing_card_has_its_temporary_proofs() -> None:
    assert temporary_proofs()[0] is TemporaryProof.TEMPORARY_CARD
    assert temporary_proofs("护照") == (TemporaryProof.LOSS_REPORT,)


def test_M34_a_pad_image_signs_for_a_receipt_and_for_nothing_that_binds() -> None:
    pad = {paper: enough(Signature(paper, Grade.PAD)) for paper in ("F03", "F06", "F02", "F08", "F10", "F15")}
    assert [paper for paper, accepted in pad.items() if accepted] == ["F03", "F06"]
    assert refusal_of(check_signature, Signature("F10", Grade.PAD)) is Reason.SIGNATURE_TOO_WEAK
    for grade in (Grade.INK, Grade.CERTIFICATE):
        check_signature(Signature("F10", grade))


def test_M34_P12_a_thumbprint_stands_beside_the_name_of_its_witness() -> None:
    assert refusal_of(check_signature, Signature("F02", Grade.THUMBPRINT)) is Reason.WITNESS_NEEDED
    check_signature(Signature("F02", Grade.THUMBPRINT, "李建国"))
