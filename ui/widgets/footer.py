"""The footer of a page: back on the left, side acts and exactly one primary button on the right."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, discard, icon_label, keycap, label, restyle, row
from ui.widgets.elided import Elided


@dataclass(frozen=True, slots=True)
class ActionView:
    """A bordered button; its ``key`` (``F7``) presses it, ``trailer`` follows it; a dotted ``name`` is kept whole."""

    name: str
    text: str
    key: str = ""
    icon: str = ""
    enabled: bool = True
    trailer: str = ""


@dataclass(frozen=True, slots=True)
class FooterView:
    """``back`` empty hides the back button; a disabled primary has its reason in ``hint``."""

    primary: str
    primary_enabled: bool = True
    primary_key: str = "Ctrl+Enter"
    back: str = ""
    hint: str = ""
    hint_tone: str = ""
    actions: tuple[ActionView, ...] = ()
    legend: str = ""
    primary_name: str = "intake.footer.primary"


class Footer(QFrame):
    """``legend`` stands where the back button would, for pages that begin something."""

    back_clicked: Emits[()] = emits()
    primary_clicked: Emits[()] = emits()
    action_clicked: Emits[str] = emits(str)

    def __init__(self, area: str = "intake", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self._view: FooterView | None = None
        self.setProperty("box", "foot")
        self.setFixedHeight(theme().px(54))
        self._back = button("", f"{area}.footer.back", icon_name="arrow-left")
        self._back_key = keycap("Alt+←")
        self._legend = label("", "hint")
        self._mark = icon_label("warning", 16, "warn")
        self._hint = Elided("", "hint")
        self._actions: dict[str, QPushButton] = {}
        self._keys: dict[str, str] = {}
        self._slot = row(spacing=10)
        self._primary = button("", f"{area}.footer.primary", "pri")
        self._primary_key = keycap("Ctrl+Enter")
        self._lay_out()
        self._back.clicked.connect(self.back_clicked)
        self._primary.clicked.connect(self.primary_clicked)

    def show_view(self, view: FooterView) -> None:
        if view == self._view:
            return
        self._view = view
        self._back.setText(view.back)
        self._back.setAccessibleName(view.back or self.tr("上一步"))
        self._back.setVisible(bool(view.back))
        self._back_key.setVisible(bool(view.back))
        self._legend.setText(view.legend)
        self._legend.setVisible(bool(view.legend))
        self._show_hint(view)
        self._show_actions(view.actions)
        self._primary.setObjectName(view.primary_name)
        self._primary.setText(view.primary)
        self._primary.setAccessibleName(view.primary)
        self._primary.setEnabled(view.primary_enabled)
        self._primary_key.setText(view.primary_key)

    def press_primary(self) -> None:
        """A press on a disabled primary does nothing; its reason is already beside it."""
        self._primary.click()

    def focus_primary(self) -> None:
        self._primary.setFocus()

    def press_back(self) -> None:
        if not self._back.isHidden():
            self._back.click()

    def press(self, key: str) -> bool:
        """Press the action that carries this key; False where none does."""
        name = self._keys.get(key)
        if name is None:
            return False
        self._actions[name].click()
        return True

    def _show_hint(self, view: FooterView) -> None:
        self._hint.setText(view.hint)
        self._hint.setVisible(bool(view.hint))
        self._hint.setProperty("tone", view.hint_tone)
        restyle(self._hint)
        self._mark.setVisible(bool(view.hint) and view.hint_tone == "warn")

    def _show_actions(self, actions: tuple[ActionView, ...]) -> None:
        for old in self._actions.values():
            discard(old)
        self._actions = {action.name: self._made(action) for action in actions}
        self._keys = {action.key: action.name for action in actions if action.key}

    def _made(self, action: ActionView) -> QPushButton:
        text = " ".join(part for part in (action.text, action.key, action.trailer) if part)
        name = action.name if "." in action.name else f"{self._area}.footer.{action.name}"
        made = button(text, name, icon_name=action.icon)
        made.setProperty("action", action.name)
        made.setEnabled(action.enabled)
        made.clicked.connect(self._on_action_clicked)
        self._slot.addWidget(made)
        return made

    def _on_action_clicked(self) -> None:
        self.action_clicked.emit(str(self.sender().property("action")))

    def _lay_out(self) -> None:
        spot = box("plain")
        spot.setLayout(self._slot)
        row_of_parts = row(
            self._back, self._back_key, self._legend, 1, self._mark, self._hint, spot, self._primary, self._primary_key,
            spacing=10, margins=(16, 0, 16, 0),
        )  # fmt: skip
        self.setLayout(row_of_parts)
