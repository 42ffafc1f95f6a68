"""One line of text about the item that is shown: kept while typed, and told with the item it was written for."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from ui.signals import Emits, emits


class ItemLine(QLineEdit):
    """Tells (item, text) when left, when another item comes up, and 800 ms after the last key."""

    told: Emits[str, str] = emits(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._item, self._known = "", ""
        self.setObjectName(name)
        self._rest = QTimer(self, singleShot=True, interval=800)
        self._rest.timeout.connect(self.tell)
        self.textEdited.connect(self._rest.start)
        self.editingFinished.connect(self.tell)

    def show_line(self, item: str, text: str, asked: str) -> None:
        """``asked`` says what belongs here. What is being typed for the same item is never overwritten by its echo."""
        self.setPlaceholderText(asked)
        self.setAccessibleName(asked)
        if item == self._item and (self.hasFocus() or text == self.text().strip()):
            return
        self.tell()
        self._item, self._known = item, text
        self.setText(text)

    def tell(self) -> None:
        """Now, if anything was written since."""
        self._rest.stop()
        text = self.text().strip()
        if self._item and text != self._known:
            self._known = text
            self.told.emit(self._item, text)
