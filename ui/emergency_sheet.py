"""The sheet of a later entry (P22): the hand-written time, and the second person who compared it."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from clerk_app.domain.emergency import EmergencyReceipt
from clerk_app.ports import Approval
from ui.act_sheet import ActSheet, line_edit, told_row
from ui.widgets.basics import box, column, row
from ui.widgets.sheet import SheetView
from ui.wording import ZONE, day_words, grouped

_SHAPE = "%Y-%m-%d %H:%M"


class EmergencySheet(ActSheet):
    """``done`` hears the time as an aware moment, and who compared paper and entry."""

    def __init__(
        self, host: QWidget, receipt: EmergencyReceipt, today: date, done: Callable[[datetime, Approval], None]
    ) -> None:
        self._done = done
        self._time = line_edit("emergency.time", "手写的收件时间，如 2026-11-18 09:40")
        self._time.setText(f"{today.isoformat()} ")
        self._badge = line_edit("emergency.badge", "核对人工号")
        self._pin = line_edit("emergency.pin", "核对人 PIN", secret=True)
        who, body = box("plain"), box("plain")
        who.setLayout(row(self._badge, self._pin, spacing=8))
        told = told_row(("应急单", grouped(receipt.number[2:])), ("印制", day_words(receipt.printed_on)))
        body.setLayout(column(told, self._time, who, spacing=8))
        note = "收件时间以手写为准，时限从那天起算；由另一个人核对纸面和录入"
        super().__init__(host, "emergency.sheet", SheetView("应急单补录", note, "补录", "file-text", "warn"), body)
        self._time.returnPressed.connect(self._badge.setFocus)
        self._badge.returnPressed.connect(self._pin.setFocus)
        self.asked.connect(self._on_asked_for)
        self._time.setFocus()
        self._time.setCursorPosition(len(self._time.text()))

    def _on_asked_for(self) -> None:
        second = Approval(self._badge.text().strip(), self._pin.text())
        try:
            written = datetime.strptime(self._time.text().strip(), _SHAPE).replace(tzinfo=ZONE)
        except ValueError:
            self.tell("收件时间没有写对。请写成 2026-11-18 09:40 这样。")
            return
        self._pin.clear()
        self._done(written, second)
