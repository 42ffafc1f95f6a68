"""The sync centre: who must act is on top, and a disabled wish is not sent."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_areas import sync
from ui.pages.sync.page import SyncPage
from ui.widgets.allowed import Allowed
from ui.widgets.data_table import DataTable

Key = Qt.Key
PINNED = "90000126111801000494"


def opened(qtbot: QtBot) -> tuple[SyncPage, DataTable]:
    page = SyncPage()
    qtbot.addWidget(page)
    page.show_view(sync())
    put_on_screen(page)
    return page, part(page, DataTable, "sync.table")


def test_the_case_that_needs_a_human_is_first_with_its_remedy(qtbot: QtBot) -> None:
    page, table = opened(qtbot)

    assert table.keys()[:2] == (PINNED, f"{PINNED}.remedy")
    assert part(page, QPushButton, f"sync.row.{PINNED}.fix").isVisible()


def test_enter_fixes_and_r_resends_the_pinned_case(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    fixed: list[str] = []
    sent: list[str] = []
    page.fix_requested.connect(fixed.append)
    page.resend_requested.connect(sent.append)
    table.setFocus()

    strike(table, Key.Key_Return)
    strike(table, Key.Key_R)

    assert (fixed, sent) == ([PINNED], [PINNED])


def test_arrows_step_over_the_remedy(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    opened_cases: list[str] = []
    page.open_requested.connect(opened_cases.append)

    strike(table, Key.Key_Down)
    strike(table, Key.Key_Return)

    assert opened_cases == ["case0"]


def test_f5_asks_for_a_sync_unless_one_runs(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    seen: list[str] = []

    def note() -> None:
        seen.append("now")

    page.sync_clicked.connect(note)
    strike(table, Key.Key_F5)
    page.show_view(replace(sync(), now=Allowed(False, "正在传输")))
    strike(table, Key.Key_F5)

    assert seen == ["now"]


def test_an_empty_outbox_says_when_it_was_emptied(qtbot: QtBot) -> None:
    page, table = opened(qtbot)
    page.show_view(replace(sync(), rows=()))

    assert not table.isVisible()
