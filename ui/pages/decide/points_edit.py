"""The points of the one correction, a line a point: all at once, because the law asks for one notice."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.signals import Emits, emits
from ui.style.icons import theme


class PointsEdit(QPlainTextEdit):
    """Tells its lines when left, and 800 ms after the last key; never in the middle of a composition."""

    points_changed: Emits[str, object] = emits(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._item, self._told, self._composing = "", tuple[str, ...](), False
        self.setObjectName("intake.decide.points")
        self.setAccessibleName(self.tr("补正内容，一行一处"))
        self.setPlaceholderText(self.tr("一行一处，写清缺什么、怎么补"))
        self.setTabChangesFocus(True)
        self._rest = QTimer(self, singleShot=True, interval=800)
        self._rest.timeout.connect(self.tell)
        self.textChanged.connect(self._rest.start)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(54))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_points(self, item: str, points: tuple[str, ...]) -> None:
        """What is being typed for the same item is never overwritten by its own echo."""
        if item == self._item and (self.hasFocus() or points == self._lines()):
            return
        self.tell()
        self._item, self._told = item, points
        self.setPlainText("\n".join(points))
        self._rest.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.tell()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _lines(self) -> tuple[str, ...]:
        return tuple(line for line in self.toPlainText().split("\n") if line.strip())

    def tell(self) -> None:
        """Now, if the lines have changed; a composition is finished first."""
        self._rest.stop()
        lines = self._lines()
        if self._item and not self._composing and lines != self._told:
            self._told = lines
            self.points_changed.emit(self._item, lines)
