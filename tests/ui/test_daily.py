"""The daily figures: cards, hours, dimensions, and down to the cases."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_areas import daily
from ui.pages.daily.page import DailyPage
from ui.pages.daily.view import Drill, TallyRow
from ui.widgets.data_table import DataTable
from ui.widgets.hour_chart import HourChart
from ui.widgets.stat_card import StatCard

Key = Qt.Key


def opened(qtbot: QtBot) -> DailyPage:
    page = DailyPage()
    qtbot.addWidget(page)
    page.show_view(daily())
    put_on_screen(page)
    return page


def table(page: DailyPage) -> DataTable:
    return part(page, DataTable, "stats.table")


def test_rows_drill_down_and_backspace_goes_up(qtbot: QtBot) -> None:
    page = opened(qtbot)
    seen: list[str] = []
    page.row_selected.connect(seen.append)
    page.row_opened.connect(seen.append)

    def note() -> None:
        seen.append("up")

    page.up_requested.connect(note)
    strike(table(page), Key.Key_Down)
    strike(table(page), Key.Key_Return)
    strike(table(page), Key.Key_Backspace)

    assert seen == ["02", "02", "up"]


def test_a_case_opens_from_the_right_hand_list(qtbot: QtBot) -> None:
    page = opened(qtbot)
    seen: list[str] = []
    page.case_opened.connect(seen.append)

    strike(part(page, DataTable, "stats.cases"), Key.Key_Return)

    assert seen == ["0100 2143"]


def test_another_dimension_has_other_columns(qtbot: QtBot) -> None:
    page = opened(qtbot)
    seen: list[str] = []
    page.dimension_changed.connect(seen.append)
    part(page, QPushButton, "stats.by.theme").click()
    rows = (TallyRow("newborn", "新生儿出生一件事", ("12", "3")),)
    drill = Drill(daily().drill.dimensions, "theme", "主题", "", ("受理", "容缺"), rows)

    page.show_view(replace(daily(), drill=drill))
    QApplication.processEvents()

    assert seen == ["theme"]
    assert page.findChildren(DataTable, "stats.table")[-1].keys() == ("newborn",)


def test_cards_and_hours_are_wishes(qtbot: QtBot) -> None:
    page = opened(qtbot)
    seen: list[str] = []
    page.card_clicked.connect(seen.append)
    page.hour_clicked.connect(seen.append)
    chart = part(page, HourChart, "stats.hours")

    strike(part(page, StatCard, "stats.card.late"), Key.Key_Return)
    strike(chart, Key.Key_Right)
    strike(chart, Key.Key_Return)

    assert seen == ["late", "08 时"]
    assert chart.accessibleName() == "每小时受理：08 时 9 件"


def test_a_day_without_cases_says_so(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_view(replace(daily(), empty="今天还没有办件"))

    assert not table(page).isVisible()
