"""Keys: one primary per 400 ms, none while composing, everything reachable by number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from shiboken6 import delete

from tests.ui import gallery, samples, samples_form, samples_intake
from tests.ui.hands import ALT, CTRL, Heard, Show, compose, press, press_at, type_text
from ui.pages.form.page import FormPage
from ui.pages.notice.page import NoticePage
from ui.pages.theme.page import ThemePage
from ui.widgets.frame import IntakeFrame
from ui.widgets.sheet import Sheet, SheetView
from ui.window import ShellWindow


@pytest.fixture
def notice(show: Show) -> NoticePage:
    page = NoticePage()
    show(page)
    page.show_view(samples_intake.NOTICE)
    page.focus_first()
    return page


def test_ctrl_enter_is_the_primary_of_the_page(notice: NoticePage) -> None:
    heard = Heard()
    notice.primary_clicked.connect(heard)

    press(notice, Qt.Key.Key_Return, CTRL)

    assert heard.all == [()]


def test_a_second_press_within_400_ms_is_no_second_activation(notice: NoticePage) -> None:
    heard = Heard()
    notice.primary_clicked.connect(heard)

    for moment in (1000, 1200, 1399, 1400, 1500, 1800):
        press_at(notice, moment, Qt.Key.Key_Return, CTRL)

    assert len(heard.all) == 3


def test_ctrl_enter_waits_until_the_input_method_has_decided(show: Show) -> None:
    page, heard = FormPage(samples_form.TODAY), Heard()
    show(page)
    page.show_view(samples_form.FORM)
    page.grid.focus_field("father_name")
    page.primary_clicked.connect(heard)

    compose(page, preedit="zhang")
    press(page, Qt.Key.Key_Return, CTRL)
    assert heard.all == []

    compose(page, commit="张")
    press(page, Qt.Key.Key_Return, CTRL)
    assert heard.all == [()]


def test_a_disabled_primary_takes_no_key(notice: NoticePage) -> None:
    heard = Heard()
    footer = samples_intake.STOPPED.frame.footer
    notice.footer.show_view(footer)
    notice.primary_clicked.connect(heard)

    press(notice, Qt.Key.Key_Return, CTRL)

    assert heard.all == []


def test_alt_digits_and_arrows_open_the_steps(notice: NoticePage) -> None:
    steps, back, parked = Heard(), Heard(), Heard()
    notice.step_requested.connect(steps)
    notice.back_clicked.connect(back)
    notice.park_clicked.connect(parked)

    press(notice, Qt.Key.Key_4, ALT)
    press(notice, Qt.Key.Key_Right, ALT)
    press(notice, Qt.Key.Key_Left, ALT)
    press(notice, Qt.Key.Key_F8)

    assert (steps.all, back.all, parked.all) == ([(4,), (3,)], [()], [()])


def test_a_function_key_presses_the_action_that_carries_it(notice: NoticePage) -> None:
    heard = Heard()
    notice.action_clicked.connect(heard)

    press(notice, Qt.Key.Key_F7)

    assert heard.all == [("intake.notice.print",)]


@pytest.fixture
def window(show: Show) -> ShellWindow:
    made = ShellWindow()
    made.show_top(samples.TOP)
    made.show_status(samples.STATUS)
    page = ThemePage()
    made.host("theme", page)
    show(made)
    page.show_view(samples.THEME)
    made.open_page("theme")
    return made


def test_areas_open_by_number_from_inside_a_text_field(window: ShellWindow) -> None:
    heard = Heard()
    window.area_requested.connect(heard)

    press(window, Qt.Key.Key_4, CTRL)

    assert heard.all == [("sync",)]


def test_ctrl_k_focuses_the_search(window: ShellWindow) -> None:
    press(window, Qt.Key.Key_K, CTRL)

    assert window.top.search.hasFocus()


def test_a_sheet_takes_the_keys_and_gives_the_focus_back(window: ShellWindow) -> None:
    areas, done, page = Heard(), Heard(), window.page("theme")
    assert isinstance(page, ThemePage)
    window.area_requested.connect(areas)
    sheet = Sheet(window, "sheet.print", SheetView("打印机缺纸", "还差 1 份", "已放纸，接着打"), QLabel("放 A4 纸"))
    sheet.primary_clicked.connect(done)

    press(window, Qt.Key.Key_4, CTRL)
    press(window, Qt.Key.Key_Return, CTRL)
    press(window, Qt.Key.Key_Escape)

    assert (areas.all, done.all) == ([], [()])
    assert page.search.hasFocus()


def test_a_sheet_whose_opener_is_gone_gives_the_focus_to_the_sheet_beneath(window: ShellWindow) -> None:
    """The case is drawn anew under the sheet that changed it."""
    body = QWidget()
    first, opener = QLineEdit(body), QLineEdit(body)
    Sheet(window, "case.sheet", SheetView("办件", "", "看完"), body)
    opener.setFocus()
    above = Sheet(window, "case.supplement", SheetView("补正", "", "受理"), QLabel("补齐了"))
    delete(opener)

    above.close_sheet()

    assert first.hasFocus()


def test_tab_stays_inside_a_sheet(window: ShellWindow) -> None:
    body = QLineEdit()
    sheet = Sheet(window, "sheet.reason", SheetView("原因", "", "保存"), body)

    for _ in range(5):
        press(window, Qt.Key.Key_Tab)
        at = window.focusWidget()
        assert isinstance(at, QWidget)
        assert sheet.isAncestorOf(at)


@pytest.mark.parametrize("name", [name for name in gallery.PAGES if name != "01-theme"])
def test_enter_ten_times_fast_never_leaves_the_page(name: str, show: Show) -> None:
    page, heard = gallery.PAGES[name](), Heard()
    assert isinstance(page, IntakeFrame)
    show(page)
    for wish in (page.primary_clicked, page.back_clicked, page.step_requested):
        wish.connect(heard)

    for _ in range(10):
        press(page, Qt.Key.Key_Return)

    assert heard.all == []


def test_typing_in_a_page_reaches_no_shortcut(window: ShellWindow) -> None:
    heard, page = Heard(), window.page("theme")
    assert isinstance(page, ThemePage)
    page.query_changed.connect(heard)

    type_text(window, "xse")

    assert heard.all[-1] == ("xse",)
