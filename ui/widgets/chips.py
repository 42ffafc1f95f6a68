"""A row of which exactly one is chosen: filters, tabs, segments."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.signals import Emits, emits
from ui.widgets.basics import button, row


class Chips(QFrame):
    """``kind``: chip, tab or segm; ``(key, words)`` may change, the chosen key stays while it exists."""

    chosen_changed: Emits[str] = emits(str)

    def __init__(self, prefix: str, kind: str = "chip", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix, self._kind = prefix, kind
        self._buttons: dict[str, QPushButton] = {}
        self.setProperty("box", "segbox" if kind == "segm" else "plain")
        margins = (2, 2, 2, 2) if kind == "segm" else (0, 0, 0, 0)
        self._lay = row(spacing={"chip": 6, "tab": 22}.get(kind, 0), margins=margins)
        self.setLayout(self._lay)

    @property
    def chosen(self) -> str:
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def show_options(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        if tuple(self._buttons) != tuple(key for key, _ in options):
            self._make(options)
        for key, words in options:
            self._buttons[key].setText(words)
            self._buttons[key].setAccessibleName(words)
            self._buttons[key].setChecked(key == chosen)

    def _make(self, options: Sequence[tuple[str, str]]) -> None:
        for old in self._buttons.values():
            self._lay.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for key, words in options:
            made = button(words, f"{self._prefix}.{key}", self._kind)
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setProperty("key", key)
            made.clicked.connect(self._on_clicked)
            self._buttons[key] = made
            self._lay.addWidget(made)

    def _on_clicked(self) -> None:
        self.chosen_changed.emit(str(self.sender().property("key")))
