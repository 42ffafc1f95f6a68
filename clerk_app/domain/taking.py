"""Who takes what is handed over: the people of the case who may, the usual one first, and the check of them (R080)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.case import Intake
from clerk_app.domain.gathering import born_of, gathering_of
from clerk_app.domain.parties import Row
from clerk_app.domain.people import RESIDENT_CARD, Person, Role
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import Receiver, Relation, check_receiver
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.supplements import values
from clerk_app.domain.waiting import Told, assemble

OF_FIRMS = frozenset({Relation.LEGAL_REPRESENTATIVE, Relation.HEAD, Relation.MAIL_ROOM})


@dataclass(frozen=True, slots=True)
class Taker:
    """One person at the window; ``party`` is empty for somebody the case does not know."""

    name: str
    relation: Relation
    party: str = ""
    id_no: str = ""
    here: bool = False


def takers(state: Intake, plan: Plan, today: date) -> tuple[Taker, ...]:
    """Those who may take papers of this case: who is here today first, then the applicant before an agent."""
    told = values(state)
    assembly = assemble(plan, gathering_of(state), Told(told, {}, state.commitments), today)
    present = {(one.party, one.nth) for one in assembly.happened if one.present and one.day == today}
    firm = _told(plan, told, "org_name")
    found = []
    for row in assembly.matrix.rows:
        relation = _relation(row, _told(plan, told, "id_no"), firm)
        person = row.person
        if relation and person and person.name:
            found.append(Taker(person.name, relation, row.party.slug, person.id_no, row.key in present))
    contact = _told(plan, told, "contact")
    if firm and contact:
        found.append(Taker(contact, Relation.MAIL_ROOM))
    return tuple(sorted(found, key=lambda one: not one.here))


def taken_by(state: Intake, plan: Plan, named: Taker | None, today: date, *, result: bool = False) -> Taker:
    """The one who takes it, checked: who is ``named``, else the usual one."""
    taker = named or next(iter(takers(state, plan, today)), None)
    if taker is None:
        raise Refused(Reason.RELATION_NEEDED, person="")
    check_taker(state, plan, taker, today, result=result)
    return taker


def check_taker(state: Intake, plan: Plan, taker: Taker, today: date, *, result: bool = False) -> None:
    """R080, R084: raises Refused unless this person may take the papers, or the ``result``, of this case."""
    told = values(state)
    firm = _told(plan, told, "org_name")
    if not taker.name.strip():
        raise Refused(Reason.RELATION_NEEDED, person="")
    if taker.relation in OF_FIRMS and not firm:
        raise Refused(Reason.RECEIVER_NOT_ENTITLED, person=taker.name, relation=taker.relation)
    # A form that asks for no number knows its applicant by name.
    addressee = _told(plan, told, "id_no") or _told(plan, told, "name")
    number = taker.id_no or (taker.name if taker.name == addressee else "")
    person = Person(Role.PARTY, taker.name, number, born=born_of(taker.id_no, RESIDENT_CARD, today))
    authority = gathering_of(state).authority(taker.party) if taker.party else None
    body = taker.relation in OF_FIRMS or (bool(firm) and taker.relation is Relation.AGENT)
    check_receiver(Receiver(person, taker.relation, authority), addressee, today, body=body, result=result)


def _relation(row: Row, applicant_no: str, firm: str) -> Relation | None:
    """What a person of the case is to the one the papers are made out to; None for another party of the case."""
    number = row.person.id_no if row.person else ""
    own = bool(number) and number == applicant_no
    match row.party.role:
        case Role.LEGAL_REPRESENTATIVE if firm:
            return Relation.LEGAL_REPRESENTATIVE
        case Role.APPLICANT if row.party.present or not firm:
            return Relation.SELF
        case Role.AGENT:
            return Relation.AGENT
        case Role.GUARDIAN:
            return Relation.GUARDIAN
        case _:
            return Relation.SELF if own else None


def _told(plan: Plan, values: Mapping[str, str], role: str) -> str:
    return values.get(plan.theme.applicant_fields.get(role, ""), "").strip()
