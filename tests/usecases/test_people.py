"""Acceptance and its people: several parties on several days, identity, powers, guardians; nothing illegal is kept."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.assistance import Assistance, Help
from clerk_app.domain.case import Choice
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import ApplicationTaken, CorrectionPoint, ItemsAccepted, ItemsReceived
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_powers import MandateUsed
from clerk_app.domain.gathering import Gathering, empowered, gathering_of, named, noted
from clerk_app.domain.identity import resident_check
from clerk_app.domain.parties import Appearance
from clerk_app.domain.people import Assurance, Capacity, Person, Role
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.service import Service
from tests.desk_kit import Desk
from tests.house_kit import EVERYBODY, FIRST, ITEM, SCENARIO, SECOND, THEME, came, complete_house, gathered
from tests.journeys.compare import everything

EVERY_POWER = frozenset(Power)
APPLICANT = "applicant"


def house(desk: Desk, attendance: Gathering) -> Draft:
    draft = desk.draft(THEME, SCENARIO, ITEM)
    return replace(complete_house(draft, desk.room.plan_of(draft)), attendance=attendance)


def refused(desk: Desk, draft: Draft, choice: Choice = Choice.ACCEPT, **more: object) -> Refused:
    """The act is refused, and neither store nor draft shows a trace of it."""
    desk.save_draft(draft)
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        desk.decide(draft, choice, **more)
    assert everything(desk.engine) == before
    return caught.value


def test_P23_a_house_transfer_with_its_parties_on_two_days_is_accepted_and_the_facts_hold_both(desk: Desk) -> None:
    draft = house(desk, EVERYBODY)
    desk.decide(draft)

    facts = [fact.body for fact in desk.look.facts(draft.case_id)]
    days = {body.party: body.day for body in facts if isinstance(body, PartyAppeared)}
    assert days == {"seller": FIRST, "seller_spouse": FIRST, "buyer": SECOND, "buyer_spouse": SECOND}
    kinds = [type(body) for body in facts]
    assert (kinds[0], *kinds[-2:]) == (ApplicationTaken, ItemsAccepted, MandateUsed)
    told = gathering_of(desk.state(draft.case_id))
    assert set(told.appearances) == set(EVERYBODY.appearances)
    assert told.people["buyer_spouse"][0].name == "王秀兰"


@pytest.mark.parametrize("absent", ["buyer", "buyer_spouse", "seller", "seller_spouse"])
def test_P23_acceptance_waits_for_each_of_them_and_an_illegal_act_leaves_no_trace(desk: Desk, absent: str) -> None:
    others = tuple(one for one in EVERYBODY.appearances if one.party != absent)

    found = refused(desk, house(desk, replace(EVERYBODY, appearances=others)))

    assert (found.reason, found.particulars["slug"]) == (Reason.PARTY_OPEN, absent)


def test_P23_a_paper_not_signed_is_named(desk: Desk) -> None:
    half = noted(EVERYBODY, came("seller", FIRST, "F02"))

    found = refused(desk, house(desk, half))

    assert (found.particulars["slug"], found.particulars["paper"]) == ("seller", "sale_contract")


def test_P23_what_waits_for_people_can_be_received_or_corrected(desk: Desk) -> None:
    for choice in (Choice.RECEIVE, Choice.CORRECT):
        draft = house(desk, gathered(seller=FIRST))
        points = (CorrectionPoint("transfer", "请买方夫妻同来"),)
        desk.decide(draft, choice, points=points, why_not_suggested="买方改日到场")

        bodies = [fact.body for fact in desk.look.facts(draft.case_id)]
        assert [body.party for body in bodies if isinstance(body, PartyAppeared) and body.present] == ["seller"]
        assert any(isinstance(body, ItemsReceived) for body in bodies) is (choice is Choice.RECEIVE)


def test_P07_an_identity_below_the_minimum_leaves_notice_and_receive(desk: Desk) -> None:
    book = replace(came("buyer", SECOND), assurance=Assurance.HOUSEHOLD_BOOK)
    draft = house(desk, noted(EVERYBODY, book))

    assert refused(desk, draft).reason is Reason.IDENTITY_TOO_WEAK
    desk.give_notice(draft)
    desk.decide(draft, Choice.RECEIVE, why_not_suggested="补验身份后再受理")


def test_P07_a_theme_without_parties_asks_too_once_the_clerk_says_how_somebody_is_known(desk: Desk) -> None:
    known = Appearance(APPLICANT, FIRST, assurance=Assurance.HOUSEHOLD_BOOK)
    draft = desk.filled()

    assert refused(desk, replace(draft, attendance=noted(Gathering(), known))).reason is Reason.IDENTITY_TOO_WEAK
    by_card = noted(Gathering(), replace(known, assurance=Assurance.CARD))
    desk.decide(replace(draft, attendance=by_card))


@pytest.mark.parametrize(
    ("power", "reason"),
    [
        (None, Reason.POWER_OF_ATTORNEY_NEEDED),
        ({"powers": frozenset({Power.RECEIVE})}, Reason.POWER_MISSING),
        ({"since": date(2026, 11, 19)}, Reason.POWER_NOT_IN_FORCE),
        ({"until": date(2026, 11, 17)}, Reason.POWER_NOT_IN_FORCE),
        ({"signed": False}, Reason.POWER_OF_ATTORNEY_NEEDED),
    ],
)
def test_R084_an_agent_files_only_with_a_power_to_submit(
    desk: Desk, power: dict[str, object] | None, reason: Reason
) -> None:
    draft = sent(desk)
    if power is not None:
        held = replace(Authority("buyer", "agent", EVERY_POWER, FIRST), **power)  # type: ignore[arg-type]
        draft = replace(draft, attendance=empowered(draft.attendance, held))

    assert refused(desk, draft).reason is reason


def test_R084_M09_with_the_power_the_principal_need_not_come_and_the_power_is_a_fact(desk: Desk) -> None:
    draft = sent(desk)
    held = Authority("buyer", "agent", EVERY_POWER, FIRST, date(2027, 5, 9))
    agent = came("agent", FIRST, "F02", "sale_contract")
    shown = Appearance("buyer", FIRST, present=False, compared=("F15",))
    attendance = noted(noted(empowered(draft.attendance, held), agent), shown)
    helped = Service((Assistance(Help.ON_BEHALF, "何静", "19000002286", FIRST, consent=True),))
    desk.decide(replace(draft, attendance=attendance, service=helped))

    given = [fact.body for fact in desk.look.facts(draft.case_id) if isinstance(fact.body, AuthorityGiven)]
    assert [(one.principal, one.agent, one.until) for one in given] == [("buyer", "agent", date(2027, 5, 9))]


def test_P11_an_adult_without_capacity_has_a_guardian_who_comes_with_proof_and_signs(desk: Desk) -> None:
    """An adult whom a court found without capacity, in a theme that names no parties and no guardian."""
    ward = desk.filled()
    people = named(
        Gathering(), APPLICANT, 0, Person(Role.APPLICANT, "陆清和", "190121199403120049", found=Capacity.NONE)
    )
    assert refused(desk, replace(ward, attendance=people)).reason is Reason.GUARDIAN_NEEDED

    guardian = named(people, "applicant_guardian", 0, Person(Role.GUARDIAN, "陆远", "11010519491231002X"))
    assert refused(desk, replace(ward, attendance=guardian)).reason is Reason.GUARDIAN_PROOF_NEEDED

    here = Appearance("applicant_guardian", FIRST, assurance=Assurance.DOCUMENT, shown=("relation_proof",))
    assert refused(desk, replace(ward, attendance=noted(guardian, here))).reason is Reason.PARTY_OPEN
    signed = replace(here, signed=came("buyer", FIRST, "F02").signed)
    desk.decide(replace(ward, attendance=noted(guardian, signed)))


def test_R095_L19_below_fourteen_the_data_needs_a_note_and_capacity_asks_for_the_guardian(desk: Desk) -> None:
    """A boy of six buys: the guardian for his capacity, the consent note for his data, each by its own rule."""
    draft = house(desk, gathered(seller=FIRST, seller_spouse=FIRST, buyer_spouse=FIRST))
    boy = replace(draft, entries={**draft.entries, "buyer_id_no": DraftEntry(number("1901212020031200"))})
    assert refused(desk, boy).reason is Reason.GUARDIAN_NEEDED

    attendance = named(boy.attendance, "buyer_guardian", 0, Person(Role.GUARDIAN, "李国", "11010519491231002X"))
    here = Appearance("buyer_guardian", FIRST, assurance=Assurance.DOCUMENT, shown=("relation_proof",))
    signing = replace(here, signed=came("buyer", FIRST).signed)
    child = Appearance("buyer", FIRST, assurance=Assurance.HOUSEHOLD_BOOK)
    without = noted(noted(attendance, signing), child)
    assert refused(desk, replace(boy, attendance=without)).reason is Reason.CONSENT_NEEDED

    consented = noted(without, replace(signing, shown=("relation_proof", "data_consent")))
    desk.decide(replace(boy, attendance=consented))


def number(sixteen: str) -> str:
    body = f"{sixteen}1"
    return body + resident_check(body)


def test_P11_L19_an_adult_applicant_is_asked_for_no_guardian_and_nothing_is_recorded_of_people(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)

    assert not [fact for fact in desk.look.facts(draft.case_id) if isinstance(fact.body, PartyAppeared)]


def sent(desk: Desk) -> Draft:
    """The buyer sends an agent; everybody else has been here."""
    others = gathered(seller=FIRST, seller_spouse=FIRST, buyer_spouse=FIRST)
    draft = house(desk, others)
    draft = replace(draft, answers={**draft.answers, "handler": "agent"})
    whole = complete_house(draft, desk.room.plan_of(draft))
    agent = {"agent_name": "何静", "agent_id_no": "190121199403120049"}
    entries = {**whole.entries, **{slug: DraftEntry(value) for slug, value in agent.items()}}
    return replace(whole, entries=entries, attendance=others)
