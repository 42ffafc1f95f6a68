"""Step 6 by digits: one decision an item, nothing that is closed can be pressed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_work import decide
from ui.pages.decide.page import DecidePage
from ui.pages.decide.points_edit import PointsEdit
from ui.pages.decide.view import Ground
from ui.widgets.digit_pick import OptionTile
from ui.widgets.row_list import RowList

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> DecidePage:
    made = DecidePage()
    qtbot.addWidget(made)
    made.show_view(decide())
    return put_on_screen(made)


@pytest.fixture
def choices(page: DecidePage) -> list[tuple[str, int]]:
    seen: list[tuple[str, int]] = []

    def note(slug: str, number: int) -> None:
        seen.append((slug, number))

    page.choice_changed.connect(note)
    return seen


def items(page: DecidePage) -> RowList:
    return part(page, RowList, "intake.decide.items")


def compose(line: QWidget, text: str) -> None:
    """What an input method hands over once its composition is done."""
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(line, done)


def test_a_digit_decides_the_chosen_row(page: DecidePage, choices: list[tuple[str, int]]) -> None:
    strike(items(page), Key.Key_1)
    strike(items(page), Key.Key_Down)
    strike(items(page), Key.Key_5)

    assert choices == [("billboard", 1), ("fire", 5)]


def test_a_closed_choice_does_nothing_and_says_why(page: DecidePage, choices: list[tuple[str, int]]) -> None:
    strike(items(page), Key.Key_2)
    cell = part(page, QAbstractButton, "intake.decide.choice.billboard.2")

    assert choices == []
    assert not cell.isEnabled()
    assert cell.accessibleDescription() == "没有可容缺的材料"


def test_a_press_on_a_cell_chooses_row_and_decision(page: DecidePage, choices: list[tuple[str, int]]) -> None:
    part(page, QAbstractButton, "intake.decide.choice.health.4").click()

    assert choices == [("health", 4)]
    assert items(page).current == "health"


def test_grounds_are_a_closed_list_by_digit(page: DecidePage) -> None:
    seen: list[tuple[str, str]] = []

    def note(slug: str, ground: str) -> None:
        seen.append((slug, ground))

    page.ground_changed.connect(note)
    strike(part(page, OptionTile, "intake.decide.ground.not_ours"), Key.Key_1)

    assert seen == [("billboard", "not_needed")]


def test_another_competent_organ_is_named(page: DecidePage) -> None:
    told: list[tuple[str, str]] = []

    def note(slug: str, authority: str) -> None:
        told.append((slug, authority))

    page.authority_changed.connect(note)
    view = decide()
    asking = replace(view.items[2], grounds=(Ground("not_ours", "不属于本机关职权范围", "同款第（二）项", "有权机关"),))
    page.show_view(replace(view, items=(*view.items[:2], asking, *view.items[3:])))
    field = part(page, QLineEdit, "intake.decide.authority")

    field.setText("云溪市城市管理局")
    field.editingFinished.emit()

    assert field.isVisible()
    assert told == [("billboard", "云溪市城市管理局")]


def test_correction_points_are_plain_text_told_once(page: DecidePage) -> None:
    seen: list[tuple[str, object]] = []

    def note(slug: str, points: object) -> None:
        seen.append((slug, points))

    page.points_changed.connect(note)
    page.show_view(replace(decide(), selected="record"))
    edit = part(page, PointsEdit, "intake.decide.points")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    compose(edit, "\n𬱖姓人员授权书")

    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut))

    assert seen == [("record", ("竣工图纸缺消防设施平面图", "消防产品合格证明缺喷淋头一项", "𬱖姓人员授权书"))]


def test_the_primary_is_off_with_its_reason_while_a_signature_is_wanted(page: DecidePage) -> None:
    seen: list[str] = []

    def note() -> None:
        seen.append("decided")

    page.primary_clicked.connect(note)
    strike(items(page), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert seen == []
    assert not part(page, QPushButton, "intake.footer.primary").isEnabled()


def test_a_wanted_signature_can_be_asked_for(page: DecidePage) -> None:
    seen: list[str] = []
    page.commitment_clicked.connect(seen.append)

    part(page, QPushButton, "intake.decide.sign.tolerant").click()

    assert seen == ["tolerant"]


def test_a_card_leads_back_to_its_step(page: DecidePage) -> None:
    seen: list[str] = []
    page.card_clicked.connect(seen.append)

    part(page, QPushButton, "intake.decide.card.form").click()
    strike(items(page), Key.Key_E, Qt.KeyboardModifier.AltModifier)
    strike(items(page), Key.Key_F4)

    assert seen == ["form", "people", "materials"]


def test_enter_goes_to_what_the_decision_asks_for(page: DecidePage) -> None:
    items(page).setFocus()

    strike(items(page), Key.Key_Return)

    assert part(page, OptionTile, "intake.decide.ground.not_ours").hasFocus()


def test_the_suggestion_is_said_where_it_was_not_followed(page: DecidePage) -> None:
    view = decide()
    page.show_view(replace(view, items=(replace(view.items[0], chosen=4), *view.items[1:])))

    assert part(page, QAbstractButton, "intake.decide.choice.licence.1").accessibleDescription() == "系统建议"


def test_words_for_another_choice_are_asked_for_and_told_with_their_item(page: DecidePage) -> None:
    told: list[tuple[str, str]] = []

    def note(slug: str, reason: str) -> None:
        told.append((slug, reason))

    page.reason_changed.connect(note)
    view = decide()
    asking = replace(view.items[3], asks_reason="与建议不同，请写明理由")
    view = replace(view, items=(*view.items[:3], asking, *view.items[4:]), selected="fire")
    page.show_view(view)
    line = part(page, QLineEdit, "intake.decide.reason")
    assert line.isVisible()

    items(page).setFocus()
    strike(items(page), Key.Key_Return)
    assert line.hasFocus()
    compose(line, "由大队审查")
    page.show_view(replace(view, selected="health"))

    assert told == [("fire", "由大队审查")]
    assert not line.isVisible()


def test_a_line_being_typed_is_told_after_a_rest_and_not_overwritten(page: DecidePage, qtbot: QtBot) -> None:
    view = decide()
    asking = replace(view.items[3], asks_reason="与建议不同，请写明理由")
    view = replace(view, items=(*view.items[:3], asking, *view.items[4:]), selected="fire")
    page.show_view(view)
    line = part(page, QLineEdit, "intake.decide.reason")
    line.setFocus()

    with qtbot.waitSignal(page.reason_changed, timeout=5000) as told:
        compose(line, "由大队")
    compose(line, "审")
    page.show_view(view)

    assert told.args == ["fire", "由大队"]
    assert line.text() == "由大队审"
