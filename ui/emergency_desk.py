"""Emergency receipts at the window (P22): a block printed in advance, and what the scan of one leads to."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerk_app.domain.emergency import EmergencyReceipt, EmergencyState
from clerk_app.domain.numbers import Number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Approval
from ui.emergency_sheet import EmergencySheet
from ui.lanes import Lanes
from ui.printing_desk import PrintingDesk
from ui.tasks import Job
from ui.visit import Visit
from ui.wording import refusal_words, trouble_words

BLOCK = 20


class EmergencyDesk(QObject):
    """``open_case`` shows what was entered under a number before."""

    def __init__(
        self, host: QWidget, visit: Visit, lanes: Lanes, printing: PrintingDesk, open_case: Callable[[str], None]
    ) -> None:
        super().__init__(host)
        self._host, self._visit, self._lanes, self._printing = host, visit, lanes, printing
        self._open_case = open_case
        self._sheet: EmergencySheet | None = None

    def print_block(self) -> None:
        make = self._visit.verbs.print_emergency_block
        self._lanes.desk.run(Job(self, lambda: make(BLOCK), self._on_made, self._on_failed))

    def scanned(self, number: Number) -> None:
        look = self._visit.verbs.look
        self._lanes.look.run(Job(self, look.emergency, lambda known: self._on_read(number, known), self._on_failed))

    def _on_made(self, made: tuple[str, str]) -> None:
        block, paper = made
        self._printing.print_paper(block, paper, 1)

    def _on_read(self, number: Number, known: Mapping[str, EmergencyReceipt]) -> None:
        receipt = known.get(number.payload)
        if receipt is None:
            self._printing.say(refusal_words(Refused(Reason.EMERGENCY_UNKNOWN)))
        elif receipt.state is EmergencyState.VOID:
            self._printing.say(refusal_words(Refused(Reason.EMERGENCY_VOID)))
        elif receipt.state is EmergencyState.USED:
            self._show_used(receipt)
        elif not self._visit.open or self._visit.case_id:
            self._printing.say("这张应急单还没有补录。请先选主题开始受理，再扫一次。")
        else:
            self._open_sheet(receipt)

    def _show_used(self, receipt: EmergencyReceipt) -> None:
        if self._visit.open and self._visit.draft.case_id == receipt.case_id:
            self._printing.say("这张应急单就是当前这一件的，收件时间已按手写的记。")
        else:
            self._open_case(receipt.case_id)

    def _open_sheet(self, receipt: EmergencyReceipt) -> None:
        today = self._visit.verbs.room.clock.today()
        self._sheet = EmergencySheet(
            self._host, receipt, today, lambda at, second: self._enter(receipt.number, at, second)
        )

    def _enter(self, number: str, at: datetime, second: Approval) -> None:
        sheet, case_id, act = self._sheet, self._visit.draft.case_id, self._visit.verbs.enter_emergency
        assert sheet is not None, "asked in its sheet"

        def entered(_: object) -> None:
            sheet.close_sheet()
            self._printing.say("已补录。收件时间按手写的记，凭证随受理另发。")

        def refused(error: Exception) -> None:
            sheet.refuse(trouble_words(error), self._printing.say)

        self._lanes.desk.run(Job(self, lambda: act(case_id, number, at, second), entered, refused))

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))
