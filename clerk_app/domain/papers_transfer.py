"""The transfer slip (F16) as data: which items of a case go to which department, with which papers."""

from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.domain.papers import Clerk, Due, Identity, Limit, MaterialForm, PaperHead


@dataclass(frozen=True, slots=True)
class TransferredItem:
    """One item under its sub-case ``nn``; what was only received has no day of acceptance (M05)."""

    nn: str
    name: str
    accepted_on: date | None
    limit: Limit
    due: Due | None
    to_do: str


@dataclass(frozen=True, slots=True)
class TransferredMaterial:
    """``shared`` with another department: a duplicate goes, the original stays in the file."""

    name: str
    items: tuple[str, ...]
    form: MaterialForm
    copies: int
    pages: int
    shared: bool = False

    @property
    def is_electronic(self) -> bool:
        return self.form in (MaterialForm.LICENCE, MaterialForm.ELECTRONIC)


@dataclass(frozen=True, slots=True)
class TransferPaper:
    """``bag`` is the slip of the material bag, empty where the papers go loose."""

    head: PaperHead
    case_no: str
    applicant: Identity
    receiver: str
    reason: str
    items: tuple[TransferredItem, ...]
    materials: tuple[TransferredMaterial, ...]
    clerk: Clerk
    handed_at: datetime
    bag: str = ""

    @property
    def copies(self) -> int:
        return sum(material.copies for material in self.materials)

    @property
    def pages(self) -> int:
        return sum(material.pages for material in self.materials)
