"""免提交 by keys in step 5: a proof falls away on a ground that is shown, and the record says which."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.facts import Coverage
from clerk_app.domain.facts_visit import ProofWaived
from clerk_app.domain.proofs import FallsAway
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key
SPARED = "marriage_certificate"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        made.face.desk.visit.resume(made.filled(SPARED))
        made.face.desk.visit.go(5)
        yield made


def errors(counter: Counter) -> list[str]:
    return [one.text() for one in counter.face.window.findChildren(QLabel) if one.property("r") == "err"]


def test_R033_a_proof_checked_over_the_network_is_spared_and_the_record_says_why(counter: Counter) -> None:
    desk, case_id = counter.face.desk, counter.face.desk.visit.draft.case_id
    counter.press(Key.Key_E, CTRL)
    counter.press(Key.Key_3)
    counter.compose("民政婚姻登记系统 11月18日 查询 0007")
    counter.press(Key.Key_Return, CTRL)
    assert desk.visit.slot(SPARED).waiver
    counter.press(Key.Key_Return, CTRL)
    counter.press(Key.Key_Return, CTRL)

    facts = counter.kit.verbs.look.facts(case_id)
    state = fold_intake(facts)
    assert set(state.decisions.values()) == {Choice.ACCEPT}
    (told,) = [fact.body for fact in facts if isinstance(fact.body, ProofWaived)]
    assert (told.material, told.way) == (SPARED, FallsAway.NETWORK_CHECK)
    assert told.shown == "民政婚姻登记系统 11月18日 查询 0007"
    assert state.application
    (taken,) = [one for one in state.application.materials if one.slot == SPARED]
    assert (taken.coverage, taken.pages) == (Coverage.WAIVED, ())


def test_R033_without_its_ground_nothing_is_spared_and_a_ground_can_be_taken_back(counter: Counter) -> None:
    visit = counter.face.desk.visit
    counter.press(Key.Key_E, CTRL)
    counter.press(Key.Key_5)
    counter.compose("原签发机关已撤销")
    counter.press(Key.Key_Return, CTRL)
    assert visit.slot(SPARED).waiver is None
    assert any("由谁核定" in told for told in errors(counter))

    counter.tab_to("intake.mat.waive_sheet.by")
    counter.compose("云溪市数据局 李国")
    counter.press(Key.Key_Return, CTRL)
    waiver = visit.slot(SPARED).waiver
    assert waiver
    assert waiver.decided_by == "云溪市数据局 李国"

    counter.press(Key.Key_E, CTRL)
    counter.tab_to("intake.mat.later_sheet.drop")
    counter.press(Key.Key_Space)
    assert visit.slot(SPARED).waiver is None
