"""What the scenario page shows: questions in order, the open one large, and what follows from the answers."""

from dataclasses import dataclass

from ui.widgets.frame import FrameView
from ui.widgets.panel import PanelView


@dataclass(frozen=True, slots=True)
class OptionView:
    """``digit`` is the key; ``note`` says what choosing it adds."""

    slug: str
    digit: int
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """``chosen`` empty means not answered; ``mark`` is a pill such as 默认; ``changed`` tints the last answer."""

    slug: str
    number: int
    text: str
    options: tuple[OptionView, ...] = ()
    chosen: tuple[str, ...] = ()
    answer: str = ""
    mark: str = ""
    multiple: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What the last answer did: its head and the differences in words."""

    title: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StopView:
    """An answer that this theme does not cover: the reason and the way on."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """``open_slug`` names the large question; empty once all are answered."""

    frame: FrameView
    progress: str
    questions: tuple[QuestionView, ...]
    panel: PanelView
    open_slug: str = ""
    change: ChangeView | None = None
    stop: StopView | None = None
