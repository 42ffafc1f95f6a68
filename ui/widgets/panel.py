"""The live side panel: four large numbers, the items with their states, a foot line."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, hline, icon_label, label, pill, row, scroll
from ui.widgets.fitting import add_words


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit and what it counts; ``delta`` is the change the last answer made."""

    number: str
    unit: str
    caption: str
    delta: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """``icon`` empty leaves the state out; ``mark`` is a pill such as 新增."""

    name: str
    right: str
    icon: str = ""
    icon_token: str = "ok"
    mark: str = ""


@dataclass(frozen=True, slots=True)
class PanelView:
    """``progress`` is (done, all) or None; ``foot`` stands at the bottom, its figure right of it."""

    icon: str
    title: str
    figures: tuple[Figure, ...]
    heading: str
    lines: tuple[ItemLine, ...]
    note: str = ""
    link: str = ""
    foot: str = ""
    foot_icon: str = ""
    foot_right: str = ""
    progress: tuple[int, int] | None = None


class PlanPanel(QFrame):
    link_clicked: Emits[()] = emits()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._view: PanelView | None = None
        self.setProperty("box", "card")
        self._column = column(spacing=7, margins=(14, 10, 14, 12))
        self.setLayout(self._column)

    def show_view(self, view: PanelView) -> None:
        if view == self._view:
            return
        self._view = view
        clear(self._column)
        self._column.addLayout(self._head(view))
        self._column.addLayout(figure_grid(view.figures))
        for part in (hline(), _heading(view.heading)):
            self._column.addWidget(part)
        inside = box("plain")
        inside.setLayout(_lines(view.lines))
        self._column.addWidget(scroll(inside, f"{self._name}.lines"), 1)
        if view.foot:
            self._column.addWidget(hline())
            self._column.addLayout(_foot(view))
        if view.progress is not None:
            self._column.addWidget(bar(*view.progress))

    def _head(self, view: PanelView) -> QHBoxLayout:
        line = row(icon_label(view.icon, 16, "primary"), label(view.title, "h3"), spacing=8)
        if view.note:
            line.addWidget(label(view.note, "hint"))
        line.addStretch(1)
        if view.link:
            link = button(view.link, f"{self._name}.link", "lnk")
            link.clicked.connect(self.link_clicked)
            line.addWidget(link)
        else:
            line.addSpacing(1)
        line.addStrut(theme().px(26))
        return line


def figure_grid(figures: tuple[Figure, ...], columns: int = 2, role: str = "num") -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme().px(4))
    grid.setVerticalSpacing(theme().px(8))
    for place, figure in enumerate(figures):
        grid.addLayout(_figure(figure, role), *divmod(place, columns))
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid


def bar(value: int, whole: int) -> QProgressBar:
    made = QProgressBar()
    made.setRange(0, max(whole, 1))
    made.setValue(value)
    made.setTextVisible(False)
    made.setAccessibleName(f"{value} / {whole}")
    return made


def _figure(figure: Figure, role: str) -> QVBoxLayout:
    number = label(figure.number, role)
    number.setProperty("tone", figure.tone)
    unit = label(figure.unit, "unit")
    line = row(number, unit, spacing=2)
    line.setAlignment(unit, Qt.AlignmentFlag.AlignBottom)
    unit.setContentsMargins(0, 0, 0, theme().px(4))
    if figure.delta:
        delta = pill(figure.delta, "info")
        delta.setMinimumWidth(theme().px(40))
        line.addWidget(delta)
    line.addStretch(1)
    made = column(spacing=0)
    made.addLayout(line)
    made.addWidget(label(figure.caption, "hint"))
    return made


def _heading(text: str) -> QWidget:
    made = label(text, "h3")
    made.setContentsMargins(0, theme().px(4), 0, theme().px(2))
    return made


def _lines(lines: tuple[ItemLine, ...]) -> QVBoxLayout:
    made = column(spacing=0)
    for line in lines:
        part = row(spacing=8, margins=(0, 2, 0, 2))
        part.addStrut(theme().px(23))
        if line.icon:
            part.addWidget(icon_label(line.icon, 14, line.icon_token))
        name = add_words(part, line.name, "sm", 130 if line.mark else 168)
        if line.mark:
            part.addWidget(pill(line.mark, "info"))
        if not name.wordWrap():
            part.addStretch(1)
        part.addWidget(label(line.right, "hint"))
        made.addLayout(part)
    made.addStretch(1)
    return made


def _foot(view: PanelView) -> QHBoxLayout:
    line = row(spacing=6)
    line.addStrut(theme().px(22))
    if view.foot_icon:
        line.addWidget(icon_label(view.foot_icon, 14))
    line.addWidget(label(view.foot, "hint", wrap=True), 1)
    line.addWidget(label(view.foot_right, "hint"))
    return line
