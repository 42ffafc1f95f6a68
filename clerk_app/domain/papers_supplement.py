"""The receipt for supplements (F05) as data: the list of what was told, each with what has come of it (R078)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from clerk_app.domain.papers import Applicant, Clerk, MaterialForm, PaperHead


class Come(Enum):
    """Of one thing that was told: here now, only in part, earlier already, put right at the window, or still open."""

    NOW = "now"
    PARTIAL = "partial"
    BEFORE = "before"
    SETTLED = "settled"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class SuppliedRow:
    """``told`` is what was asked; ``form`` is absent where no paper comes, as with a field that is put right."""

    name: str
    told: str
    come: Come
    form: MaterialForm | None = None
    copies: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True)
class SupplementPaper:
    """``notices`` are the numbers of the papers that told the list (F04, F09); the rows are that list, whole."""

    head: PaperHead
    applicant: Applicant
    theme: str
    notices: tuple[str, ...]
    received_at: datetime
    rows: tuple[SuppliedRow, ...]
    clerk: Clerk
    seal: str

    def __post_init__(self) -> None:
        if not any(row.come in (Come.NOW, Come.PARTIAL) for row in self.rows):
            raise ValueError("a receipt is given for something that was handed in")

    @property
    def open_rows(self) -> tuple[int, ...]:
        """Numbers of the rows that are not whole yet."""
        return tuple(at for at, row in enumerate(self.rows, 1) if row.come in (Come.OPEN, Come.PARTIAL))

    @property
    def copies(self) -> int:
        return sum(row.copies for row in self.rows)

    @property
    def pages(self) -> int:
        return sum(row.pages for row in self.rows)
