"""Step 3 by keys: help with consent, a green channel with its reason, and another place that decides (M09, R087)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clerk_app.domain.assistance import Help, Track
from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.facts_visit import CrossingAgreed, HelpGiven, TrackTaken
from tests.printing.reading import pypdf_text, squeezed
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key
SHEET = "intake.applicant.service_sheet"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        made.face.desk.visit.resume(made.filled())
        made.face.desk.visit.go(3)
        yield made


def texts(counter: Counter) -> list[str]:
    return [one.text() for one in counter.face.window.findChildren(QLabel) if one.isVisible()]


def type_into(counter: Counter, name: str, words: str) -> None:
    counter.tab_to(f"{SHEET}.{name}")
    counter.compose(words)


def decide(counter: Counter) -> str:
    case_id = counter.face.desk.visit.draft.case_id
    counter.face.desk.visit.go(6)
    counter.press(Key.Key_Return, CTRL)
    return case_id


def receipt(counter: Counter, case_id: str) -> str:
    (row,) = [row for row in counter.kit.verbs.look.papers(case_id) if row.form == "F03"]
    return squeezed(pypdf_text(counter.kit.shelf.get(row.sha256)))


def test_M09_P20_help_has_consent_name_and_telephone_and_a_green_channel_its_reason(counter: Counter) -> None:
    visit = counter.face.desk.visit
    counter.press(Key.Key_H, CTRL)
    counter.press(Key.Key_3)
    type_into(counter, "helper", "赵敏")
    type_into(counter, "phone", "19000002286")
    counter.press(Key.Key_Return, CTRL)
    assert visit.draft.service.helps == ()
    assert any("要申请人同意" in text for text in texts(counter))
    counter.tab_to(f"{SHEET}.consent")
    counter.press(Key.Key_Space)
    counter.tab_to(f"{SHEET}.green")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)
    assert any("绿色通道要有理由" in text for text in texts(counter))
    type_into(counter, "why_green", "产妇")
    counter.press(Key.Key_Return, CTRL)
    assert "帮办 赵敏 · 绿色通道" in texts(counter)

    case_id = decide(counter)
    state = fold_intake(counter.kit.verbs.look.facts(case_id))
    today = counter.kit.verbs.room.clock.today()
    assert state.helps == (HelpGiven(today, Help.ASSIST, "赵敏", "19000002286", consent=True),)
    assert state.tracks == (TrackTaken(today, Track.GREEN_CHANNEL, "产妇"),)
    assert "本件由赵敏（电话19000002286）帮办" in receipt(counter, case_id)


def test_R087_the_receiving_place_only_receives_and_the_receipt_says_who_decides(counter: Counter) -> None:
    counter.press(Key.Key_H, CTRL)
    counter.tab_to(f"{SHEET}.mode.received_for")
    counter.press(Key.Key_Space)
    type_into(counter, "place", "19040")
    type_into(counter, "place_name", "安宁市政务大厅")
    counter.press(Key.Key_Return, CTRL)
    assert any("6 位区划代码" in text for text in texts(counter))
    type_into(counter, "place", "190402")
    counter.press(Key.Key_Return, CTRL)

    visit = counter.face.desk.visit
    visit.go(6)
    assert "由安宁市政务大厅办理，本窗口不作决定：只能收件" in texts(counter)
    case_id = decide(counter)
    state = fold_intake(counter.kit.verbs.look.facts(case_id))
    assert set(state.decisions.values()) == {Choice.RECEIVE}
    assert isinstance(state.crossing, CrossingAgreed)
    assert (state.crossing.handling, state.crossing.handling_name) == ("190402", "安宁市政务大厅")
    assert "本件由安宁市政务大厅办理" in receipt(counter, case_id)
