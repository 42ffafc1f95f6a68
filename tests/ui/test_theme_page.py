"""Step 1a by keys: initials, arrows, Enter; favourites by digit; the input method on or off."""

import pytest
from PySide6.QtCore import Qt

from tests.ui import samples
from tests.ui.hands import Heard, Show, compose, press, type_text
from ui.pages.theme.page import ThemePage


@pytest.fixture
def page(show: Show) -> ThemePage:
    made = ThemePage()
    show(made)
    made.show_view(samples.THEME)
    made.focus_first()
    return made


def test_enter_starts_the_chosen_hit(page: ThemePage) -> None:
    heard = Heard()
    page.start_requested.connect(heard)

    press(page, Qt.Key.Key_Return)

    assert heard.all == [("newborn-birth",)]


def test_arrows_pass_over_the_heading_to_the_single_items(page: ThemePage) -> None:
    chosen, started = Heard(), Heard()
    page.hit_chosen.connect(chosen)
    page.start_requested.connect(started)

    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)

    assert chosen.all == [("birth-registration",), ("resident-insurance",)]
    assert started.all == [("resident-insurance",)]


def test_a_digit_in_the_empty_search_opens_a_favourite(page: ThemePage) -> None:
    heard = Heard()
    page.start_requested.connect(heard)

    press(page, Qt.Key.Key_7)

    assert heard.all == [("restaurant-opening",)]


def test_a_digit_in_a_query_is_typed(page: ThemePage) -> None:
    heard = Heard()
    page.start_requested.connect(heard)

    type_text(page, "x7")

    assert heard.all == []
    assert page.search.query() == "x7"


def test_the_query_includes_what_the_input_method_still_holds(page: ThemePage) -> None:
    heard = Heard()
    page.query_changed.connect(heard)

    compose(page, preedit="x's'e")

    assert heard.all[-1] == ("xse",)


def test_f7_asks_for_the_notice_alone(page: ThemePage) -> None:
    heard = Heard()
    page.notice_requested.connect(heard)

    press(page, Qt.Key.Key_F7)

    assert heard.all == [("newborn-birth",)]


def test_esc_empties_the_search(page: ThemePage) -> None:
    type_text(page, "abc")

    press(page, Qt.Key.Key_Escape)

    assert page.search.text() == ""
