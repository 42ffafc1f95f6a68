"""What the daily figures show: cards, hours, a table along one dimension, and the cases behind its chosen row."""

from dataclasses import dataclass

from ui.widgets.allowed import Allowed
from ui.widgets.hour_chart import HourBar
from ui.widgets.stat_card import StatView
from ui.widgets.table_model import Cell


@dataclass(frozen=True, slots=True)
class TallyRow:
    """``key`` is the window, clerk, theme, decision or hour; ``figures`` stand under the table's figure columns."""

    key: str
    name: str
    figures: tuple[str, ...]
    second: str = ""

    def cells(self) -> tuple[Cell, ...]:
        head, *rest = self.figures
        return (
            Cell(self.name, "strong"),
            Cell(self.second),
            Cell(head, "strong"),
            *(Cell(figure) for figure in rest),
        )


@dataclass(frozen=True, slots=True)
class CaseRow:
    key: str
    number: str
    time: str
    applicant: str
    theme: str
    decision: str
    tone: str
    used: str

    def cells(self) -> tuple[Cell, ...]:
        return (
            Cell(self.number),
            Cell(self.time, "hint"),
            Cell(self.applicant),
            Cell(self.theme),
            Cell(self.decision, "pill", self.tone),
            Cell(self.used),
        )


@dataclass(frozen=True, slots=True)
class Attention:
    """Something to look at; ``link`` empty: nothing stands behind it."""

    key: str
    icon: str
    tone: str
    title: str
    line: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Drill:
    """The dimension the table runs along; ``heads`` are the words over the figures."""

    dimensions: tuple[tuple[str, str], ...]
    dimension: str
    first: str
    second: str
    heads: tuple[str, ...]
    rows: tuple[TallyRow, ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class DailyView:
    """``cases_title`` names the chosen row; ``cutoff`` is always shown."""

    days: tuple[tuple[str, str], ...]
    day: str
    scope: str
    cutoff: str
    cards: tuple[StatView, ...]
    card: str
    bars: tuple[HourBar, ...]
    chart_note: str
    drill: Drill
    cases_title: str
    cases_note: str
    cases: tuple[CaseRow, ...]
    attention: tuple[Attention, ...] = ()
    capacity: int = 0
    capacity_word: str = ""
    empty: str = ""
    export: Allowed | None = None
