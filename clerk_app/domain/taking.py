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
OF_PERSONS = frozenset({Relation.COHABITING_RELATIVE, Relation.GUARDIAN})
_HEADS = frozenset({Relation.LEGAL_REPRESENTATIVE, Relation.HEAD})


@dataclass(frozen=True, slots=True)
class Taker:
    """One person at the window; ``party`` is empty for somebody the case does not know."""

    name: str
    relation: Relation
    party: str = ""
    id_no: str = ""
    here: bool = False


def for_firm(state: Intake, plan: Plan) -> bool:
    """Whether the papers are made out to a firm or another body; an employer that a form asks for is not meant."""
    return bool(_told(plan, values(state), "org_name"))


def takers(state: Intake, plan: Plan, today: date) -> tuple[Taker, ...]:
    """Those who may take papers of this case: who is here today first, then the applicant before an agent."""
    told = values(state)
    assembly = assemble(plan, gathering_of(state), Told(told, {}, state.commitments), today)
    present = {(one.party, one.nth) for one in assembly.happened if one.present and one.day == today}
    firm = for_firm(state, plan)
    found = []
    for row in assembly.matrix.rows:
        relation = _relation(row, _told(plan, told, "id_no"), firm=firm)
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
    """R080, R084: raises Refused unless this person may take the papers, or the ``result``, of this case.

    Who heads a firm is known to its case (Civil Code art. 61); anybody else who comes for it needs a power.
    """
    told = values(state)
    firm = for_firm(state, plan)
    if not taker.name.strip():
        raise Refused(Reason.RELATION_NEEDED, person="")
    stranger = taker.relation in _HEADS and not _heads(state, plan, taker, today)
    if (taker.relation in OF_FIRMS and not firm) or (taker.relation in OF_PERSONS and firm) or stranger:
        raise Refused(Reason.RECEIVER_NOT_ENTITLED, person=taker.name, relation=taker.relation)
    # A form that asks for no number knows its applicant by name.
    addressee = _told(plan, told, "id_no") or _told(plan, told, "name")
    number = taker.id_no or (taker.name if taker.name == addressee else "")
    person = Person(Role.PARTY, taker.name, number, born=born_of(taker.id_no, RESIDENT_CARD, today))
    authority = gathering_of(state).authority(taker.party) if taker.party else None
    body = taker.relation in OF_FIRMS or (firm and taker.relation is Relation.AGENT)
    check_receiver(Receiver(person, taker.relation, authority), addressee, today, body=body, result=result)


def _heads(state: Intake, plan: Plan, taker: Taker, today: date) -> bool:
    """By name, and by number where the case knows one."""
    assembly = assemble(plan, gathering_of(state), Told(values(state), {}, state.commitments), today)
    people = [row.person for row in assembly.matrix.rows if row.person and _is_head(row)]
    return any(one.name == taker.name.strip() and one.id_no in {"", taker.id_no} for one in people)


def _is_head(row: Row) -> bool:
    """A body without a named head stands in its own row, and never comes itself."""
    own = row.party.role is Role.APPLICANT and row.party.present
    return own or row.party.role is Role.LEGAL_REPRESENTATIVE


def _relation(row: Row, applicant_no: str, *, firm: bool) -> Relation | None:
    """What a person of the case is to the one the papers are made out to; None for another party of the case."""
    number = row.person.id_no if row.person else ""
    own = bool(number) and number == applicant_no
    match row.party.role:
        case Role.LEGAL_REPRESENTATIVE | Role.APPLICANT if firm:
            return Relation.LEGAL_REPRESENTATIVE if _is_head(row) else None
        case Role.APPLICANT:
            return Relation.SELF
        case Role.AGENT:
            return Relation.AGENT
        case Role.GUARDIAN if not firm:
            return Relation.GUARDIAN
        case _:
            return Relation.SELF if own and not firm else None


def _told(plan: Plan, values: Mapping[str, str], role: str) -> str:
    return values.get(plan.theme.applicant_fields.get(role, ""), "").strip()
