"""What the notice page shows: the papers to bring with their answers, and what one thing saves."""

from dataclasses import dataclass
from enum import Enum

from ui.widgets.frame import FrameView


class Have(Enum):
    """The three answers to one paper; the value is the key."""

    YES = 1
    NO = 2
    UNSURE = 3


@dataclass(frozen=True, slots=True)
class PaperView:
    """``pill`` says how it can be spared (可容缺…); ``blocking`` marks a missing one that nothing can spare."""

    slug: str
    number: int
    name: str
    note: str
    used_by: str
    have: Have | None = None
    pill: str = ""
    pill_tone: str = "info"
    blocking: bool = False


@dataclass(frozen=True, slots=True)
class TabView:
    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Separately against together; ``before`` empty shows no bar (the catalogue has no figure)."""

    caption: str
    before: str
    after: str
    unit: str
    share: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class SavingView:
    title: str
    rows: tuple[Comparison, ...]
    limits_title: str
    limits: tuple[tuple[str, str], ...]
    fee: str
    fee_note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """``paragraphs`` fill every tab but the first; ``produced`` are papers this very case makes."""

    frame: FrameView
    scenario: str
    tabs: tuple[TabView, ...]
    open_tab: str
    papers: tuple[PaperView, ...]
    saving: SavingView
    produced: Paragraph | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    nothing: str = "本情形无需材料"
