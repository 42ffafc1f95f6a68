"""作废文书: which paper, why, whether it is back, and the supervisor who answers for it (L31)."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from clerk_app.domain.facts import DocumentIssued
from clerk_app.ports import Approval
from ui.act_sheet import ActSheet, line_edit
from ui.style.icons import theme
from ui.widgets.basics import box, column, row
from ui.widgets.sheet import SheetView
from ui.wording import paper_name

_NAME = "case.void"


class VoidSheet(ActSheet):
    """``done`` hears the paper, the reason, whether the sheet is back, and who approves."""

    def __init__(
        self,
        host: QWidget,
        papers: Iterable[DocumentIssued],
        handed_over: frozenset[str],
        done: Callable[[str, str, bool, Approval], None],
    ) -> None:
        self._done, self._handed_over = done, handed_over
        self._papers = _list(papers, handed_over)
        self._why = line_edit(f"{_NAME}.why", "作废原因，如：盖章错位、打印残缺")
        self._back = QCheckBox("已交付的原件已经收回")
        self._back.setObjectName(f"{_NAME}.back")
        self._back.setAccessibleName("原件已经收回")
        self._badge = line_edit(f"{_NAME}.badge", "主管工号")
        self._pin = line_edit(f"{_NAME}.pin", "主管 PIN", secret=True)
        who, body = box("plain"), box("plain")
        who.setLayout(row(self._badge, self._pin, spacing=8))
        body.setLayout(column(self._papers, self._why, self._back, who, spacing=8))
        note = "文号作废登记，不再使用；行为本身不变，需要的另出新文号。内容有误请用“更正”"
        super().__init__(host, _NAME, SheetView("作废文书", note, "作废", "prohibit", "warn"), body)
        self._papers.currentItemChanged.connect(self._on_picked)
        self.asked.connect(self._on_asked_for)
        self._on_picked()

    def _on_picked(self) -> None:
        """What is still here needs not come back."""
        self._back.setEnabled(self._paper in self._handed_over)
        if not self._back.isEnabled():
            self._back.setChecked(False)

    @property
    def _paper(self) -> str:
        chosen = self._papers.currentItem()
        return str(chosen.data(Qt.ItemDataRole.UserRole))

    def _on_asked_for(self) -> None:
        approval = Approval(self._badge.text().strip(), self._pin.text())
        self._pin.clear()
        self._done(self._paper, self._why.text(), self._back.isChecked(), approval)


def _list(papers: Iterable[DocumentIssued], handed_over: frozenset[str]) -> QListWidget:
    made = QListWidget()
    made.setProperty("k", "picks")
    made.setObjectName(f"{_NAME}.papers")
    made.setAccessibleName("要作废的文书")
    made.setFixedHeight(theme().px(150))
    for paper in papers:
        where = "已交付" if paper.paper in handed_over else "未交付"
        words = f"{paper_name(paper.paper, paper.form)}　{paper.document_no or '文号待补'}　{where}"
        line = QListWidgetItem(words)
        line.setData(Qt.ItemDataRole.UserRole, paper.paper)
        made.addItem(line)
    made.setCurrentRow(0)
    return made
