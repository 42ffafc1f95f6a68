"""The desk between two people: whatever is being typed stays with the one it was typed for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.domain.case import Choice
from clerk_app.domain.facts import Ground
from tests.ui.area_cases import NEWBORN
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        made.face.desk.visit.begin(NEWBORN)
        yield made


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_F8, Qt.KeyboardModifier.NoModifier), (Key.Key_N, CTRL)],
)
def test_the_field_being_typed_goes_with_the_parked_visit(
    counter: Counter, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    desk = counter.face.desk
    case_id = desk.visit.draft.case_id
    desk.visit.go(3)
    counter.compose("陈雨晴")
    counter.press(key, modifiers)

    kept = counter.kit.verbs.find_draft(case_id)
    assert not desk.visit.open
    assert kept
    assert kept.values["mother_name"] == "陈雨晴"


def test_the_line_of_step_6_goes_with_the_parked_visit(counter: Counter) -> None:
    desk = counter.face.desk
    visit = desk.visit
    case_id, item = visit.draft.case_id, visit.plan.items[0].slug
    visit.enter("mother_name", "陈雨晴")
    refused = {item: Choice.REFUSE}
    visit.choose(replace(visit.draft, choices=refused, grounds={item: Ground.NOT_COMPETENT}))
    visit.go(6)
    counter.face.window.findChildren(QWidget, "intake.decide.authority")[0].setFocus()
    counter.compose("云岫县公安局")
    counter.press(Key.Key_F8)

    kept = counter.kit.verbs.find_draft(case_id)
    assert kept
    assert kept.authorities == {item: "云岫县公安局"}
