"""A scrolling column of rows with one of them chosen: arrows move, Enter opens, one Tab stop for all."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.signals import Emits, emits
from ui.style.icons import colour, theme
from ui.widgets.click_row import ClickRow

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class RowList(QScrollArea):
    """Rows are not focused one by one: the list has the focus and says in its name which row is chosen."""

    current_changed: Emits[str] = emits(str)
    opened: Emits[str] = emits(str)

    def __init__(self, name: str, title: str, *, spacing: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._rows, self._current = title, list[ClickRow](), ""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(spacing))
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._head: QWidget | None = None
        self._ring = FocusRing(self)

    @property
    def current(self) -> str:
        return self._current

    def rows(self) -> tuple[ClickRow, ...]:
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[ClickRow], current: str) -> None:
        """Replace the rows and keep the scroll position; ``current`` is marked without a signal."""
        before = self.verticalScrollBar().value()
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = list(rows)
        for place, row in enumerate(self._rows):
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.clicked.connect(self._on_clicked)
            row.opened.connect(self.opened.emit)
            self._column.insertWidget(place, row)
            row.show()
        self._settle()
        self.verticalScrollBar().setValue(before)
        self.mark(current)

    def align(self, head: QWidget) -> None:
        """Keep the words of a table head over its columns when the scroll bar takes its room."""
        self._head = head
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def mark(self, key: str) -> None:
        """Show one row as chosen."""
        self._current = key
        for row in self._rows:
            row.set_chosen(row.key == key)
            if row.key == key:
                self.setAccessibleName(f"{self._title}：{row.accessibleName()}")
        self._reveal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            self._step(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() and self._current:
            self.opened.emit(self._current)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.setVisible(event.reason() in _BY_KEYS)
        self._ring.raise_()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(QRect(0, 0, self.width(), self.height()))
        self._reveal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()
        self._reveal()

    def _settle(self) -> None:
        """Give fresh rows their places now: a row without one cannot be scrolled to."""
        QCoreApplication.sendEvent(self._inner, QEvent(QEvent.Type.LayoutRequest))

    def _reveal(self) -> None:
        for row in self._rows:
            if row.key == self._current:
                self.ensureWidgetVisible(row, 0, theme().px(12))

    def _on_range_changed(self, _: int, highest: int) -> None:
        if self._head is not None:
            self._head.setContentsMargins(0, 0, theme().px(10) if highest else 0, 0)

    def _step(self, step: int) -> None:
        keys = [row.key for row in self._rows]
        here = keys.index(self._current) if self._current in keys else -1
        self._on_clicked(keys[min(max(here + step, 0), len(keys) - 1)])

    def _on_clicked(self, key: str) -> None:
        if key != self._current:
            self.mark(key)
            self.current_changed.emit(key)


class FocusRing(QWidget):
    """The two-pixel border that shows where the keyboard is; it takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the whole ring is painted each time
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("focus"), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
