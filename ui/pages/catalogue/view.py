"""What the catalogue shows: the tree of themes and items, and the facts of the one that is open."""

from dataclasses import dataclass

from ui.widgets.flow_chart import FlowView
from ui.widgets.table_model import Cell


@dataclass(frozen=True, slots=True)
class Node:
    """``find`` are lower-case words the search looks in besides the name: initials, department."""

    key: str
    name: str
    find: str = ""
    icon: str = ""
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """``state`` is 必交, 免交, 可容缺 n 日 or 按情形."""

    key: str
    name: str
    form: str
    points: str
    state: str
    tone: str

    def cells(self) -> tuple[Cell, ...]:
        return (
            Cell(self.name),
            Cell(self.form, "hint"),
            Cell(self.points, "hint"),
            Cell(self.state, "pill", self.tone),
        )


@dataclass(frozen=True, slots=True)
class EntryView:
    """A theme or an item; ``facts`` and ``guide`` are (word, value) pairs."""

    key: str
    name: str
    pills: tuple[tuple[str, str], ...]
    line: str
    facts: tuple[tuple[str, str], ...]
    materials_note: str
    materials: tuple[MaterialLine, ...]
    guide: tuple[tuple[str, str], ...]
    flow: FlowView | None = None


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """``version`` reads 当前 2026.11.12-3."""

    themes: tuple[Node, ...]
    version: str
    chosen: str
    entry: EntryView | None
