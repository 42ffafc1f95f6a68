"""The closed list of grounds on which an item may be refused: a digit picks one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.pages.decide.view import Ground
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import column, keycap, label, row
from ui.widgets.click_row import ClickRow


class GroundTile(ClickRow):
    def __init__(self, ground: Ground, number: int) -> None:
        super().__init__(ground.key, f"intake.decide.ground.{ground.key}", "row")
        self.setAccessibleName(f"{number} {ground.title}，{ground.law}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme().px(50))
        lay = row(keycap(str(number)), spacing=8, margins=(12, 0, 8, 0))
        lay.addLayout(column(1, label(ground.title, "sm"), label(ground.law, "hint"), 1, spacing=0), 1)
        self.setLayout(lay)


class GroundPick(QWidget):
    ground_changed: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._grounds: tuple[Ground, ...] = ()
        self._lay = row(spacing=8)
        self.setLayout(self._lay)

    def show_grounds(self, grounds: tuple[Ground, ...], chosen: str) -> None:
        while (item := self._lay.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._grounds = grounds
        for number, ground in enumerate(grounds, 1):
            tile = GroundTile(ground, number)
            tile.set_chosen(ground.key == chosen)
            tile.clicked.connect(self.ground_changed.emit)
            self._lay.addWidget(tile, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digits = {str(number): ground.key for number, ground in enumerate(self._grounds, 1)}
        if not event.modifiers() and event.text() in digits:
            self.ground_changed.emit(digits[event.text()])
        else:
            super().keyPressEvent(event)
