"""The card beside the hits: what the chosen theme contains, how much, how long."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.pages.theme.view import PreviewLine, PreviewView
from ui.style.icons import theme
from ui.widgets.basics import box, clear, column, hline, icon_label, label, pill, row, scroll
from ui.widgets.fitting import add_words
from ui.widgets.panel import figure_grid


class Preview(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PreviewView | None = None
        self.setObjectName("intake.theme.preview")
        self.setProperty("box", "card")
        self._column = column(spacing=8, margins=(16, 10, 16, 12))
        self.setLayout(self._column)

    def show_view(self, view: PreviewView | None) -> None:
        if view == self._view:
            return
        self._view = view
        clear(self._column)
        if view is None:
            return
        code = label(view.code, "hint")
        head = row(icon_label(view.icon, 20, "primary"), label(view.title, "h2"), 1, code, spacing=10)
        head.addStrut(theme().px(28))
        inside = box("plain")
        lines = column(spacing=0)
        for line in view.lines:
            lines.addLayout(_line(line))
        lines.addStretch(1)
        inside.setLayout(lines)
        self._column.addLayout(head)
        self._column.addLayout(figure_grid(view.figures, 4, "h1"))
        self._column.addWidget(hline())
        self._column.addLayout(row(label(view.heading, "h3"), 1, label(view.version, "hint")))
        self._column.addWidget(scroll(inside, "intake.theme.preview.lines"), 1)


def _line(line: PreviewLine) -> QHBoxLayout:
    department = pill(line.department, "neutral")
    department.setMinimumWidth(theme().px(66))
    made = row(department)
    item = add_words(made, line.item, "sm", 250)
    made.addStrut(theme().px(25))
    if line.optional:
        made.addWidget(pill("可选", "info"))
    if not item.wordWrap():
        made.addStretch(1)
    made.addWidget(label(line.limit, "hint"))
    return made
