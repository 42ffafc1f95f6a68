"""A scan of another window's case: asked for at the office, served as a guest; without a line its papers are lodged."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from clerk_app.domain.facts import Signing
from clerk_app.domain.guests import GuestCase
from clerk_app.domain.numbers import Kind, Number
from clerk_app.ports import Outage
from clerk_app.usecases.hand_over import Signed
from ui.case_words import theme_title
from ui.errands import ErrandRunner
from ui.guest_sheets import GuestBody, GuestHandSheet
from ui.guest_words import GuestLeft, case_line, guest_left, guest_view, where_words
from ui.lanes import Lanes
from ui.lodge_desk import LodgeDesk
from ui.printing_desk import PrintingDesk
from ui.scan_desk import not_here_words
from ui.style import icons
from ui.supplementing import SupplementDesk
from ui.tasks import Job
from ui.verbs import Verbs
from ui.widgets.sheet import Sheet, SheetView
from ui.wording import trouble_words

_WIDTH, _MARGINS = 1060, 48


class GuestDesk:
    """One sheet at a time over ``host``; what is written here goes out with the next round."""

    def __init__(
        self, host: QWidget, lanes: Lanes, verbs: Verbs, printing: PrintingDesk, sync_now: Callable[[], None]
    ) -> None:
        self._host, self._lanes, self._verbs, self._printing = host, lanes, verbs, printing
        self._sync_now = sync_now
        self._errands = ErrandRunner(host, lanes.desk, lanes.wire)
        guest = replace(verbs, supply=verbs.guest.supply)
        self._supplements = SupplementDesk(host, (lanes.desk, lanes.capture), guest, printing, self._on_done)
        self.lodging = LodgeDesk(host, lanes, verbs, printing.say, sync_now)
        self._left: GuestLeft | None = None
        self._sheet: Sheet | None = None
        self._body: GuestBody | None = None
        self._asked: Number | None = None

    def open_number(self, number: Number) -> None:
        """A number of ours that this store does not know."""
        ask, station = self._verbs.guest.ask, self._verbs.room.station
        words = not_here_words(number, station)
        other = number.station == station.code and number.window not in {"00", station.window}
        if ask is None or number.kind is not Kind.CASE or not other:
            self._printing.say(words)
            return
        self._asked = number
        self._printing.say(f"{number.window} 窗口的办件，正在向后台查。")
        self._errands.run(ask(number.digits), partial(self._on_kept, number), partial(self._on_unasked, number))

    def _on_kept(self, number: Number, case_id: str) -> None:
        """What was scanned meanwhile counts; an answer that comes later opens nothing over it."""
        if number == self._asked:
            self._open(case_id)

    def _on_unasked(self, number: Number, error: Exception) -> None:
        if number != self._asked:
            return
        if isinstance(error, Outage):
            self.lodging.open_lodge(number, trouble_words(error))
        else:
            self._printing.say(trouble_words(error))

    def _open(self, case_id: str) -> None:
        look = self._verbs.look
        self._lanes.look.run(Job(self._host, lambda: look.guest_case(case_id), self._on_read, self._on_failed))

    def _on_read(self, case: GuestCase | None) -> None:
        if case is None:
            return
        room = self._verbs.room
        opened = self._left is not None and self._left.case.case_id == case.case_id and self._body is not None
        self._left = guest_left(case, room)
        if not opened:
            self._open_sheet(case)
        assert self._body is not None
        self._body.show_view(guest_view(self._left, room), where_words(self._left))
        self._supplements.refresh(case.case_id, self._left.points)

    def _open_sheet(self, case: GuestCase) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        room, line = self._verbs.room, case_line(case, self._verbs.room)
        self._body = GuestBody(self._host.height())
        self._body.case.act_clicked.connect(self._on_act_clicked)
        title = f"{line.person}　{theme_title(room.catalogue, line.theme, line.item)}"
        note = f"{case.window} 窗口受理的办件：这里可以收材料和交付，受理决定在 {case.window} 窗口作出"
        view = SheetView(title, note, "看完，返回", "file-text")
        width = min(_WIDTH, round(self._host.width() / icons.theme().scale) - _MARGINS)
        self._sheet = sheet = Sheet(self._host, "guest.sheet", view, self._body, width)
        sheet.primary_clicked.connect(sheet.close_sheet)
        sheet.closed.connect(partial(self._on_closed, sheet))

    def _on_closed(self, sheet: Sheet) -> None:
        if self._sheet is sheet:
            self._sheet = self._body = self._left = None

    def _on_act_clicked(self, key: str) -> None:
        left = self._left
        if left is None:
            return
        if key == "supply":
            self._supplements.open_sheet(left.case.case_id, (), left.points)
        else:
            self._hand = GuestHandSheet(self._host, left.papers, self._hand_over)

    def _hand_over(self, papers: tuple[str, ...], reason: str, witness: str) -> None:
        left, sheet = self._left, self._hand
        if left is None:
            return
        act, case_id = self._verbs.guest.hand_over, left.case.case_id
        signed = Signed(Signing.REFUSED, witness, reason) if reason else Signed(Signing.FILE_COPY)

        def handed(_: None) -> None:
            sheet.close_sheet()
            self._printing.say(f"已记录交付 {len(papers)} 份，联网后 {left.case.window} 窗口可见。")
            self._on_done(case_id)

        failed = partial(self._on_refused, sheet)
        self._lanes.desk.run(Job(self._host, lambda: act(case_id, papers, signed), handed, failed))

    def _on_refused(self, sheet: GuestHandSheet, error: Exception) -> None:
        sheet.refuse(trouble_words(error), self._printing.say)

    def _on_done(self, case_id: str) -> None:
        """It is in the own ledger: the case is read again, and the next round takes it along."""
        self._sync_now()
        if self._left is not None and self._left.case.case_id == case_id:
            self._open(case_id)

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))
