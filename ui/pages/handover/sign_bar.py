"""Handing over the chosen paper: who takes it, and how it is signed for or refused before a witness."""

from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from ui.pages.handover.view import PaperView, SignWays, TakersView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.basics import button, column, label, row
from ui.widgets.chips import Chips

_WAYS = (("pad", "1 手写板"), ("copy", "2 存根签字"), ("refused", "3 拒签"))
_FIRST_TAKER = 4


class SignBar(QFrame):
    """Carries paper, way (pad copy refused), witness and reason; a refusal asks for both before it is sent.

    The usual taker is marked already, so that one digit hands a paper over; 4 and on mark another one.
    """

    handed_over: Emits[str, str, str, str] = emits(str, str, str, str)
    taker_picked: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._paper = ""
        self._open: dict[str, Allowed] = dict.fromkeys(("pad", "copy", "refused"), OPEN)
        self.setProperty("a", "info")
        self.setFixedHeight(theme().px(86))
        self._why = label("", "hint")
        self._takers = Chips("intake.handover.taker", "segm")
        self._takers.chosen_changed.connect(self.taker_picked.emit)
        self._people: tuple[str, ...] = ()
        self._ways = {way: self._made(way, word) for way, word in _WAYS}
        self._reason = self._line("intake.handover.refused_reason", self.tr("拒签理由"), 132)
        self._witness = self._line("intake.handover.witness", self.tr("见证人"), 92)
        who = row(label(self.tr("谁签收"), "smb"), self._takers, 1, self._why, spacing=8)
        how = row(label(self.tr("怎么签"), "smb"), *self._ways.values(), 1, self._reason, self._witness, spacing=8)
        lay = column(spacing=6, margins=(12, 6, 8, 6))
        lay.addLayout(who)
        lay.addLayout(how)
        self.setLayout(lay)

    def show_paper(self, paper: PaperView | None, ways: SignWays, takers: TakersView) -> None:
        """Only a paper that is still open can be handed over."""
        self.setVisible(paper is not None and not (paper.handed and paper.signed))
        if paper is None:
            return
        if paper.paper != self._paper:
            for line in (self._reason, self._witness):
                line.clear()
                line.hide()
        self._paper, self._open = paper.paper, {"pad": ways.pad, "copy": ways.copy, "refused": ways.refused}
        self._people = tuple(key for key, _ in takers.people)
        numbered = enumerate(takers.people, _FIRST_TAKER)
        self._takers.show_options([(key, f"{digit} {words}") for digit, (key, words) in numbered], takers.chosen)
        self._why.setText("；".join(dict.fromkeys(way.why for way in self._open.values() if way.why)))
        self._allow()

    def press(self, digit: str) -> bool:
        """1-3 sign, 4 and on mark who takes it, while the list of papers has the focus."""
        words = {word[0]: way for way, word in _WAYS}
        people = {str(number): key for number, key in enumerate(self._people, _FIRST_TAKER)}
        if self.isHidden() or digit not in words | people:
            return False
        if digit in people:
            self.taker_picked.emit(people[digit])
            return True
        self._ways[words[digit]].click()
        return True

    def _allow(self) -> None:
        for way, made in self._ways.items():
            made.setEnabled(self._open[way].on)
            made.setToolTip(self._open[way].why)

    def _made(self, way: str, word: str) -> QPushButton:
        made = button(self.tr(word), f"intake.handover.sign.{way}", "sm")
        made.setProperty("way", way)
        made.clicked.connect(self._on_clicked)
        return made

    def _line(self, name: str, words: str, wide: int) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(self.tr("拒签：{what}").format(what=words))
        made.setPlaceholderText(words)
        made.setFixedWidth(theme().px(wide))
        made.returnPressed.connect(self._on_line_entered)
        made.hide()
        return made

    def _on_line_entered(self) -> None:
        if self._told():
            self._ways["refused"].click()

    def _told(self) -> bool:
        """The first of the two that is missing gets the focus."""
        missing = [line for line in (self._reason, self._witness) if not line.text().strip()]
        for line in (self._reason, self._witness) if missing else ():
            line.show()
        if missing:
            missing[0].setFocus()
        return not missing

    def _on_clicked(self) -> None:
        way = str(self.sender().property("way"))
        if way != "refused":
            self.handed_over.emit(self._paper, way, "", "")
        elif self._told():
            self.handed_over.emit(self._paper, way, self._witness.text().strip(), self._reason.text().strip())
