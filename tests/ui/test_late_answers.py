"""An answer that comes late goes to the sheet that asked, or is said in passing; never to another sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clerk_app.domain.case import Stage, fold_intake
from clerk_app.domain.facts_service import FeeSettled
from tests.later_kit import house_plan, take_house
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.slow_lane import Slow
from ui.act_sheet import ActSheet
from ui.case_acts import CaseActs, left_of
from ui.pages.handover.charging import Charging
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner

Key = Qt.Key
CASE = "c1"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        take_house(made.kit.verbs.room, made.kit.open_book, CASE)
        yield made


class Acts:
    """The acts of the case, on a slow desk."""

    def __init__(self, counter: Counter) -> None:
        verbs, window = counter.kit.verbs, counter.face.window
        left = left_of(CASE, verbs.look.facts(CASE), verbs.room)
        assert left
        self.left, self.desk = left, Slow()
        self.said: list[str] = []
        self.done: list[str] = []
        printing = PrintingDesk(verbs, InlineRunner(), window)
        printing.told.connect(self.said.append)
        self.acts = CaseActs(window, (self.desk, InlineRunner()), verbs, printing, self.done.append)

    def open(self, key: str) -> None:
        self.acts.open_act(key, self.left)


def standing(counter: Counter) -> list[str]:
    return [one.objectName() for one in counter.face.window.findChildren(ActSheet) if one.open]


def told(counter: Counter, name: str) -> list[str]:
    return [one.text() for one in counter.face.window.findChildren(QLabel, f"{name}.told") if one.text()]


def test_a_refusal_after_the_sheet_was_closed_is_said_in_passing(counter: Counter) -> None:
    slow = Acts(counter)
    slow.open("withdraw")
    counter.compose("不办了")
    counter.press(Key.Key_Return, CTRL)
    counter.press(Key.Key_Escape)
    counter.kit.verbs.withdraw_case(CASE, "不办了")

    slow.desk.end()

    assert [one for one in slow.said if "已作出决定" in one]
    assert slow.done == []


def test_what_is_done_late_leaves_the_sheet_of_another_act_open(counter: Counter) -> None:
    slow = Acts(counter)
    slow.open("withdraw")
    counter.compose("不办了")
    counter.press(Key.Key_Return, CTRL)
    counter.press(Key.Key_Escape)
    slow.open("amend")

    slow.desk.end()

    assert standing(counter) == ["case.amend"]
    assert fold_intake(counter.kit.verbs.look.facts(CASE)).stage is Stage.WITHDRAWN
    assert slow.done == [CASE]


def test_a_refusal_is_told_in_the_sheet_that_asked_and_in_no_other(counter: Counter) -> None:
    slow = Acts(counter)
    slow.open("withdraw")
    counter.compose("不办了")
    counter.press(Key.Key_Return, CTRL)
    counter.kit.verbs.withdraw_case(CASE, "不办了")
    slow.desk.end()
    assert told(counter, "case.withdraw")

    counter.press(Key.Key_Return, CTRL)
    counter.press(Key.Key_Escape)
    slow.open("amend")
    slow.desk.end()
    assert told(counter, "case.amend") == []
    assert len(slow.said) == 1


def test_M16_a_fee_asked_for_twice_is_settled_once_and_the_second_answer_is_said_in_passing(counter: Counter) -> None:
    verbs, desk = counter.kit.verbs, Slow()
    said: list[str] = []
    done: list[str] = []
    charging = Charging(counter.face.window, lambda: verbs, desk, lambda: done.append(CASE), said.append)
    charging.read(CASE, fold_intake(verbs.look.facts(CASE)), house_plan(verbs.room))
    charging.open_fee()
    counter.compose("7301-0077")
    counter.press(Key.Key_Return, CTRL)
    counter.press(Key.Key_Return, CTRL)
    desk.end()
    assert (standing(counter), done, said) == ([], [CASE], [])

    charging.open_fee("1")
    desk.end()

    assert standing(counter) == ["fee.sheet"]
    assert told(counter, "fee.sheet") == []
    assert [one for one in said if "缴费" in one]
    assert len([one for one in verbs.look.facts(CASE) if isinstance(one.body, FeeSettled)]) == 1
