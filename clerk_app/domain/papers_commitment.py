"""Commitments as data: to deferral (F08), in place of a proof and for a licence (F10); signed before the decision."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.facts import Credit, Promise
from clerk_app.domain.papers import Applicant, Clerk, Limit, PaperHead


@dataclass(frozen=True, slots=True)
class CommittedMaterial:
    """A row: the paper, the items that ask for it, how it is supplied or what it proves, and its last day if any."""

    name: str
    items: tuple[str, ...]
    how: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class LicenceDays:
    """When a licence is decided that is granted on a commitment, and by when it is checked afterwards (M17)."""

    decided: Limit
    decided_by: date
    statute: Limit | None
    check: str
    checked: Limit
    checked_by: date


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
    licence: LicenceDays | None = None

    def __post_init__(self) -> None:
        if not self.materials:
            raise ValueError("a commitment names what it is about")
        if (self.promise is Promise.LICENCE) != (self.licence is not None):
            raise ValueError("a licence on a commitment tells when it is decided and checked")
        if self.promise is not Promise.PROOF and any(row.due is None for row in self.materials):
            raise ValueError("what comes later has a last day for each paper")
        if self.promise is not Promise.DEFERRAL and not (self.organ and self.basis):
            raise ValueError("a proof is given up by an organ, on a published basis")
