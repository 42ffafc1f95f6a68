"""原件在谁手里: the case sheet says it, and a move from hand to hand is made there by keys (P03)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from clerk_app.domain.custody import custody_of
from clerk_app.domain.facts_delivery import Keeper
from tests.later_kit import take_house
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.hands_work import part, strike
from ui.widgets.sheet import Sheet


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as opened:
        take_house(opened.kit.verbs.room, opened.kit.open_book, "h")
        opened.face.desk.areas.cases.open_case("h")
        yield opened


def sheet(counter: Counter, name: str) -> Sheet:
    return next(one for one in counter.face.window.findChildren(Sheet, name) if not one.isHidden())


def move(counter: Counter, custody: str, holder: str = "") -> Sheet:
    strike(part(sheet(counter, "case.sheet"), QPushButton, "case.act.originals"), Qt.Key.Key_Space)
    shown = sheet(counter, "case.originals")
    strike(part(shown, QWidget, f"case.originals.custody.{custody}"), Qt.Key.Key_Space)
    part(shown, QLineEdit, "case.originals.holder").setText(holder)
    counter.press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    return shown


def test_P03_an_original_is_kept_lent_and_its_place_stands_on_the_case_sheet(counter: Counter) -> None:
    move(counter, "kept")
    (thing,) = custody_of(counter.kit.verbs.look.facts("h"))
    held = custody_of(counter.kit.verbs.look.facts("h"))[thing]
    assert held.by is Keeper.WINDOW
    assert held.bag.startswith("20")
    words = [one.text() for one in sheet(counter, "case.sheet").findChildren(QLabel)]
    assert "窗口 1 份" in words

    move(counter, "lent", "登记科李国")

    held = custody_of(counter.kit.verbs.look.facts("h"))[thing]
    assert (held.by, held.holder) == (Keeper.DEPARTMENT, "登记科李国")


def test_P03_a_move_without_a_receiver_is_told_in_the_sheet(counter: Counter) -> None:
    shown = move(counter, "lent")
    told = part(shown, QLabel, "case.originals.told")
    assert "交给谁" in told.text()
    assert custody_of(counter.kit.verbs.look.facts("h")) == {}
