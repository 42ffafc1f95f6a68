"""A list keeps what is chosen in sight, through arrows and through being shown anew."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import strike
from ui.widgets.basics import label, row
from ui.widgets.click_row import ClickRow
from ui.widgets.row_list import RowList


def rows(count: int) -> list[ClickRow]:
    made = []
    for number in range(count):
        one = ClickRow(str(number), f"row.{number}")
        one.setLayout(row(label(f"第 {number} 份")))
        one.setFixedHeight(54)
        made.append(one)
    return made


def shown(qtbot: QtBot, current: str) -> RowList:
    made = RowList("list", "材料")
    qtbot.addWidget(made)
    made.resize(300, 240)
    made.show_rows(rows(30), current)
    made.show()
    QApplication.processEvents()
    return made


def in_sight(made: RowList) -> bool:
    chosen = next(one for one in made.rows() if one.key == made.current)
    top = chosen.mapTo(made.viewport(), chosen.rect().topLeft()).y()
    return top >= 0 and top + chosen.height() <= made.viewport().height()


def test_the_chosen_row_is_in_sight_from_the_start(qtbot: QtBot) -> None:
    assert in_sight(shown(qtbot, "20"))


def test_arrows_keep_it_in_sight(qtbot: QtBot) -> None:
    made = shown(qtbot, "0")
    told: list[str] = []
    made.current_changed.connect(told.append)

    strike(made, Qt.Key.Key_End)
    strike(made, Qt.Key.Key_Up)

    assert told == ["29", "28"]
    assert in_sight(made)


def test_showing_anew_does_not_jump(qtbot: QtBot) -> None:
    made = shown(qtbot, "0")
    strike(made, Qt.Key.Key_End)
    before = made.verticalScrollBar().value()

    made.show_rows(rows(30), "28")
    QApplication.processEvents()

    assert made.verticalScrollBar().value() == before
    assert in_sight(made)


def test_the_list_says_which_row_is_chosen(qtbot: QtBot) -> None:
    made = shown(qtbot, "3")
    made.rows()[3].setAccessibleName("户口簿，缺 1 页")
    made.mark("3")

    assert made.accessibleName() == "材料：户口簿，缺 1 页"
