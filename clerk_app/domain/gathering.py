"""Who came and signed, gathered over the days of one case: as the draft keeps it, and as the facts of the case say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.case import Intake
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.identity import bearer, resident_fault
from clerk_app.domain.parties import Appearance
from clerk_app.domain.people import RESIDENT_CARD, Assurance, Person, Role

People = Mapping[str, tuple[Person, ...]]


@dataclass(frozen=True, slots=True)
class Gathering:
    """``people`` are persons the form has no fields for, or of whom it does not say enough, by party.

    ``none_of`` are parties of several persons of which the applicant says that there is nobody.
    """

    people: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    appearances: tuple[Appearance, ...] = ()
    authorities: tuple[Authority, ...] = ()
    none_of: tuple[str, ...] = ()

    def authority(self, agent: str) -> Authority | None:
        return next((entry for entry in self.authorities if entry.agent == agent), None)

    def occasion(self, party: str, nth: int, day: date, place: str = "") -> Appearance:
        """What happened with the person on that day and at that place; nothing yet is an absence."""
        found = (
            one for one in self.appearances if (one.party, one.nth, one.day, one.place) == (party, nth, day, place)
        )
        return next(found, Appearance(party, day, nth, place, present=False))


def noted(gathering: Gathering, happened: Appearance) -> Gathering:
    """One occasion of one person, as it stands now; other days are past and stay as they were."""
    same = (happened.party, happened.nth, happened.day, happened.place)
    others = [one for one in gathering.appearances if (one.party, one.nth, one.day, one.place) != same]
    nothing = Appearance(happened.party, happened.day, happened.nth, happened.place, present=False)
    return replace(gathering, appearances=(*others, *((happened,) if happened != nothing else ())))


def empowered(gathering: Gathering, authority: Authority) -> Gathering:
    """A power as it is written now, in the place of the one before it."""
    others = [
        one for one in gathering.authorities if (one.principal, one.agent) != (authority.principal, authority.agent)
    ]
    return replace(gathering, authorities=(*others, authority))


def named(gathering: Gathering, slug: str, nth: int, person: Person) -> Gathering:
    """A person of a party; naming one takes back that there is nobody."""
    known = list(gathering.people.get(slug, ()))
    known += [Person(person.role, "")] * (nth + 1 - len(known))
    known[nth] = person
    none_of = tuple(one for one in gathering.none_of if one != slug)
    return replace(gathering, people={**gathering.people, slug: tuple(known)}, none_of=none_of)


def joined(gathering: Gathering, formed: People) -> dict[str, tuple[Person, ...]]:
    """The persons the form names, with what it cannot say of them, and those it does not know."""
    people = {slug: tuple(told) for slug, told in gathering.people.items() if any(one.name for one in told)}
    for slug, (first, *_) in formed.items():
        own = gathering.people.get(slug, ())
        told = replace(first, own_income=own[0].own_income, found=own[0].found) if own else first
        people[slug] = (told, *own[1:])
    return people


def facts_of(gathering: Gathering, formed: People, today: date) -> tuple[PartyAppeared | AuthorityGiven, ...]:
    """What becomes of it when the case is decided: every occasion with its person, and every power."""
    people = joined(gathering, formed)
    seen = {(one.party, one.nth) for one in gathering.appearances}
    only_named = [
        Appearance(slug, today, nth, present=False)
        for slug, told in gathering.people.items()
        for nth, person in enumerate(told)
        if person.name and (slug, nth) not in seen
    ]
    appeared = [_appeared(one, people.get(one.party, ())) for one in (*gathering.appearances, *only_named)]
    nobody = [PartyAppeared(slug, 0, "", today, present=False, assurance=Assurance.NONE) for slug in gathering.none_of]
    return (*appeared, *nobody, *(_given(entry) for entry in gathering.authorities))


def gathering_of(state: Intake) -> Gathering:
    """The facts of a case back to who came and signed; the newest word about a person or a power holds."""
    gathering = Gathering()
    for fact in state.appearances:
        if not fact.person:
            gathering = replace(gathering, none_of=(*gathering.none_of, fact.party))
            continue
        gathering = named(gathering, fact.party, fact.nth, _person(fact))
        gathering = noted(gathering, _appearance(fact))
    for given in state.powers:
        gathering = empowered(gathering, _authority(given))
    return gathering


def born_of(id_no: str, id_kind: str, today: date) -> date | None:
    """A resident number tells the birth date; another document does not."""
    return bearer(id_no).born if id_no and id_kind == RESIDENT_CARD and not resident_fault(id_no, today) else None


def _appeared(one: Appearance, people: tuple[Person, ...]) -> PartyAppeared:
    person = people[one.nth] if one.nth < len(people) else Person(Role.PARTY, one.party)
    return PartyAppeared(
        one.party,
        one.nth,
        person.name,
        one.day,
        one.present,
        one.assurance,
        one.place,
        person.id_no,
        person.id_kind,
        person.phone,
        person.own_income,
        person.found,
        one.compared,
        one.shown,
        one.signed,
    )


def _appearance(fact: PartyAppeared) -> Appearance:
    return Appearance(
        fact.party, fact.day, fact.nth, fact.place, fact.present, fact.assurance, fact.compared, fact.shown, fact.signed
    )


def _person(fact: PartyAppeared) -> Person:
    return Person(
        Role.PARTY,
        fact.person,
        fact.id_no,
        fact.id_kind,
        born_of(fact.id_no, fact.id_kind, fact.day),
        phone=fact.phone,
        own_income=fact.own_income,
        found=fact.found,
    )


def _given(entry: Authority) -> AuthorityGiven:
    powers = tuple(power for power in Power if power in entry.powers)
    return AuthorityGiven(
        entry.principal, entry.agent, powers, entry.since, entry.until, entry.items, entry.signed, entry.paper
    )


def _authority(given: AuthorityGiven) -> Authority:
    return Authority(
        given.principal,
        given.agent,
        frozenset(given.powers),
        given.since,
        given.until,
        given.items,
        given.signed,
        given.paper,
    )
