"""Guardians: when one is required, what one may do for the ward, and what proves it (Civil Code art. 27-35)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.people import Capacity, Person, child_consent_needed, may_act_alone
from clerk_app.domain.refusal import Reason, Refused


class GuardianAct(StrEnum):
    """What a guardian does in the ward's place."""

    APPLY = "apply"
    CORRECT = "correct"
    SIGN = "sign"
    COMMIT = "commit"
    COLLECT = "collect"
    DISPOSE = "dispose"


@dataclass(frozen=True, slots=True)
class Guardian:
    """``proof`` is the paper that shows guardianship; ``for_ward`` the note that a disposal serves the ward (art. 35).

    ``data_consent`` is the consent note for a child's data (PIPL art. 31); ``others_agree`` that of the other parent.
    """

    person: Person
    relation: str = ""
    proof: str = ""
    for_ward: str = ""
    data_consent: bool = False
    others_agree: bool = False


@dataclass(frozen=True, slots=True)
class GuardianRule:
    """What an item asks: ``both`` parents where the list says so; ``only_gains`` where the act cannot harm."""

    both: bool = False
    only_gains: bool = False


def guardian_required(person: Person, on: date, rule: GuardianRule | None = None) -> bool:
    """P11: by the person's capacity, minors and adults alike, and never by the under-14 rule of privacy."""
    return not may_act_alone(person.capacity(on), only_gains=(rule or GuardianRule()).only_gains)


def guardian_may(standing: Capacity, act: GuardianAct, guardian: Guardian) -> bool:
    """A guardian represents whoever lacks full capacity (art. 23); the ward's property only for the ward's good."""
    if standing is Capacity.FULL:
        return False
    return act is not GuardianAct.DISPOSE or bool(guardian.for_ward.strip())


def guardian_gaps(
    ward: Person, guardian: Guardian | None, on: date, rule: GuardianRule | None = None
) -> tuple[Reason, ...]:
    """What is open before a person without full capacity, or a child's data, can be taken in; in the order to ask."""
    asked = rule or GuardianRule()
    needed, child = guardian_required(ward, on, asked), child_consent_needed(ward, on)
    if guardian is None:
        return (Reason.GUARDIAN_NEEDED,) if needed or child else ()
    gaps = []
    if guardian.person.capacity(on) is not Capacity.FULL:
        gaps.append(Reason.GUARDIAN_NEEDED)
    if needed and not guardian.proof.strip():
        gaps.append(Reason.GUARDIAN_PROOF_NEEDED)
    if needed and asked.both and not guardian.others_agree:
        gaps.append(Reason.BOTH_PARENTS_NEEDED)
    if child and not guardian.data_consent:
        gaps.append(Reason.CONSENT_NEEDED)
    return tuple(gaps)


def check_guardian(
    ward: Person, guardian: Guardian | None, act: GuardianAct, on: date, rule: GuardianRule | None = None
) -> None:
    """Raises Refused for the first gap, or for a disposal nobody said serves the ward."""
    for gap in guardian_gaps(ward, guardian, on, rule):
        raise Refused(gap, person=ward.name)
    if (
        guardian is not None
        and guardian_required(ward, on, rule)
        and not guardian_may(ward.capacity(on), act, guardian)
    ):
        raise Refused(Reason.WARD_BENEFIT_NEEDED, person=ward.name)
