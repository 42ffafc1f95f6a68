"""The lower half of the daily figures: a table along one dimension, and right of it the cases of its chosen row."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.daily.view import DailyView, Drill
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, label, row
from ui.widgets.chips import Chips
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.table_model import Column, TableRow

_CASES = (
    Column("办件号", 94), Column("时间", 50), Column("申请人", 70), Column("主题"), Column("决定", 70),
    Column("用时", 62, right=True),
)  # fmt: skip


class DrillPane(QWidget):
    dimension_changed: Emits[str] = emits(str)
    row_selected: Emits[str] = emits(str)
    row_opened: Emits[str] = emits(str)
    case_opened: Emits[str] = emits(str)
    all_clicked: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._shape: tuple[str, ...] = ()
        self._dimensions = Chips("stats.by", "segm")
        self._left: QVBoxLayout = column(spacing=6)
        by = box("plain")
        by.setFixedHeight(theme().px(32))
        by.setLayout(row(self._dimensions, label(self.tr("Enter 往下看，Backspace 返回"), "hint"), 1, spacing=10))
        self._left.addWidget(by)
        self._table: DataTable | None = None
        self._card: QWidget = QWidget()
        self._left.addWidget(self._card, 1)
        self._title = label("", "h3")
        self._note = label("", "hint")
        self._all = button(self.tr("全部"), "stats.cases.all", "lnk")
        self._cases = DataTable("stats.cases", self.tr("办件"), _CASES, row_height=29)
        right = column(spacing=6)
        head = box("plain")
        head.setFixedHeight(theme().px(32))
        head.setLayout(row(self._title, self._note, 1, self._all))
        right.addWidget(head)
        right.addWidget(table_card(self._cases), 1)
        both = row(spacing=10)
        both.addLayout(self._left, 1)
        both.addLayout(right, 1)
        self.setLayout(both)
        self._dimensions.chosen_changed.connect(self.dimension_changed.emit)
        self._cases.opened.connect(self.case_opened.emit)
        self._all.clicked.connect(self._on_all_clicked)

    def show_view(self, view: DailyView) -> None:
        drill = view.drill
        self._dimensions.show_options(drill.dimensions, drill.dimension)
        table = self._table_for(drill)
        table.show_rows([TableRow(one.key, one.cells()) for one in drill.rows], drill.chosen)
        self._title.setText(view.cases_title)
        self._note.setText(view.cases_note)
        self._all.setVisible(bool(view.cases))
        self._cases.show_rows([TableRow(one.key, one.cells()) for one in view.cases])

    def focus_table(self) -> None:
        if self._table is not None:
            self._table.setFocus()

    def _table_for(self, drill: Drill) -> DataTable:
        """Columns are the dimension's: another one needs another table."""
        shape = (drill.first, drill.second, *drill.heads)
        if self._table is not None and shape == self._shape:
            return self._table
        self._shape = shape
        second = Column(drill.second, 0) if drill.second else Column("", 0)
        columns = (Column(drill.first, 120 if not drill.second else 56), second)
        *some, last = drill.heads
        heads = (*(Column(word, 50, right=True) for word in some), Column(last, 66, right=True))
        made = DataTable("stats.table", self.tr("分项统计"), columns + heads, row_height=29)
        made.current_changed.connect(self.row_selected.emit)
        made.opened.connect(self.row_opened.emit)
        card = table_card(made)
        self._left.replaceWidget(self._card, card)
        self._card.deleteLater()
        self._table, self._card = made, card
        return made

    def _on_all_clicked(self) -> None:
        if self._table is not None:
            self.all_clicked.emit(self._table.current)
