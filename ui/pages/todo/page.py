"""To-do: drafts and everything that waits, from how late it is to what to do next."""

from PySide6.QtWidgets import QFrame, QWidget

from ui.pages.todo.view import TodoView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, row
from ui.widgets.chips import Chips
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.empty import EmptyState, EmptyView
from ui.widgets.key_page import KeyPage
from ui.widgets.notes import Banner
from ui.widgets.page_head import page_head
from ui.widgets.table_model import Column, TableRow

_COLUMNS = (
    Column("期限", 138), Column("到期 / 已过", 94), Column("状态", 94), Column("办件号", 132), Column("主题", 146),
    Column("申请人"), Column("缺什么 / 等什么"), Column("最后修改", 96), Column("", 72, right=True),
)  # fmt: skip
_LEGEND = (
    ("octagon-fill", "bad", "红：已逾期"), ("triangle-fill", "warn", "黄：今天到期"),
    ("clock", "warn", "预警：剩 2 个工作日内"), ("check-circle", "ok", "正常"),
)  # fmt: skip


class TodoPage(KeyPage):
    """Enter opens a case at the place where something is missing."""

    tab_changed: Emits[str] = emits(str)
    open_requested: Emits[str] = emits(str)
    hand_over_requested: Emits[str] = emits(str)
    void_requested: Emits[str] = emits(str)
    recovered_clicked: Emits[()] = emits()
    refresh_requested: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("todo.list", parent)
        self._tabs = Chips("todo.tab", "tab")
        self._scope = label("", "hint")
        self._banner = Banner("todo.recovered")
        self._table = DataTable("todo.table", self.tr("待办"), _COLUMNS, row_height=46)
        self._hand = button(self.tr("转给同事"), "todo.handover", "sm", "users")
        self._void = button(self.tr("作废"), "todo.void", "sm", "trash")
        self._why = label("", "hint")
        self._room = column(spacing=0)
        self._empty: EmptyState | None = None
        self._lay_out()
        self._connect()

    def show_view(self, view: TodoView) -> None:
        self._tabs.show_options(view.tabs, view.tab)
        self._scope.setText(view.scope)
        self._banner.show_view(view.recovered)
        self._table.show_rows([TableRow(one.key, one.cells()) for one in view.rows])
        for made, allowed in ((self._hand, view.hand_over), (self._void, view.void)):
            made.setVisible(allowed is not None)
            made.setEnabled(allowed is not None and allowed.on and bool(view.rows))
        self._why.setText("；".join(one.why for one in (view.hand_over, view.void) if one is not None and one.why))
        self._show_empty(view)

    def focus_first(self) -> None:
        self._table.setFocus()

    def _show_empty(self, view: TodoView) -> None:
        if self._empty is not None:
            self._empty.deleteLater()
            self._empty = None
        self._card.setVisible(bool(view.rows))
        if not view.rows:
            self._empty = EmptyState("todo.empty", EmptyView("tray", self.tr("没有待办"), view.empty))
            self._room.addWidget(self._empty)

    def _connect(self) -> None:
        self._tabs.chosen_changed.connect(self.tab_changed.emit)
        self._banner.action_clicked.connect(self.recovered_clicked.emit)
        self._table.opened.connect(self.open_requested.emit)
        self._table.link_clicked.connect(self.open_requested.emit)
        self._hand.clicked.connect(self._on_hand_clicked)
        self._void.clicked.connect(self._on_void_clicked)
        self.answer("Ctrl+G", self._hand.click)
        self.answer("Del", self._void.click)
        self.answer("F5", self.refresh_requested.emit)

    def _on_hand_clicked(self) -> None:
        self.hand_over_requested.emit(self._table.current)

    def _on_void_clicked(self) -> None:
        self.void_requested.emit(self._table.current)

    def _lay_out(self) -> None:
        note = self.tr("一件不会在两个列表之间消失；逾期在前")
        self._card = table_card(self._table)
        self._room.addWidget(self._card)
        lay = column(spacing=8, margins=(16, 8, 16, 8))
        lay.addWidget(page_head(self.tr("待办"), note, self._why, self._hand, self._void))
        lay.addLayout(row(self._tabs, 1, self._scope))
        lay.addWidget(self._banner)
        lay.addLayout(self._room, 1)
        lay.addWidget(self._legend())
        self.setLayout(lay)

    def _legend(self) -> QFrame:
        made = box("plain")
        lay = row(spacing=8)
        for icon, tone, word in _LEGEND:
            words = label(word, "sm")
            words.setProperty("tone", "" if tone == "ok" else tone)
            lay.addWidget(icon_label(icon, 14, tone))
            lay.addWidget(words)
            lay.addSpacing(theme().px(14))
        lay.addStretch(1)
        lay.addWidget(label(self.tr("Enter 打开到缺的地方 · F5 刷新"), "hint"))
        made.setLayout(lay)
        return made
