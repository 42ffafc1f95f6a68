"""The desk between two people: whatever is being typed stays with the one it was typed for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerk_app.domain.case import Choice
from clerk_app.domain.facts import Ground
from tests.ui.area_cases import NEWBORN
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import strike
from ui.app import Face
from ui.lanes import inline_lanes
from ui.sync_runner import SyncRunner

Key = Qt.Key


@dataclass(slots=True)
class Counter:
    kit: Kit
    face: Face

    @property
    def focus(self) -> QWidget:
        return self.face.window.focusWidget()

    def compose(self, text: str) -> None:
        """As an input method hands it over; nothing has rested for a second yet."""
        done = QInputMethodEvent()
        done.setCommitString(text)
        QApplication.sendEvent(self.focus, done)


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_kit(tmp_path) as kit:
        verbs = replace(kit.verbs, scanners=tuple, pdf_pictures=lambda *_: ())
        lanes = inline_lanes()
        face = Face(qapp, verbs, lanes, SyncRunner(None, lanes, verbs.room.clock, qapp))
        qtbot.addWidget(face.window)
        face.window.resize(1366, 768)
        face.window.show()
        face.desk.open()
        face.desk.visit.begin(NEWBORN)
        yield Counter(kit, face)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_F8, Qt.KeyboardModifier.NoModifier), (Key.Key_N, Qt.KeyboardModifier.ControlModifier)],
)
def test_the_field_being_typed_goes_with_the_parked_visit(
    counter: Counter, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    desk = counter.face.desk
    case_id = desk.visit.draft.case_id
    desk.visit.go(3)
    counter.compose("陈雨晴")
    strike(counter.focus, key, modifiers)

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
    strike(counter.focus, Key.Key_F8)

    kept = counter.kit.verbs.find_draft(case_id)
    assert kept
    assert kept.authorities == {item: "云岫县公安局"}
