"""A group of repeated rows: Ctrl+Insert adds one, Ctrl+Delete removes the one with the focus."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QPushButton

from ui.forms.entry import Entry
from ui.forms.field import FieldView, Rows
from ui.style.icons import theme
from ui.widgets.basics import button, clear, column, label, row

MOST_ROWS = 30
MakeEntry = Callable[[FieldView, str], Entry]


class RepeatEntry(Entry):
    """The value is a tuple of rows; a row is a tuple of cells in the order of the columns."""

    def __init__(self, view: FieldView, name: str, make: MakeEntry) -> None:
        super().__init__(view, name)
        self._make = make
        self._cells: list[list[Entry]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(theme().px(8))
        self._add = button(self.tr("添加一行 Ctrl+Insert"), f"{name}.add", "sm", "plus")
        self._remove = button(self.tr("删除本行 Ctrl+Delete"), f"{name}.remove", "sm", "minus")
        self._add.clicked.connect(self.add_row)
        self._remove.clicked.connect(self.remove_row)
        made = column(spacing=8)
        made.addLayout(self._grid)
        made.addLayout(row(self._add, self._remove, 1))
        self.setLayout(made)
        self.setFocusProxy(self._add)
        self.show_view(view)

    def value(self) -> Rows:
        return tuple(tuple(str(cell.value()) for cell in line) for line in self._cells)

    def show_view(self, view: FieldView) -> None:
        self.view = view
        if self.value() != view.value and not self.pending:
            self._show_rows(view.value if isinstance(view.value, tuple) else ())
        self.remember(self.value())

    def take_key(self, combo: str) -> bool:
        if combo == "Ctrl+Ins":
            self.add_row()
        elif combo == "Ctrl+Del":
            self.remove_row()
        elif combo == "Return" and self._at_the_last_cell():
            self.add_row()
        else:
            return False
        return True

    def add_row(self) -> None:
        if len(self._cells) >= MOST_ROWS:
            return
        self._show_rows((*self.value(), ("",) * len(self.view.columns)))
        self._cells[-1][0].setFocus()
        self.commit()

    def remove_row(self) -> None:
        at = self._row_with_focus()
        if at is None:
            return
        rows = self.value()
        self._show_rows((*rows[:at], *rows[at + 1 :]))
        if self._cells:
            self._cells[min(at, len(self._cells) - 1)][0].setFocus()
        else:
            self._add.setFocus()
        self.commit()

    def _show_rows(self, rows: Rows) -> None:
        clear(self._grid)
        for at, heading in enumerate(self.view.columns):
            self._grid.addWidget(label(heading.label, "lab"), 0, at)
            self._grid.setColumnStretch(at, 1)
        self._cells = [self._line(number, cells) for number, cells in enumerate(rows, 1)]
        self.setFocusProxy(self._cells[0][0] if self._cells else self._add)
        self._remove.setVisible(bool(rows))

    def _line(self, number: int, cells: tuple[str, ...]) -> list[Entry]:
        made = []
        for at, (heading, text) in enumerate(zip(self.view.columns, cells, strict=True)):
            cell = self._make(_cell(heading, text, number), f"{self.name}.{number}.{heading.slug}")
            cell.value_changed.connect(self._on_cell_changed)
            self._grid.addWidget(cell, number, at)
            made.append(cell)
        return made

    def _on_cell_changed(self, _: object) -> None:
        self.commit()

    def _row_with_focus(self) -> int | None:
        at = self.window().focusWidget()
        found = [place for place, line in enumerate(self._cells) if any(cell.isAncestorOf(at) for cell in line)]
        return found[0] if found else len(self._cells) - 1 if isinstance(at, QPushButton) and self._cells else None

    def _at_the_last_cell(self) -> bool:
        return bool(self._cells) and self._cells[-1][-1].isAncestorOf(self.window().focusWidget())


def _cell(heading: FieldView, text: str, number: int) -> FieldView:
    return FieldView(
        heading.slug, f"{heading.label} {number}", heading.kind, text, heading.options, suggest=heading.suggest
    )
