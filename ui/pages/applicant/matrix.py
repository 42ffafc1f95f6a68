"""The mandate of an agent and the matrix of who must be here and sign, each worked by Tab and Space."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QWidget

from ui.pages.applicant.view import CellView, MandateView, MatrixView
from ui.signals import Emits, emits
from ui.style.icons import icon, theme
from ui.widgets.basics import box, button, clear, column, icon_label, label, pill, row, set_tone

_TONES = {
    "ok": ("check-circle-fill", "ok"),
    "warn": ("clock", "warn"),
    "open": ("circle", "text2"),
    "none": ("minus", "text3"),
}


class MandateCard(QFrame):
    """What an agent may do, or a guardian showed: the ticks stay in place while their state changes."""

    mandate_changed: Emits[str, bool] = emits(str, bool)
    print_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "tint")
        self._title, self._pill, self._period = label("", "h3"), pill(""), label("", "sm")
        self._ticks = row(spacing=20)
        self._boxes: dict[str, QCheckBox] = {}
        made = column(spacing=2, margins=(14, 8, 14, 4))
        self._print = button(self.tr("打印委托书"), "intake.applicant.mandate.print", "lnk", "printer")
        self._print.clicked.connect(self.print_clicked.emit)
        head = (icon_label("clipboard-text", 16, "primary"), self._title, self._pill, 1, self._period, self._print)
        made.addLayout(row(*head))
        made.addLayout(self._ticks)
        self.setLayout(made)

    def show_view(self, view: MandateView | None) -> None:
        self.setVisible(view is not None)
        if view is None:
            return
        self._title.setText(view.title)
        self._pill.setText(view.pill)
        self._pill.setVisible(bool(view.pill))
        set_tone(self._pill, view.pill_tone)
        self._period.setText(view.period)
        self._print.setVisible(view.printable)
        if list(self._boxes) != [tick.slug for tick in view.ticks]:
            self._build(view)
        for tick in view.ticks:
            self._boxes[tick.slug].setAccessibleName(f"{view.title}：{tick.text}")
            with QSignalBlocker(self._boxes[tick.slug]):
                self._boxes[tick.slug].setChecked(tick.ticked)

    def _build(self, view: MandateView) -> None:
        clear(self._ticks)
        self._boxes = {}
        for tick in view.ticks:
            made = QCheckBox(tick.text)
            made.setObjectName(f"intake.applicant.mandate.{tick.slug}")
            made.setProperty("tick", tick.slug)
            made.toggled.connect(self._on_toggled)
            self._ticks.addWidget(made)
            self._boxes[tick.slug] = made
        self._ticks.addStretch(1)

    def _on_toggled(self, ticked: bool) -> None:
        self.mandate_changed.emit(str(self.sender().property("tick")), ticked)


class MatrixCard(QFrame):
    """Who must be here and who must sign; not shown at all where one person does everything."""

    cell_clicked: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self._shown: MatrixView | None = None
        self._column = column(spacing=0, margins=(1, 1, 1, 1))
        self.setLayout(self._column)

    def show_view(self, view: MatrixView | None) -> None:
        self.setVisible(view is not None)
        if view == self._shown:
            return
        self._shown, focused = view, focused_in(self)
        clear(self._column)
        if view is None:
            return
        head = box("th")
        head.setFixedHeight(theme().px(31))
        head.setLayout(_table_row(label(view.title), [_heading(text) for text in view.headings]))
        self._column.addWidget(head)
        for place, (name, cells) in enumerate(view.rows, 1):
            line = box("trl" if place == len(view.rows) else "tr")
            line.setFixedHeight(theme().px(34))
            line.setLayout(_table_row(label(name, "sm"), [self._cell(cell) for cell in cells]))
            self._column.addWidget(line)
        focus_again(self, focused)

    def _cell(self, cell: CellView) -> QWidget:
        if not cell.key:
            return _cell(cell)
        mark, token = _TONES[cell.tone]
        made = button(cell.text, f"intake.applicant.cell.{cell.key.replace(':', '.')}", "lnk")
        made.setIcon(icon(mark, 14, token))
        made.setAccessibleName(cell.spoken)
        made.setToolTip(cell.spoken)
        made.setProperty("cell", cell.key)
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self) -> None:
        self.cell_clicked.emit(str(self.sender().property("cell")))


def focused_in(card: QWidget) -> str:
    """What the hands are on, by name: a card that is built anew gives it back."""
    at = card.window().focusWidget()
    return at.objectName() if at in card.findChildren(QWidget) else ""


def focus_again(card: QWidget, name: str) -> None:
    found = card.findChildren(QWidget, name) if name else []
    for again in found[:1]:
        again.setFocus()


def _table_row(first: QWidget, cells: list[QWidget]) -> QHBoxLayout:
    line = row(first, 1, spacing=0, margins=(14, 0, 6, 0))
    for cell in cells:
        cell.setFixedWidth(theme().px(106))
        line.addWidget(cell)
    return line


def _cell(cell: CellView) -> QWidget:
    mark, token = _TONES[cell.tone]
    made = box("plain")
    line = row(1, icon_label(mark, 14, token), spacing=5)
    if cell.text:
        line.addWidget(label(cell.text, "hint"))
    line.addStretch(1)
    made.setLayout(line)
    return made


def _heading(text: str) -> QWidget:
    made = label(text)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
