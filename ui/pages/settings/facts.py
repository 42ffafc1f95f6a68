"""Lines of facts in a card: store, key, network, version; read here, changed by the administrator."""

from PySide6.QtWidgets import QWidget

from ui.pages.settings.view import FactLine
from ui.style.icons import theme
from ui.widgets.basics import box, column, hline, label, pill, row


class FactsTab(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._card = box("card")
        self._lay = column(self._card, 1)
        self.setLayout(self._lay)

    def show_lines(self, lines: tuple[FactLine, ...]) -> None:
        fresh = box("card")
        inside = column(spacing=8, margins=(16, 12, 16, 12))
        for place, line in enumerate(lines):
            if place:
                inside.addWidget(hline())
            inside.addWidget(_line(line))
        fresh.setLayout(inside)
        self._lay.replaceWidget(self._card, fresh)
        self._card.deleteLater()
        self._card = fresh


def _line(line: FactLine) -> QWidget:
    made = box("plain")
    word = label(line.word, "lab")
    word.setFixedWidth(theme().px(120))
    words = column(label(line.value, wrap=True), spacing=0)
    if line.hint:
        words.addWidget(label(line.hint, "hint", wrap=True))
    lay = row(word, spacing=12)
    lay.addLayout(words, 1)
    if line.state:
        lay.addWidget(pill(line.state, line.tone))
    made.setLayout(lay)
    return made
