"""信用查询 inside a sheet: not asked, clear, flagged, or flagged and repaired; an answer says where it is from."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from clerk_app.domain.credit import CreditRecord
from clerk_app.domain.facts import Credit
from ui.widgets.basics import column, label
from ui.widgets.digit_pick import DigitPick, Option

_REPAIRED = "repaired"
_OPTIONS = (
    Option(Credit.NOT_ASKED, "未查询"),
    Option(Credit.CLEAR, "正常"),
    Option(Credit.FLAGGED, "有失信记录"),
    Option(_REPAIRED, "有记录，已修复"),
)


class CreditPick(QWidget):
    """Its sheet asks ``record``."""

    def __init__(self, known: CreditRecord | None, today: date) -> None:
        super().__init__()
        self._today = today
        self._states = DigitPick("intake.mat.credit", columns=4)
        chosen = (_REPAIRED if known.repaired else known.state) if known else Credit.NOT_ASKED
        self._states.show_options(_OPTIONS, chosen)
        self._states.picked.connect(self._on_picked)
        self._source = QLineEdit(known.source if known else "")
        self._source.setObjectName("intake.mat.credit.source")
        self._source.setAccessibleName("查询来源")
        self._source.setPlaceholderText("查询来源，如省信用平台 11月18日")
        self._source.setEnabled(chosen != Credit.NOT_ASKED)
        self.setLayout(column(label("信用状况", "lab"), self._states, self._source, spacing=8))

    def record(self) -> CreditRecord | None:
        chosen, source = self._states.chosen, self._source.text().strip()
        if chosen == Credit.NOT_ASKED:
            return None
        if chosen == _REPAIRED:
            return CreditRecord(Credit.FLAGGED, self._today, source, self._today)
        return CreditRecord(Credit(chosen), self._today, source)

    def _on_picked(self, key: str) -> None:
        self._states.mark(key)
        self._source.setEnabled(key != Credit.NOT_ASKED)
        if key != Credit.NOT_ASKED:
            self._source.setFocus()
