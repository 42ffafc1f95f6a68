"""A key of the window that a page answers while it is on screen."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(owner: QWidget, keys: str, slot: Callable[[], object]) -> QShortcut:
    """Qt keeps a hidden page's shortcut silent, so two pages may use the same key."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setAutoRepeat(False)
    made.activated.connect(slot)
    return made
