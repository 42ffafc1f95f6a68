"""A clerk's hands: keys, text by input method, patience until the window has caught up."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QElapsedTimer, QEventLoop, QKeyCombination, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_LOOK_EVERY_MS = 15
_PATIENCE_MS = 20_000


class TourFailed(Exception):
    """Something on the way did not happen; the message says what was waited for."""


class Hands:
    """Works on one window; counts keys, and never touches the mouse."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.keys = 0

    def press(self, combo: str) -> None:
        """A key or a combination such as ``Ctrl+Return``, sent to whatever has the focus."""
        chord = cast("QKeyCombination", QKeySequence(combo)[0])  # type: ignore[index]  # missing in the stubs
        QTest.keyClick(self._focus(), chord.key(), chord.keyboardModifiers())
        self.keys += 1

    def type(self, text: str) -> None:
        """ASCII by keys; anything else as an input method commits it."""
        for char in text:
            if char.isascii():
                QTest.keyClicks(self._focus(), char)
                self.keys += 1
            else:
                self._commit(char)

    def commit(self, text: str) -> None:
        """A whole word from the input method."""
        self._commit(text)

    def wait_until(self, happened: Callable[[], bool], what: str, patience_ms: int = _PATIENCE_MS) -> None:
        """Let the window work until ``happened``; raises TourFailed naming ``what``."""
        if happened():
            return
        loop, clock, look = QEventLoop(), QElapsedTimer(), QTimer()
        clock.start()

        seen = False

        def look_again() -> None:
            # What was seen once has happened: a tick of the window's clock may make it busy again at once.
            nonlocal seen
            seen = happened()
            if seen or clock.elapsed() > patience_ms:
                look.stop()
                loop.quit()

        look.timeout.connect(look_again)
        look.start(_LOOK_EVERY_MS)
        loop.exec()
        if not seen:
            raise TourFailed(f"waited {patience_ms // 1000} s for: {what}")

    def first(self, name: str) -> QWidget | None:
        """The visible widget of that object name, or the first of its parts (``name.part``)."""
        parts = (part for part in self._window.findChildren(QWidget) if part.isVisible())
        return next((p for p in parts if p.objectName() == name or p.objectName().startswith(f"{name}.")), None)

    def breathe(self) -> None:
        """Let posted layouts, deletes and paints happen: two turns of the event loop."""
        for _ in range(2):
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_EVERY_MS, loop.quit)
            loop.exec()

    def grab(self, path: Path) -> Path:
        """A picture of the window as it is now."""
        self.breathe()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._window.grab().save(str(path))
        return path

    def focus_name(self) -> str:
        return self._focus().objectName()

    def _commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def _focus(self) -> QWidget:
        focus: QWidget | None = self._window.focusWidget()
        return self._window if focus is None else focus
