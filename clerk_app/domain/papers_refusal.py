"""The decision not to accept (F07) as data: ground, facts, the right authority, remedies, papers given back."""

from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Applicant, Clerk, Fault, ItemTitle, MaterialForm, PaperHead, Remedy, SealFrame


@dataclass(frozen=True, slots=True)
class CompetentBody:
    name: str
    phone: str
    place: str


@dataclass(frozen=True, slots=True)
class ReturnedMaterial:
    name: str
    form: MaterialForm
    copies: int
    pages: int


@dataclass(frozen=True, slots=True)
class RefusalPaper:
    """`ground` is a key of the regime's closed list; a lack of competence names who is competent (R017)."""

    head: PaperHead
    applicant: Applicant
    item: ItemTitle
    regime: Regime
    ground: str
    facts: str
    applied_on: date
    received_at: datetime
    remedy: Remedy
    clerk: Clerk
    seal: SealFrame
    competent: CompetentBody | None = None
    returned: tuple[ReturnedMaterial, ...] = ()
    faults: tuple[Fault, ...] = ()

    def __post_init__(self) -> None:
        if not self.facts.strip():
            raise ValueError("a refusal gives its reasons")
        if self.ground == "not_competent" and self.competent is None:
            raise ValueError("a refusal for lack of competence names the competent authority")
