"""申请表, 单项申请表 and 核对一致签 from the window, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.domain.case import fold_intake
from tests.later_kit import take_house
from tests.ui.counter import Counter, open_counter
from tests.ui.test_after_the_act import open_case, words
from tests.ui.test_decide_presenter import Desk, desk

__all__ = ["desk"]
Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def papers(counter: Counter, form: str) -> list[str]:
    documents = fold_intake(counter.kit.verbs.look.facts("c1")).documents
    return [one.paper for one in documents if one.form == form]


def test_the_form_is_printed_at_step_6_and_a_second_print_is_the_same_form(desk: Desk) -> None:
    for _ in range(2):
        desk.page.action_clicked.emit("intake.decide.form")
    state = fold_intake(desk.facts())
    assert [one.paper for one in state.documents] == ["F02"]
    assert state.application is None


def test_R063_a_character_without_a_face_is_named_before_anything_is_printed(desk: Desk) -> None:
    told: list[str] = []
    printing = desk.presenter._printing
    printing.look_for_printer()
    printing.told.connect(told.append)
    desk.visit.enter("mother_name", "陈\U000323b0晴")
    desk.page.action_clicked.emit("intake.decide.form")
    assert any("\U000323b0" in one and "再按一次打印" in one for one in told)
    assert desk.kit.queue.jobs == []
    desk.page.action_clicked.emit("intake.decide.form")
    assert len(desk.kit.queue.jobs) == 1


def test_the_items_own_forms_are_made_from_the_sheet_of_a_case(counter: Counter) -> None:
    take_house(counter.kit.verbs.room, counter.kit.open_book, "c1")
    open_case(counter, "c1")
    counter.tab_to("case.act.forms")
    counter.press(Key.Key_Space)
    made = papers(counter, "F02I")
    assert made
    assert f"单项申请表 {len(made)} 份已出，随办件送承办机关。" in words(counter)
