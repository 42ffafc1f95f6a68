"""Sheets that are printed and not recorded: the printer's test page stands for nothing but itself."""

from dataclasses import dataclass

from clerk_app.domain.compose.flow_chart import flow_chart
from clerk_app.domain.numbers import LAST_SERIAL, Kind, Number
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_hall import PrinterCheck
from clerk_app.domain.plan import Plan
from clerk_app.usecases.room import Render, Room

_KINDS = (Kind.CASE, Kind.MATERIAL_SLIP, Kind.NOTICE, Kind.DELIVERY, Kind.CLERK_BADGE)


@dataclass(frozen=True, slots=True)
class RenderPrinterCheck:
    """打印测试页: its numbers bear the day's last serial, which no counter reaches in earnest."""

    room: Room
    render: Render

    def __call__(self, printer: str) -> Rendered:
        today, station = self.room.clock.today(), self.room.station
        numbers = tuple(Number.mint(kind, station.code, today, station.window, LAST_SERIAL).payload for kind in _KINDS)
        return self.render(PrinterCheck(self.room.hall_head(numbers[0]), printer, numbers))


@dataclass(frozen=True, slots=True)
class RenderFlowChart:
    """办理流程图: of a plan as it would be taken in today; it bears no number, for nothing has happened yet."""

    room: Room
    render: Render

    def __call__(self, plan: Plan) -> Rendered:
        room, today = self.room, self.room.clock.today()
        blank = Number.mint(Kind.SEPARATOR, room.station.code, today, room.station.window, LAST_SERIAL).payload
        setting = room.setting(plan, room.clock.now())
        return self.render(flow_chart(setting, room.hall_head(blank), room.calendar, today))
