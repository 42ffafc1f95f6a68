"""Where each document type comes out, and what was printed today: bound by name, told as the printers tell it."""

from PySide6.QtWidgets import QWidget

from ui.pages.settings.view import JobLine, RouteLine
from ui.signals import Emits, emits
from ui.widgets.basics import column, label, row
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.table_model import Cell, Column, TableRow

_ROUTES = (
    Column("文书"), Column("打印机", 200), Column("现在", 104), Column("份数", 64), Column("纸张", 150),
    Column("", 72, right=True),
)  # fmt: skip
_JOBS = (Column("时间", 72), Column("文书"), Column("号码", 120), Column("打印机", 200), Column("状态", 136))


class PrintingTab(QWidget):
    """``bind_requested`` names the document type whose printer is to be chosen."""

    bind_requested: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._routes = DataTable("settings.routes", self.tr("打印去向"), _ROUTES, row_height=32)
        self._jobs = DataTable("settings.jobs", self.tr("今天的打印任务"), _JOBS, row_height=32)
        self._routes.opened.connect(self.bind_requested.emit)
        self._routes.link_clicked.connect(self.bind_requested.emit)
        self._told = label("", "hint")
        lay = column(spacing=8)
        lay.addWidget(table_card(self._routes), 3)
        lay.addLayout(row(label(self.tr("今天的打印任务"), "h3"), self._told, 1, spacing=12))
        lay.addWidget(table_card(self._jobs), 2)
        self.setLayout(lay)

    def show_lines(self, routes: tuple[RouteLine, ...], jobs: tuple[JobLine, ...], told: str) -> None:
        self._routes.show_rows([TableRow(one.form, _route_cells(one)) for one in routes])
        self._jobs.show_rows([TableRow(one.key, _job_cells(one)) for one in jobs])
        self._told.setText(told)


def _route_cells(one: RouteLine) -> tuple[Cell, ...]:
    return (
        Cell(one.name),
        Cell(one.printer),
        Cell(one.state, "pill", one.tone),
        Cell(one.copies),
        Cell(one.sheet, "hint"),
        Cell("改", "link"),
    )


def _job_cells(one: JobLine) -> tuple[Cell, ...]:
    return (
        Cell(one.time),
        Cell(one.paper),
        Cell(one.number, "hint"),
        Cell(one.printer, "hint"),
        Cell(one.state, "pill", one.tone),
    )
