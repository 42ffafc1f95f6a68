"""Step 6, review and decide: check the answers, one decision an item, digits 1-5, nothing behind a dialog."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.decide.cards import CheckCards
from ui.pages.decide.detail import DecisionDetail
from ui.pages.decide.matrix import Matrix
from ui.pages.decide.side import DecideSide
from ui.pages.decide.view import DecideView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, row
from ui.widgets.frame import IntakeFrame


class DecidePage(IntakeFrame):
    """The primary stays off until everything is decided and signed; the footer says why."""

    card_clicked: Emits[str] = emits(str)
    item_selected: Emits[str] = emits(str)
    choice_changed: Emits[str, int] = emits(str, int)
    ground_changed: Emits[str, str] = emits(str, str)
    authority_changed: Emits[str, str] = emits(str, str)
    points_changed: Emits[str, object] = emits(str, object)
    reason_changed: Emits[str, str] = emits(str, str)
    suggest_clicked: Emits[()] = emits()
    paper_clicked: Emits[()] = emits()
    commitment_clicked: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("decide", parent)
        self._view: DecideView | None = None
        self._cards = CheckCards()
        self._matrix = Matrix()
        self._detail = DecisionDetail()
        self._aside = DecideSide()
        self._lay_out()
        self._connect()

    def show_view(self, view: DecideView) -> None:
        self._view, signing = view, self._aside.holds_focus()
        self.show_frame(view.frame)
        self._cards.show_cards(view.cards)
        self._matrix.show_items(view.items, view.selected)
        self._aside.show_view(view)
        self._show_detail()
        if signing and not self._aside.holds_focus() and not self._aside.focus_open():
            self.footer.focus_primary()

    def focus_first(self) -> None:
        self._matrix.list.setFocus()

    def settle(self) -> None:
        self._detail.settle()

    def take_key(self, combo: str) -> bool:
        match combo:
            case "Alt+E":
                self._cards.press_first()
            case "F4":
                self._cards.press_problem()
            case _:
                return super().take_key(combo)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aside.setFixedWidth(theme().px(268 if event.size().width() >= theme().px(1116) else 236))

    def _show_detail(self) -> None:
        if self._view is not None:
            chosen = [one for one in self._view.items if one.slug == self._view.selected]
            self._detail.show_item(chosen[0] if chosen else None)

    def _on_item_selected(self, slug: str) -> None:
        if self._view is not None:
            self._view = replace(self._view, selected=slug)
            self._show_detail()
        self.item_selected.emit(slug)

    def _connect(self) -> None:
        self._cards.card_clicked.connect(self.card_clicked.emit)
        self._matrix.item_selected.connect(self._on_item_selected)
        self._matrix.choice_changed.connect(self.choice_changed.emit)
        self._matrix.list.opened.connect(self._on_opened)
        self._detail.ground_changed.connect(self.ground_changed.emit)
        self._detail.authority_changed.connect(self.authority_changed.emit)
        self._detail.points_changed.connect(self.points_changed.emit)
        self._detail.reason_changed.connect(self.reason_changed.emit)
        self._aside.suggest_clicked.connect(self.suggest_clicked.emit)
        self._aside.paper_clicked.connect(self.paper_clicked.emit)
        self._aside.commitment_clicked.connect(self.commitment_clicked.emit)

    def _on_opened(self, _: str) -> None:
        self._detail.focus_inside()

    def _lay_out(self) -> None:
        left = column(self._cards, spacing=8)
        left.addWidget(self._matrix, 1)
        left.addWidget(self._detail)
        body = box("plain")
        lay = row(spacing=12)
        lay.addLayout(left, 1)
        lay.addWidget(self._aside)
        body.setLayout(lay)
        self.set_body(body)
