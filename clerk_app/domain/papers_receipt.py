"""The receipt for materials (F03) as data: what was taken, by whom, and until when a correction may be told."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from clerk_app.domain.assistance import Help
from clerk_app.domain.papers import Applicant, Clerk, Due, Limit, MaterialForm, PaperHead, Variant


class OriginalFate(Enum):
    """Where the original is after the counter: shown and given back, kept, or none was shown."""

    RETURNED = "returned"
    KEPT = "kept"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReceivedMaterial:
    """`pages` is nought where nothing was paged, as with a fetched licence; `used_by` are row numbers of items."""

    name: str
    form: MaterialForm
    copies: int
    pages: int
    is_electronic: bool
    original: OriginalFate
    used_by: tuple[int, ...]
    english: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedOnly:
    """An item the window takes in for an organ that decides itself whether to accept.

    ``due`` is its own last day to answer where that is not the one of the receipt.
    """

    number: int
    item: str
    organ: str
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Helper:
    """Who helps the applicant with the case and can be rung (M09)."""

    help: Help
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """`notice_due` is absent where no correction can be told later; `has_licences` chooses the deeming sentence.

    ``handled_at`` is the other hall that decides, where this one only receives (R087).
    """

    head: PaperHead
    applicant: Applicant
    theme: str
    items: int
    received_at: datetime
    submitted_by: str
    delivery: str
    materials: tuple[ReceivedMaterial, ...]
    clerk: Clerk
    seal: str
    notice_due: Due | None
    notice_limit: Limit
    has_licences: bool
    received_only: tuple[ReceivedOnly, ...] = ()
    deferred: tuple[str, ...] = ()
    helpers: tuple[Helper, ...] = ()
    handled_at: str = ""
    variant: Variant = Variant.PLAIN

    @property
    def copies(self) -> int:
        return sum(material.copies for material in self.materials)

    @property
    def pages(self) -> int:
        return sum(material.pages for material in self.materials)
