"""Digits pick from a closed list; what is closed cannot be picked; sheets read what was picked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_work import defer
from ui.pages.materials.defer_form import DeferForm, DeferWish
from ui.widgets.digit_pick import DigitPick, Option, OptionTile

Key = Qt.Key


def test_a_digit_picks_and_a_closed_option_does_not(qtbot: QtBot) -> None:
    pick = DigitPick("x")
    qtbot.addWidget(pick)
    pick.show_options((Option("pad", "手写板", why="未连接"), Option("copy", "存根")), "copy")
    told: list[str] = []
    pick.picked.connect(told.append)

    strike(pick, Key.Key_1)
    strike(pick, Key.Key_2)
    strike(pick, Key.Key_3)

    assert told == ["copy"]
    assert pick.chosen == "copy"


def test_deferring_reads_back_what_was_typed(qtbot: QtBot) -> None:
    form = DeferForm(defer())
    qtbot.addWidget(form)
    put_on_screen(form)

    part(form, QLineEdit, "intake.mat.defer_sheet.phone").setText("13800001995")
    strike(part(form, OptionTile, "intake.mat.defer_sheet.reason.lost"), Key.Key_3)

    assert form.wish() == DeferWish("2026-12-02（星期三）", "13800001995", "lost", "")


def test_another_reason_asks_for_words(qtbot: QtBot) -> None:
    form = DeferForm(defer())
    qtbot.addWidget(form)
    put_on_screen(form)
    words = part(form, QLineEdit, "intake.mat.defer_sheet.words")
    assert not words.isVisible()

    strike(part(form, OptionTile, "intake.mat.defer_sheet.reason.lost"), Key.Key_4)
    words.setText("医院系统故障")

    assert words.isVisible()
    assert form.wish().words == "医院系统故障"


def test_an_error_takes_the_place_of_the_hint_and_goes_again(qtbot: QtBot) -> None:
    form = DeferForm(defer())
    qtbot.addWidget(form)

    form.show_errors(phone="手机号应为 11 位。请核对")
    shown = [one.text() for one in form.findChildren(QLabel)]
    form.show_errors()
    again = [one.text() for one in form.findChildren(QLabel)]

    assert "手机号应为 11 位。请核对" in shown
    assert "到期前 2 天短信提醒" not in shown
    assert "到期前 2 天短信提醒" in again
