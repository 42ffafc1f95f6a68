"""Step 7, print and hand over: sent to the printer is not handed over, handed over is not signed."""

from dataclasses import replace

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.pages.handover.foot_cards import FootCards
from ui.pages.handover.papers import Papers
from ui.pages.handover.sign_bar import SignBar
from ui.pages.handover.view import HandoverView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, discard, icon_label, label, row
from ui.widgets.frame import IntakeFrame
from ui.widgets.print_preview import PrintPreview


class HandoverPage(IntakeFrame):
    """下一位 is the primary; it warns, it never blocks."""

    paper_selected: Emits[str] = emits(str)
    reprint_clicked: Emits[str] = emits(str)
    handed_over_requested: Emits[str, str, str, str] = emits(str, str, str, str)
    taker_picked: Emits[str] = emits(str)
    fee_clicked: Emits[str] = emits(str)
    original_changed: Emits[str, bool] = emits(str, bool)
    rate_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("handover", parent)
        self._view: HandoverView | None = None
        self._banner = DoneBanner()
        self._reprint = button(self.tr("补打 Ctrl+P"), "intake.handover.reprint", "lnk", "printer")
        self._papers = Papers()
        self._sign = SignBar()
        self._cards = FootCards()
        self._preview = PrintPreview("intake.handover.preview")
        self._lay_out()
        self._reprint.clicked.connect(self._on_reprint_clicked)
        self._papers.selected.connect(self._on_paper_selected)
        self._sign.handed_over.connect(self.handed_over_requested.emit)
        self._sign.taker_picked.connect(self.taker_picked.emit)
        self._cards.original_changed.connect(self.original_changed.emit)
        self._cards.fee_clicked.connect(self.fee_clicked.emit)
        self._cards.rate_clicked.connect(self.rate_clicked.emit)

    def show_view(self, view: HandoverView) -> None:
        self._view, signing = view, self._sign.isAncestorOf(self.window().focusWidget())
        self.show_frame(view.frame)
        self._banner.show_view(view)
        self._papers.show_view(view)
        self._cards.show_view(view)
        self._preview.show_pages(view.preview.caption, view.preview.pages)
        self._reprint.setEnabled(bool(view.papers))
        self._show_sign()
        if signing and self._sign.isHidden():
            self._papers.list.setFocus()  # signed for: the next paper is one key away

    def focus_first(self) -> None:
        self._papers.list.setFocus()

    def take_key(self, combo: str) -> bool:
        match combo:
            case "Ctrl+P":
                self._reprint.click()
            case "Ctrl+R":
                self._cards.press_rate()
            case "PgUp":
                self._preview.turn(-1)
            case "PgDown":
                self._preview.turn(1)
            case _:
                return super().take_key(combo)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits that no text field wanted."""
        if not self._sign.press(event.text()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._right.setFixedWidth(theme().px(420 if event.size().width() >= theme().px(1116) else 300))

    def _show_sign(self) -> None:
        if self._view is not None:
            found = [one for one in self._view.papers if one.paper == self._view.selected]
            self._sign.show_paper(found[0] if found else None, self._view.ways, self._view.takers)

    def _on_paper_selected(self, paper: str) -> None:
        if self._view is not None:
            self._view = replace(self._view, selected=paper)
            self._show_sign()
        self.paper_selected.emit(paper)

    def _on_reprint_clicked(self) -> None:
        self.reprint_clicked.emit(self._papers.list.current)

    def _lay_out(self) -> None:
        left = column(spacing=8)
        note = label(self.tr("一行一份，交到手、签收了才算送达"), "hint")
        left.addLayout(row(label(self.tr("文书"), "h2"), note, 1, self._reprint))
        left.addWidget(self._papers, 1)
        left.addWidget(self._sign)
        left.addWidget(self._cards)
        self._right = box("card")
        self._right.setLayout(column(self._preview, margins=(12, 12, 12, 12)))
        lower = row(spacing=12)
        lower.addLayout(left, 1)
        lower.addWidget(self._right)
        body = box("plain")
        lay = column(self._banner, spacing=10)
        lay.addLayout(lower, 1)
        body.setLayout(lay)
        self.set_body(body)


class DoneBanner(QFrame):
    """What was decided, and the number in groups of four."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("a", "ok")
        self.setObjectName("intake.handover.done")
        self.setFixedHeight(theme().px(48))
        self._headline = label("", "h2")
        self._number = label("", "h2")
        self._pills = row(spacing=10)
        lay = row(icon_label("check-circle-fill", 20, "ok"), self._headline, spacing=12, margins=(16, 0, 14, 0))
        lay.addWidget(label(self.tr("办件号"), "sec"))
        lay.addWidget(self._number)
        lay.addStretch(1)
        lay.addLayout(self._pills)
        self.setLayout(lay)

    def show_view(self, view: HandoverView) -> None:
        self._headline.setText(view.headline)
        self._number.setText(in_fours(view.number))
        self.setAccessibleName(f"{view.headline} {in_fours(view.number)}")
        while (item := self._pills.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                discard(gone)
        for words, tone in view.decided:
            made = label(words)
            made.setProperty("pill", tone)
            made.setFixedHeight(theme().px(22))
            self._pills.addWidget(made)


def in_fours(number: str) -> str:
    """Groups of four, as the number is read aloud."""
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))
