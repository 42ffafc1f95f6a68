"""Who takes a paper or a result for whom, and what is noted when the signature is refused (R079-R081, L17)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.agents import AgentAct, Authority, check_act
from clerk_app.domain.people import Capacity, Person
from clerk_app.domain.refusal import Reason, Refused


class Relation(StrEnum):
    """What the one who signs is to the addressee; the order is that of service in person, at home, in an office."""

    SELF = "self"
    COHABITING_RELATIVE = "cohabiting_relative"
    GUARDIAN = "guardian"
    LEGAL_REPRESENTATIVE = "legal_representative"
    HEAD = "head"
    AGENT = "agent"
    MAIL_ROOM = "mail_room"


_OF_PERSONS = frozenset({Relation.SELF, Relation.COHABITING_RELATIVE, Relation.GUARDIAN, Relation.AGENT})
_OF_BODIES = frozenset({Relation.LEGAL_REPRESENTATIVE, Relation.HEAD, Relation.AGENT, Relation.MAIL_ROOM})
# A household member and a mail room may sign for a paper that is served; a result that gives rights waits for those
# who act for the addressee by law or by power.
_OF_RESULTS = frozenset({
    Relation.SELF, Relation.GUARDIAN, Relation.LEGAL_REPRESENTATIVE, Relation.HEAD, Relation.AGENT,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who stands at the window to take something; ``relation`` is None as long as nobody asked."""

    person: Person
    relation: Relation | None = None
    authority: Authority | None = None


@dataclass(frozen=True, slots=True)
class RefusedSignature:
    """拒签: the paper is left with its addressee; the witness and the reason given stand in for the signature."""

    reason: str
    witness: str
    clerk: str = ""


def check_receiver(receiver: Receiver, addressee: str, on: date, *, body: bool = False, result: bool = False) -> None:
    """R080, R084: raises Refused unless this person may take the paper, or the result, addressed to that number.

    ``addressee`` is the id number (for a ``body`` its credit code) of the one it is made out to.
    """
    relation = receiver.relation
    same = not body and bool(addressee) and receiver.person.id_no == addressee
    if relation in {None, Relation.SELF} and same:
        return
    if relation is None or (relation is Relation.SELF and not body):
        raise Refused(Reason.RELATION_NEEDED, person=receiver.person.name)
    allowed = (_OF_BODIES if body else _OF_PERSONS) & (_OF_RESULTS if result else frozenset(Relation))
    if relation not in allowed:
        raise Refused(Reason.RECEIVER_NOT_ENTITLED, person=receiver.person.name, relation=relation)
    # Civil Procedure Law art. 88 by analogy: only an adult member of the household signs for another.
    if receiver.person.capacity(on) is not Capacity.FULL:
        raise Refused(Reason.RECEIVER_NOT_ENTITLED, person=receiver.person.name, relation=relation)
    if relation is Relation.AGENT:
        check_act(receiver.authority, AgentAct.COLLECT_RESULT if result else AgentAct.SIGN_FOR_PAPER, on)


def check_refused_signature(refused: RefusedSignature) -> None:
    """R081: witness and reason are both required, and the clerk who delivers is not the witness."""
    if not refused.witness.strip() or refused.witness.strip() == refused.clerk.strip():
        raise Refused(Reason.WITNESS_NEEDED)
    if not refused.reason.strip():
        raise Refused(Reason.REASON_NEEDED)
