"""The settings' presenter: what is shown of devices and store was asked for, never assumed."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from clerk_app.ports import Outage, OutageKind
from clerk_app.profile import Profile
from clerk_app.store_facts import KeyKind, measure_store
from tests.ui.area_cases import accept
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, put_on_screen
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.presenter import SettingsPresenter, Surroundings
from ui.pages.settings.registers import ending, mandate_lines
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner
from ui.widgets.data_table import DataTable


@dataclass(slots=True)
class Around:
    """Scanners that come and go, a folder that is measured, and what was asked of the window."""

    kit: Kit
    folder: Path
    scanners: tuple[str, ...] = ()
    broken: bool = False
    worn: list[tuple[str, int]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def wear(self, theme: str, scale: int) -> None:
        self.worn.append((theme, scale))

    def look(self) -> tuple[str, ...]:
        if self.broken:
            raise Outage(OutageKind.SCANNER)
        return self.scanners


@pytest.fixture
def around(tmp_path: Path) -> Iterator[Around]:
    with open_kit(tmp_path) as kit:
        yield Around(kit, tmp_path)


def presented(qtbot: QtBot, around: Around) -> tuple[SettingsPage, SettingsPresenter]:
    page, runner = SettingsPage(), InlineRunner()
    qtbot.addWidget(page)
    printing = PrintingDesk(around.kit.verbs, runner, page)
    printing.told.connect(around.said.append)

    def print_block() -> None:
        printing.print_paper(*around.kit.verbs.print_emergency_block(20), 1)

    measure = partial(measure_store, Profile(around.folder))
    surroundings = Surroundings(around.wear, around.look, measure, "0.1.0", print_block=print_block)
    presenter = SettingsPresenter(page, (runner, runner), around.kit.verbs, printing, surroundings)
    presenter.show()
    put_on_screen(page)
    return page, presenter


def words(page: SettingsPage) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel)]


def test_a_choice_of_size_or_colour_is_worn_at_once(qtbot: QtBot, around: Around) -> None:
    page, _ = presented(qtbot, around)

    part(page, QRadioButton, "settings.scale.125").click()
    part(page, QRadioButton, "settings.theme.dark").click()

    assert around.worn == [("light", 125), ("dark", 125)]


def test_devices_are_ready_only_when_they_answered(qtbot: QtBot, around: Around) -> None:
    page, presenter = presented(qtbot, around)
    presenter.open_tab("devices")
    before = words(page)

    around.scanners = ("test:0",)
    part(page, QPushButton, "settings.test_all").click()
    presenter.note_scan(around.kit.clock.now())
    after = words(page)

    assert {"没有打印队列", "未找到", "未验证"} <= set(before)
    assert {"A4-窗口03", "test:0", "09:00 查过", "09:00 扫到过"} <= set(after)
    assert ("就绪" in before, "就绪" in after) == (False, True)


def test_a_scanner_that_fails_is_said_and_not_called_ready(qtbot: QtBot, around: Around) -> None:
    around.broken = True

    page, presenter = presented(qtbot, around)
    presenter.open_tab("devices")

    assert around.said[0] == "扫描仪出错，已收到的页都在。请检查后按 F9 接着扫。"
    assert "未找到" in words(page)


def test_the_store_is_measured(qtbot: QtBot, around: Around) -> None:
    accept(around.kit, "c1")
    page, presenter = presented(qtbot, around)

    presenter.open_tab("store")

    shown = words(page)
    assert str(around.folder) in shown
    assert "放在系统密钥环" in shown
    assert "1 份，0 KB，已加密" in shown


def test_the_kind_of_key_follows_from_the_profile(tmp_path: Path) -> None:
    demo, guarded = Profile(tmp_path / "demo"), Profile(tmp_path / "station")
    for profile in (demo, guarded):
        profile.folder.mkdir()
    guarded.passphrase_keys.write_bytes(b"sealed")

    assert measure_store(demo).key is KeyKind.DEMO_FILE
    assert measure_store(guarded).key is KeyKind.PASSPHRASE


def test_M06_every_mandate_is_listed_with_its_days_its_state_and_its_seal(qtbot: QtBot, around: Around) -> None:
    page, presenter = presented(qtbot, around)
    presenter.open_tab("mandates")
    table = part(page, DataTable, "settings.mandates")

    hall = around.kit.verbs.room.hall
    rows = table.model()
    shown = [
        [str(rows.index(at, column).data()) for column in range(rows.columnCount())] for at in range(rows.rowCount())
    ]
    assert len(shown) == len(hall.mandates) + 1
    assert shown[0] == ["县烟草专卖局", "—", "只能收件", "—", "—", "未授权", "—"]
    assert shown[1] == [
        "县卫生健康局", "云卫授〔2025〕1号", "受理、补正、不予受理、办结", "全部", "2025.1.1 起", "有效",
        "印-03 受理专用章 刘思远＋大厅章",
    ]  # fmt: skip
    assert shown[-1][4:6] == ["2023.1.1—2024.12.31", "已到期"]


def test_M06_a_mandate_that_ends_within_a_month_is_counted_at_its_tab(around: Around) -> None:
    room = around.kit.verbs.room
    today = room.clock.today()
    days = {0: "30 天内到期", 30: "30 天内到期", 31: "有效", -1: "已到期"}
    ends = [replace(room.hall.mandates[0], until=today + timedelta(days=left)) for left in days]
    begins = replace(
        room.hall.mandates[0], since=today + timedelta(days=1), items=("birth_certificate_issue",), windows=("03",)
    )
    here = replace(room, hall=replace(room.hall, mandates=(*ends, begins), seals=()))

    lines = [line for line in mandate_lines(here) if line.state != "未授权"]
    assert [line.state for line in lines] == ["30 天内到期"] * 2 + ["未生效", "有效", "已到期"]
    assert {line.seal for line in lines} == {"没有可用的印章＋大厅章"}
    assert (lines[2].windows, lines[2].acts.partition("：")[2]) == ("03", "受理、补正、不予受理、办结")
    assert ending(here) == 2


def test_about_names_version_catalogue_digest_and_licences(qtbot: QtBot, around: Around) -> None:
    page, presenter = presented(qtbot, around)

    presenter.open_tab("about")

    catalogue = around.kit.verbs.room.catalogue
    shown = words(page)
    assert "一件事综合受理 0.1.0" in shown
    assert f"摘要 {catalogue.digest}" in shown
    assert any("LGPL" in line for line in shown)


def test_P22_the_settings_print_a_block_of_emergency_receipts_and_say_how_many_are_left(
    qtbot: QtBot, around: Around
) -> None:
    page, presenter = presented(qtbot, around)
    part(page, QPushButton, "settings.test_all").click()
    presenter.open_tab("devices")
    assert "余 0 张，已补录 0 张，作废 0 张" in words(page)

    part(page, QPushButton, "settings.device.emergency.test").click()

    assert "余 20 张，已补录 0 张，作废 0 张" in words(page)
    first = next(iter(around.kit.verbs.look.emergency()))
    assert around.kit.queue.jobs == [(first, 1)]


def test_the_test_page_goes_to_the_printer_of_the_papers(qtbot: QtBot, around: Around) -> None:
    page, presenter = presented(qtbot, around)
    part(page, QPushButton, "settings.test_all").click()
    presenter.open_tab("devices")

    part(page, QPushButton, "settings.device.trial.test").click()

    assert around.kit.queue.jobs == [("01", 1)]
    assert around.said[-1] == "打印测试页 已送打印机 A4-窗口03"
