"""Papers for cases that cannot be asked for: taken in on a sheet, settled from the to-do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from clerk_app.domain.guests import Lodged
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.numbers import Number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.refusal_words import refusal_words
from ui.act_sheet import ActSheet
from ui.lanes import Lanes
from ui.lodge_sheets import LodgeSheet, Lodging, SettleSheet, Settling
from ui.lodge_words import why_words
from ui.tasks import Job, T
from ui.verbs import Verbs
from ui.wording import grouped, moment_words, trouble_words


class LodgeDesk:
    """``say`` tells what was done; after everything that may be joined now a round of sync is asked for."""

    def __init__(
        self, host: QWidget, lanes: Lanes, verbs: Verbs, say: Callable[[str], None], sync_now: Callable[[], None]
    ) -> None:
        self._host, self._lanes, self._verbs, self._say, self._sync_now = host, lanes, verbs, say, sync_now

    def open_lodge(self, number: Number, why: str) -> None:
        """``why`` is the sentence of the outage."""
        asks = Lodging(partial(self._lodge, number.digits), self._scan, self._take)
        self._sheet = LodgeSheet(self._host, number.digits, why, self._verbs.room.catalogue.themes, asks)

    def open_lodged(self, lodged_id: str) -> None:
        look = self._verbs.look
        self._lanes.look.run(
            Job(self._host, look.lodged, partial(self._on_read, lodged_id), partial(self._on_failed, None))
        )

    def _on_read(self, lodged_id: str, every: tuple[Lodged, ...]) -> None:
        lodged = next((one for one in every if one.id == lodged_id), None)
        if lodged is None:
            self._say(refusal_words(Refused(Reason.STALE)))
            return
        room = self._verbs.room
        words = (moment_words(lodged.at, room.clock.today()), why_words(lodged))
        asks = Settling(self._rename, self._give_back)
        self._settling = SettleSheet(self._host, lodged, room.catalogue.theme(lodged.theme), words, asks)

    def _lodge(self, case_no: str, theme: str, material: str, slot: Slot) -> None:
        act, sheet = self._verbs.guest.lodge, self._sheet

        def lodged(number: Number) -> None:
            sheet.close_sheet()
            self._say(f"已暂存，暂存号 {grouped(number.digits)}，请告诉申请人。联网后自动归并，在待办的待归并里。")
            self._sync_now()

        self._run(sheet, lambda: act(case_no, theme, material, slot), lodged)

    def _rename(self, lodged_id: str, material: str) -> None:
        act, sheet = self._verbs.guest.settle, self._settling

        def renamed(_: None) -> None:
            sheet.close_sheet()
            self._say("已改好，联网后按这份材料归并。")
            self._sync_now()

        self._run(sheet, lambda: act.rename(lodged_id, material), renamed)

    def _give_back(self, lodged_id: str) -> None:
        act, sheet = self._verbs.guest.settle, self._settling

        def gone(_: None) -> None:
            sheet.close_sheet()
            self._say("已登记退还，扫描的页仍留在本机。")
            self._sync_now()

        self._run(sheet, lambda: act.give_back(lodged_id), gone)

    def _scan(self) -> None:
        scan = self._verbs.scan

        def scanned() -> tuple[Page, ...]:
            pages: list[Page] = []
            scan(pages.append)
            return tuple(pages)

        self._take_in(scanned)

    def _take(self, paths: tuple[str, ...]) -> None:
        take = self._verbs.take_path
        self._take_in(lambda: tuple(page for path in paths for page in take(path)))

    def _take_in(self, work: Callable[[], tuple[Page, ...]]) -> None:
        """Taking in lasts; the sheet may be closed by then."""
        sheet = self._sheet

        def arrived(pages: tuple[Page, ...]) -> None:
            if sheet.open:
                sheet.add_pages(pages)
            elif pages:
                self._say(f"暂存已经关闭，刚收的 {len(pages)} 页没有放进去。请重新打开再收。")

        self._lanes.capture.run(Job(self._host, work, arrived, partial(self._on_failed, sheet)))

    def _run(self, sheet: ActSheet, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._lanes.desk.run(Job(self._host, work, done, partial(self._on_failed, sheet)))

    def _on_failed(self, sheet: ActSheet | None, error: Exception) -> None:
        if sheet is None:
            self._say(trouble_words(error))
        else:
            sheet.refuse(trouble_words(error), self._say)
