"""A framed row that is one button: it can be pointed at, pressed and shown as chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.signals import Emits, emits
from ui.widgets.basics import restyle

LOOKS = {
    "row": ("row", "1", "sel"),
    "tr": ("box", "tr", "trsel"),
    "trl": ("box", "trl", "trsel"),
    "tile": ("box", "tile", "tileon"),
    "task": ("task", "1", "sel"),
}


class ClickRow(QFrame):
    """``key`` is what its signals carry; ``look`` a key of LOOKS."""

    clicked: Emits[str] = emits(str)
    opened: Emits[str] = emits(str)

    def __init__(self, key: str, name: str, look: str = "row", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._property, self._plain, self._chosen = LOOKS[look]
        self._is_chosen = False
        self.setObjectName(name)
        self.setProperty(self._property, self._plain)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def is_chosen(self) -> bool:
        return self._is_chosen

    def set_chosen(self, chosen: bool) -> None:
        if chosen == self._is_chosen:
            return
        self._is_chosen = chosen
        self.setProperty(self._property, self._chosen if chosen else self._plain)
        restyle(self)
        for child in self.findChildren(QLabel):
            restyle(child)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(self.key)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.key)
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.clicked.emit(self.key)
            return
        super().keyPressEvent(event)
