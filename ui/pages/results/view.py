"""What the results desk shows: four counts that filter, the list, and the hand-over of the chosen case below it."""

from dataclasses import dataclass

from ui.widgets.allowed import Allowed
from ui.widgets.footer import FooterView
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


@dataclass(frozen=True, slots=True)
class ThingView:
    """One result: ``pill`` says where it lies or what became of it; only what lies here can be ticked."""

    key: str
    name: str
    note: str
    pill: str
    tone: str
    here: bool
    ticked: bool


@dataclass(frozen=True, slots=True)
class HandView:
    """The chosen case: who collects, how that was checked, and whether the rest is waited for.

    ``people`` are (key, words) with ``person`` chosen; ``checks`` are (key, words, done), each toggled by its key.
    ``warnings`` are told in their own tone: a lost receipt, a paper given twice, an address in doubt.
    """

    title: str
    things: tuple[ThingView, ...]
    people: tuple[tuple[str, str], ...]
    person: str
    checks: tuple[tuple[str, str, bool], ...]
    signing: str
    warnings: tuple[str, ...]
    rest: str
    footer: FooterView
    together: bool = False
