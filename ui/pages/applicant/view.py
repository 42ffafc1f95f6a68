"""What the applicant page shows: the persons, the chosen one's card and fields, who must be here and sign."""

from dataclasses import dataclass

from ui.forms.field import FieldView
from ui.widgets.frame import FrameView


@dataclass(frozen=True, slots=True)
class PersonView:
    slug: str
    role: str
    name: str
    number: str
    icon: str = "user-circle"
    pill: str = ""
    pill_tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class ReaderView:
    """``text`` is the reader's honest state; ``card`` are the read lines (label, value), empty before a read."""

    text: str
    tone: str = "neutral"
    time: str = ""
    card: tuple[tuple[str, str], ...] = ()
    number: str = ""
    read: str = ""
    manual: str = "手工录入 Alt+M"


@dataclass(frozen=True, slots=True)
class TickView:
    slug: str
    text: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class MandateView:
    title: str
    ticks: tuple[TickView, ...]
    pill: str = ""
    pill_tone: str = "ok"
    period: str = ""
    printable: bool = False


@dataclass(frozen=True, slots=True)
class CellView:
    """A state in the matrix: ``tone`` ok, warn, open or none, with its word; one with a ``key`` can be pressed."""

    tone: str
    text: str = ""
    key: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class MatrixView:
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[CellView, ...]], ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """One line about other cases: what there is, and the link."""

    title: str
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class ApplicantView:
    """``mandate``, ``matrix``, ``running`` and ``earlier`` are None where there is nothing to say.

    ``service`` tells of help, tracks and another place; empty while the visit is an ordinary one.
    """

    frame: FrameView
    who: tuple[tuple[str, str], ...]
    who_chosen: str
    persons: tuple[PersonView, ...]
    chosen: str
    title: str
    reader: ReaderView
    fields: tuple[FieldView, ...]
    note: str = ""
    same_link: str = ""
    may_add: bool = False
    mandate: MandateView | None = None
    matrix: MatrixView | None = None
    running: NoteView | None = None
    earlier: NoteView | None = None
    hint: str = "放上身份证自动认人"
    service: str = ""
