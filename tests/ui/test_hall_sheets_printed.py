"""Sheets of the hall from the window by one key: 日报 for the day that is shown, 流程图 for the visit at hand."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.domain.numbers import Kind
from tests.later_kit import take_house
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.test_after_the_act import words

Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def test_P04_the_day_sheet_is_printed_by_one_key(counter: Counter) -> None:
    take_house(counter.kit.verbs.room, counter.kit.open_book, "c1")
    counter.face.desk.areas.open("stats")
    QApplication.sendPostedEvents()

    counter.press(Key.Key_P, CTRL)

    (title, copies), *_ = counter.kit.queue.jobs
    assert (title[:2], copies) == (str(int(Kind.DAY_SHEET)), 1)
    assert "窗口日报 已送打印机 A4-窗口03" in words(counter)


def test_the_sheet_of_yesterday_is_numbered_on_the_day_of_its_printing(counter: Counter) -> None:
    kit = counter.kit
    take_house(kit.verbs.room, kit.open_book, "c1")
    kit.clock.move(timedelta(days=1))
    made, paper = kit.verbs.print_day_sheet(kit.clock.today() - timedelta(days=1))
    row = next(row for row in kit.verbs.look.papers(made) if row.paper == paper)
    assert (row.form, row.number[8:14]) == ("F19", "261119")


def test_the_flow_chart_of_a_visit_is_printed_from_step_2_by_one_key(counter: Counter) -> None:
    counter.face.visit.resume(counter.filled())
    counter.face.desk.go(2)
    counter.press(Key.Key_G, CTRL)
    assert counter.kit.queue.jobs == [("04", 1)]
    assert "办理流程图 已送打印机 A4-窗口03" in words(counter)
