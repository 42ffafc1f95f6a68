"""The catalogue: search hides what does not match and never changes anything."""

from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen
from tests.ui.samples_areas import catalogue
from ui.pages.catalogue.page import CataloguePage
from ui.widgets.data_table import DataTable


def opened(qtbot: QtBot) -> CataloguePage:
    page = CataloguePage()
    qtbot.addWidget(page)
    page.show_view(catalogue())
    put_on_screen(page)
    return page


def test_initials_find_a_theme(qtbot: QtBot) -> None:
    page = opened(qtbot)

    page.tree.search.setText("xse")

    assert page.tree.keys() == ("newborn",)


def test_an_item_is_found_under_its_theme(qtbot: QtBot) -> None:
    page = opened(qtbot)

    page.tree.search.setText("消防验收")

    assert page.tree.keys() == ("restaurant", "restaurant/5")


def test_a_matching_theme_keeps_all_its_items(qtbot: QtBot) -> None:
    page = opened(qtbot)

    page.tree.search.setText("kbcyd")

    assert len(page.tree.keys()) == 7


def test_the_open_entry_lists_its_materials(qtbot: QtBot) -> None:
    page = opened(qtbot)

    assert part(page, DataTable, "catalogue.materials").keys() == tuple(f"m{place}" for place in range(6))
