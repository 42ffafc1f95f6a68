"""Commitments as data: to deferral (F08) and in place of a proof (F10); both are signed before the decision."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.facts import Credit, Promise
from clerk_app.domain.papers import Applicant, Clerk, PaperHead


@dataclass(frozen=True, slots=True)
class CommittedMaterial:
    """A row: the paper, the items that ask for it, how it is supplied or what it proves, and its last day if any."""

    name: str
    items: tuple[str, ...]
    how: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class CommitmentPaper:
    """R041: what is told (basis, content, way, checks, liability, publicity) and what is committed to.

    ``organ``, ``basis`` and ``conditions`` are told by the organ that gives up a proof; a deferral has none of them.
    """

    head: PaperHead
    promise: Promise
    applicant: Applicant
    theme: str
    materials: tuple[CommittedMaterial, ...]
    credit: Credit
    phone: str
    day: date
    clerk: Clerk
    organ: str = ""
    basis: str = ""
    conditions: str = ""

    def __post_init__(self) -> None:
        if not self.materials:
            raise ValueError("a commitment names what it is about")
        if self.promise is Promise.DEFERRAL and any(row.due is None for row in self.materials):
            raise ValueError("a deferral has a last day for each paper")
        if self.promise is Promise.PROOF and not (self.organ and self.basis):
            raise ValueError("a proof is given up by an organ, on a published basis")
