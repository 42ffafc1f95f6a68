"""A page is seen whole, by its own shape, whatever the room and the turn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import strike
from ui.widgets.page_viewer import PageViewer, Spot


@pytest.fixture
def viewer(qtbot: QtBot) -> PageViewer:
    made = PageViewer("viewer", "页面")
    qtbot.addWidget(made)
    made.resize(600, 300)
    return made


def page() -> QImage:
    made = QImage(870, 1230, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    return made


def test_a_page_keeps_its_shape_inside_the_room(viewer: PageViewer) -> None:
    viewer.show_page(page())

    lies = viewer.page_rect()
    assert lies.height() == pytest.approx(280)
    assert lies.width() / lies.height() == pytest.approx(870 / 1230, rel=0.01)


def test_a_quarter_turn_swaps_width_and_height(viewer: PageViewer) -> None:
    viewer.show_page(page(), turns=1)

    lies = viewer.page_rect()
    assert lies.width() / lies.height() == pytest.approx(1230 / 870, rel=0.01)


def test_zoom_goes_up_and_comes_back_to_the_whole_page(viewer: PageViewer) -> None:
    viewer.show_page(page())
    whole = viewer.page_rect()

    strike(viewer, Qt.Key.Key_Plus)
    strike(viewer, Qt.Key.Key_Plus)
    strike(viewer, Qt.Key.Key_Down)
    assert viewer.zoom == 2
    assert viewer.page_rect().height() == pytest.approx(whole.height() * 2)

    strike(viewer, Qt.Key.Key_Minus)
    strike(viewer, Qt.Key.Key_Minus)
    assert viewer.page_rect() == whole


def test_the_marked_spot_is_painted_and_a_missing_page_is_no_fault(viewer: PageViewer) -> None:
    viewer.show_page(page(), spot=Spot(0.6, 0.7, 0.2, 0.2, "反光"))
    marked = viewer.grab().toImage()
    viewer.show_page(page())
    plain = viewer.grab().toImage()
    viewer.show_page(None)

    assert marked != plain
    assert viewer.page_rect().isEmpty()
    assert not viewer.grab().isNull()
