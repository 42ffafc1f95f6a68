"""The frame of an intake page: strip, step list, body, side panel, footer, and their keys."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import column, row
from ui.widgets.footer import Footer, FooterView
from ui.widgets.keys import PRIMARY, watch_keys
from ui.widgets.steps import StepList, StepView
from ui.widgets.strip import CaseStrip, StripView
from ui.widgets.tab_order import step

_STANDARD = 1116  # the narrowest page, in design pixels, that still holds list, body and panel
_COMPACT_HINT = QSize(900, 640)


@dataclass(frozen=True, slots=True)
class FrameView:
    """``strip`` None is a page before there is a case: no strip, no steps."""

    footer: FooterView
    strip: StripView | None = None
    steps: tuple[StepView, ...] = ()


class IntakeFrame(QWidget):
    """Base of the seven pages; object names are unique within a page, pages live side by side."""

    back_clicked: Emits[()] = emits()
    primary_clicked: Emits[()] = emits()
    action_clicked: Emits[str] = emits(str)
    step_requested: Emits[int] = emits(int)
    park_clicked: Emits[()] = emits()

    def __init__(self, screen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        watch_keys()
        self.setObjectName(f"intake.{screen}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.strip = CaseStrip()
        self.steps = StepList()
        self.footer = Footer()
        self._side: QWidget | None = None
        self._step = 0
        self._middle = row(self.steps, spacing=12, margins=(12, 12, 12, 12))
        made = column(self.strip, spacing=0)
        made.addLayout(self._middle, 1)
        made.addWidget(self.footer)
        self.setLayout(made)
        self.footer.back_clicked.connect(self.back_clicked.emit)
        self.footer.primary_clicked.connect(self.primary_clicked.emit)
        self.footer.action_clicked.connect(self.action_clicked.emit)
        self.steps.step_requested.connect(self.step_requested.emit)
        self.strip.park_clicked.connect(self.park_clicked.emit)

    def set_body(self, body: QWidget, side: QWidget | None = None, side_width: int = 278) -> None:
        """Called once by the page's constructor."""
        self._middle.addWidget(body, 1)
        if side is not None:
            side.setFixedWidth(theme().px(side_width))
            self._middle.addWidget(side)
        self._side = side

    def show_frame(self, view: FrameView) -> None:
        self.strip.setHidden(view.strip is None)
        self.steps.setHidden(view.strip is None)
        self._step = next((number for number, step in enumerate(view.steps, 1) if step.selected), 0)
        if view.strip is not None:
            self.strip.show_view(view.strip)
            self.steps.show_view(view.steps)
        self.footer.show_view(view.footer)

    def hold_focus(self) -> None:
        """Before rows are rebuilt: keys struck meanwhile reach the page, not whatever Qt would focus next."""
        if self.isVisible():
            self.setFocus()

    def settle(self) -> None:
        """Report what is typed and not told yet; asked before any act, and before the visit leaves the desk."""

    def take_key(self, combo: str) -> bool:
        """Pages that add keys ask ``super().take_key`` last."""
        if combo == PRIMARY or combo in _LEAVING:
            self.settle()
        if combo == PRIMARY:
            self.footer.press_primary()
        elif combo == "Alt+Left":
            self.footer.press_back()
        elif combo == "Alt+Right" and 0 < self._step < len(_STEP_KEYS):
            self.step_requested.emit(self._step + 1)  # never the primary: on page 6 that would decide
        elif combo == "F8" and self.strip.can_park:
            self.park_clicked.emit()
        elif combo in _STEP_KEYS and not self.steps.isHidden():
            self.step_requested.emit(_STEP_KEYS[combo])
        else:
            return self.footer.press(combo)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step(self, forward=forward) or super().focusNextPrevChild(forward)

    def minimumSizeHint(self) -> QSize:
        """The compact shape counts: a frame that is made narrower folds its panels away first."""
        px = theme().px
        return QSize(
            min(px(_COMPACT_HINT.width()), super().minimumSizeHint().width()), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        compact = event.size().width() < theme().px(_STANDARD)
        self.steps.set_compact(compact=compact)
        if self._side is not None:
            self._side.setHidden(compact)
        super().resizeEvent(event)


_LEAVING = frozenset({"F8", "Alt+Left", "Alt+Right", *(f"Alt+{number}" for number in range(1, 8))})
_STEP_KEYS = {f"Alt+{number}": number for number in range(1, 8)}
