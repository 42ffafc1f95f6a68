"""Step 1b by keys: a digit answers, Backspace returns, several are ticked and confirmed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from tests.ui import samples_intake
from tests.ui.hands import Heard, Show, press
from ui.pages.scenario.page import ScenarioPage

MANY = replace(
    samples_intake.SCENARIO,
    questions=(
        *samples_intake.SCENARIO.questions[:9],
        replace(samples_intake.SCENARIO.questions[9], multiple=True),
    ),
)


@pytest.fixture
def page(show: Show) -> ScenarioPage:
    made = ScenarioPage()
    show(made)
    made.show_view(samples_intake.SCENARIO)
    made.focus_first()
    return made


def test_a_digit_answers_the_open_question(page: ScenarioPage) -> None:
    heard = Heard()
    page.answer_clicked.connect(heard)

    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_0)

    assert heard.all == [("settled", "no"), ("settled", "unsure")]


def test_a_digit_that_is_no_option_answers_nothing(page: ScenarioPage) -> None:
    heard = Heard()
    page.answer_clicked.connect(heard)

    press(page, Qt.Key.Key_9)

    assert heard.all == []


def test_enter_answers_with_the_focused_option(page: ScenarioPage) -> None:
    heard = Heard()
    page.answer_clicked.connect(heard)

    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Return)

    assert heard.all == [("settled", "no")]


def test_backspace_returns_to_the_question_before(page: ScenarioPage) -> None:
    heard = Heard()
    page.previous_requested.connect(heard)

    press(page, Qt.Key.Key_Backspace)

    assert heard.all == [()]


def test_an_answered_question_can_be_opened_again(page: ScenarioPage) -> None:
    heard = Heard()
    page.reopen_requested.connect(heard)

    change = page.findChild(QPushButton, "intake.scenario.q.marital.change")
    assert isinstance(change, QPushButton)
    change.click()

    assert heard.all == [("marital",)]


def test_several_answers_are_ticked_and_confirmed_with_enter(page: ScenarioPage) -> None:
    single, many = Heard(), Heard()
    page.answer_clicked.connect(single)
    page.answers_confirmed.connect(many)
    page.show_view(MANY)
    page.focus_first()

    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)

    assert single.all == []
    assert many.all == [("settled", ("yes", "no"))]


def test_an_ineligible_answer_is_a_stop_with_its_reason(page: ScenarioPage) -> None:
    primary = Heard()
    page.primary_clicked.connect(primary)
    page.show_view(samples_intake.STOPPED)

    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    stop = page.findChild(QFrame, "intake.scenario.stop")
    assert isinstance(stop, QFrame)
    assert "按户口补登办理" in stop.accessibleName()
    assert primary.all == []


def test_f1_asks_why(page: ScenarioPage) -> None:
    heard = Heard()
    page.why_requested.connect(heard)

    press(page, Qt.Key.Key_F1)

    assert heard.all == [("settled",)]
