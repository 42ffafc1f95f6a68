"""The tab 打印: every document type with its printer by name, bound by a sheet, and today's jobs as they were told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from clerk_app.domain.print_jobs import Hitch
from clerk_app.domain.print_routes import ROLL, Medium, Route
from clerk_app.ports import PrinterState
from tests.ui.area_cases import accept, issue
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, strike
from tests.ui.test_settings_presenter import Around, presented
from ui.pages.settings.bind_sheet import BindSheet
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.presenter import SettingsPresenter
from ui.widgets.data_table import DataTable

SECOND, ROLLS = PrinterState("A4-窗口04", ready=True), PrinterState("小票机", ready=True, medium=Medium.ROLL)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    with open_kit(tmp_path) as made:
        made.queue.others = (SECOND, ROLLS)
        yield made


def opened(qtbot: QtBot, kit: Kit, folder: Path) -> tuple[SettingsPage, SettingsPresenter]:
    page, presenter = presented(qtbot, Around(kit, folder))
    presenter._printing.look_for_printer()
    presenter.open_tab("printing")
    return page, presenter


def lines(page: SettingsPage, name: str) -> dict[str, list[str]]:
    model = part(page, DataTable, name).model()
    rows = [[model.index(at, column).data() for column in range(model.columnCount())] for at in range(model.rowCount())]
    return {row[0]: row[1:] for row in rows}


def test_every_document_type_shows_the_printer_it_goes_to(qtbot: QtBot, kit: Kit, tmp_path: Path) -> None:
    page, _ = opened(qtbot, kit, tmp_path)
    routes = lines(page, "settings.routes")

    assert routes["受理通知书"] == ["A4-窗口03（系统默认）", "就绪", "3", "A4", "改"]
    assert routes["申请材料接收凭证简联（80 毫米）"] == ["没有", "不打印", "1", "80 毫米卷纸", "改"]


def test_a_document_type_is_bound_to_another_printer_with_copies_sides_and_tray(
    qtbot: QtBot, kit: Kit, tmp_path: Path
) -> None:
    page, _ = opened(qtbot, kit, tmp_path)
    table = part(page, DataTable, "settings.routes")
    table.select("F06")
    strike(table, Qt.Key.Key_Return)
    sheet = part(page, BindSheet, "settings.bind")
    strike(sheet, Qt.Key.Key_J, CTRL)
    part(sheet, QLineEdit, "settings.bind.copies").setText("2")
    part(sheet, QLineEdit, "settings.bind.tray").setText("Tray2")
    part(sheet, QCheckBox, "settings.bind.two_sided").click()
    part(sheet, QPushButton, "settings.bind.primary").click()

    assert lines(page, "settings.routes")["受理通知书"] == ["A4-窗口04", "就绪", "2", "A4，双面，Tray2", "改"]
    assert kit.verbs.look.routes().route("F06") == Route("A4-窗口04", 2, two_sided=True, tray="Tray2")
    number = f"10{accept(kit, 'c1')}"
    issue(kit, "c1", "F06", number)
    kit.verbs.print_paper("c1", "F06")
    assert kit.queue.jobs == [(number, 2)]
    assert [job.printer for job in kit.verbs.look.jobs("c1")] == ["A4-窗口04"]


def test_the_short_form_is_offered_roll_printers_only(qtbot: QtBot, kit: Kit, tmp_path: Path) -> None:
    page, _ = opened(qtbot, kit, tmp_path)
    table = part(page, DataTable, "settings.routes")
    table.select(ROLL)
    strike(table, Qt.Key.Key_Return)
    part(page, QPushButton, "settings.bind.primary").click()

    assert lines(page, "settings.routes")["申请材料接收凭证简联（80 毫米）"][0] == "小票机"


def test_a_number_of_copies_that_is_none_is_refused_in_words(qtbot: QtBot, kit: Kit, tmp_path: Path) -> None:
    page, _ = opened(qtbot, kit, tmp_path)
    table = part(page, DataTable, "settings.routes")
    table.select("F03")
    strike(table, Qt.Key.Key_Return)
    part(page, QLineEdit, "settings.bind.copies").setText("0")
    part(page, QPushButton, "settings.bind.primary").click()

    assert kit.verbs.look.routes().by_form == {}


def test_the_jobs_of_today_stand_with_what_their_printer_said(qtbot: QtBot, kit: Kit, tmp_path: Path) -> None:
    page, presenter = opened(qtbot, kit, tmp_path)
    number = f"10{accept(kit, 'c1')}"
    issue(kit, "c1", "F06", number)
    kit.queue.takes = Hitch.PAPER_OUT
    presenter._printing.print_paper("c1", "F06")

    (told,) = lines(page, "settings.jobs").values()
    assert told[0] == "受理通知书，3 份"
    assert told[-2:] == ["A4-窗口03", "缺纸"]
