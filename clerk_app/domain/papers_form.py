"""The one form (F02) and the single-item forms made from it, as data: sections, groups, corrections, who signs."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clerk_app.domain.papers import Applicant, Clerk, Identity, MaterialForm, PaperHead


class Outline(StrEnum):
    """What stands as an outline behind the text: a filled-in sample (示范文本) or a form still empty (空白)."""

    SAMPLE = "sample"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Cell:
    """One field. ``options`` are printed as tick boxes; ``produced_by`` is the row of the item whose result fills it.

    ``wide`` is what takes the whole width whatever it says, such as an address.
    """

    label: str
    value: str = ""
    options: tuple[str, ...] = ()
    produced_by: int = 0
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A repeated group; ``shares`` are the weights of its columns."""

    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows) or len(self.shares) != len(self.columns):
            raise ValueError("a group's rows have its columns")


@dataclass(frozen=True, slots=True)
class Section:
    """``items`` are the rows of the items that use one of its fields, from one; a group stands in one of its own."""

    title: str
    items: tuple[int, ...]
    cells: tuple[Cell, ...] = ()
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """L29: what was corrected on the spot, signed by the applicant at its place."""

    label: str
    old: str
    new: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Child:
    """PIPL art. 31: a person under 14 on the form, and the guardian who consents, as far as known."""

    name: str
    born: date
    guardian: Identity | None = None
    relation: str = ""


@dataclass(frozen=True, slots=True)
class FormPaper:
    """R098: fields that a chosen item uses and no others; R099: nothing about money.

    ``signers`` are the parties who sign the form beside the applicant; without a ``clerk`` it is a sample or a blank.
    """

    head: PaperHead
    theme: str
    items: tuple[str, ...]
    sections: tuple[Section, ...]
    applicant: Applicant
    clerk: Clerk | None
    day: date | None = None
    corrections: tuple[Correction, ...] = ()
    children: tuple[Child, ...] = ()
    signers: tuple[str, ...] = ()
    outline: Outline | None = None

    def __post_init__(self) -> None:
        if (self.outline is None) != (self.clerk is not None):
            raise ValueError("a form that was filled in at a window names its clerk, a sample or a blank none")


class MaterialState(StrEnum):
    """How a material stands on a single-item form."""

    HERE = "here"
    PARTIAL = "partial"
    LICENCE = "licence"
    DEFERRED = "deferred"
    COMMITTED = "committed"
    PRODUCED = "produced"
    WAIVED = "waived"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ItemMaterial:
    """``pages`` is nought where nothing was paged; ``due`` is the last day of what was deferred."""

    name: str
    form: MaterialForm
    pages: int
    state: MaterialState
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ItemFormPaper:
    """The single-item form that the one form replaces: ``nth`` of the case, to be sent on to its ``organ``."""

    head: PaperHead
    nth: int
    title: str
    item: str
    code: str
    organ: str
    sections: tuple[Section, ...]
    materials: tuple[ItemMaterial, ...]
    clerk: Clerk | None
    day: date | None = None
    outline: Outline | None = None


@dataclass(frozen=True, slots=True)
class CheckedCopy:
    """One photocopy that was compared with its original (与原件核对一致): what it is and how many pages."""

    material: str
    pages: int


@dataclass(frozen=True, slots=True)
class CheckedCopies:
    """P03: the blocks for a case's photocopies, one to be put on each."""

    head: PaperHead
    copies: tuple[CheckedCopy, ...]
    clerk: Clerk
    day: date

    def __post_init__(self) -> None:
        if not self.copies:
            raise ValueError("a sheet of blocks names what was compared")


FormSheet = ItemFormPaper | CheckedCopies
