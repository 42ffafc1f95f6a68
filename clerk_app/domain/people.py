"""Persons and organisations at the window: who they are, how surely that is known, and whether they may act alone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.refusal import Reason, Refused

LIMITED_FROM, FULL_FROM = 8, 18
# Civil Code art. 18(2): living mainly on one's own work from this age makes a person of full capacity.
OWN_WORK_FROM = 16
# PIPL art. 31: below this age the personal data is that of a child; it says nothing of the capacity to apply (L19).
CHILD_DATA_BELOW = 14
RESIDENT_CARD = "居民身份证"


class Role(StrEnum):
    """What a person is to a case."""

    APPLICANT = "applicant"
    LEGAL_REPRESENTATIVE = "legal_representative"
    AGENT = "agent"
    GUARDIAN = "guardian"
    PARTY = "party"


class Assurance(StrEnum):
    """How a person's identity was made sure of, from the weakest way to the strongest (P07)."""

    NONE = "none"
    HOUSEHOLD_BOOK = "household_book"
    DOCUMENT = "document"
    E_ID = "e_id"
    CARD = "card"

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def reaches(self, minimum: "Assurance") -> bool:
        return self.rank >= minimum.rank


_RANKS = {assurance: rank for rank, assurance in enumerate(Assurance)}


class Step(StrEnum):
    """What can be done for a person, from telling to handing over."""

    NOTICE = "notice"
    RECEIVE = "receive"
    ACCEPT = "accept"
    HAND_OVER = "hand_over"


class TemporaryProof(StrEnum):
    """What helps somebody whose document is not at hand; the words for it are made elsewhere."""

    TEMPORARY_CARD = "temporary_card"
    HOUSEHOLD_PROOF = "household_proof"
    E_ID = "e_id"
    LOSS_REPORT = "loss_report"


class Capacity(StrEnum):
    """Capacity for civil acts, Civil Code art. 17-22."""

    NONE = "none"
    LIMITED = "limited"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Person:
    """One natural person. ``found`` is a capacity that a court has found for an adult (Civil Code art. 24)."""

    role: Role
    name: str
    id_no: str = ""
    id_kind: str = RESIDENT_CARD
    born: date | None = None
    assurance: Assurance = Assurance.NONE
    phone: str = ""
    own_income: bool = False
    found: Capacity | None = None

    def capacity(self, on: date) -> Capacity:
        """A person whose birth date is not known is taken as an adult: the window may not presume incapacity."""
        if self.found is not None:
            return self.found
        return Capacity.FULL if self.born is None else capacity(self.born, on, own_income=self.own_income)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A firm or another body; ``checked`` once its licence was seen or fetched. It acts through its representative."""

    name: str
    uscc: str
    representative: Person | None = None
    checked: bool = False


def age(born: date, on: date) -> int:
    """Completed years of life on that day; who is born on 29 February completes a year on 1 March."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def capacity(born: date, on: date, *, own_income: bool = False) -> Capacity:
    """By age: under 8 none, 8-17 limited, from 18 full (Civil Code art. 17-20); from 16 on one's own work full."""
    years = age(born, on)
    if years >= FULL_FROM or (own_income and years >= OWN_WORK_FROM):
        return Capacity.FULL
    return Capacity.LIMITED if years >= LIMITED_FROM else Capacity.NONE


def may_act_alone(standing: Capacity, *, only_gains: bool = False) -> bool:
    """Full capacity; a person of limited capacity also in what only benefits or fits the age (art. 19, 22)."""
    return standing is Capacity.FULL or (standing is Capacity.LIMITED and only_gains)


def child_consent_needed(person: Person, on: date) -> bool:
    """R095 as corrected by L19: a guardian's consent note for the data of a child under 14, whoever applies."""
    return person.born is not None and age(person.born, on) < CHILD_DATA_BELOW


def takeable(assurance: Assurance, minimum: Assurance) -> frozenset[Step]:
    """P07: below the item's minimum one is still told everything, and papers can still be received; no more."""
    return frozenset(Step) if assurance.reaches(minimum) else frozenset({Step.NOTICE, Step.RECEIVE})


def temporary_proofs(id_kind: str = RESIDENT_CARD) -> tuple[TemporaryProof, ...]:
    """What to ask for when the document is missing. Resident ID Card Law art. 12 gives a temporary card at once."""
    if id_kind == RESIDENT_CARD:
        return TemporaryProof.TEMPORARY_CARD, TemporaryProof.E_ID, TemporaryProof.HOUSEHOLD_PROOF
    return (TemporaryProof.LOSS_REPORT,)


def check_identity(person: Person, minimum: Assurance, step: Step) -> None:
    """P07: raises Refused for what waits until the identity is surer."""
    if step not in takeable(person.assurance, minimum):
        raise Refused(Reason.IDENTITY_TOO_WEAK, person=person.name, step=step, minimum=minimum)
