"""What every page of the work half owes: names, room for its words, a size that fits the hall's screens."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages_work import WORK, shown
from tests.ui.samples_work import decide, hukou, materials
from ui.pages.decide.page import DecidePage
from ui.pages.materials.page import MaterialsPage
from ui.pages.materials.view import PointView
from ui.widgets.elided import Elided

NAMES = tuple(WORK)
_BARS = (84, 50 + 28)


def opened(qtbot: QtBot, name: str, scale: float = 1.0) -> QWidget:
    """The page as large as the shell leaves it in a window of 1366x768."""
    page = WORK[name].page()
    qtbot.addWidget(page)
    return laid_out(page, scale)


def laid_out(page: QWidget, scale: float = 1.0) -> QWidget:
    page.resize(1366 - round(_BARS[0] * scale), 768 - round(_BARS[1] * scale))
    page.show()
    QApplication.processEvents()
    return page


def cut(page: QWidget) -> list[str]:
    """Words that have less room than they need, in width, or in height where they wrap."""
    found = []
    for one in page.findChildren(QLabel):
        if not one.isVisible() or not one.text() or isinstance(one, Elided):
            continue
        narrow = not one.wordWrap() and one.width() < one.fontMetrics().horizontalAdvance(one.text())
        low = one.wordWrap() and one.heightForWidth(one.width()) > one.height() + 1
        clipped = one.visibleRegion().boundingRect().right() + 5 < one.rect().right()
        if narrow or low or (clipped and not one.visibleRegion().isEmpty()):
            found.append(f"{one.text()} {one.width()}x{one.height()}")
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.text()]
    return found + [one.text() for one in buttons if one.width() < one.fontMetrics().horizontalAdvance(one.text())]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_the_smallest_screen_with_nothing_cut(qtbot: QtBot, name: str) -> None:
    page = opened(qtbot, name)

    assert page.minimumSizeHint().width() <= 1366 - _BARS[0]
    assert page.minimumSizeHint().height() <= 690 - _BARS[1]
    assert cut(page) == []


def test_every_page_holds_at_large_text(qtbot: QtBot, dress: Callable[[str, float], None]) -> None:
    dress("light", 1.25)

    for name in NAMES:
        page = opened(qtbot, name, 1.25)
        assert page.minimumSizeHint().width() <= 1366 - _BARS[0] * 1.25, name
        assert page.minimumSizeHint().height() <= 768 - _BARS[1] * 1.25, name
        assert cut(page) == [], name


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_can_be_reached_has_a_name_and_says_what_it_is(qtbot: QtBot, name: str) -> None:
    page = opened(qtbot, name)
    taken = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and (one.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(one, QAbstractButton))
    ]
    taken = [
        one for one in taken if not one.objectName().startswith("qt_") and type(one).__name__ != "QTableCornerButton"
    ]

    assert [type(one).__name__ for one in taken if not one.objectName()] == []
    assert [one.objectName() for one in taken if not one.accessibleName()] == []
    assert [key for key, count in Counter(one.objectName() for one in taken).items() if count > 1] == []


LONGEST = "监护关系证明(户口簿同户页、出生医学证明或监护人指定文书之一)"


def test_the_longest_names_of_the_catalogue_fit(qtbot: QtBot) -> None:
    view = materials()
    point = PointView("long", "处分不动产须公证或当面见证(实施细则第十二条)", "open")
    detail = replace(hukou(), name=LONGEST, points=(point, point, point))
    many = tuple(replace(one, name=LONGEST, line=LONGEST) for one in view.materials)
    page = shown(MaterialsPage(), replace(view, materials=many, detail=detail))
    qtbot.addWidget(page)

    assert cut(laid_out(page)) == []


def test_the_longest_items_of_the_catalogue_fit(qtbot: QtBot) -> None:
    view = decide()
    page = shown(DecidePage(), replace(view, items=tuple(replace(one, name=LONGEST) for one in view.items)))
    qtbot.addWidget(page)

    assert cut(laid_out(page)) == []


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
def test_the_pages_wear_every_theme(qtbot: QtBot, dress: Callable[[str, float], None], theme: str) -> None:
    dress(theme, 1.0)

    for name in NAMES:
        assert not opened(qtbot, name).grab().isNull()
