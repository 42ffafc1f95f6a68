"""评价回访 on the daily page: a supervisor's badge and PIN, then every open follow-up by its clock, overdue first."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerk_app.domain.follow_up_clock import FollowUpLine
from clerk_app.ports import Approval
from ui.act_sheet import ActSheet, line_edit
from ui.rating_words import STEPS
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.basics import box, row
from ui.widgets.data_table import DataTable
from ui.widgets.sheet import Sheet, SheetView
from ui.widgets.table_model import Cell, Column, TableRow
from ui.wording import day_words, trouble_words

Line = tuple[FollowUpLine, int | None]
_COLUMNS = (
    Column("回访号", 150),
    Column("到哪一步", 120),
    Column("联系期限", 110),
    Column("答复期限", 110),
    Column("还剩"),
)


class SupervisorSheet(ActSheet):
    """Who asks; the PIN is cleared at every press."""

    def __init__(self, host: QWidget, done: Callable[[Approval], None]) -> None:
        self._done = done
        self._badge = line_edit("stats.follow_ups.badge", "主管工号")
        self._pin = line_edit("stats.follow_ups.pin", "主管 PIN", secret=True)
        body = box("plain")
        body.setLayout(row(self._badge, self._pin, spacing=8))
        note = "差评的回访只给主管看；窗口看不到是谁评的、评了哪一档"
        super().__init__(host, "stats.follow_ups", SheetView("评价回访清单", note, "查看", "lock-simple"), body)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        approval = Approval(self._badge.text().strip(), self._pin.text())
        self._pin.clear()
        self._done(approval)


class FollowUps:
    """Asks, then shows; one sheet at a time."""

    def __init__(self, page: QWidget, lane: Runner, verbs: Verbs, say: Callable[[str], None]) -> None:
        self._page, self._lane, self._verbs, self._say = page, lane, verbs, say
        self._sheet: SupervisorSheet | None = None

    def open(self) -> None:
        self._sheet = SupervisorSheet(self._page, self._on_asked)

    def _on_asked(self, approval: Approval) -> None:
        sheet, see = self._sheet, self._verbs.see_follow_ups
        assert sheet is not None

        def seen(lines: tuple[Line, ...]) -> None:
            if sheet.open:
                sheet.close_sheet()
                follow_ups_sheet(self._page, lines)

        def refused(error: Exception) -> None:
            sheet.refuse(trouble_words(error), self._say)

        self._lane.run(Job(self._page, lambda: see(approval), seen, refused))


def follow_ups_sheet(page: QWidget, lines: tuple[Line, ...]) -> Sheet:
    table = DataTable("stats.follow_ups.table", "评价回访", _COLUMNS)
    table.setMinimumHeight(240)
    table.show_rows(tuple(_row(line, left) for line, left in lines))
    late = sum(1 for _, left in lines if left is not None and left < 0)
    told = f"逾期 {late} 件" if late else "没有逾期"
    note = f"{told}；联系、答复、复核由回访人员在后台办理" if lines else "没有要办的回访"
    view = SheetView(f"评价回访 {len(lines)} 件", note, "看完，返回", "phone", "warn" if late else "info", "Enter")
    made = Sheet(page, "stats.follow_ups_list", view, table, width=760)
    made.primary_clicked.connect(made.close_sheet)
    return made


def _row(line: FollowUpLine, left: int | None) -> TableRow:
    words, tone, icon = left_words(left)
    rough = "（暂估）" if line.rectify_due.provisional else ""
    return TableRow(
        line.number,
        (
            Cell(line.number, "strong"),
            Cell(STEPS[line.step] if line.step else "待联系"),
            Cell(day_words(line.contact_due.day)),
            Cell(day_words(line.rectify_due.day) + rough),
            Cell(words, tone=tone, icon=icon),
        ),
    )


def left_words(left: int | None) -> tuple[str, str, str]:
    """Words, tone and shape of what is left; a re-check has no limit."""
    if left is None:
        return "等复核", "", "minus"
    if left < 0:
        return f"逾期 {-left} 天", "bad", "octagon-fill"
    return ("今天到期", "warn", "triangle-fill") if left == 0 else (f"剩 {left} 个工作日", "ok", "check-circle")
