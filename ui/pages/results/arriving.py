"""Behind the sheet of arrivals: finds the case that was scanned, suggests its place, and registers what is ticked."""

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from clerk_app.domain.facts_delivery import Arrived
from clerk_app.domain.numbers import Number
from clerk_app.domain.refusal import Refused
from clerk_app.domain.results import ResultState
from clerk_app.domain.shelving import suggest_shelf
from clerk_app.queries import CaseLine, Look
from clerk_app.usecases.results_in import Arrival
from clerk_app.usecases.room import Room
from ui.pages.results.arrival import ArrivalSheet, ArrivedLine, ComingLine
from ui.pages.results.reading import HandCase, read_hand
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import trouble_words

_MANY = 20
Found = tuple[tuple[CaseLine, ...], HandCase | None, Mapping[str, int]]


def find_cases(look: Look, text: str) -> tuple[CaseLine, ...]:
    """On the look lane: a scanned barcode or a whole number names one case, anything else may name several."""
    bare = text.replace(" ", "")
    try:
        line = look.case_by_payload(Number.read(bare).payload)
    except Refused:
        line = look.case_by_number(bare)
    return (line,) if line else look.search(text, _MANY)


class Arrivals:
    """One sheet at a time; ``done`` is called when something was registered."""

    def __init__(
        self, page: QWidget, lanes: tuple[Runner, Runner], verbs: Verbs, say: Callable[[str], None],
        done: Callable[[], None],
    ) -> None:  # fmt: skip
        """``lanes``: the desk's and that of looks."""
        self._page, self._verbs, self._say, self._done = page, verbs, say, done
        self._desk, self._look = lanes
        self._sheet: ArrivalSheet | None = None
        self._batch = ""

    @property
    def sheet(self) -> ArrivalSheet | None:
        return self._sheet if self._sheet is not None and self._sheet.open else None

    def open(self, batch: Number | None = None) -> None:
        """A scanned hand-over list opens the sheet, or names the list of the one that is open."""
        self._batch = batch.payload if batch else ""
        if self.sheet is None:
            self._sheet = ArrivalSheet(self._page.window(), self.find, self._register)
        if batch is not None and self._sheet is not None:
            self._sheet.show_batch(batch.grouped)

    def find(self, text: str) -> None:
        look, room = self._verbs.look, self._verbs.room
        self._look.run(Job(self._page, lambda: _found(look, room, text), self._on_found, self._on_failed))

    def _register(self, lines: tuple[ArrivedLine, ...]) -> None:
        act, batch = self._verbs.results.register, self._batch
        arrivals = [Arrival(one.case_id, Arrived(one.item, "", one.shelf)) for one in lines]
        self._desk.run(Job(self._page, lambda: act(arrivals, batch), self._on_registered, self._on_failed))

    def _on_found(self, told: Found) -> None:
        lines, case, lying = told
        sheet = self.sheet
        if sheet is None:
            return
        if case is None:
            many = f"有 {len(lines)} 件同名，请扫条码或输完整办件号。" if lines else "本机没有这一件。请核对号码。"
            sheet.tell(many)
            return
        coming = _coming(case, lines[0].person)
        if not coming:
            sheet.tell("这一件没有待到的结果。请看办件经过。")
            return
        own = (sheet.shelf_of(case.case_id), *(thing.shelf for thing in case.here))
        sheet.add(coming, suggest_shelf(Counter(lying) + Counter(sheet.shelves), own))

    def _on_registered(self, _: None) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        self._say("到件已登记，可通知申请人来领。")
        self._done()

    def _on_failed(self, error: Exception) -> None:
        if self.sheet is not None:
            self.sheet.refuse(trouble_words(error), self._say)
        else:
            self._say(trouble_words(error))


def _found(look: Look, room: Room, text: str) -> Found:
    lines = find_cases(look, text)
    case = read_hand(look, room, lines[0].case_id) if len(lines) == 1 else None
    return lines, case, look.shelf_places()


def _coming(case: HandCase, person: str) -> tuple[ComingLine, ...]:
    """What its department has decided first."""
    things = case.results.of(ResultState.AWAITED, ResultState.SENT_BACK)
    return tuple(
        ComingLine(
            case.case_id,
            thing.item,
            f"{case.number[-4:]}　{person}　{case.name(thing)}" + ("" if thing.decided else "　（部门意见未到）"),
            thing.decided,
        )
        for thing in sorted(things, key=lambda one: not one.decided)
    )
