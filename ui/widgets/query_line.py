"""A search line that also sees what the input method still holds: initials match with it on or off."""

from PySide6.QtGui import QInputMethodEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import icon_label

_INSET = {"search": 10, "big": 14}


class QueryLine(QLineEdit):
    """``face`` is the look (style sheet key): search or big."""

    query_changed: Emits[str] = emits(str)

    def __init__(self, name: str, face: str, placeholder: str, icon_size: int, icon_token: str) -> None:
        super().__init__()
        self._preedit = ""
        self.setObjectName(name)
        self.setProperty("face", face)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        # A label of its own: an action's icon is always 16 pixels.
        self._glass = icon_label("magnifying-glass", icon_size, icon_token)
        self._glass.setParent(self)
        self._inset = _INSET[face]
        self.setTextMargins(theme().px(icon_size + self._inset), 0, 0, 0)
        self.textChanged.connect(self._report)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._report()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._glass.move(theme().px(self._inset), (self.height() - self._glass.height()) // 2)

    def query(self) -> str:
        """Input methods part syllables with apostrophes and blanks; they are no part of a name's initials."""
        return (self.text() + self._preedit).replace("'", "").replace(" ", "")

    def _report(self) -> None:
        self.query_changed.emit(self.query())
