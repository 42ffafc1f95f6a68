"""The sheet 打印 over a case: reasons by digit, another printer, once more what nobody took, taken back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState, PrintJob
from clerk_app.domain.print_routes import ROLL, Medium
from clerk_app.ports import PrinterState
from printing.receipt import receipt_pdf
from tests.printing.samples import receipt
from tests.ui.area_cases import accept
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, put_on_screen, strike
from ui.print_sheet import PrintSheet
from ui.printing_desk import PrintingDesk
from ui.reprinting import Reprinting, printed_of
from ui.tasks import InlineRunner
from ui.widgets.digit_pick import OptionTile
from ui.widgets.printer_line import PrinterLine

SECOND = "A4-窗口04"
OTHERS = (PrinterState(SECOND, ready=True), PrinterState("小票机", ready=True, medium=Medium.ROLL))
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Desk:
    kit: Kit
    host: QWidget
    printing: PrintingDesk
    number: str
    told: list[str] = field(default_factory=list)

    def ask(self) -> PrintSheet | None:
        """What Ctrl+P does."""
        (row,) = self.kit.verbs.look.papers("c1")
        counts = [one.count for one in self.reprints()]
        Reprinting(self.host, self.printing).ask(printed_of(row, self.jobs(), max(counts, default=0)))
        return self.host.findChild(PrintSheet, "print.sheet")

    def sheet(self) -> PrintSheet:
        found = self.ask()
        assert found is not None
        return found

    def jobs(self) -> tuple[PrintJob, ...]:
        return self.kit.verbs.look.jobs("c1")

    def reprints(self) -> tuple[PaperReprinted, ...]:
        return fold_intake(self.kit.verbs.look.facts("c1")).reprints


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        host, number = QWidget(), f"10{accept(kit, 'c1')}"
        qtbot.addWidget(host)
        pdf = kit.shelf.put(receipt_pdf(receipt()).pdf, "application/pdf", "document")
        kit.append("c1", DocumentIssued("F06", "F06", number, "", "2026-03", pdf.sha256, 1), blobs=(pdf,))
        with kit.open_book() as book:
            book.mark_paper("c1", "F06", "rendered")
            book.commit()
        kit.queue.others = OTHERS
        printing = PrintingDesk(kit.verbs, InlineRunner(), host)
        made = Desk(kit, put_on_screen(host), printing, number)
        printing.told.connect(made.told.append)
        printing.look_for_printer()
        yield made


def primary(sheet: PrintSheet) -> QPushButton:
    return part(sheet, QPushButton, "print.sheet.primary")


def pick(sheet: PrintSheet, digit: Qt.Key) -> None:
    strike(part(sheet, OptionTile, "print.sheet.reason.jam"), digit)


def shown(sheet: QWidget) -> str:
    return "\n".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())


def test_a_paper_that_was_never_printed_goes_out_without_a_question(desk: Desk) -> None:
    assert desk.ask() is None
    assert desk.kit.queue.jobs == [(desk.number, 3)]
    assert desk.told == ["受理通知书 已送打印机 A4-窗口03"]


def test_R083_three_keys_reprint_with_a_mark_and_a_reason(desk: Desk) -> None:
    desk.ask()
    sheet = desk.sheet()
    assert "补打 第 1 次" in shown(sheet)
    pick(sheet, Key.Key_2)
    strike(sheet, Key.Key_Return, CTRL)

    assert desk.kit.queue.jobs == [(desk.number, 3), (desk.number, 1)]
    assert [(one.count, one.reason) for one in desk.reprints()] == [(1, "lost")]
    assert desk.told[-1] == "补打受理通知书 已送打印机 A4-窗口03"


def test_R083_a_content_error_is_refused_in_words_that_name_the_way(desk: Desk) -> None:
    desk.ask()
    sheet = desk.sheet()
    pick(sheet, Key.Key_3)

    assert "补打改不了内容" in shown(sheet)
    assert "更正" in shown(sheet)
    assert not primary(sheet).isEnabled()
    pick(sheet, Key.Key_1)
    assert primary(sheet).isEnabled()


def test_R083_another_reason_is_written_down(desk: Desk) -> None:
    desk.ask()
    sheet = desk.sheet()
    pick(sheet, Key.Key_4)
    primary(sheet).click()
    assert "还没有写原因" in shown(sheet)
    part(sheet, QLineEdit, "print.sheet.words").setText("纸张受潮")
    primary(sheet).click()

    assert [(one.reason, one.words) for one in desk.reprints()] == [("other", "纸张受潮")]


def test_what_no_printer_took_goes_to_another_one_unmarked(desk: Desk) -> None:
    desk.kit.queue.takes = Hitch.PAPER_OUT
    desk.ask()
    assert desk.told == ["打印机缺纸。请装纸，装好会接着打。"]
    desk.kit.queue.takes = None

    sheet = desk.sheet()
    assert "补打原因" not in shown(sheet)
    assert "A4-窗口03 缺纸" in shown(sheet)
    strike(sheet, Key.Key_J, CTRL)
    assert part(sheet, PrinterLine, "print.sheet.printer").chosen == SECOND
    primary(sheet).click()

    (job,) = desk.jobs()
    assert (job.state, job.printer, job.tries, job.reprint) == (PaperState.SENT, SECOND, 2, 0)
    assert desk.reprints() == ()


def test_a_roll_printer_is_not_offered_for_a_sheet(desk: Desk) -> None:
    assert [state.name for state in desk.printing.choices("F06")] == ["A4-窗口03", SECOND]
    assert [state.name for state in desk.printing.choices(ROLL)] == ["小票机"]


def test_a_job_under_way_is_taken_back_from_the_queue(desk: Desk) -> None:
    desk.ask()
    part(desk.sheet(), QPushButton, "print.sheet.link").click()

    assert [job.state for job in desk.jobs()] == [PaperState.CANCELLED]
    assert desk.told[-1] == "受理通知书已从打印队列撤回"


def test_what_the_queue_tells_later_is_told(desk: Desk) -> None:
    desk.ask()
    desk.kit.queue.reports["A4-窗口03-1"] = JobReport(PaperState.SENT, Hitch.PAPER_OUT)
    desk.printing.ask()
    assert desk.told[-1] == "受理通知书：A4-窗口03 缺纸。请装纸，装好会接着打。"

    desk.kit.queue.reports["A4-窗口03-1"] = JobReport(PaperState.DONE)
    desk.printing.ask()
    assert [job.state for job in desk.jobs()] == [PaperState.DONE]
    assert len(desk.told) == 2


def test_R063_characters_without_a_face_are_told_before_anything_is_printed(desk: Desk) -> None:
    with desk.kit.open_book() as book:
        book.mark_paper("c1", "F06", "rendered", "\U000323af")
        book.commit()
    sheet = desk.sheet()

    assert "字库里没有：\U000323af" in shown(sheet)
    assert desk.kit.queue.jobs == []
    primary(sheet).click()
    assert desk.kit.queue.jobs == [(desk.number, 3)]
