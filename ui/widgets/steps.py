"""The list of the seven steps: any may be opened, each shows its state by the shape of its icon."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import column, hline, icon_label, label, row
from ui.widgets.elided import Elided
from ui.widgets.rows import RowButton


class StepState(Enum):
    """Value: icon, colour token, the word a screen reader says."""

    OPEN = ("circle", "ctl", "未开始")
    CURRENT = ("pencil-simple", "primary", "填写中")
    PARTIAL = ("circle-half-fill", "warn", "已看未齐")
    FAULTY = ("warning-circle-fill", "bad", "有误")
    READY = ("check-circle-fill", "ok", "已齐")


@dataclass(frozen=True, slots=True)
class StepView:
    """``selected`` tints the row: a faulty step may be the current one too."""

    title: str
    note: str = ""
    state: StepState = StepState.OPEN
    selected: bool = False


class StepList(QFrame):
    step_requested: Emits[int] = emits(int)

    def __init__(self, count: int = 7, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self._rows = [StepRow(number) for number in range(1, count + 1)]
        self._heading = label(self.tr("办理步骤"), "lab")
        self._rule = hline()
        self._hint = label(self.tr("Alt + 1…7 直达步骤"), "hint")
        self._heading.setContentsMargins(theme().px(12), theme().px(5), 0, 0)
        self._hint.setContentsMargins(theme().px(12), theme().px(4), 0, theme().px(4))
        self.setLayout(column(self._heading, *self._rows, 1, self._rule, self._hint, spacing=2, margins=(8, 8, 8, 8)))
        for step in self._rows:
            step.clicked.connect(self._on_step_clicked)
        self.set_compact(compact=False)

    def show_view(self, steps: tuple[StepView, ...]) -> None:
        for widget, step in zip(self._rows, steps, strict=True):
            widget.show_view(step)

    def set_compact(self, *, compact: bool) -> None:
        """Icons and numbers only, where the window is narrow for its text size."""
        self.setFixedWidth(theme().px(60 if compact else 196))
        for widget in (self._heading, self._rule, self._hint):
            widget.setHidden(compact)
        for step in self._rows:
            step.set_compact(compact=compact)

    def _on_step_clicked(self) -> None:
        step = self.sender()
        assert isinstance(step, StepRow)
        self.step_requested.emit(step.number)


class StepRow(RowButton):
    def __init__(self, number: int) -> None:
        self.number = number
        self._compact = False
        self._view: StepView | None = None
        self._icon = icon_label("circle", 18)
        self._title = label(str(number), "h3")
        self._note = Elided("", "hint")
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._texts = column(1, self._title, self._note, 1, spacing=0)
        inside = row(spacing=8, margins=(9, 0, 4, 0))
        inside.addWidget(self._icon)
        inside.addLayout(self._texts, 1)
        super().__init__(f"intake.step.{number}", str(number), inside, "step", 50)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def minimumSizeHint(self) -> QSize:
        """Large text on a low screen: rows give up their air before the window grows."""
        return QSize(super().minimumSizeHint().width(), theme().px(38))

    def show_view(self, view: StepView) -> None:
        if view != self._view:
            self._view = view
            self._dress(view)

    def _dress(self, view: StepView) -> None:
        icon, token, word = view.state.value
        self._icon.setPixmap(pixmap(icon, 18, token))
        self._title.setText(str(self.number) if self._compact else f"{self.number}  {view.title}")
        self._title.setProperty("r", "stepon" if view.selected else "step")
        self._note.setText(view.note)
        self._note.setHidden(self._compact or not view.note)
        self.setAccessibleName(f"{self.number} {view.title}，{word}" + (f"，{view.note}" if view.note else ""))
        self.set_kind("stepon" if view.selected else "step")

    def set_compact(self, *, compact: bool) -> None:
        self._compact = compact
        inside = self.layout()
        assert inside is not None
        px = theme().px
        inside.setContentsMargins(px(3 if compact else 9), 0, px(2 if compact else 4), 0)
        inside.setSpacing(px(4 if compact else 8))
        if self._view is not None:
            self._dress(self._view)
