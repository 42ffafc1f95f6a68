"""Keys climb from the focused widget to the window until one of them takes the combination."""

from dataclasses import dataclass
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

PRIMARY = "Ctrl+Return"
_REST_MS = 400
_HEARD = frozenset({QEvent.Type.InputMethod, QEvent.Type.FocusOut, QEvent.Type.KeyPress})
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


@runtime_checkable
class TakesKeys(Protocol):
    """A widget that may consume a combination such as ``Ctrl+Return``; True means taken."""

    def take_key(self, combo: str) -> bool: ...


@dataclass(slots=True)
class Pace:
    """Lets one press through per 400 ms of event time; an event without a time (a test's) always passes."""

    last: int = 0

    def allows(self, event: QKeyEvent) -> bool:
        at = event.timestamp()
        if event.isAutoRepeat() or (at and self.last and at - self.last < _REST_MS):
            return False
        self.last = at or self.last
        return True


class Keys(QObject):
    """One per application: reads key presses before any text field swallows them."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self._composing = False
        self._pace = Pace()

    @property
    def composing(self) -> bool:
        return self._composing

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _HEARD:  # thousands of other events pass here while a page is built
            return False
        if kind == QEvent.Type.InputMethod:
            self._composing = bool(cast("QInputMethodEvent", event).preeditString())
        elif kind == QEvent.Type.FocusOut:
            self._composing = False
        elif isinstance(target, QWidget):
            return self._taken(target, cast("QKeyEvent", event))
        return False

    def _taken(self, target: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS or self._composing:
            return False
        combo = combination(event)
        if combo == PRIMARY and not self._pace.allows(event):
            return True
        return _climb(target, combo)


def combination(event: QKeyEvent) -> str:
    """``Ctrl+Return`` and the like; the keypad's keys count as their twins."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else event.key()
    return QKeySequence(modifiers.value | key).toString(QKeySequence.SequenceFormat.PortableText)


def watch_keys() -> Keys:
    """The application's key watcher, made on first use."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = app.findChild(Keys, "keys")
    if isinstance(found, Keys):
        return found
    made = Keys(app)
    app.installEventFilter(made)
    return made


def _climb(start: QWidget, combo: str) -> bool:
    at: QWidget | None = start
    while at is not None:
        if isinstance(at, TakesKeys) and at.take_key(combo):
            return True
        at = at.parentWidget()
    return False
