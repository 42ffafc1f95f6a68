"""Step 3 by keys: who acts, which person, reader or hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from tests.ui import samples_applicant, samples_form
from tests.ui.hands import ALT, CTRL, Heard, Show, press, type_text
from ui.pages.applicant.matrix import MatrixCard
from ui.pages.applicant.page import ApplicantPage


@pytest.fixture
def page(show: Show) -> ApplicantPage:
    made = ApplicantPage(samples_form.TODAY)
    show(made)
    made.show_view(samples_applicant.AGENT)
    made.focus_first()
    return made


def test_digits_say_who_acts_but_only_outside_a_text_field(page: ApplicantPage) -> None:
    heard = Heard()
    page.who_changed.connect(heard)

    press(page, Qt.Key.Key_3)
    page.grid.focus_field("agent_phone")
    type_text(page, "1")

    assert heard.all == [("firm",)]


def test_ctrl_arrows_walk_the_persons(page: ApplicantPage) -> None:
    heard = Heard()
    page.person_clicked.connect(heard)

    press(page, Qt.Key.Key_Up, CTRL)
    press(page, Qt.Key.Key_Down, CTRL)

    assert heard.all == [("legal",), ("lessor",)]


def test_f6_reads_the_card_and_alt_m_goes_to_the_fields(page: ApplicantPage) -> None:
    read, manual = Heard(), Heard()
    page.read_card_clicked.connect(read)
    page.manual_clicked.connect(manual)
    page.show_view(samples_applicant.MOTHER)

    press(page, Qt.Key.Key_F6)
    press(page, Qt.Key.Key_M, ALT)

    assert (read.all, manual.all) == ([()], [()])
    assert page.grid.current() == "mother_name"


def test_a_missing_reader_is_said_in_words(page: ApplicantPage) -> None:
    page.show_view(samples_applicant.MOTHER)

    assert "未连接，可手工录入" in [part.text() for part in page.findChildren(QLabel)]


def test_the_matrix_is_hidden_where_one_person_does_everything(page: ApplicantPage) -> None:
    matrix = page.findChild(MatrixCard)
    assert isinstance(matrix, MatrixCard)
    assert matrix.isVisible()

    page.show_view(replace(samples_applicant.AGENT, matrix=None))

    assert not matrix.isVisible()


def test_enter_beyond_the_last_field_rests_on_the_primary(page: ApplicantPage) -> None:
    heard = Heard()
    page.primary_clicked.connect(heard)
    page.grid.focus_field("agent_relation")

    press(page, Qt.Key.Key_Return)

    at = page.focusWidget()
    assert at is not None
    assert at.objectName() == "intake.footer.primary"
    assert heard.all == []


def test_ticking_the_mandate_is_a_wish(page: ApplicantPage) -> None:
    heard = Heard()
    page.mandate_changed.connect(heard)

    tick = page.findChild(QCheckBox, "intake.applicant.mandate.commit")
    assert isinstance(tick, QCheckBox)
    tick.setFocus()
    press(page, Qt.Key.Key_Space)

    assert heard.all == [("commit", True)]
