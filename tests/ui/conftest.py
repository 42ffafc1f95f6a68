"""The face's tests run with the shipped fonts and the light theme, or any other they ask for."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.style.theme import apply_theme, load_fonts, load_theme


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    load_fonts()
    apply_theme(qapp, load_theme())
    return qapp


@pytest.fixture
def dress(dressed: QApplication) -> Iterator[Callable[[str, float], None]]:
    """Wear another theme or text scale for one test."""

    def wear(name: str, scale: float) -> None:
        apply_theme(dressed, load_theme(name, scale))

    yield wear
    apply_theme(dressed, load_theme())


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Put a widget on the screen, large as the design's, active, and delete it afterwards."""

    def put(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(1366, 768)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return put
