"""A table keeps its chosen row, tells it once, and acts on Enter and on links."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import put_on_screen, strike
from ui.widgets.data_table import DataTable
from ui.widgets.table_model import Cell, Column, TableRow

Key = Qt.Key


def rows(*keys: str) -> list[TableRow]:
    return [TableRow(key, (Cell(f"名 {key}"), Cell("继续", "link"))) for key in keys]


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    made = DataTable("t", "表", (Column("名"), Column("", 90)))
    qtbot.addWidget(made)
    made.show_rows(rows("a", "b", "c"))
    return put_on_screen(made)


def test_the_first_row_is_chosen_without_a_word(table: DataTable) -> None:
    told: list[str] = []
    table.current_changed.connect(told.append)

    table.show_rows(rows("x", "y"))

    assert table.current == "x"
    assert told == []


def test_arrows_tell_and_stop_at_the_ends(table: DataTable) -> None:
    told: list[str] = []
    table.current_changed.connect(told.append)

    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        strike(table, key)

    assert told == ["b", "c", "b"]


def test_enter_opens_and_a_link_is_pressed(table: DataTable) -> None:
    opened: list[str] = []
    pressed: list[str] = []
    table.opened.connect(opened.append)
    table.link_clicked.connect(pressed.append)

    strike(table, Key.Key_Return)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.rect_of("c", 1))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.rect_of("b", 0))

    assert opened == ["a"]
    assert pressed == ["c"]


def test_a_row_without_cells_carries_a_widget_and_is_never_chosen(table: DataTable) -> None:
    table.show_rows([rows("a")[0], TableRow("a.more", (), height=44), rows("b")[0]])
    table.put_widget("a.more", QLabel("怎么办"))

    strike(table, Key.Key_Down)

    assert table.current == "b"


def test_an_empty_table_opens_nothing(table: DataTable) -> None:
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.show_rows([])

    strike(table, Key.Key_Return)

    assert opened == []
    assert table.current == ""


def test_headers_and_cells_are_read_aloud(table: DataTable) -> None:
    model = table.model()

    assert model.headerData(0, Qt.Orientation.Horizontal) == "名"
    assert model.index(1, 0).data() == "名 b"
