"""The notice of tolerant acceptance (F09) as data: what comes later, by when, and what follows if it does not."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.papers import Applicant, Clerk, Due, Limit, PaperHead, SealFrame


@dataclass(frozen=True, slots=True)
class LaterPaper:
    """A material that is owed: the items and organs that wait for it, in which form, and its last day."""

    name: str
    items: tuple[str, ...]
    organs: tuple[str, ...]
    how: str
    due: Due


@dataclass(frozen=True, slots=True)
class DeferredItem:
    """An item accepted without it: the clock runs, the result waits (L11, L13)."""

    name: str
    committed: Limit
    due: Due
    seal_mark: str


@dataclass(frozen=True, slots=True)
class Lateness:
    """What a list itself says of a late supplement; without a published rule nothing follows by itself."""

    item: str
    basis: str


@dataclass(frozen=True, slots=True)
class DeferralPaper:
    """R037: ``commitment_no`` is the number of the commitment (F08) that was signed before."""

    head: PaperHead
    applicant: Applicant
    theme: str
    accepted_on: date
    commitment_no: str
    acceptance_no: str
    materials: tuple[LaterPaper, ...]
    items: tuple[DeferredItem, ...]
    lateness: tuple[Lateness, ...]
    seals: tuple[SealFrame, ...]
    clerk: Clerk
    organ_phones: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        if not (self.materials and self.items):
            raise ValueError("a tolerant acceptance names what is accepted and what comes later")
        if {item.seal_mark for item in self.items} != {seal.mark for seal in self.seals}:
            raise ValueError("every item bears the seal of its organ, and there is no other seal")
