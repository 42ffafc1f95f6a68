"""What the results desk shows: four counts that filter, and what waits to be handed over."""

from dataclasses import dataclass

from ui.widgets.allowed import Allowed
from ui.widgets.stat_card import StatView
from ui.widgets.table_model import Cell


@dataclass(frozen=True, slots=True)
class ResultRow:
    """``number`` comes grouped; ``shelf`` is the place it lies."""

    key: str
    number: str
    applicant: str
    things: str
    department: str
    arrived: str
    shelf: str
    way: str
    state: str
    state_tone: str

    def cells(self) -> tuple[Cell, ...]:
        return (
            Cell(self.number),
            Cell(self.applicant, "strong"),
            Cell(self.things),
            Cell(self.department, "hint"),
            Cell(self.arrived, "hint"),
            Cell(self.shelf, "pill"),
            Cell(self.way),
            Cell(self.state, "pill", self.state_tone),
        )


@dataclass(frozen=True, slots=True)
class ResultsView:
    """``card``, ``arrival`` None: there is no reader, or no registering of arrivals, in this installation."""

    counts: tuple[StatView, ...]
    filter: str
    rows: tuple[ResultRow, ...]
    empty_title: str
    empty_text: str
    card: Allowed | None = None
    arrival: Allowed | None = None
