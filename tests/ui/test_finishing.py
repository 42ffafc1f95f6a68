"""即办 by keys: accepted, decided and given in one sitting; what is not immediate keeps its clock."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from clerk_app.domain.case import Status
from clerk_app.domain.facts_done import CompletedItem, ItemsCompleted
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key
SINGLE = "childcare_guidance"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def accepted(counter: Counter, item: str = "") -> str:
    """The demo visit, or one item of it, decided."""
    visit = counter.face.desk.visit
    visit.resume(replace(counter.filled(), item=item))
    visit.go(6)
    counter.press(Key.Key_Return, CTRL)
    assert counter.face.desk.step == 7
    return visit.case_id


def done(counter: Counter, case_id: str) -> list[ItemsCompleted]:
    facts = counter.kit.verbs.look.facts(case_id)
    return [fact.body for fact in facts if isinstance(fact.body, ItemsCompleted)]


def test_M32_R030_an_immediate_item_from_the_form_to_its_result_in_one_sitting(counter: Counter) -> None:
    case_id = accepted(counter, SINGLE)
    counter.press(Key.Key_G, CTRL)
    counter.tab_to(f"intake.handover.finish_sheet.number.{SINGLE}")
    counter.compose("YE-2026-0007")
    counter.press(Key.Key_Return, CTRL)

    (fact,) = done(counter, case_id)
    assert fact.items == (CompletedItem(SINGLE, "电子育儿档案", "YE-2026-0007"),)
    assert fact.delivered
    (line,) = counter.kit.verbs.look.cases([case_id])
    assert line.status == Status.COMPLETED
    assert counter.kit.verbs.look.facts(case_id)[0].header.at.date() == fact.day


def test_M32_a_refusal_is_told_in_the_sheet_and_the_typed_number_stays(counter: Counter) -> None:
    case_id = accepted(counter, SINGLE)
    counter.press(Key.Key_G, CTRL)
    number = f"intake.handover.finish_sheet.number.{SINGLE}"
    counter.tab_to(number)
    counter.compose("YE-2026-0007")
    counter.kit.verbs.withdraw_case(case_id, "不办了")
    counter.press(Key.Key_Return, CTRL)

    assert done(counter, case_id) == []
    (line,) = counter.face.window.findChildren(QLineEdit, number)
    assert line.isVisible()
    assert line.text() == "YE-2026-0007"
    (told,) = counter.face.window.findChildren(QLabel, "intake.handover.finish_sheet.told")
    assert told.isVisible()
    assert told.text()


def test_of_several_only_what_is_ticked_is_done(counter: Counter) -> None:
    case_id = accepted(counter)
    counter.press(Key.Key_G, CTRL)
    counter.press(Key.Key_Return, CTRL)
    assert done(counter, case_id) == [], "nothing was ticked, nothing happened"

    counter.press(Key.Key_G, CTRL)
    counter.tab_to("intake.handover.finish_sheet.item.childcare_guidance")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)

    (fact,) = done(counter, case_id)
    assert ([one.item for one in fact.items], fact.delivered) == (["childcare_guidance"], False)
    (line,) = counter.kit.verbs.look.cases([case_id])
    assert line.status == Status.ACCEPTED
