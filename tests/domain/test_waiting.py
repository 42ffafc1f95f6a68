"""Who may sign a commitment, and that the old themes wait for nobody but their papers."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts import CommitmentSigned, Credit, LaterMaterial, Promise, Signing
from clerk_app.domain.gathering import Gathering, empowered, noted
from clerk_app.domain.materials import Slot
from clerk_app.domain.parties import Appearance
from clerk_app.domain.people import Assurance
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.promises import committable
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.waiting import Told, assemble, check_signer, waiting
from tests.catalogue_files import shipped

TODAY = date(2026, 11, 18)
POWER = Authority("legal_representative", "agent", frozenset({Power.SUBMIT}), TODAY)
AGENT = Appearance("agent", TODAY, assurance=Assurance.CARD)


def restaurant() -> Plan:
    theme = shipped().theme("restaurant-opening")
    assert theme
    demo = next(one for one in theme.demo_scenarios if one.id == "noodle")
    return resolve(theme, {**demo.answers, "handler": "agent"})


PLAN = restaurant()
PROMISED = next(planned.slug for planned in PLAN.materials if committable(PLAN, planned))
TOLD = Told({}, {PROMISED: Slot(promised=True)})


def test_L10_R084_an_agent_without_the_power_to_commit_signs_no_commitment() -> None:
    sent = noted(empowered(Gathering(), POWER), AGENT)
    with pytest.raises(Refused) as refused:
        check_signer(PLAN, sent, TOLD, "F10", TODAY)
    assert refused.value.reason is Reason.POWER_MISSING

    check_signer(PLAN, noted(sent, Appearance("legal_representative", TODAY)), TOLD, "F10", TODAY)
    committing = replace(POWER, powers=frozenset({Power.SUBMIT, Power.COMMIT}))
    check_signer(PLAN, empowered(sent, committing), TOLD, "F10", TODAY)


def test_L10_who_came_yesterday_does_not_sign_today() -> None:
    before = noted(Gathering(), Appearance("legal_representative", date(2026, 11, 17)))
    with pytest.raises(Refused) as refused:
        check_signer(PLAN, before, TOLD, "F10", TODAY)
    assert refused.value.reason is Reason.PARTY_OPEN


def test_L10_a_signed_commitment_fills_the_cell_of_the_one_who_gave_it() -> None:
    fact = CommitmentSigned(
        TODAY,
        Promise.PROOF,
        "F10",
        ("i",),
        (LaterMaterial(PROMISED, TODAY),),
        Signing.FILE_COPY,
        Credit.NOT_ASKED,
    )

    def open_papers(told: Told) -> set[str]:
        return {lack.paper for lacks in waiting(PLAN, Gathering(), told, TODAY).values() for lack in lacks}

    assert "F10" in open_papers(TOLD)
    assert "F10" not in open_papers(replace(TOLD, commitments=(fact,)))


@pytest.mark.parametrize("theme", [one for one in shipped().themes if not one.parties], ids=lambda theme: theme.slug)
def test_P23_a_theme_without_parties_waits_for_nobody(theme: Theme) -> None:
    for demo in theme.demo_scenarios:
        plan = resolve(theme, demo.answers)
        assert not any(waiting(plan, Gathering(), Told({}, {}), TODAY).values())


def test_R084_in_a_theme_without_parties_a_power_once_written_down_counts() -> None:
    theme = shipped().theme("after-death")
    assert theme
    plan = resolve(theme, next(one.answers for one in theme.demo_scenarios if one.id == "working"))
    narrow = Authority("applicant", "agent", frozenset({Power.RECEIVE}), TODAY)
    values = {"applicant_name": "李建国", "agent_name": "何静"}

    lacks = waiting(plan, empowered(Gathering(), narrow), Told(values, {}), TODAY)
    assert {one[0].reason for one in lacks.values()} == {Reason.POWER_MISSING}
    full = empowered(Gathering(), replace(narrow, powers=frozenset(Power)))
    assert not any(waiting(plan, full, Told(values, {}), TODAY).values())
    assert not assemble(plan, full, Told(values, {}), TODAY).present("applicant")
