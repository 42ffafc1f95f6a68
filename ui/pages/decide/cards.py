"""The check-answers cards over the matrix: what was said in each step, with the way back to it."""

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.pages.decide.view import CheckCard
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, row
from ui.widgets.elided import Elided


class CheckCards(QWidget):
    card_clicked: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._links: list[QPushButton] = []
        self._cards: tuple[CheckCard, ...] = ()
        self._lay = row(spacing=8)
        self.setLayout(self._lay)

    def show_cards(self, cards: tuple[CheckCard, ...]) -> None:
        while (item := self._lay.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._links, self._cards = [], cards
        for card in cards:
            self._lay.addWidget(self._made(card), 1)

    def press_first(self) -> None:
        if self._links:
            self._links[0].click()

    def press_problem(self) -> None:
        """The first card that is wrong, else the first that is incomplete."""
        worst = [place for tone in ("bad", "warn") for place, card in enumerate(self._cards) if card.tone == tone]
        for place in worst[:1]:
            self._links[place].click()

    def _made(self, card: CheckCard) -> QFrame:
        made = box("card")
        made.setFixedHeight(theme().px(52))
        link = button(card.link, f"intake.decide.card.{card.key}", "lnk")
        link.setAccessibleName(f"{card.link} {card.title}")
        link.setProperty("card", card.key)
        link.clicked.connect(self._on_clicked)
        self._links.append(link)
        lay = row(icon_label(card.icon, 18, card.tone), spacing=8, margins=(12, 0, 4, 0))
        lay.addLayout(column(1, label(card.title, "smb"), Elided(card.line, "hint"), 1, spacing=0), 1)
        lay.addWidget(link)
        made.setLayout(lay)
        return made

    def _on_clicked(self) -> None:
        self.card_clicked.emit(str(self.sender().property("card")))
