"""The base of every input: it reports a value on commit and 800 ms after the last key, never while composing."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.forms.field import FieldView, Value
from ui.signals import Emits, emits

REST_MS = 800


class Entry(QWidget):
    """One input; ``show_view`` never reports, only the clerk's own hand does."""

    value_changed: Emits[object] = emits(object)
    left: Emits[()] = emits()

    def __init__(self, view: FieldView, name: str) -> None:
        super().__init__()
        self.view = view
        self.name = name
        self._told: Value = view.value
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.commit)

    def value(self) -> Value:
        raise NotImplementedError

    def show_view(self, view: FieldView) -> None:
        raise NotImplementedError

    @property
    def composing(self) -> bool:
        return False

    @property
    def pending(self) -> bool:
        """Something was typed that is not reported yet."""
        return self.value() != self._told

    def remember(self, value: Value) -> None:
        """A value that came from outside is not news."""
        self._told = value
        self._rest.stop()

    def touched(self) -> None:
        """A key was pressed: report when the hand rests."""
        self._rest.start()

    def commit(self) -> None:
        """Report what is new; while composing there is nothing to report yet."""
        if self.composing:
            self._rest.start()
            return
        self._rest.stop()
        if self.pending:
            self._told = self.value()
            self.value_changed.emit(self._told)
