"""What every printed paper is made from: letterhead, marks, people, limits, seals; and what comes out of the press."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

PAYLOAD_DIGITS = 22


@dataclass(frozen=True, slots=True)
class Letterhead:
    """In whose name the paper speaks, and where it was issued."""

    body_name: str
    hall: str
    window: str
    address: str
    phone: str
    complaint_phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """What the printing itself leaves on the paper; a first print has reprint 0."""

    drill: bool
    printed_at: datetime
    reprint: int = 0


@dataclass(frozen=True, slots=True)
class PaperHead:
    """The particulars common to all papers; `issued_at` is the legal moment and chooses the template.

    A newer `version` stands in the place of the paper numbered `replaces`, which is empty where that had no number.
    A sample or a blank belongs to no case: its payload is empty, and it bears no bars.
    """

    letterhead: Letterhead
    payload: str
    document_no: str | None
    issued_at: datetime
    station_window: str
    catalogue: str
    marks: Marks
    version: int = 1
    replaces: str = ""

    def __post_init__(self) -> None:
        digits = self.payload.isascii() and self.payload.isdigit()
        if self.payload and (len(self.payload) != PAYLOAD_DIGITS or not digits):
            raise ValueError("a payload is 22 digits")
        if self.issued_at.tzinfo is None or self.marks.printed_at.tzinfo is None:
            raise ValueError("papers are dated by aware moments")

    @property
    def kind(self) -> str:
        return self.payload[:2]

    @property
    def number(self) -> str:
        return self.payload[2:]


@dataclass(frozen=True, slots=True)
class Identity:
    """A name as its holder writes it, with the document that proves it; a firm still being founded has no number."""

    name: str
    id_kind: str = ""
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    identity: Identity
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who applies; a firm also has a head (法定代表人, 经营者 …), anyone may have an agent."""

    identity: Identity
    phone: str = ""
    head_role: str = ""
    head: Contact | None = None
    agent: Contact | None = None


@dataclass(frozen=True, slots=True)
class Clerk:
    name: str
    badge: str
    phone: str


class Variant(Enum):
    """How a paper for the applicant is set (P13): as usual, in large type, or with English beside the Chinese."""

    PLAIN = ""
    LARGE = "大字"
    BILINGUAL = "双语"


def variant_of(edition: str) -> Variant:
    """The edition of a printed paper says how it was set."""
    return next((one for one in Variant if one.value and edition.endswith(one.value)), Variant.PLAIN)


class LimitUnit(Enum):
    WORKING_DAYS = "working_days"
    NATURAL_DAYS = "natural_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Limit:
    """A published limit; nought means on the spot."""

    count: int
    unit: LimitUnit = LimitUnit.WORKING_DAYS

    @property
    def is_immediate(self) -> bool:
        return self.count == 0


@dataclass(frozen=True, slots=True)
class Due:
    """A last day; provisional while the holiday notice of its year is not out."""

    day: date
    is_provisional: bool = False


@dataclass(frozen=True, slots=True)
class ItemTitle:
    """An item with its code; `code` is empty where the catalogue has none."""

    name: str
    code: str = ""


class MaterialForm(Enum):
    ORIGINAL = "original"
    COPY = "copy"
    CHECKED_COPY = "checked_copy"
    ELECTRONIC = "electronic"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True)
class SealFrame:
    """A place for one seal: its mark ties it to rows, `items` name the rows where the organ seals only some.

    R019: without organ, seal and date it is none, and a paper that needs one is not made (Licensing Law art. 32).
    """

    organ: str
    seal: str
    day: date
    mark: str = ""
    items: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not (self.organ and self.seal):
            raise ValueError("a seal frame names whose seal it is, and which one")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to correct: what is wrong, the standard, how to supply it."""

    material: str
    fault: str
    standard: str
    supply: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """Whom to turn to; a remedy notice that names nobody is none."""

    review_body: str
    review_place: str
    court: str
    court_address: str
    review_phone: str = ""

    def __post_init__(self) -> None:
        if not (self.review_body and self.review_place and self.court and self.court_address):
            raise ValueError("a remedy names the review organ, the court and where they are")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper as bytes, with the edition of the wording it was set from."""

    pdf: bytes = field(repr=False)
    form: str
    edition: str
    pages: int
    missing: tuple[str, ...] = ()
