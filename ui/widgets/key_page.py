"""A page that answers combinations such as F9 or Ctrl+V wherever in it the focus is (see keys.py)."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.keys import watch_keys
from ui.widgets.tab_order import step


class KeyPage(QWidget):
    """A key bound to a button's ``click`` does nothing while the button is off; its reason stands beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        watch_keys()
        self._answers: dict[str, Callable[[], object]] = {}
        self.setObjectName(name)

    def answer(self, combo: str, slot: Callable[[], object]) -> None:
        """Call ``slot`` when this combination reaches the page."""
        self._answers[combo] = slot

    def take_key(self, combo: str) -> bool:
        slot = self._answers.get(combo)
        if slot is None:
            return False
        slot()
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step(self, forward=forward) or super().focusNextPrevChild(forward)
