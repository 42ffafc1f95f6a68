"""Sync centre: everything done is on this computer; what has reached the back office is said exactly."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.sync.remedy_bar import RemedyBar
from ui.pages.sync.view import OutboxRow, SyncView
from ui.signals import Emits, emits
from ui.widgets.basics import button, column, icon_label, label, row
from ui.widgets.chips import Chips
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.empty import EmptyState, EmptyView
from ui.widgets.key_page import KeyPage
from ui.widgets.page_head import page_head
from ui.widgets.stat_card import StatCard
from ui.widgets.table_model import Column, TableRow

_COLUMNS = (
    Column("时间", 68), Column("办件号", 198), Column("申请人", 176), Column("内容", 160),
    Column("大小", 86, right=True), Column("状态", 116), Column("说明"),
)  # fmt: skip


class SyncPage(KeyPage):
    """The cases that need a human are pinned on top with their remedy."""

    sync_clicked: Emits[()] = emits()
    export_clicked: Emits[()] = emits()
    import_clicked: Emits[()] = emits()
    filter_changed: Emits[str] = emits(str)
    open_requested: Emits[str] = emits(str)
    fix_requested: Emits[str] = emits(str)
    resend_requested: Emits[str] = emits(str)
    details_requested: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sync.centre", parent)
        self._pinned: frozenset[str] = frozenset()
        self._now = button(self.tr("立即同步 F5"), "sync.now", "pri", "arrows-clockwise")
        self._export = button(self.tr("导出到 U 盘"), "sync.usb_export", icon_name="upload-simple")
        self._import = button(self.tr("导入回执"), "sync.usb_import", icon_name="download-simple")
        self._why = label("", "hint")
        self._figures = row(spacing=10)
        self._filters = Chips("sync.filter")
        self._table = DataTable("sync.table", self.tr("待传办件"), _COLUMNS, row_height=40)
        self._note = label("", "hint")
        self._room = column(spacing=0)
        self._empty: QWidget | None = None
        self._lay_out()
        self._connect()

    def show_view(self, view: SyncView) -> None:
        self._now.setEnabled(view.now.on)
        self._why.setText(view.now.why)
        for made, allowed in ((self._export, view.export), (self._import, view.take_in)):
            made.setVisible(allowed is not None)
            made.setEnabled(allowed is not None and allowed.on)
        self._show_figures(view)
        self._filters.show_options(view.filters, view.filter)
        self._show_rows(view.rows)
        self._note.setText(view.note)
        self._show_empty(view)

    def focus_first(self) -> None:
        self._table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R resends the chosen case where resending is offered."""
        key = self._table.current
        if event.text() in {"r", "R"} and key in self._pinned and self._table.hasFocus():
            self.resend_requested.emit(key)
        else:
            super().keyPressEvent(event)

    def _show_rows(self, rows: tuple[OutboxRow, ...]) -> None:
        cases = sorted(rows, key=_needs_nobody)
        self._pinned = frozenset(one.key for one in cases if one.remedy is not None)
        lines: list[TableRow] = []
        for one in cases:
            lines.append(TableRow(one.key, one.cells(), *(("bad", 44) if one.remedy else ())))
            if one.remedy:
                lines.append(TableRow(f"{one.key}.remedy", (), "bad", 44))
        self._table.show_rows(lines)
        for one in cases:
            if one.remedy:
                self._table.put_widget(f"{one.key}.remedy", self._remedy(one))

    def _remedy(self, case: OutboxRow) -> RemedyBar:
        made = RemedyBar(case)
        made.fix_clicked.connect(self.fix_requested.emit)
        made.resend_clicked.connect(self.resend_requested.emit)
        made.details_clicked.connect(self.details_requested.emit)
        return made

    def _show_figures(self, view: SyncView) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for figure in view.figures:
            self._figures.addWidget(StatCard("sync", figure, "over", pressable=False), 1)

    def _show_empty(self, view: SyncView) -> None:
        if self._empty is not None:
            self._empty.hide()  # until it is deleted it would count towards the window's least height
            self._empty.deleteLater()
            self._empty = None
        self._card.setVisible(bool(view.rows))
        if not view.rows:
            self._empty = EmptyState("sync.empty", EmptyView("cloud-check", view.empty))
            self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            self._room.addWidget(self._empty)

    def _on_opened(self, key: str) -> None:
        (self.fix_requested if key in self._pinned else self.open_requested).emit(key)

    def _connect(self) -> None:
        self._now.clicked.connect(self.sync_clicked.emit)
        self._export.clicked.connect(self.export_clicked.emit)
        self._import.clicked.connect(self.import_clicked.emit)
        self._filters.chosen_changed.connect(self.filter_changed.emit)
        self._table.opened.connect(self._on_opened)
        self.answer("F5", self._now.click)

    def _lay_out(self) -> None:
        self._card = table_card(self._table)
        self._room.addWidget(self._card)
        head = page_head(
            self.tr("同步"),
            self.tr("办好的件都在本机，送到后台只是时间问题"),
            self._why,
            self._export,
            self._import,
            self._now,
        )
        lay = column(head, spacing=9, margins=(16, 10, 16, 10))
        lay.addLayout(self._figures)
        lay.addLayout(row(self._filters, 1, label(self.tr("每件单独送，一件退回不挡别的件"), "hint")))
        lay.addLayout(self._room, 1)
        lay.addLayout(row(icon_label("shield-check", 14), self._note, 1))
        self.setLayout(lay)


def _needs_nobody(case: OutboxRow) -> bool:
    return case.remedy is None
