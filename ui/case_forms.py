"""The sheets of what follows a decision: 更正 with old and new, 撤回 with its reason, 逾期终结 by the list's rule."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from clerk_app.domain.catalogue import Item
from clerk_app.domain.plan import PlannedField
from clerk_app.ports import Approval
from ui.act_sheet import ActSheet, line_edit
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, row
from ui.widgets.sheet import SheetView


class AmendSheet(ActSheet):
    """``done`` hears field, new value and reason, once the applicant has signed."""

    def __init__(
        self, host: QWidget, fields: tuple[tuple[PlannedField, str], ...], done: Callable[[str, str, str], None]
    ) -> None:
        self._done = done
        self._fields = _list(fields)
        self._new = line_edit("case.amend.new", "更正后的内容")
        self._reason = line_edit("case.amend.reason", "原因，如：错别字、换号码")
        self._signed = QCheckBox("申请人已确认更正，将在更正页上签名")
        self._signed.setObjectName("case.amend.signed")
        self._signed.setAccessibleName("申请人已签名")
        lines, body = box("plain"), box("plain")
        lines.setLayout(row(self._new, self._reason, spacing=8))
        body.setLayout(column(self._fields, lines, self._signed, spacing=8))
        view = SheetView("更正", "电话、地址、错别字、账号可以更正，新旧都留存，并告知部门", "记录更正", "note-pencil")
        super().__init__(host, "case.amend", view, body)
        self._fields.itemActivated.connect(self._new.setFocus)
        self._new.returnPressed.connect(self._reason.setFocus)
        self._reason.returnPressed.connect(self._signed.setFocus)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        if not self._signed.isChecked():
            self.tell("更正要申请人签名。请签好后打勾。")
            return
        chosen = self._fields.currentItem()
        self._done(str(chosen.data(Qt.ItemDataRole.UserRole)), self._new.text(), self._reason.text())


class WithdrawSheet(ActSheet):
    """``done`` hears the applicant's reason."""

    def __init__(self, host: QWidget, done: Callable[[str], None]) -> None:
        self._done = done
        self._reason = line_edit("case.withdraw.reason", "申请人说的原因")
        note = "申请人书面提出，窗口记录；撤回后不再办理，已缴的费用另办退费"
        view = SheetView("撤回申请", note, "撤回", "prohibit", "warn")
        super().__init__(host, "case.withdraw", view, self._reason)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        if not self._reason.text().strip():
            self.tell("撤回要写原因。请写一句申请人说的原因。")
            return
        self._done(self._reason.text())


class AcceptSheet(ActSheet):
    """Items that may be accepted now, and a tick for each person who was waited for; ``done`` hears who has come."""

    def __init__(
        self, host: QWidget, items: tuple[str, ...], rows: tuple[str, ...], done: Callable[[tuple[int, ...]], None]
    ) -> None:
        self._done = done
        self._came = [QCheckBox(words) for words in rows]
        for at, tick in enumerate(self._came):
            tick.setObjectName(f"case.accept.came.{at}")
            tick.setAccessibleName(rows[at])
        lines = [label(words, "sm", wrap=True) for words in items]
        if rows:
            lines.append(label("今天到场、核过证件并签了字的，打勾", "lab"))
        body = box("plain")
        body.setLayout(column(*lines, *self._came, spacing=6))
        note = "受理通知书随后打印；法律已视为受理的，受理日不变"
        view = SheetView(f"受理 {len(items)} 项", note, "受理，出通知", "check-circle", "ok")
        super().__init__(host, "case.accept", view, body)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        self._done(tuple(at for at, tick in enumerate(self._came) if tick.isChecked()))


class AgainSheet(ActSheet):
    """A second notice (R009): ``done`` hears the item, its points, why they were not told, and who lets it pass."""

    def __init__(
        self, host: QWidget, items: tuple[Item, ...], done: Callable[[str, tuple[str, ...], str, Approval], None]
    ) -> None:
        self._done, self._items = done, items
        self._list = QListWidget()
        self._list.setProperty("k", "picks")
        self._list.setObjectName("case.again.items")
        self._list.setAccessibleName("再次补正哪一项")
        self._list.setFixedHeight(theme().px(min(120, 12 + 36 * len(items))))
        self._list.addItems([item.zh for item in items])
        self._list.setCurrentRow(0)
        self._points = QPlainTextEdit()
        self._points.setObjectName("case.again.points")
        self._points.setAccessibleName("还要补正什么")
        self._points.setPlaceholderText("还要补正什么，一行一处；写“材料名：哪里不对”，补来的材料就能收下")
        self._points.setTabChangesFocus(True)
        self._points.setFixedHeight(theme().px(84))
        self._why = line_edit("case.again.why", "为什么第一次没有告知")
        self._badge = line_edit("case.again.badge", "主管工号")
        self._pin = line_edit("case.again.pin", "主管 PIN", secret=True)
        who, body = box("plain"), box("plain")
        who.setLayout(row(self._badge, self._pin, spacing=8))
        body.setLayout(column(self._list, self._points, self._why, who, spacing=8))
        note = "法律要求一次告知全部内容；再次告知由主管核准，理由留存"
        super().__init__(host, "case.again", SheetView("再次补正", note, "再次告知", "warning", "warn"), body)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        told = tuple(line.strip() for line in self._points.toPlainText().splitlines() if line.strip())
        approval = Approval(self._badge.text().strip(), self._pin.text())
        self._pin.clear()
        self._done(self._items[self._list.currentRow()].slug, told, self._why.text(), approval)


class LapseSheet(ActSheet):
    """Says by which rule each item is closed."""

    def __init__(self, host: QWidget, items: tuple[Item, ...], done: Callable[[], None]) -> None:
        self._done = done
        lines = [label(f"{item.zh}：{item.lapse.basis if item.lapse else ''}", "sm", wrap=True) for item in items]
        body = box("plain")
        body.setLayout(column(*lines, spacing=6))
        note = "清单规定的补正期限已过。终结后申请人可以重新申请"
        view = SheetView("逾期未补正，终结", note, f"终结 {len(items)} 项", "hourglass", "warn")
        super().__init__(host, "case.lapse", view, body)
        self.asked.connect(self._done)


def _list(fields: tuple[tuple[PlannedField, str], ...]) -> QListWidget:
    made = QListWidget()
    made.setProperty("k", "picks")
    made.setObjectName("case.amend.fields")
    made.setAccessibleName("要更正的栏目")
    made.setFixedHeight(theme().px(168))
    for planned, value in fields:
        line = QListWidgetItem(f"{planned.field.zh}　{value or '未填'}")
        line.setData(Qt.ItemDataRole.UserRole, planned.slug)
        made.addItem(line)
    made.setCurrentRow(0)
    return made
