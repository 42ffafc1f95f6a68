"""What step 5 shows: the materials, the chosen one, its pages and what may be done with it."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.frame import FrameView
from ui.widgets.material_row import MaterialView
from ui.widgets.notes import BannerView
from ui.widgets.page_viewer import Spot
from ui.widgets.thumb import ThumbView

UNSORTED = "unsorted"


@dataclass(frozen=True, slots=True)
class PointView:
    """A check point of the examination; ``state``: open partial done."""

    point: str
    text: str
    state: str = "open"


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The page in the viewer, decoded off the GUI thread; ``turns`` quarter turns clockwise."""

    page: str
    image: QImage | None
    turns: int = 0
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Acts:
    """What may be done with the chosen material, and why not."""

    scan: Allowed = OPEN
    camera: Allowed = OPEN
    take_in: Allowed = OPEN
    reuse: Allowed = OPEN
    defer: Allowed = OPEN
    commit: Allowed = OPEN
    waive: Allowed = OPEN


@dataclass(frozen=True, slots=True)
class DetailView:
    """``original``: None where no original has to be seen; ``missing`` are (key, words) of pages still wanted."""

    slug: str
    name: str
    requirement: str
    points: tuple[PointView, ...]
    acts: Acts
    pages: tuple[ThumbView, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    page: SheetPage | None = None
    original: bool | None = None
    banner: BannerView | None = None
    hint: str = "放好材料按 F9，一次可放多份"


@dataclass(frozen=True, slots=True)
class MaterialsView:
    """``buckets`` are (key, word) of the filters; the first shows everything. Row ``unsorted`` holds loose pages."""

    frame: FrameView
    summary: str
    buckets: tuple[tuple[str, str], ...]
    materials: tuple[MaterialView, ...]
    chosen: str
    detail: DetailView | None
    unneeded: str = ""
    tip: str = ""
    pile: bool = False
