"""The sheet that ends a visit without a case: consultation, pre-check, or a "no" with its reason (M10, M27)."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from clerk_app.domain.assistance import NOES, Ending, VisitEnd, check_ending
from clerk_app.domain.refusal import Refused
from clerk_app.refusal_words import refusal_words
from ui.style.icons import theme
from ui.visit_words import ENDINGS
from ui.widgets.basics import column, label
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.sheet import Sheet, SheetView

_NAME = "intake.notice.end_sheet"
_NOTES = {
    Ending.CONSULTATION: "告知完毕，改天来办",
    Ending.PRE_CHECK: "已看过材料，打勾留存",
    Ending.TURNED_AWAY: "写明原因，值班主任看得到",
    Ending.COME_BACK: "写明原因，值班主任看得到",
}


class EndingSheet:
    """``done`` hears how the visit ended, and whether the screen is turned for a rating of it."""

    def __init__(self, page: QWidget, done: Callable[[VisitEnd, bool], None]) -> None:
        self._done = done
        self._ways = DigitPick(f"{_NAME}.way")
        self._ways.show_options(tuple(Option(one, ENDINGS[one], _NOTES[one]) for one in Ending), Ending.CONSULTATION)
        self._ways.picked.connect(self._on_way_picked)
        self._reason = _line("reason", "没有办成的原因")
        self._passed = _line("passed_to", "由谁接着答复（姓名，自己答复的留空）")
        self._error = label("", "err", wrap=True)
        self._error.setFixedHeight(theme().px(18))
        body = QWidget()
        body.setLayout(column(self._ways, self._reason, label("首问负责", "lab"), self._passed, self._error, spacing=8))
        self._reason.setEnabled(False)
        view = SheetView(
            "结束这次来访",
            "不立案；告知书照常出具",
            "结束并出告知书",
            "chat-circle-text",
            actions=(("rate", "结束并请评价"),),
        )
        self._sheet = Sheet(page.window(), _NAME, view, body)
        self._sheet.primary_clicked.connect(self._on_primary_clicked)
        self._sheet.action_clicked.connect(self._on_action_clicked)

    def _on_way_picked(self, way: str) -> None:
        self._ways.mark(way)
        self._reason.setEnabled(Ending(way) in NOES)
        if Ending(way) in NOES:
            self._reason.setFocus()

    def _on_primary_clicked(self) -> None:
        self._end(rate=False)

    def _on_action_clicked(self, _: str) -> None:
        self._end(rate=True)

    def _end(self, *, rate: bool) -> None:
        ending = Ending(self._ways.chosen)
        reason = self._reason.text().strip() if ending in NOES else ""
        try:
            check_ending(ending, reason)
        except Refused as refused:
            self._error.setText(refusal_words(refused))
            return
        self._sheet.close_sheet()
        self._done(VisitEnd(ending, reason, self._passed.text().strip()), rate)


def _line(name: str, title: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(f"{_NAME}.{name}")
    made.setAccessibleName(title)
    made.setPlaceholderText(title)
    return made
