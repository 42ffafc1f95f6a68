"""The sheet 当场办结: immediate items are decided in this sitting, their results named and given."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from clerk_app.domain.catalogue import Item
from ui.act_sheet import ActSheet
from ui.widgets.basics import box, column, label
from ui.widgets.scrolled import scrolled
from ui.widgets.sheet import SheetView

_ROWS_SHOWN = 7


class FinishingSheet(ActSheet):
    """``done`` hears item to result number, and whether the results were handed over to the ``taker`` it names.

    Its presenter closes it once that is on record: numbers that were typed outlive a refusal. A single item is ticked
    already; of several the clerk ticks those that are done, because each is a legal act.
    """

    def __init__(
        self, page: QWidget, items: tuple[Item, ...], taker: str, done: Callable[[dict[str, str], bool], None]
    ) -> None:
        self._done = done
        self._lines = {item.slug: _number(item) for item in items}
        self._chosen = {item.slug: _tick(item, chosen=len(items) == 1) for item in items}
        self._given = QCheckBox(f"结果已当面交付{taker}")
        self._given.setObjectName("intake.handover.finish_sheet.given")
        self._given.setChecked(len(items) == 1)
        body = box("plain")
        body.setLayout(column(_grid(items, self._chosen, self._lines), self._given, spacing=10))
        view = SheetView(
            "当场办结", "即办事项在这次到访里办完；结果有编号的写编号，没有的留空", "办结", "check-circle", "ok"
        )
        super().__init__(page.window(), "intake.handover.finish_sheet", view, body)
        self.asked.connect(self._on_asked_for)
        if len(items) == 1:
            self._lines[items[0].slug].setFocus()  # its number is all that is left to say

    def _on_asked_for(self) -> None:
        results = {slug: line.text().strip() for slug, line in self._lines.items() if self._chosen[slug].isChecked()}
        if results:
            self._done(results, self._given.isChecked())
        else:
            self.tell("还没有勾选办结的事项。请勾选；都没有办完的按 Esc 返回。")


def _grid(items: tuple[Item, ...], ticks: dict[str, QCheckBox], lines: dict[str, QLineEdit]) -> QWidget:
    rows = QGridLayout()
    rows.setColumnStretch(0, 1)
    for place, item in enumerate(items):
        rows.addWidget(ticks[item.slug], place, 0)
        rows.addWidget(label(item.result.zh, "hint"), place, 1)
        rows.addWidget(lines[item.slug], place, 2)
    if len(items) <= _ROWS_SHOWN:
        made = box("plain")
        made.setLayout(rows)
        return made
    return scrolled(rows)


def _tick(item: Item, *, chosen: bool) -> QCheckBox:
    made = QCheckBox(item.zh)
    made.setObjectName(f"intake.handover.finish_sheet.item.{item.slug}")
    made.setAccessibleName(f"办结 {item.zh}")
    made.setChecked(chosen)
    return made


def _number(item: Item) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(f"intake.handover.finish_sheet.number.{item.slug}")
    made.setPlaceholderText("结果编号")
    made.setAccessibleName(f"{item.result.zh}的编号")
    return made
