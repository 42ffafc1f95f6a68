"""What a clerk's hands do: keys, Chinese from an input method; and what the page says in return."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Heard:
    """A slot that remembers every payload."""

    def __init__(self) -> None:
        self.all: list[tuple[object, ...]] = []

    def __call__(self, *payload: object) -> None:
        self.all.append(payload)


def _focus(target: QWidget) -> QWidget:
    """Qt's stubs say there always is one; there is none before anything took the focus."""
    at: QWidget | None = target.window().focusWidget()
    return target if at is None else at


def press(target: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key on whatever has the focus inside ``target``."""
    QTest.keyClick(_focus(target), key, modifiers)


def press_at(target: QWidget, moment: int, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key press that happened at this millisecond."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    event.setTimestamp(moment)
    QApplication.sendEvent(_focus(target), event)


def type_text(target: QWidget, text: str) -> None:
    """ASCII by keys; Chinese needs ``compose``."""
    QTest.keyClicks(_focus(target), text)


def compose(target: QWidget, preedit: str = "", commit: str = "") -> None:
    """What an input method sends: characters still open, or characters decided."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(_focus(target), event)


def visible(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [part for part in page.findChildren(kind) if part.isVisible()]


Show = Callable[[QWidget], None]
