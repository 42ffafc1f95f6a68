"""What a table shows: columns, rows and cells as frozen values, and the Qt model over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Look = Literal["", "strong", "hint", "link", "pill", "bar"]
Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
TONE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in pixels at 100 %; those with 0 share the rest. ``right`` is for figures."""

    title: str
    width: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """``tone`` colours text or pill; ``icon`` stands before the text; a bar reads ``part`` of 100."""

    text: str
    look: Look = ""
    tone: str = ""
    icon: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row without cells belongs to the row above it: the page lays a widget over it."""

    key: str
    cells: tuple[Cell, ...]
    tone: str = ""
    height: int = 0


class TableModel(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[TableRow, ...] = ()

    def replace(self, rows: Sequence[TableRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def keys(self) -> tuple[str, ...]:
        return tuple(row.key for row in self._rows)

    def row_at(self, place: int) -> TableRow | None:
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def key_at(self, place: int) -> str:
        row = self.row_at(place)
        return row.key if row is not None else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index.row())
        return super().flags(index) if row is not None and row.cells else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == TONE:
            return row.tone
        if not row.cells:
            return None
        cell = row.cells[index.column()]
        if role == CELL:
            return cell
        return cell.text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None
