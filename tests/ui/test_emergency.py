"""P22 in the window: a block printed from the settings, a scan that leads to the later entry, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.domain.emergency import EmergencyState
from clerk_app.domain.facts_emergency import EmergencyReceiptUsed
from clerk_app.domain.numbers import Number
from clerk_app.usecases.emergency import VoidEmergency
from tests.ui.area_kit import SUPERVISOR
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.test_after_the_act import words

Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def printed(counter: Counter) -> list[Number]:
    counter.face.desk.emergency.print_block()
    return [Number.read(payload) for payload in counter.kit.verbs.look.emergency()]


def scan(counter: Counter, number: Number) -> None:
    counter.face.desk.emergency.scanned(number)
    QApplication.sendPostedEvents()


def begun(counter: Counter) -> str:
    counter.face.visit.resume(counter.filled())
    counter.face.desk.go(6)
    return counter.face.visit.draft.case_id


def test_P22_a_scan_during_a_visit_opens_the_entry_and_the_time_is_on_record(counter: Counter) -> None:
    counter.kit.appoint()
    number = printed(counter)[0]
    case_id = begun(counter)

    scan(counter, number)
    assert counter.focus.objectName() == "emergency.time"
    counter.compose("08:40")
    counter.press(Key.Key_Return)
    counter.compose(SUPERVISOR.badge)
    counter.press(Key.Key_Return)
    counter.compose(SUPERVISOR.pin)
    counter.press(Key.Key_Return, CTRL)

    facts = [fact.body for fact in counter.kit.verbs.look.facts(case_id)]
    used = next(body for body in facts if isinstance(body, EmergencyReceiptUsed))
    assert (used.number, used.second, f"{used.written_at:%H:%M}") == (number.payload, SUPERVISOR.badge, "00:40")
    assert "已补录。收件时间按手写的记，凭证随受理另发。" in words(counter)
    scan(counter, number)
    assert "这张应急单就是当前这一件的，收件时间已按手写的记。" in words(counter)


def test_P22_what_is_wrong_with_the_entry_is_told_in_its_sheet(counter: Counter) -> None:
    counter.kit.appoint()
    number = printed(counter)[0]
    begun(counter)
    scan(counter, number)

    counter.press(Key.Key_Return, CTRL)
    assert "收件时间没有写对。请写成 2026-11-18 09:40 这样。" in words(counter)
    counter.compose("08:40")
    counter.press(Key.Key_Return)
    counter.compose(SUPERVISOR.badge)
    counter.press(Key.Key_Return, CTRL)
    assert any(one.startswith("主管的工号或 PIN 不对") for one in words(counter))
    assert counter.kit.verbs.look.emergency()[number.payload].state is EmergencyState.FREE


def test_P22_without_a_visit_or_of_another_window_or_void_each_scan_has_its_sentence(counter: Counter) -> None:
    first, second, *_ = printed(counter)
    scan(counter, first)
    assert "这张应急单还没有补录。请先选主题开始受理，再扫一次。" in words(counter)
    VoidEmergency(counter.kit.verbs.room, counter.kit.open_book)("污损", second.payload)
    scan(counter, second)
    assert "这张应急单已作废。请核对号码，找值班长处理。" in words(counter)
    scan(counter, Number.mint(first.kind, "190001", counter.kit.clock.today(), "09", 1))
    assert "这张应急单不是本窗口印的。请到印制它的窗口补录。" in words(counter)
