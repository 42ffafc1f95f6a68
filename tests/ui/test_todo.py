"""The to-do list by keys: Enter opens, Ctrl+G hands over, Delete asks to void."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_areas import todo
from ui.pages.todo.page import TodoPage
from ui.widgets.data_table import DataTable
from ui.widgets.empty import EmptyState

Key = Qt.Key


def opened(qtbot: QtBot) -> tuple[TodoPage, DataTable]:
    page = TodoPage()
    qtbot.addWidget(page)
    page.show_view(todo())
    put_on_screen(page)
    return page, part(page, DataTable, "todo.table")


def test_enter_opens_the_chosen_row(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    seen: list[str] = []
    page.open_requested.connect(seen.append)

    strike(table, Key.Key_Down)
    strike(table, Key.Key_Return)

    assert seen == ["t1"]


def test_a_click_on_the_next_act_opens_the_row(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    seen: list[str] = []
    page.open_requested.connect(seen.append)

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.rect_of("t3", 8))

    assert seen == ["t3"]


def test_keys_of_the_list(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    seen: list[str] = []
    page.hand_over_requested.connect(seen.append)
    page.void_requested.connect(seen.append)

    strike(table, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    strike(table, Key.Key_Delete)

    assert seen == ["t0", "t0"]


def test_a_tab_is_a_wish(qtbot: QtBot) -> None:
    page, _ = opened(qtbot)
    seen: list[str] = []
    page.tab_changed.connect(seen.append)

    part(page, QPushButton, "todo.tab.drafts").click()

    assert seen == ["drafts"]


def test_what_is_not_offered_is_not_shown(qtbot: QtBot) -> None:
    page, _ = opened(qtbot)
    page.show_view(replace(todo(), hand_over=None, void=None))

    assert not part(page, QPushButton, "todo.handover").isVisible()


def test_nothing_to_do_says_so(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    page.show_view(replace(todo(), rows=(), empty="今天已办 17 件"))
    QApplication.processEvents()

    assert not table.isVisible()
    assert [one.isVisible() for one in page.findChildren(EmptyState)] == [True]


def test_the_chosen_row_stays_chosen_when_rows_change(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    table.select("t5")

    page.show_view(replace(todo(), rows=todo().rows[3:]))

    assert table.current == "t5"
