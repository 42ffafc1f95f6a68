"""Step 7: a paper is handed over by a signature, and a refusal needs a witness."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_work import handover
from ui.pages.handover.page import HandoverPage, in_fours
from ui.widgets.print_preview import PrintPreview
from ui.widgets.row_list import RowList

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> HandoverPage:
    made = HandoverPage()
    qtbot.addWidget(made)
    made.show_view(handover())
    return put_on_screen(made)


@pytest.fixture
def given(page: HandoverPage) -> list[tuple[str, ...]]:
    seen: list[tuple[str, ...]] = []

    def note(paper: str, way: str, witness: str, reason: str) -> None:
        seen.append((paper, way, witness, reason))

    page.handed_over_requested.connect(note)
    return seen


def papers(page: HandoverPage) -> RowList:
    return part(page, RowList, "intake.handover.papers")


def test_the_number_stands_in_groups_of_four(page: HandoverPage) -> None:
    assert in_fours("90000126111801001852") == "9000 0126 1118 0100 1852"
    assert "9000 0126 1118 0100 1852" in [one.text() for one in page.findChildren(QLabel)]


def test_a_digit_hands_over_the_chosen_paper(page: HandoverPage, given: list[tuple[str, ...]]) -> None:
    strike(papers(page), Key.Key_2)

    assert given == [("refusal", "copy", "", "")]


def test_R080_a_digit_marks_who_takes_it_and_the_usual_one_is_marked_already(page: HandoverPage) -> None:
    seen: list[str] = []
    page.taker_picked.connect(seen.append)
    usual = part(page, QPushButton, "intake.handover.taker.0")

    strike(papers(page), Key.Key_5)
    strike(papers(page), Key.Key_6)
    strike(papers(page), Key.Key_7)

    assert (usual.text(), usual.isChecked()) == ("4 何静（法定代表人）", True)
    assert seen == ["1", "other"]


def test_M16_a_fee_says_its_sum_and_state_and_is_settled_from_its_row(page: HandoverPage) -> None:
    seen: list[str] = []
    page.fee_clicked.connect(seen.append)

    part(page, QPushButton, "intake.handover.fee.0.act").click()

    row = part(page, QWidget, "intake.handover.fee.0")
    assert row.accessibleName() == "80.00 元 不动产转移登记，发改价格规〔2016〕2559号，未缴"
    assert seen == ["0"]


def test_an_absent_pad_cannot_sign(page: HandoverPage, given: list[tuple[str, ...]]) -> None:
    strike(papers(page), Key.Key_1)

    assert given == []


def test_R081_refusing_to_sign_needs_a_reason_and_a_witness(page: HandoverPage, given: list[tuple[str, ...]]) -> None:
    strike(papers(page), Key.Key_3)
    refused = part(page, QPushButton, "intake.handover.sign.refused")
    part(page, QLineEdit, "intake.handover.witness").setText("刘思远")
    refused.click()
    assert given == []

    part(page, QLineEdit, "intake.handover.refused_reason").setText("不同意补正内容")
    refused.click()

    assert given == [("refusal", "refused", "刘思远", "不同意补正内容")]


def test_enter_goes_from_reason_to_witness_and_refuses(page: HandoverPage, given: list[tuple[str, ...]]) -> None:
    strike(papers(page), Key.Key_3)
    reason = part(page, QLineEdit, "intake.handover.refused_reason")
    witness = part(page, QLineEdit, "intake.handover.witness")
    assert reason.hasFocus()
    strike(reason, Key.Key_Return)
    assert given == []

    reason.setText("不同意补正内容")
    strike(reason, Key.Key_Return)
    assert witness.hasFocus()
    witness.setText("刘思远")
    strike(witness, Key.Key_Return)

    assert given == [("refusal", "refused", "刘思远", "不同意补正内容")]


def test_a_paper_that_is_signed_cannot_be_given_again(page: HandoverPage) -> None:
    strike(papers(page), Key.Key_Home)

    assert not part(page, QPushButton, "intake.handover.sign.copy").isVisible()


def test_reprint_names_the_chosen_paper(page: HandoverPage) -> None:
    seen: list[str] = []
    page.reprint_clicked.connect(seen.append)

    strike(papers(page), Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert seen == ["refusal"]


def test_originals_are_ticked_back_one_by_one(page: HandoverPage) -> None:
    seen: list[tuple[str, bool]] = []

    def note(original: str, returned: bool) -> None:
        seen.append((original, returned))

    page.original_changed.connect(note)
    part(page, QCheckBox, "intake.handover.original.drawings").click()

    assert seen == [("drawings", True)]


def test_page_keys_turn_the_preview(page: HandoverPage) -> None:
    words = [one for made in page.findChildren(PrintPreview) for one in made.findChildren(QLabel)]

    strike(papers(page), Key.Key_PageDown)
    assert "2 / 2" in [one.text() for one in words]

    strike(papers(page), Key.Key_PageUp)
    assert "1 / 2" in [one.text() for one in words]


def test_a_tick_keeps_the_focus_when_the_page_is_told_again(page: HandoverPage) -> None:
    tick = part(page, QCheckBox, "intake.handover.original.drawings")
    tick.setFocus()
    view = handover()

    page.show_view(replace(view, originals=tuple(replace(one, returned=True) for one in view.originals)))

    assert tick.hasFocus()
    assert tick.isChecked()
