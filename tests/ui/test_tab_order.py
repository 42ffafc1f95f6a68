"""Tab visits a page as the eye does, whatever was built last."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import put_on_screen, strike
from ui.widgets.basics import button, column
from ui.widgets.footer import FooterView
from ui.widgets.frame import FrameView, IntakeFrame
from ui.widgets.key_page import KeyPage
from ui.widgets.tab_order import stops_of

Key = Qt.Key


class Page(IntakeFrame):
    """A body whose fields are made after the footer, two of them in a scroll area, one behind another page."""

    def __init__(self) -> None:
        super().__init__("sample")
        inside, stack, body = QWidget(), QStackedWidget(), QWidget()
        self.grid = QGridLayout()
        inside.setLayout(self.grid)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        for name in ("shown", "behind"):
            stack.addWidget(button(name, name))
        body.setLayout(column(area, stack))
        self.set_body(body)
        self.show_frame(FrameView(FooterView("好", back="回")))

    def build(self) -> None:
        for place, name in enumerate(("first", "second", "off")):
            line = QLineEdit()
            line.setObjectName(name)
            line.setEnabled(name != "off")
            self.grid.addWidget(line, place, 0)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    outer, made = QWidget(), Page()
    before, after = button("before", "before"), button("after", "after")
    outer.setLayout(column(before, made, after))
    qtbot.addWidget(outer)
    made.build()
    put_on_screen(outer)
    yield made
    outer.close()


def walked(page: Page, key: Qt.Key, steps: int) -> list[str]:
    seen = []
    for _ in range(steps):
        strike(page.window().focusWidget(), key)
        seen.append(page.window().focusWidget().objectName())
    return seen


def test_tab_goes_through_body_and_footer_and_out(page: Page) -> None:
    page.setFocus()

    assert walked(page, Key.Key_Tab, 6) == [
        "first", "second", "shown", "intake.footer.back", "intake.footer.primary", "after",
    ]  # fmt: skip


def test_shift_tab_goes_the_same_way_back(page: Page) -> None:
    back = [one for one in page.findChildren(QPushButton) if one.objectName() == "intake.footer.back"]
    back[0].setFocus()

    assert walked(page, Key.Key_Backtab, 4) == ["shown", "second", "first", "before"]


def test_what_cannot_take_the_focus_is_no_stop(page: Page) -> None:
    names = [stop.objectName() for stop in stops_of(page)]

    assert "off" not in names
    assert "behind" not in names
    assert not any(isinstance(stop, QLabel) for stop in stops_of(page))


def test_on_a_page_of_an_area_too_what_was_built_last_is_visited_where_it_stands(qtbot: QtBot) -> None:
    area, late, foot = KeyPage("sample.area"), QWidget(), button("foot", "foot")
    late.setLayout(column())
    area.setLayout(column(button("head", "head"), late, foot))
    inside = late.layout()
    assert inside is not None
    inside.addWidget(button("tick", "tick"))
    qtbot.addWidget(area)
    put_on_screen(area)
    foot.setFocus()

    strike(area.window().focusWidget(), Key.Key_Backtab)

    assert area.window().focusWidget().objectName() == "tick"
