"""Settings: every change is a wish, every device has one act to prove it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_areas import settings
from ui.pages.settings.page import SettingsPage
from ui.widgets.row_list import RowList


def opened(qtbot: QtBot, tab: str) -> SettingsPage:
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show_view(settings(tab))
    put_on_screen(page)
    return page


def test_text_size_and_theme_are_wishes(qtbot: QtBot) -> None:
    page = opened(qtbot, "appearance")
    sizes: list[int] = []
    themes: list[str] = []
    page.scale_changed.connect(sizes.append)
    page.theme_changed.connect(themes.append)

    part(page, QRadioButton, "settings.scale.125").click()
    part(page, QRadioButton, "settings.theme.dark").click()

    assert (sizes, themes) == ([125], ["dark"])


def test_a_device_is_proved_by_its_own_act(qtbot: QtBot) -> None:
    page = opened(qtbot, "devices")
    seen: list[str] = []
    page.test_requested.connect(seen.append)

    part(page, QPushButton, "settings.device.scanner.test").click()

    assert seen == ["scanner"]
    assert not page.findChildren(QPushButton, "settings.device.camera.test")


def test_arrows_change_the_tab(qtbot: QtBot) -> None:
    page = opened(qtbot, "devices")
    seen: list[str] = []
    page.tab_changed.connect(seen.append)

    strike(part(page, RowList, "settings.tabs"), Qt.Key.Key_Down)

    assert seen == ["keys"]
