"""Who came and signed over the days of a case: kept in the draft, told by the facts, and read back from them."""

from dataclasses import replace
from datetime import date

import msgspec

from clerk_app.codec.drafts import read_draft, write_draft
from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.case import Intake, evolve
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.gathering import Gathering, empowered, facts_of, gathering_of, named, noted
from clerk_app.domain.parties import Appearance
from clerk_app.domain.people import Assurance, Capacity, Person, Role
from clerk_app.domain.signatures import Signature

FIRST, SECOND = date(2026, 11, 18), date(2026, 11, 20)
BUYER = Person(Role.APPLICANT, "李建国", "11010519491231002X", born=date(1949, 12, 31))
SPOUSE = Person(Role.PARTY, "赵梅", "190121199403120049", born=date(1994, 3, 12))
POWER = Authority("buyer", "agent", frozenset({Power.RECEIVE, Power.SUBMIT}), FIRST, date(2027, 5, 9))
SELLER_DAY = Appearance("seller", FIRST, place="A01", assurance=Assurance.CARD, signed=(Signature("F02"),))


def gathered() -> Gathering:
    gathering = named(Gathering(), "seller_spouse", 0, SPOUSE)
    return empowered(noted(noted(gathering, SELLER_DAY), Appearance("buyer", SECOND)), POWER)


def test_P23_F8_a_draft_keeps_who_came_and_signed_and_an_old_one_still_reads() -> None:
    draft = Draft("c", "house-transfer", attendance=gathered())
    old = msgspec.json.encode({"case_id": "c", "theme": "house-transfer", "answers": {"cause": "sale"}})

    assert read_draft(write_draft(draft)) == draft
    assert read_draft(old).attendance == Gathering()
    assert (draft.empty, replace(draft, attendance=Gathering()).empty) == (False, True)


def test_P23_what_happened_on_another_day_stays_as_it_was() -> None:
    gathering = noted(gathered(), gathering_day := Appearance("seller", SECOND, place="A01"))

    assert gathering.occasion("seller", 0, FIRST, "A01") == SELLER_DAY
    assert noted(gathering, replace(gathering_day, present=False)).appearances == gathered().appearances
    assert not gathering.occasion("moon", 0, SECOND).present


def test_R084_a_power_written_again_replaces_the_one_before() -> None:
    narrower = replace(POWER, powers=frozenset({Power.SUBMIT}))
    gathering = empowered(gathered(), narrower)

    assert gathering.authorities == (narrower,)
    assert (gathering.authority("agent"), gathering.authority("moon")) == (narrower, None)


def test_P23_the_facts_say_who_it_was_and_lead_back_to_the_same() -> None:
    gathering = replace(gathered(), none_of=("heirs",))
    seller = Person(Role.PARTY, "孙伯年")
    facts = facts_of(gathering, {"buyer": (BUYER,), "seller": (seller,)}, SECOND)

    people = [(one.party, one.person, one.day, one.present) for one in facts if isinstance(one, PartyAppeared)]
    assert people == [
        ("seller", "孙伯年", FIRST, True),
        ("buyer", "李建国", SECOND, True),
        ("seller_spouse", "赵梅", SECOND, False),
        ("heirs", "", SECOND, False),
    ]
    assert [one.powers for one in facts if isinstance(one, AuthorityGiven)] == [(Power.SUBMIT, Power.RECEIVE)]

    state = Intake()
    for fact in facts:
        state = evolve(state, fact)
    told = gathering_of(state)
    assert (told.appearances, told.authorities, told.none_of) == (gathering.appearances, (POWER,), ("heirs",))
    assert told.people["seller_spouse"] == (SPOUSE,)
    assert told.people["buyer"][0].born == date(1949, 12, 31)


def test_P11_what_the_form_cannot_say_of_a_person_is_kept_beside_it() -> None:
    ward = named(noted(Gathering(), Appearance("buyer", FIRST)), "buyer", 0, replace(BUYER, found=Capacity.LIMITED))
    (fact,) = facts_of(ward, {"buyer": (BUYER,)}, FIRST)

    assert isinstance(fact, PartyAppeared)
    assert (fact.person, fact.found) == ("李建国", Capacity.LIMITED)


def test_P23_naming_somebody_takes_back_that_there_is_nobody() -> None:
    gathering = named(Gathering(none_of=("heirs",)), "heirs", 1, SPOUSE)

    assert gathering.none_of == ()
    assert [person.name for person in gathering.people["heirs"]] == ["", "赵梅"]
    facts = facts_of(gathering, {}, FIRST)
    assert [(one.nth, one.person) for one in facts if isinstance(one, PartyAppeared)] == [(1, "赵梅")]
