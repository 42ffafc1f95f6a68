"""What the one form shows: the groups as chips, the fields of the open one, every problem, the side panel."""

from dataclasses import dataclass
from datetime import date

from ui.forms.field import FieldView
from ui.widgets.frame import FrameView
from ui.widgets.panel import PanelView


@dataclass(frozen=True, slots=True)
class GroupView:
    slug: str
    title: str
    filled: int
    total: int
    errors: int = 0


@dataclass(frozen=True, slots=True)
class ProblemView:
    """An error, or a value to confirm; ``group`` is where its field lives. F4 walks these in order."""

    slug: str
    group: str
    text: str
    is_error: bool = True


@dataclass(frozen=True, slots=True)
class FormView:
    """``focus`` asks for a field once (after a jump); empty leaves the focus where it is."""

    frame: FrameView
    groups: tuple[GroupView, ...]
    open_group: str
    title: str
    note: str
    fields: tuple[FieldView, ...]
    panel: PanelView
    today: date
    problems: tuple[ProblemView, ...] = ()
    summary_shown: bool = False
    reader: str = ""
    reuse: str = ""
    focus: str = ""
