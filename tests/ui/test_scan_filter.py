"""A gun's burst leaves every focused widget as it was, whatever it did in between; what a hand types stays."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from clerk_app.domain.notice_code import encode
from clerk_app.domain.numbers import Kind, Number
from tests.builders import DAY
from tests.ui.area_kit import catalogue
from tests.ui.hands import Show
from ui.forms.field import FieldView
from ui.forms.field import Kind as FieldKind
from ui.forms.formats import formats
from ui.forms.line import LineEntry
from ui.scan_filter import Restore, ScanFilter, scan_in
from ui.widgets.keys import watch_keys

ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
BEFORE = ("", "13800138000", "陈雨晴", "云岫县清和路 18 号", "1901011990")


class Pad(QPushButton):
    """A button whose work the digits change, as a list of answers does; the work can be restored."""

    def __init__(self) -> None:
        super().__init__("选项")
        self.answers = "1"
        self.pressed_by_enter = 0
        self.clicked.connect(self._on_clicked)

    def take_key(self, combo: str) -> bool:
        if not combo.isdigit():
            return False
        self.answers += combo
        return True

    def remember(self) -> Restore:
        return partial(setattr, self, "answers", self.answers)

    def _on_clicked(self) -> None:
        self.pressed_by_enter += 1


@dataclass(slots=True)
class Bench:
    """A form of every kind of widget a gun may type into."""

    host: QWidget
    filter: ScanFilter
    pad: Pad
    phone: LineEntry
    short: QLineEdit
    plain: QLineEdit
    area: QPlainTextEdit
    scanned: list[Number] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    entered: list[str] = field(default_factory=list)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return self.phone.line, self.short, self.plain, self.area, self.pad

    def state(self) -> tuple[object, ...]:
        area = self.area.textCursor()
        lines = [(line.text(), line.selectedText()) for line in (self.phone.line, self.short, self.plain)]
        return *lines, self.area.toPlainText(), area.position(), self.pad.answers, self.pad.pressed_by_enter


def known(theme: str) -> bool:
    return any(found.code == theme for found in catalogue().themes)


@pytest.fixture
def bench(show: Show, qapp: QApplication) -> Iterator[Bench]:
    watch_keys()
    host, pad = QWidget(), Pad()
    phone = LineEntry(FieldView("phone", "电话", FieldKind.PHONE), "phone", formats(DAY)[FieldKind.PHONE])
    short, plain, area = QLineEdit(), QLineEdit(), QPlainTextEdit()
    short.setMaxLength(6)
    lay = QVBoxLayout(host)
    for part in (pad, phone, short, plain, area):
        lay.addWidget(part)
    show(host)
    made = Bench(host, ScanFilter(qapp, known, pad.remember), pad, phone, short, plain, area)
    made.filter.scanned.connect(made.scanned.append)
    made.filter.notice_scanned.connect(made.notices.append)
    plain.returnPressed.connect(partial(made.entered.append, "return"))
    yield made
    qapp.removeEventFilter(made.filter)


def payload(dice: random.Random) -> str:
    kind = dice.choice([Kind.CASE, Kind.NOTICE, Kind.MATERIAL_SLIP, Kind.DELIVERY])
    return Number.mint(kind, "190001", DAY, f"{dice.randint(1, 99):02}", dice.randint(1, 9999)).payload


def fill(bench: Bench, dice: random.Random) -> None:
    """What a clerk may have typed before, with the cursor anywhere or everything selected."""
    for line in (bench.short, bench.plain):
        line.setText(dice.choice(BEFORE))
        line.setCursorPosition(dice.randint(0, len(line.text())))
        if dice.random() < 0.3:
            line.selectAll()
    bench.phone.show_view(FieldView("phone", "电话", FieldKind.PHONE, dice.choice(["", "13800138000"])))
    bench.area.setPlainText(dice.choice(BEFORE))


def test_300_bursts_leave_every_focused_widget_unchanged(bench: Bench) -> None:
    dice = random.Random(20261118)
    sent = []
    for _ in range(300):
        fill(bench, dice)
        target = dice.choice(bench.fields)
        target.setFocus()
        before = bench.state()
        sent.append(payload(dice))

        QTest.keyClicks(target, sent[-1])
        QTest.keyClick(target, dice.choice(ENDS))

        assert bench.state() == before
        assert QApplication.focusWidget() is target
    assert [number.payload for number in bench.scanned] == sent
    assert bench.entered == []
    assert not bench.phone.pending


def test_digits_typed_by_hand_before_the_scan_stay(bench: Bench) -> None:
    bench.plain.setFocus()
    number = payload(random.Random(1))

    QTest.keyClicks(bench.plain, "13800138000")
    QTest.keyClicks(bench.plain, number)
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert bench.plain.text() == "13800138000"
    assert [one.payload for one in bench.scanned] == [number]


@pytest.mark.parametrize("typed", ["13800138000", "190101199003070022", "6217000010001234567", "1" * 22])
def test_what_a_hand_types_is_no_scan_and_its_enter_arrives(bench: Bench, typed: str) -> None:
    bench.plain.setFocus()

    QTest.keyClicks(bench.plain, typed)
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert (bench.plain.text(), bench.scanned, bench.notices, bench.entered) == (typed, [], [], ["return"])


@pytest.mark.parametrize(
    "slipped", ["1090000126111801018537", "3090000126111801018536", "3110012611180101234567890123"]
)
def test_R056_a_gun_that_misread_is_told_and_leaves_nothing_in_the_field(bench: Bench, slipped: str) -> None:
    heard: list[int] = []
    bench.filter.misread.connect(lambda: heard.append(1))
    bench.plain.setText("陈雨晴")
    bench.plain.setFocus()

    QTest.keyClicks(bench.plain, slipped)
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert (heard, bench.plain.text(), bench.scanned, bench.notices, bench.entered) == ([1], "陈雨晴", [], [], [])


def test_a_notice_opens_by_its_return_code(bench: Bench) -> None:
    theme = next(found for found in catalogue().themes if found.slug == "newborn-birth")
    code = encode(theme, "2026.11.18-1", theme.demo_scenarios[0].answers, {})
    bench.plain.setText("陈雨晴")
    bench.plain.setFocus()

    QTest.keyClicks(bench.plain, code)
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert (bench.notices, bench.scanned, bench.plain.text()) == ([code], [], "陈雨晴")


def test_digits_through_an_input_method_are_heard_too(bench: Bench) -> None:
    bench.plain.setFocus()
    number = payload(random.Random(2))

    for digit in number:
        event = QInputMethodEvent()
        event.setCommitString(chr(ord(digit) + 0xFEE0))
        QApplication.sendEvent(bench.plain, event)
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert ([one.payload for one in bench.scanned], bench.plain.text()) == ([number], "")


def test_a_letter_or_a_click_parts_the_run(bench: Bench) -> None:
    number = payload(random.Random(3))
    bench.plain.setFocus()

    QTest.keyClicks(bench.plain, number[:10] + "x" + number[10:])
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)
    QTest.keyClicks(bench.plain, number[:10])
    QTest.mouseClick(bench.plain, Qt.MouseButton.LeftButton)
    QTest.keyClicks(bench.plain, number[10:])
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert bench.scanned == []


def test_a_burst_over_several_fields_restores_each_of_them(bench: Bench) -> None:
    number = payload(random.Random(4))
    bench.short.setText("旧")
    bench.short.setFocus()

    QTest.keyClicks(bench.short, number[:8])
    bench.plain.setFocus()
    QTest.keyClicks(bench.plain, number[8:])
    QTest.keyClick(bench.plain, Qt.Key.Key_Return)

    assert ([one.payload for one in bench.scanned], bench.short.text(), bench.plain.text()) == ([number], "旧", "")


@pytest.mark.parametrize("run", ["", "10", "1090000126111801018537", "1090000126991801018536", "9" * 22])
def test_a_wrong_check_an_impossible_day_or_no_kind_is_no_number(run: str) -> None:
    assert scan_in(run, known) == ""
