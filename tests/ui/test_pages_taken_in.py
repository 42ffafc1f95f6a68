"""Pages taken in while the applicant stands there: they belong to the paper they were asked for, or to none."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from clerk_app.domain.materials import Page
from tests.desk_kit import demo_visit, slot_of
from tests.ui.counter import Counter, open_counter
from tests.ui.slow_lane import Slow
from tests.ui.test_return_visit import PHOTO, told
from ui.case_acts import left_of
from ui.printing_desk import PrintingDesk
from ui.supplement_sheet import PointLine, SupplementSheet
from ui.supplementing import SupplementDesk
from ui.tasks import InlineRunner

Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def opened(counter: Counter, capture: Slow, case_id: str) -> tuple[SupplementDesk, list[str]]:
    """The sheet of that case over the window, and what is said in passing; the lane of capture is slow."""
    verbs, window = counter.kit.verbs, counter.face.window
    page = counter.kit.shelf.put(b"page", "image/jpeg")

    def scanning(arrived: Callable[[Page], None]) -> int:
        arrived(Page(page.sha256, page.size, page.mime, "page.jpg"))
        return 1

    verbs = replace(verbs, scan=scanning)
    printing = PrintingDesk(verbs, InlineRunner(), window)
    said: list[str] = []
    printing.told.connect(said.append)
    desk = SupplementDesk(window, (InlineRunner(), capture), verbs, printing, lambda _: None)
    desk.open_sheet(case_id, *lines_of(counter, case_id))
    return desk, said


def lines_of(counter: Counter, case_id: str) -> tuple[tuple[str, ...], tuple[PointLine, ...]]:
    left = left_of(case_id, counter.kit.verbs.look.facts(case_id), counter.kit.verbs.room)
    assert left
    return left.waiting, left.points


def sheet_of(counter: Counter) -> SupplementSheet:
    return counter.face.window.findChildren(SupplementSheet)[-1]


def pages_of(counter: Counter) -> str:
    return next(one.text() for one in sheet_of(counter).findChildren(QLabel) if one.text().endswith(" 页"))


def scan(counter: Counter) -> None:
    sheet_of(counter).findChildren(QPushButton, "case.supplement.scan")[-1].click()


def test_R033_a_page_taken_in_for_one_case_never_stands_in_the_sheet_of_another(counter: Counter) -> None:
    first, second, capture = told(counter), told(counter), Slow()
    desk, said = opened(counter, capture, first)
    scan(counter)
    counter.press(Key.Key_Escape)
    desk.open_sheet(second, *lines_of(counter, second))

    capture.end()

    assert pages_of(counter) == "0 页"
    assert [one for one in said if "1 页没有放进去" in one]


def test_R033_a_page_taken_in_for_one_paper_is_not_put_to_the_next_line(counter: Counter) -> None:
    case_id, capture = told(counter), Slow()
    _, said = opened(counter, capture, case_id)
    points = sheet_of(counter).findChildren(QListWidget)[-1]
    scan(counter)
    points.setCurrentRow(1)
    capture.end()
    assert pages_of(counter) == "0 页"
    assert said

    points.setCurrentRow(0)
    scan(counter)
    capture.end()
    assert pages_of(counter) == "1 页"
    assert len(said) == 1


def test_R033_a_case_that_is_read_again_leaves_pages_and_typed_words_of_the_line_worked_on(counter: Counter) -> None:
    case_id = told(counter)
    desk, _ = opened(counter, Slow(), case_id)
    _, lines = lines_of(counter, case_id)
    points = sheet_of(counter).findChildren(QListWidget)[-1]
    sheet_of(counter).add_pages(PHOTO, slot_of(demo_visit(), PHOTO, counter.kit.shelf).pages)
    before = pages_of(counter)
    desk.refresh(case_id, lines)
    assert pages_of(counter) == before != "0 页"

    points.setCurrentRow(1)
    counter.tab_to("case.supplement.new")
    counter.compose("1380000")
    desk.refresh(case_id, lines[1:])
    line = sheet_of(counter).findChildren(QLineEdit, "case.supplement.new")[-1]
    assert (points.currentRow(), line.text()) == (0, "1380000")
