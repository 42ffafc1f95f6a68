"""Handing over the chosen paper: signed on the pad, on the file copy, or refused before a witness."""

from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from ui.pages.handover.view import PaperView, SignWays
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.basics import button, label, row

_WAYS = (("pad", "1 手写板"), ("copy", "2 存根签字"), ("refused", "3 拒签"))


class SignBar(QFrame):
    """Carries paper, way (pad copy refused) and witness; a refusal without a witness is not sent."""

    handed_over: Emits[str, str, str] = emits(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._paper = ""
        self._open: dict[str, Allowed] = dict.fromkeys(("pad", "copy", "refused"), OPEN)
        self.setProperty("a", "info")
        self.setFixedHeight(theme().px(44))
        self._what = label("", "smb")
        self._why = label("", "hint")
        self._ways = {way: self._made(way, word) for way, word in _WAYS}
        self._witness = QLineEdit()
        self._witness.setObjectName("intake.handover.witness")
        self._witness.setAccessibleName(self.tr("拒签见证人"))
        self._witness.setPlaceholderText(self.tr("见证人"))
        self._witness.setFixedWidth(theme().px(92))
        self._witness.textChanged.connect(self._allow)
        self._witness.returnPressed.connect(self._ways["refused"].click)
        self.setLayout(
            row(self._what, 1, self._why, *self._ways.values(), self._witness, spacing=8, margins=(12, 0, 8, 0))
        )

    def show_paper(self, paper: PaperView | None, ways: SignWays) -> None:
        """Only a paper that is still open can be handed over."""
        self.setVisible(paper is not None and not (paper.handed and paper.signed))
        if paper is None:
            return
        if paper.paper != self._paper:
            self._witness.clear()
        self._paper, self._open = paper.paper, {"pad": ways.pad, "copy": ways.copy, "refused": ways.refused}
        self._what.setText(self.tr("交付并签收"))
        self._why.setText("；".join(dict.fromkeys(way.why for way in self._open.values() if way.why)))
        self._allow()

    def press(self, digit: str) -> bool:
        """1-3 while the list of papers has the focus."""
        words = {word[0]: way for way, word in _WAYS}
        if self.isHidden() or digit not in words:
            return False
        if words[digit] == "refused" and not self._witness.text().strip():
            self._witness.setFocus()
        self._ways[words[digit]].click()
        return True

    def _allow(self) -> None:
        witnessed = bool(self._witness.text().strip())
        for way, made in self._ways.items():
            made.setEnabled(self._open[way].on and (way != "refused" or witnessed))
            made.setToolTip(self._open[way].why)

    def _made(self, way: str, word: str) -> QPushButton:
        made = button(self.tr(word), f"intake.handover.sign.{way}", "sm")
        made.setProperty("way", way)
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self) -> None:
        way = str(self.sender().property("way"))
        self.handed_over.emit(self._paper, way, self._witness.text().strip() if way == "refused" else "")
