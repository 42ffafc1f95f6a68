"""What the theme page shows: favourites, hits under their headings, and what the chosen one contains."""

from dataclasses import dataclass

from ui.widgets.frame import FrameView
from ui.widgets.marked import Marked
from ui.widgets.notes import BannerView
from ui.widgets.panel import Figure


@dataclass(frozen=True, slots=True)
class Favourite:
    slug: str
    title: str
    icon: str


@dataclass(frozen=True, slots=True)
class FilterView:
    name: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class HitView:
    """One theme or single item; ``paused`` is the reason it cannot be started, in words."""

    slug: str
    title: Marked
    note: Marked
    icon: str = "file-text"
    pill: str = ""
    pill_tone: str = "ok"
    count: str = ""
    count_note: str = ""
    large: bool = False
    paused: str = ""


@dataclass(frozen=True, slots=True)
class SectionView:
    title: str
    hits: tuple[HitView, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PreviewLine:
    department: str
    item: str
    limit: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class PreviewView:
    icon: str
    title: str
    code: str
    figures: tuple[Figure, ...]
    heading: str
    version: str
    lines: tuple[PreviewLine, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """``selected`` is the slug of the tinted hit; no sections at all show ``nothing``."""

    frame: FrameView
    subtitle: str
    favourites: tuple[Favourite, ...]
    filters: tuple[FilterView, ...]
    sections: tuple[SectionView, ...]
    selected: str = ""
    preview: PreviewView | None = None
    banner: BannerView | None = None
    nothing: str = "没有匹配的主题"
    elsewhere: str = "这里没有？按 Ctrl+K 查办件"
