"""What the to-do shows: one list, late first; each row ends in the next act."""

from dataclasses import dataclass

from ui.widgets.allowed import Allowed
from ui.widgets.notes import BannerView
from ui.widgets.table_model import Cell

_LATE = ("octagon-fill", "triangle-fill")


@dataclass(frozen=True, slots=True)
class TodoRow:
    """``mark`` is (icon, tone); ``act`` the words of the link; ``where`` greys a case of another window."""

    key: str
    mark: tuple[str, str]
    due: str
    since: str
    state: str
    state_tone: str
    number: str
    theme: str
    applicant: str
    wants: str
    changed: str
    act: str

    def cells(self) -> tuple[Cell, ...]:
        icon, tone = self.mark
        return (
            Cell(self.due, "strong" if icon in _LATE else "", tone, icon),
            Cell(self.since, "hint"),
            Cell(self.state, "pill", self.state_tone),
            Cell(self.number),
            Cell(self.theme),
            Cell(self.applicant, "strong"),
            Cell(self.wants),
            Cell(self.changed, "hint"),
            Cell(self.act, "link"),
        )


@dataclass(frozen=True, slots=True)
class TodoView:
    """``tabs`` are (key, words with count); ``hand_over`` and ``void`` None are not offered here."""

    tabs: tuple[tuple[str, str], ...]
    tab: str
    rows: tuple[TodoRow, ...]
    scope: str = ""
    recovered: BannerView | None = None
    empty: str = ""
    hand_over: Allowed | None = None
    void: Allowed | None = None
