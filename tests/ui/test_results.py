"""The results desk, full and empty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_areas import results
from ui.pages.results.page import ResultsPage
from ui.widgets.data_table import DataTable
from ui.widgets.empty import EmptyState
from ui.widgets.stat_card import StatCard


def opened(qtbot: QtBot, *, empty: bool) -> ResultsPage:
    page = ResultsPage()
    qtbot.addWidget(page)
    page.show_view(results(empty=empty))
    put_on_screen(page)
    return page


def test_nothing_to_hand_over_is_said_in_words(qtbot: QtBot) -> None:
    page = opened(qtbot, empty=True)

    assert [one.isVisible() for one in page.findChildren(EmptyState)] == [True]
    assert not part(page, DataTable, "results.table").isVisible()


def test_enter_in_the_field_asks_for_what_stands_there(qtbot: QtBot) -> None:
    page = opened(qtbot, empty=False)
    seen: list[str] = []
    page.find_requested.connect(seen.append)
    field = part(page, QLineEdit, "results.find")

    field.setText(" 1090000126110901000932 ")
    strike(field, Qt.Key.Key_Return)

    assert seen == ["1090000126110901000932"]


def test_a_count_filters(qtbot: QtBot) -> None:
    page = opened(qtbot, empty=False)
    seen: list[str] = []
    page.filter_changed.connect(seen.append)

    strike(part(page, StatCard, "results.card.late"), Qt.Key.Key_Space)

    assert seen == ["late"]
