"""Building the matrix of a case: each party's needs, and which of them pass to a guardian or an agent."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.catalogue import Identify, Party
from clerk_app.domain.parties import FORM, Attendance, Matrix, Need, Point, Row
from clerk_app.domain.party_list import agent_party, parties_of, users
from clerk_app.domain.people import Assurance, Capacity, Person, Role
from clerk_app.domain.plan import Plan

F15 = "F15"
_REPRESENTING = frozenset({Role.AGENT, Role.GUARDIAN})


@dataclass(frozen=True, slots=True)
class _Principal:
    """A party that acts in its own right. ``guardian`` is the slug of who acts for a person without full capacity."""

    party: Party
    nth: int
    person: Person | None
    items: tuple[str, ...]
    papers: tuple[str, ...]
    guardian: str
    authorities: tuple[Authority, ...]

    def signer(self, paper: str, on: date) -> str:
        """Who signs: the guardian, an agent whose power says so, or the party.

        Signing the one form is filing it; a commitment or a declaration needs the power to commit (F15).
        """
        if self.guardian:
            return self.guardian
        power = Power.SUBMIT if paper == FORM else Power.COMMIT
        covering = (
            entry.agent for entry in self.authorities if all(entry.covers(power, on, item) for item in self.items)
        )
        return self.party.slug if self.party.in_person else next(covering, self.party.slug)


def build_matrix(plan: Plan, attendance: Attendance) -> Matrix:
    """Who must be identified, be present and sign which papers, with powers and guardianship taken into account."""
    parties = parties_of(plan)
    acting = [party for party in parties if party.role in _REPRESENTING]
    principals = _principals(plan, attendance, parties)
    acting += _unnamed(acting, principals)
    rows = {(entry.party.slug, entry.nth): _own_row(plan, entry, attendance.day) for entry in principals}
    for party in acting:
        rows |= {row.key: row for row in _acting_rows(plan, attendance, party, principals)}
    order = [party.slug for party in (*parties, *acting)]
    return Matrix(tuple(sorted(rows.values(), key=lambda row: (order.index(row.party.slug), row.nth))))


def _papers(plan: Plan, party: Party, forms: frozenset[str]) -> tuple[str, ...]:
    """The forms of this case and the papers of this plan that the party signs; a result is signed by nobody."""
    planned = {entry.slug for entry in plan.materials if entry.to_bring}
    return tuple(paper for paper in party.signs if paper in forms or paper in planned)


def _persons(attendance: Attendance, party: Party) -> tuple[Person | None, ...]:
    known = attendance.people.get(party.slug, ())
    return known or (() if party.many and party.slug in attendance.none_of else (None,))


def _principals(plan: Plan, attendance: Attendance, parties: tuple[Party, ...]) -> list[_Principal]:
    guardians = {slug: party.slug for party in parties if party.role is Role.GUARDIAN for slug in party.acts_for}

    def guardian(slug: str, person: Person | None) -> str:
        lacking = person is not None and person.capacity(attendance.day) is not Capacity.FULL
        return guardians.get(slug, f"{slug}_guardian") if lacking else ""

    return [
        _Principal(
            party,
            nth,
            person,
            users(plan, party),
            _papers(plan, party, attendance.papers),
            guardian(party.slug, person),
            tuple(entry for entry in attendance.authorities if entry.principal == party.slug),
        )
        for party in parties
        if party.role not in _REPRESENTING
        for nth, person in enumerate(_persons(attendance, party))
    ]


def _unnamed(acting: list[Party], principals: list[_Principal]) -> list[Party]:
    """Guardians and agents of this case that the theme does not know: anybody may need or send one."""
    known = {party.slug: party for party in acting}
    for entry in principals:
        slug = entry.party.slug
        if entry.guardian and entry.guardian not in known:
            zh = f"{entry.party.zh}的监护人"
            known[entry.guardian] = Party(entry.guardian, zh, "Guardian", Role.GUARDIAN, acts_for=(slug,))
        for authority in entry.authorities:
            known.setdefault(authority.agent, agent_party(authority.agent, slug, {}))
    return [party for slug, party in known.items() if slug not in {named.slug for named in acting}]


def _own_row(plan: Plan, entry: _Principal, on: date) -> Row:
    """A represented party need not come, unless it signs something itself or the law wants to see it."""
    signs = tuple(paper for paper in entry.papers if entry.signer(paper, on) == entry.party.slug)
    in_force = next((one for one in entry.authorities if one.in_force(on)), None)
    represented = bool(entry.guardian) or in_force is not None
    comes = entry.party.in_person or (entry.party.present and (bool(signs) or not represented))
    identity = _identity(plan, entry.party, entry.items)
    if identity and entry.guardian:
        # A child has a household book rather than a card; the guardian is the one who is made sure of.
        identity = (Need(Point.IDENTITY, minimum=Assurance.HOUSEHOLD_BOOK),)
    elif identity and in_force and not comes:
        identity = (Need(Point.IDENTITY, in_force.paper or F15, identity[0].minimum),)
    return _row(entry.party, entry.nth, entry.person, entry.items, (*identity, *_presence(comes), *_signatures(signs)))


def _acting_rows(plan: Plan, attendance: Attendance, party: Party, principals: list[_Principal]) -> tuple[Row, ...]:
    served = [entry for entry in principals if party.slug in {entry.guardian, *(a.agent for a in entry.authorities)}]
    passed = [paper for entry in served for paper in entry.papers if entry.signer(paper, attendance.day) == party.slug]
    papers = tuple(dict.fromkeys((*passed, *_papers(plan, party, attendance.papers))))
    items = tuple(dict.fromkeys(item for entry in served for item in entry.items)) or users(plan, party)
    held = any(a.agent == party.slug and a.in_force(attendance.day) for a in attendance.authorities)
    power = () if party.role is not Role.AGENT or held else (Need(Point.AUTHORITY, F15),)
    needs = (*power, *_identity(plan, party, items), *_presence(party.present), *_signatures(papers))
    return tuple(_row(party, nth, person, items, needs) for nth, person in enumerate(_persons(attendance, party)))


def _identity(plan: Plan, party: Party, items: tuple[str, ...]) -> tuple[Need, ...]:
    """By the most demanding of the items that need the party (P07), or by the paper that names it."""
    if party.identify is Identify.NONE:
        return ()
    if party.identify is Identify.BY_PAPER:
        return (Need(Point.IDENTITY, party.paper, Assurance.HOUSEHOLD_BOOK),)
    minimums = [item.identity for item in plan.items if item.slug in items]
    return (Need(Point.IDENTITY, minimum=max(minimums, key=lambda one: one.rank, default=Assurance.DOCUMENT)),)


def _presence(comes: bool) -> tuple[Need, ...]:
    return (Need(Point.PRESENCE),) if comes else ()


def _signatures(papers: tuple[str, ...]) -> tuple[Need, ...]:
    return tuple(Need(Point.SIGNATURE, paper) for paper in papers)


def _row(party: Party, nth: int, person: Person | None, items: tuple[str, ...], needs: tuple[Need, ...]) -> Row:
    """Somebody nobody has named yet has to be named first, with the number that the form does not ask for."""
    unknown = person is None or not person.name.strip() or not (party.fields or person.id_no.strip())
    return Row(party, nth, person, items, ((Need(Point.NAMED),) if unknown else ()) + needs)
