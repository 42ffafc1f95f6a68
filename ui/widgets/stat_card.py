"""One figure with its word: a card that may be pressed to filter what stands below it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.style.icons import theme
from ui.widgets.basics import column, label, row
from ui.widgets.click_row import ClickRow


@dataclass(frozen=True, slots=True)
class StatView:
    """``note`` is the small print: right of the word, or below the number where the word is on top."""

    key: str
    number: str
    word: str
    unit: str = ""
    note: str = ""
    tone: str = ""


class StatCard(ClickRow):
    """``shape``: under (word below), over (word above) or beside."""

    def __init__(self, area: str, view: StatView, shape: str = "under", *, pressable: bool = True) -> None:
        super().__init__(view.key, f"{area}.card.{view.key}", "tile")
        if pressable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.unsetCursor()
        self.setAccessibleName(" ".join(filter(None, (view.word, view.number + view.unit, view.note))))
        number = label(view.number, "num")
        number.setProperty("tone", view.tone)
        words = [label(view.word, "hint"), label(view.note, "hint")]
        lays = {"under": self._under, "over": self._over, "beside": self._beside}
        lays[shape](number, words, view)

    def _under(self, number: QLabel, words: list[QLabel], view: StatView) -> None:
        foot = row(words[0], 1, words[1], spacing=4)
        lay = column(spacing=0, margins=(13, 8, 11, 8))
        lay.addLayout(row(number, label(view.unit, "hint"), 1, spacing=4))
        lay.addLayout(foot)
        self.setLayout(lay)
        self.setFixedHeight(theme().px(70))

    def _over(self, number: QLabel, words: list[QLabel], view: StatView) -> None:
        unit = label(view.unit, "hint")
        unit.setContentsMargins(0, theme().px(8), 0, 0)
        lay = column(words[0], spacing=0, margins=(14, 6, 12, 5))
        lay.addLayout(row(number, unit, 1, spacing=4))
        lay.addWidget(words[1])
        self.setLayout(lay)
        self.setFixedHeight(theme().px(84))

    def _beside(self, number: QLabel, words: list[QLabel], view: StatView) -> None:
        self.setLayout(row(number, words[0], 1, spacing=8, margins=(12, 2, 6, 4)))
        words[1].setVisible(bool(view.note))
        self.setMinimumWidth(theme().px(102))
        self.setMaximumWidth(theme().px(112))
        self.setFixedHeight(theme().px(50))
