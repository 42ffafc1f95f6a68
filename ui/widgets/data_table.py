"""A table of frozen rows: model and view, sticky header, one row chosen, keyboard first."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column
from ui.widgets.table_model import CELL, Cell, Column, TableModel, TableRow
from ui.widgets.table_paint import CellPainter, TableHeader


class DataTable(QTableView):
    """Enter opens the chosen row; a cell whose look is ``link`` also acts on a click."""

    current_changed: Emits[str] = emits(str)
    opened: Emits[str] = emits(str)
    link_clicked: Emits[str] = emits(str)

    def __init__(self, name: str, title: str, columns: Sequence[Column], *, row_height: int = 36) -> None:
        super().__init__()
        self._rows = TableModel(tuple(columns))
        self._quiet = False
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(self._rows)
        self.setItemDelegate(CellPainter(self))
        self._dress(row_height)
        self._measure(columns, min(row_height + 2, 36))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def current(self) -> str:
        """Key of the chosen row, empty where there is none."""
        return self._rows.key_at(self.currentIndex().row())

    def keys(self) -> tuple[str, ...]:
        return self._rows.keys()

    def show_rows(self, rows: Sequence[TableRow], current: str = "") -> None:
        """Replace the rows; the chosen one stays chosen where its key is still there."""
        wanted = current or self.current
        self._quiet = True
        self._rows.replace(tuple(rows))
        usual = self.verticalHeader().defaultSectionSize()
        for place, row in enumerate(rows):
            self.setRowHeight(place, theme().px(row.height) if row.height else usual)
        keys = self.keys()
        if keys:
            self.select(wanted if wanted in keys else keys[0])
        self._quiet = False

    def select(self, key: str) -> None:
        place = self.keys().index(key)
        self.setCurrentIndex(self._rows.index(place, 0))

    def put_widget(self, key: str, widget: QWidget) -> None:
        """Lay a widget over a row that has no cells: the remedy under a pinned case."""
        place = self.keys().index(key)
        self.setSpan(place, 0, 1, self._rows.columnCount())
        self.setIndexWidget(self._rows.index(place, 0), widget)

    def rect_of(self, key: str, column_at: int) -> QPoint:
        """The middle of one cell, for tests and tips."""
        return self.visualRect(self._rows.index(self.keys().index(key), column_at)).center()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                if self.current:
                    self.opened.emit(self.current)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown | Qt.Key.Key_Home | Qt.Key.Key_End:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, by: int) -> None:
        """The next row that has cells."""
        place = self.currentIndex().row() + by
        while (row := self._rows.row_at(place)) is not None and not row.cells:
            place += by
        if row is not None:
            self.setCurrentIndex(self._rows.index(place, 0))

    def _dress(self, row_height: int) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        sides = self.verticalHeader()
        sides.setMinimumSectionSize(theme().px(24))
        sides.setDefaultSectionSize(theme().px(row_height))
        sides.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        sides.hide()

    def _measure(self, columns: Sequence[Column], head: int) -> None:
        header = TableHeader(self, head)
        self.setHorizontalHeader(header)
        for place, one in enumerate(columns):
            stretch = QHeaderView.ResizeMode.Stretch if not one.width else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(place, stretch)
            if one.width:
                header.resizeSection(place, theme().px(one.width))

    def _on_clicked(self, index: QModelIndex) -> None:
        cell = index.data(CELL)
        if isinstance(cell, Cell) and cell.look == "link":
            self.link_clicked.emit(self._rows.key_at(index.row()))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.key_at(index.row()))

    def _on_current_changed(self, index: QModelIndex) -> None:
        key = self._rows.key_at(index.row())
        if key and not self._quiet:
            self.current_changed.emit(key)


def table_card(table: DataTable) -> QFrame:
    """The table in its white card, inside the hairline."""
    made = box("card")
    made.setLayout(column(table, spacing=0, margins=(1, 1, 1, 1)))
    return made
