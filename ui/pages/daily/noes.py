"""否定报备: every "no" of the day with its time, who said it and why (M27)."""

from PySide6.QtWidgets import QWidget

from clerk_app.domain.facts import ConsultationHeld
from clerk_app.queries import NoLine
from clerk_app.usecases.room import Room
from ui.case_words import theme_title
from ui.handling_words import GROUNDS
from ui.visit_words import ENDINGS
from ui.widgets.data_table import DataTable
from ui.widgets.sheet import Sheet, SheetView
from ui.widgets.table_model import Cell, Column, TableRow
from ui.wording import ZONE

_COLUMNS = (
    Column("时间", 60),
    Column("窗口", 50),
    Column("人员", 90),
    Column("主题或事项", 190),
    Column("说了什么、为什么"),
)


def noes_sheet(page: QWidget, lines: tuple[NoLine, ...], room: Room) -> Sheet:
    table = DataTable("stats.noes", "否定报备", _COLUMNS)
    table.setMinimumHeight(280)
    table.show_rows(tuple(_row(place, line, room) for place, line in enumerate(lines)))
    view = SheetView(
        f"没有办成 {len(lines)} 次", "不予受理、当场答复不能办和请改日再来，都在这里", "看完，返回", "prohibit", "warn",
        primary_key="Enter",
    )  # fmt: skip
    made = Sheet(page, "stats.noes_sheet", view, table, width=860)
    made.primary_clicked.connect(made.close_sheet)
    return made


def _row(place: int, line: NoLine, room: Room) -> TableRow:
    at = line.at.astimezone(ZONE).strftime("%H:%M")
    title = theme_title(room.catalogue, line.theme, line.item)
    return TableRow(
        f"{place}", (Cell(at), Cell(line.window), Cell(line.clerk), Cell(title), Cell(no_words(line), tone="warn"))
    )


def no_words(line: NoLine) -> str:
    if isinstance(line.said, ConsultationHeld):
        return f"{ENDINGS[line.said.ending]}：{line.said.reason}"
    competent = f"，应向{line.said.authority}申请" if line.said.authority else ""
    return f"不予受理 {len(line.said.items)} 个事项：{GROUNDS[line.said.ground]}{competent}"
