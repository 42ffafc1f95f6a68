"""The global search: the line keeps the focus, the panel lies over the page, Esc gives the focus back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui import samples, samples_over
from tests.ui.hands import CTRL, Heard, Show, compose, press, type_text
from ui.pages.theme.page import ThemePage
from ui.widgets.marked import Marked, marked_label
from ui.widgets.search_panel import SearchPanel
from ui.window import ShellWindow


@pytest.fixture
def window(show: Show) -> ShellWindow:
    made, page = ShellWindow(), ThemePage()
    made.host("theme", page)
    show(made)
    page.show_view(samples.THEME)
    made.open_page("theme")
    press(made, Qt.Key.Key_K, CTRL)
    return made


def panel(window: ShellWindow) -> SearchPanel:
    found = window.findChild(SearchPanel)
    assert isinstance(found, SearchPanel)
    return found


def test_typing_asks_and_the_answer_lies_over_the_page(window: ShellWindow) -> None:
    asked, page = Heard(), window.page("theme")
    window.search_changed.connect(asked)
    before = page.geometry()

    type_text(window, "45")
    window.show_search(samples_over.FOUND)

    assert asked.all == [("4",), ("45",)]
    assert panel(window).isVisible()
    assert (page.geometry(), window.top.search.hasFocus()) == (before, True)


def test_initials_are_asked_for_while_the_input_method_still_holds_them(window: ShellWindow) -> None:
    asked = Heard()
    window.search_changed.connect(asked)

    compose(window, preedit="x's'e")

    assert asked.all[-1] == ("xse",)


def test_tab_changes_the_section_and_enter_opens_the_row(window: ShellWindow) -> None:
    opened = Heard()
    window.search_row_opened.connect(opened)
    window.show_search(samples_over.FOUND)

    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(window, key)

    assert opened.all == [("m2",)]
    assert not panel(window).isVisible()


def test_esc_closes_and_gives_the_focus_back(window: ShellWindow) -> None:
    page = window.page("theme")
    assert isinstance(page, ThemePage)
    window.show_search(samples_over.FOUND)

    press(window, Qt.Key.Key_Escape)

    assert page.search.hasFocus()
    assert not panel(window).isVisible()


def test_an_answer_that_comes_too_late_opens_nothing(window: ShellWindow) -> None:
    press(window, Qt.Key.Key_Escape)

    window.show_search(samples_over.FOUND)

    assert not panel(window).isVisible()


def test_marks_cut_between_code_points_and_keep_blanks(window: ShellWindow) -> None:
    marked = Marked("𬱖𬱖  李", ((1, 2),))

    shown = marked_label(marked)
    shown.setParent(window)

    assert marked.runs() == (("𬱖", False), ("𬱖", True), ("  李", False))
    assert isinstance(shown, QLabel)
    assert "white-space:pre" in shown.text()
