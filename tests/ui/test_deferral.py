"""容缺 by keys: agreed in step 5, signed in step 6, decided after it; nothing is accepted in any other order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.facts import CommitmentSigned, Fact, ItemsDeferred
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.hands_work import part

Key = Qt.Key
OWED = "discharge_record"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        made.face.desk.visit.resume(made.filled(OWED))
        made.face.desk.visit.go(5)
        yield made


def primary(counter: Counter) -> QPushButton:
    page = counter.face.window.current_page()
    assert page
    return part(page, QPushButton, "intake.footer.primary")


def facts(counter: Counter, case_id: str) -> tuple[Fact, ...]:
    return counter.kit.verbs.look.facts(case_id)


def test_a_paper_that_comes_later_from_the_sheet_to_the_decision(counter: Counter) -> None:
    desk, case_id = counter.face.desk, counter.face.desk.visit.draft.case_id
    counter.press(Key.Key_D, CTRL)
    counter.press(Key.Key_Return, CTRL)
    agreed = desk.visit.slot(OWED).deferral
    assert agreed
    assert (agreed.due.isoformat(), agreed.phone) == ("2026-12-02", "13800002286")

    counter.press(Key.Key_Return, CTRL)
    assert desk.step == 6
    assert not primary(counter).isEnabled()
    counter.tab_to("intake.decide.sign.F08")
    counter.press(Key.Key_Space)
    assert not primary(counter).isEnabled(), "printed is not signed"
    assert counter.focus.objectName() == "intake.decide.sign.F08"
    counter.press(Key.Key_Space)
    assert primary(counter).isEnabled()
    assert counter.focus is primary(counter)
    counter.press(Key.Key_Return, CTRL)

    assert desk.step == 7
    state = fold_intake(facts(counter, case_id))
    assert state.decisions["maternity_allowance"] is Choice.DEFER
    assert [choice for choice in state.decisions.values() if choice is Choice.ACCEPT] == [Choice.ACCEPT] * 9
    kinds = [type(fact.body) for fact in facts(counter, case_id)]
    assert kinds.index(CommitmentSigned) < kinds.index(ItemsDeferred)
    assert counter.kit.queue.jobs[0][1] == 2


def test_what_was_signed_is_known_when_the_draft_comes_back(counter: Counter) -> None:
    visit = counter.face.desk.visit
    counter.press(Key.Key_D, CTRL)
    counter.press(Key.Key_Return, CTRL)
    visit.go(6)
    for _ in range(2):
        counter.tab_to("intake.decide.sign.F08")
        counter.press(Key.Key_Space)
    kept = counter.kit.verbs.find_draft(visit.draft.case_id)
    assert kept
    counter.press(Key.Key_F8)

    visit.resume(kept)
    visit.go(6)

    assert primary(counter).isEnabled()


@pytest.mark.parametrize(
    ("due", "phone"), [("2026-13-01", "13800002286"), ("2026-12-31", "13800002286"), ("2026-12-02", "12")]
)
def test_a_wrong_day_or_telephone_is_told_in_the_sheet_and_changes_nothing(
    counter: Counter, due: str, phone: str
) -> None:
    counter.press(Key.Key_D, CTRL)
    window = counter.face.window
    part(window, QLineEdit, "intake.mat.defer_sheet.due").setText(due)
    part(window, QLineEdit, "intake.mat.defer_sheet.phone").setText(phone)
    counter.press(Key.Key_Return, CTRL)

    assert window.open_sheet_above() is not None
    assert counter.face.desk.visit.slot(OWED).deferral is None
    bad = [line for line in window.findChildren(QLineEdit) if line.property("s") == "bad" and line.isVisible()]
    assert len(bad) == 1


def test_an_agreement_can_be_taken_back(counter: Counter) -> None:
    visit = counter.face.desk.visit
    counter.press(Key.Key_D, CTRL)
    counter.press(Key.Key_Return, CTRL)
    counter.press(Key.Key_D, CTRL)
    sheet = counter.face.window.open_sheet_above()
    assert sheet
    sheet.action_clicked.emit("drop")

    assert visit.slot(OWED).deferral is None
    assert counter.face.window.open_sheet_above() is None


def test_a_main_paper_offers_no_sheet(counter: Counter) -> None:
    page = counter.face.window.current_page()
    assert page
    page.material_selected.emit("marriage_certificate")  # type: ignore[attr-defined]
    counter.press(Key.Key_D, CTRL)

    assert counter.face.window.open_sheet_above() is None


def test_another_day_agreed_after_printing_is_printed_again_before_it_is_signed(counter: Counter) -> None:
    visit = counter.face.desk.visit
    counter.press(Key.Key_D, CTRL)
    counter.press(Key.Key_Return, CTRL)
    visit.go(6)
    counter.tab_to("intake.decide.sign.F08")
    counter.press(Key.Key_Space)
    visit.go(5)
    counter.press(Key.Key_D, CTRL)
    # The sheet before this one lives on until the event loop turns.
    counter.face.window.findChildren(QLineEdit, "intake.mat.defer_sheet.due")[-1].setText("2026-12-01")
    counter.press(Key.Key_Return, CTRL)
    agreed = visit.slot(OWED).deferral
    assert agreed
    assert agreed.due.isoformat() == "2026-12-01"
    visit.go(6)
    counter.tab_to("intake.decide.sign.F08")
    counter.press(Key.Key_Space)

    assert not primary(counter).isEnabled(), "the paper in the applicant's hand names another day"
    assert [row.paper for row in counter.kit.verbs.look.papers(visit.draft.case_id)] == ["F08", "F08:2"]
    counter.tab_to("intake.decide.sign.F08")
    counter.press(Key.Key_Space)
    assert primary(counter).isEnabled()
