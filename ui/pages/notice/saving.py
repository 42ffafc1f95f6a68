"""The panel beside the notice: separate handling against one thing, limits per item, the fee."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.notice.view import Comparison, SavingView
from ui.style.icons import theme
from ui.widgets.basics import box, clear, column, hline, icon_label, label, row, scroll
from ui.widgets.panel import bar


class SavingPanel(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SavingView | None = None
        self.setProperty("box", "card")
        self._column = column(spacing=6, margins=(14, 10, 14, 12))
        self.setLayout(self._column)

    def show_view(self, view: SavingView) -> None:
        if view == self._view:
            return
        self._view = view
        clear(self._column)
        head = row(icon_label("scales", 16, "primary"), label(view.title, "h3"), 1, spacing=8)
        head.addStrut(theme().px(26))
        inside = box("plain")
        inside.setLayout(_body(view))
        self._column.addLayout(head)
        self._column.addWidget(scroll(inside, "intake.notice.saving"), 1)
        if view.source:
            self._column.addWidget(label(view.source, "hint", wrap=True))


def _body(view: SavingView) -> QVBoxLayout:
    made = column(spacing=6)
    for comparison in view.rows:
        made.addLayout(_comparison(comparison))
    made.addWidget(hline())
    made.addWidget(label(view.limits_title, "h3"))
    for item, limit in view.limits:
        made.addLayout(_pair(item, limit))
    made.addWidget(hline())
    made.addLayout(_pair("收费", view.fee))
    if view.fee_note:
        made.addWidget(label(view.fee_note, "hint", wrap=True))
    made.addStretch(1)
    return made


def _comparison(comparison: Comparison) -> QVBoxLayout:
    after = label(comparison.after, "h2")
    unit = label(comparison.unit, "hint")
    line = row(label(comparison.caption, "sm"), 1, spacing=4)
    if comparison.before:
        line.addWidget(label(f"{comparison.before} →", "sec"))
    for part in (after, unit):
        line.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
    unit.setContentsMargins(0, 0, 0, theme().px(2))
    made = column(spacing=3, margins=(0, 0, 0, 4))
    made.addLayout(line)
    if comparison.before:
        made.addWidget(bar(*comparison.share))
    return made


def _pair(left: str, right: str) -> QHBoxLayout:
    made = row(label(left, "sm"), 1, label(right, "smb"), spacing=4)
    made.addStrut(theme().px(20))
    return made
