"""Inside the sheet 补打: why another copy is printed; a wrong content is not cured by paper."""

from PySide6.QtWidgets import QWidget

from ui.signals import Emits, emits
from ui.widgets.basics import box, column, icon_label, label, row
from ui.widgets.digit_pick import DigitPick, Option

WRONG = "wrong"


class ReprintForm(QWidget):
    """``reason`` is read when the primary is pressed; with WRONG the sheet keeps its primary off."""

    reason_changed: Emits[str] = emits(str)

    def __init__(self, next_copy: int) -> None:
        super().__init__()
        self._reasons = DigitPick("intake.handover.reprint_sheet.reason")
        options = (
            Option("jam", self.tr("卡纸或印坏")),
            Option("lost", self.tr("申请人遗失")),
            Option(WRONG, self.tr("内容有误")),
            Option("other", self.tr("其他")),
        )
        self._reasons.show_options(options, "jam")
        self._reasons.picked.connect(self._on_picked)
        self._wrong = box("plain")
        self._wrong.setProperty("a", "warn")
        words = label(self.tr("补打改不了内容，请退回本页点“更正”"), "sm")
        self._wrong.setLayout(row(icon_label("warning", 16, "warn"), words, 1, spacing=10, margins=(12, 8, 12, 8)))
        self._wrong.hide()
        mark = label(self.tr("纸上印“补打 第 {n} 次”，并计数").format(n=next_copy), "hint")
        self.setLayout(column(label(self.tr("补打原因"), "lab"), self._reasons, self._wrong, mark, spacing=8))

    @property
    def reason(self) -> str:
        return self._reasons.chosen

    def _on_picked(self, reason: str) -> None:
        self._reasons.mark(reason)
        self._wrong.setVisible(reason == WRONG)
        self.reason_changed.emit(reason)
