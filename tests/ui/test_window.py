"""The shell: pages live with their presenters, counts are spoken, tones are words too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from tests.ui import samples
from tests.ui.hands import ALT, Heard, Show, press
from ui.pages.theme.page import ThemePage
from ui.status import StatusPart
from ui.widgets.notes import Banner, BannerView, Toast
from ui.window import ShellWindow


@pytest.fixture
def window(show: Show) -> ShellWindow:
    made = ShellWindow()
    made.show_top(samples.TOP)
    made.show_status(samples.STATUS)
    show(made)
    return made


def test_a_page_lives_with_its_presenter_until_it_is_dropped(window: ShellWindow) -> None:
    page, presenter = QWidget(), object()
    window.host("todo", page, presenter)
    window.open_page("todo", "todo")

    assert window.current_page() is page
    assert window.page("todo") is page
    window.drop("todo")
    assert not window.hosts("todo")
    with pytest.raises(KeyError):
        window.open_page("todo")


def test_opening_a_page_lights_its_area_and_focuses_its_first_field(window: ShellWindow) -> None:
    page = ThemePage()
    window.host("theme", page)
    page.show_view(samples.THEME)

    window.open_page("theme")

    assert window.focusWidget() is page.search


def test_a_badge_is_part_of_the_spoken_name(window: ShellWindow) -> None:
    window.show_badges({"todo": 6})

    todo = window.findChild(QToolButton, "rail.todo")
    assert isinstance(todo, QToolButton)
    assert todo.accessibleName() == "待办，6 件"


def test_every_tone_of_the_status_bar_is_also_a_word(window: ShellWindow) -> None:
    window.show_status(replace(samples.STATUS, printer=StatusPart("回执打印机 缺纸", "warn")))

    shown = [part.text() for part in window.status.findChildren(QLabel) if part.isVisible()]

    assert "回执打印机 缺纸" in shown
    assert "离线受理中" in shown


def test_a_click_on_a_part_of_the_status_bar_is_a_wish(window: ShellWindow) -> None:
    heard = Heard()
    window.status_clicked.connect(heard)

    part = window.findChild(QWidget, "status.queue")
    assert isinstance(part, QWidget)
    part.setFocus()
    press(window, Qt.Key.Key_Space)

    assert heard.all == [("queue",)]


def test_there_is_one_toast_and_the_last_word_wins(window: ShellWindow) -> None:
    window.show_toast("已打印告知书")
    window.show_toast("已暂存")

    assert [part.accessibleName() for part in window.findChildren(Toast)] == ["已暂存"]


def test_a_banner_says_its_sentence_to_a_screen_reader(window: ShellWindow) -> None:
    banner = Banner("intake.theme.banner", window)

    banner.show_view(BannerView("info", "事项库为11月12日版本", "联网后自动更新"))

    assert banner.accessibleName() == "事项库为11月12日版本　联网后自动更新"


def test_alt_digits_do_nothing_before_there_is_a_case(window: ShellWindow) -> None:
    page, heard = ThemePage(), Heard()
    page.step_requested.connect(heard)
    window.host("theme", page)
    page.show_view(samples.THEME)
    window.open_page("theme")

    press(window, Qt.Key.Key_3, ALT)
    press(window, Qt.Key.Key_Right, ALT)

    assert heard.all == []
