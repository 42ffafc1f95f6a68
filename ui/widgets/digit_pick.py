"""A short closed list of which one is picked by its digit or by a press: reasons, grounds, ways to sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import column, keycap, label, row
from ui.widgets.click_row import ClickRow


@dataclass(frozen=True, slots=True)
class Option:
    """``note`` is a second line; ``why`` closes the option and says so in its place."""

    key: str
    title: str
    note: str = ""
    why: str = ""


class OptionTile(ClickRow):
    def __init__(self, option: Option, number: int, prefix: str) -> None:
        super().__init__(option.key, f"{prefix}.{option.key}", "row")
        note = option.why or option.note
        self.setAccessibleName("，".join(filter(None, (f"{number} {option.title}", note))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEnabled(not option.why)
        self.setFixedHeight(theme().px(50 if note else 38))
        words = column(1, label(option.title, "sm"), spacing=0)
        if note:
            words.addWidget(label(note, "hint"))
        words.addStretch(1)
        lay = row(keycap(str(number)), spacing=8, margins=(12, 0, 8, 0))
        lay.addLayout(words, 1)
        self.setLayout(lay)


class DigitPick(QWidget):
    """The caller decides whether a pick is kept: ``mark`` shows it."""

    picked: Emits[str] = emits(str)

    def __init__(self, prefix: str, columns: int = 2) -> None:
        super().__init__()
        self._prefix, self._columns = prefix, columns
        self._options: tuple[Option, ...] = ()
        self._tiles: list[OptionTile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme().px(8))

    @property
    def chosen(self) -> str:
        return next((tile.key for tile in self._tiles if tile.is_chosen()), "")

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        if tuple(options) != self._options:
            self._make(tuple(options))
        self.mark(chosen)

    def focus_first(self) -> None:
        """The chosen option, else the first that is open."""
        open_ones = [tile for tile in self._tiles if tile.isEnabled()]
        for tile in [*(tile for tile in open_ones if tile.is_chosen()), *open_ones][:1]:
            tile.setFocus()

    def mark(self, key: str) -> None:
        for tile in self._tiles:
            tile.set_chosen(tile.key == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        open_ones = {str(number): one.key for number, one in enumerate(self._options, 1) if not one.why}
        if not event.modifiers() and event.text() in open_ones:
            self.picked.emit(open_ones[event.text()])
        else:
            super().keyPressEvent(event)

    def _make(self, options: tuple[Option, ...]) -> None:
        for old in self._tiles:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._options = options
        self._tiles = [OptionTile(option, number, self._prefix) for number, option in enumerate(options, 1)]
        for place, tile in enumerate(self._tiles):
            tile.clicked.connect(self.picked.emit)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
