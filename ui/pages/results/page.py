"""Results desk: scan, list, counts, and the hand-over of the chosen case; with nothing to hand over it says so."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ui.pages.results.hand_pane import HandPane
from ui.pages.results.view import HandView, ResultsView
from ui.signals import Emits, emits
from ui.style.icons import icon, theme
from ui.widgets.basics import box, button, column, discard, row
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.empty import EmptyState, EmptyView
from ui.widgets.footer import Footer
from ui.widgets.key_page import KeyPage
from ui.widgets.keys import PRIMARY
from ui.widgets.page_head import page_head
from ui.widgets.stat_card import StatCard
from ui.widgets.table_model import Column, TableRow

_COLUMNS = (
    Column("办件号", 190), Column("申请人", 176), Column("结果物"), Column("部门", 76), Column("到窗时间", 96),
    Column("存放位", 76), Column("方式", 48), Column("状态", 104),
)  # fmt: skip


class ResultsPage(KeyPage):
    find_requested: Emits[str] = emits(str)
    filter_changed: Emits[str] = emits(str)
    open_requested: Emits[str] = emits(str)
    card_clicked: Emits[()] = emits()
    arrival_clicked: Emits[()] = emits()
    current_changed: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("results.list", parent)
        self._find = QLineEdit()
        self._card = button(self.tr("核对证件 F6"), "results.card", icon_name="identification-card")
        self._arrival = button(self.tr("到件登记 Ctrl+I"), "results.arrival", icon_name="download-simple")
        self._counts: QHBoxLayout = row(spacing=10)
        self._cards: list[StatCard] = []
        self._table = DataTable("results.table", self.tr("待领结果"), _COLUMNS, row_height=38)
        self._room = column(spacing=0)
        self._empty: QWidget | None = None
        self.hand = HandPane()
        self.footer = Footer("results")
        self._lay_out()
        self._find.returnPressed.connect(self._on_find)
        self._card.clicked.connect(self.card_clicked.emit)
        self._arrival.clicked.connect(self.arrival_clicked.emit)
        self._table.opened.connect(self.open_requested.emit)
        self.answer("F6", self._card.click)
        self._table.current_changed.connect(self.current_changed.emit)
        self.answer("Ctrl+I", self._arrival.click)
        self.answer(PRIMARY, self.footer.press_primary)

    def show_view(self, view: ResultsView) -> None:
        for made, allowed in ((self._card, view.card), (self._arrival, view.arrival)):
            made.setVisible(allowed is not None)
            made.setEnabled(allowed is not None and allowed.on)
            made.setToolTip(allowed.why if allowed is not None else "")
        inside = self.isAncestorOf(self.window().focusWidget())
        self._show_counts(view)
        self._table.show_rows([TableRow(one.key, one.cells()) for one in view.rows])
        self._list.setVisible(bool(view.rows))
        if self._empty is not None:
            discard(self._empty)
            self._empty = None
        if not view.rows:
            self._show_empty(view)
            if inside and not any(card.hasFocus() for card in self._cards):
                self._find.setFocus()  # the row that had it is done with

    def show_hand(self, view: HandView | None) -> None:
        """The chosen case, or nothing chosen."""
        self.hand.show_view(view)
        self.footer.setVisible(view is not None)
        if view is not None:
            self.footer.show_view(view.footer)

    @property
    def current(self) -> str:
        return self._table.current

    def choose(self, key: str) -> None:
        """A case that a scan or a number named; from here the keys are those of its hand-over."""
        if key in set(self._table.keys()):
            self._table.select(key)
            self._table.setFocus()

    def take_key(self, combo: str) -> bool:
        """The acts of the foot carry keys of their own; a digit on the list marks who collects."""
        if combo.isdigit() and self._table.hasFocus() and self.hand.press(combo):
            return True
        return super().take_key(combo) or (not self.footer.isHidden() and self.footer.press(combo))

    def focus_first(self) -> None:
        self._find.setFocus()

    def _show_counts(self, view: ResultsView) -> None:
        focused = next((card.key for card in self._cards if card.hasFocus()), "")
        for old in self._cards:
            self._counts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [StatCard("results", one, "beside") for one in view.counts]
        for made in self._cards:
            made.set_chosen(made.key == view.filter and bool(view.rows))
            made.clicked.connect(self.filter_changed.emit)
            self._counts.addWidget(made)
            if made.key == focused:
                made.setFocus()

    def _show_empty(self, view: ResultsView) -> None:
        card = box("card")
        shown = EmptyView("package", view.empty_title, view.empty_text)
        if view.arrival is not None and view.arrival.on:
            shown = EmptyView(
                "package", view.empty_title, view.empty_text, self.tr("到件登记 Ctrl+I"), "download-simple",
                keys=(("Ctrl+I", self.tr("部门送来新结果时登记")),),
            )  # fmt: skip
        inside = EmptyState("results.empty", shown)
        inside.action_clicked.connect(self.arrival_clicked.emit)
        card.setLayout(column(inside))
        self._empty = card
        self._room.addWidget(card)

    def _on_find(self) -> None:
        if self._find.text().strip():
            self.find_requested.emit(self._find.text().strip())

    def _lay_out(self) -> None:
        self._find.setObjectName("results.find")
        self._find.setAccessibleName(self.tr("扫回执条码，或输办件号、姓名"))
        self._find.setPlaceholderText(self.tr("扫回执条码，或输办件号、姓名"))
        self._find.setProperty("size", "mid")
        self._find.addAction(icon("barcode", 18, "primary"), QLineEdit.ActionPosition.LeadingPosition)
        for mark in self._find.findChildren(QToolButton):
            mark.setObjectName("results.find.mark")
            mark.setAccessibleName(self.tr("扫码"))
        self._find.setMinimumWidth(theme().px(200))
        self._find.setMaximumWidth(theme().px(380))
        self._find.setFixedHeight(theme().px(42))
        self._list = table_card(self._table)
        self._room.addWidget(self._list)
        line = row(spacing=10)
        line.addWidget(self._find, 4)
        line.addWidget(self._card)
        line.addWidget(self._arrival)
        line.addStretch(1)
        line.addLayout(self._counts)
        inside = column(spacing=8, margins=(16, 8, 16, 10))
        inside.addWidget(page_head(self.tr("出件"), self.tr("结果到窗后一次送达；同一人核对只按一键")))
        inside.addLayout(line)
        inside.addLayout(self._room, 1)
        inside.addWidget(self.hand)
        lay = column(spacing=0)
        lay.addLayout(inside, 1)
        lay.addWidget(self.footer)
        self.setLayout(lay)
        self.show_hand(None)
