"""Finding a part of a page by its name, and striking a key on it."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)


def part(page: QWidget, kind: type[W], name: str) -> W:
    """The one part of this name; a test that asks for another fails here."""
    found = page.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def strike(target: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key on exactly this widget, whatever has the focus."""
    QTest.keyClick(target, key, modifiers)


def put_on_screen(page: W) -> W:
    """As large as the shell leaves it at 1366x768."""
    page.resize(1282, 690)
    page.show()
    QApplication.processEvents()
    return page
