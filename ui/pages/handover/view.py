"""What step 7 shows: the number, one row a statutory paper, who takes it, fees, the originals, the preview."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.frame import FrameView


@dataclass(frozen=True, slots=True)
class PaperView:
    """``state`` is honest: 已送打印机 until the driver says more; ``handed`` and ``signed`` empty while open.

    ``refused`` marks a paper that was served before a witness, so that it never looks signed.
    """

    paper: str
    name: str
    line: str
    copies: int
    state: str
    state_icon: str
    state_tone: str
    handed: str = ""
    signed: str = ""
    refused: bool = False
    printer: str = ""


@dataclass(frozen=True, slots=True)
class OriginalView:
    original: str
    text: str
    returned: bool


@dataclass(frozen=True, slots=True)
class SignWays:
    """How the applicant may sign for a paper; a refusal is recorded with its witness."""

    pad: Allowed = OPEN
    copy: Allowed = OPEN
    refused: Allowed = OPEN


@dataclass(frozen=True, slots=True)
class FeeView:
    """``head`` is the listed sum and ``rest`` its item; a fee in words has the item first. ``act`` can be done now."""

    fee: str
    head: str
    rest: str
    basis: str
    state: str
    tone: str
    told: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class TakersView:
    """Who may take the papers, as (key, words), and who is marked."""

    people: tuple[tuple[str, str], ...] = ()
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class RatingCard:
    """本次评价: done or not done, never a level; ``open`` while the screen may be turned."""

    state: str = "未评价"
    tone: str = "neutral"
    note: str = ""
    open: bool = True


@dataclass(frozen=True, slots=True)
class PreviewView:
    caption: str
    pages: tuple[QImage, ...] = ()


@dataclass(frozen=True, slots=True)
class HandoverView:
    """``number`` is the bare 20 digits; the page shows it in groups of four. ``decided`` are (words, tone)."""

    frame: FrameView
    headline: str
    number: str
    decided: tuple[tuple[str, str], ...]
    printer: str
    papers: tuple[PaperView, ...]
    selected: str
    originals: tuple[OriginalView, ...] = ()
    ways: SignWays = SignWays()
    takers: TakersView = TakersView()
    fees: tuple[FeeView, ...] = ()
    preview: PreviewView = PreviewView("")
    rating: RatingCard = RatingCard()
