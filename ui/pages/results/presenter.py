"""Results desk: the list by its filter, the chosen case with its hand-over, and what a scan or a name finds."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from clerk_app.domain.agents import Authority
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.taking import Taker
from clerk_app.queries import CaseLine, Look
from clerk_app.queries_results import ResultCounts, ResultFilter, ResultLine
from ui.form_sheet import Filled
from ui.pages.results.acts import ResultActs
from ui.pages.results.arriving import Arrivals, find_cases
from ui.pages.results.page import ResultsPage
from ui.pages.results.reading import HandCase, Picking, first_picking, kept_picking, list_rows, read_hand
from ui.pages.results.telling import OTHER, hand_view
from ui.pages.results.view import ResultsView
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.stat_card import StatView
from ui.wording import trouble_words

_WORDS = {
    ResultFilter.WAITING: ("待领", "info"),
    ResultFilter.GIVEN: ("今日已领", "ok"),
    ResultFilter.POSTED: ("邮寄", ""),
    ResultFilter.LATE: ("超期未领", "bad"),
}
_EMPTY = {
    ResultFilter.WAITING: ("没有待领结果", "结果到窗后按 Ctrl+I 登记。扫回执或输办件号，可先看办到哪一步。"),
    ResultFilter.GIVEN: ("今天还没有交付", "交付并登记的办件会列在这里。"),
    ResultFilter.POSTED: ("没有在途邮件", "寄出后、签收回单前的办件会列在这里。"),
    ResultFilter.LATE: ("没有超期未领", "到窗超过 30 天没有领的办件会列在这里。"),
}


class ResultsPresenter:
    """``open_case`` opens the sheet of a case that has nothing to hand over."""

    def __init__(
        self,
        page: ResultsPage,
        lanes: tuple[Runner, Runner],
        verbs: Verbs,
        printing: PrintingDesk,
        open_case: Callable[[str], None],
    ) -> None:
        """``lanes``: the desk's and that of looks."""
        self._page, self._verbs, self._open_case = page, verbs, open_case
        self._desk, self._lane = lanes
        self._say = printing.say
        self._filter, self._picking = ResultFilter.WAITING, Picking()
        self._case: HandCase | None = None
        self._counts, self._lines = ResultCounts(0, 0, 0, 0), tuple[ResultLine, ...]()
        self._wanted, self._receipt = "", ""
        self.acts = ResultActs(page, self._desk, verbs, printing, self._on_done, self._on_named)
        self.arrivals = Arrivals(page, lanes, verbs, self._say, self.show)
        self._connect()

    def show(self) -> None:
        look, wanted = self._verbs.look, self._filter
        self._lane.run(
            Job(self._page, lambda: (look.result_counts(), look.results(wanted)), self._on_read, self._on_failed)
        )

    def scanned(self, number: Number) -> None:
        """On this page a scan finds the case that is to be handed over, or names the list that came."""
        if number.kind is Kind.HAND_OVER_BATCH:
            self.arrivals.open(number)
        elif self.arrivals.sheet is not None:
            self.arrivals.find(number.payload)
        else:
            self._on_find_requested(number.payload)

    def _connect(self) -> None:
        page = self._page
        page.find_requested.connect(self._on_find_requested)
        page.open_requested.connect(self._open_case)
        page.filter_changed.connect(self._on_filter_changed)
        page.current_changed.connect(self._on_current_changed)
        page.arrival_clicked.connect(self._on_arrival_clicked)
        page.card_clicked.connect(self._on_card_clicked)
        page.hand.ticked.connect(self._on_ticked)
        page.hand.person_picked.connect(self._on_person_picked)
        page.hand.checked.connect(self._on_checked)
        page.hand.rest_picked.connect(self._on_rest_picked)
        page.footer.primary_clicked.connect(self._on_primary_clicked)
        page.footer.action_clicked.connect(self._on_action_clicked)

    def _on_read(self, told: tuple[ResultCounts, tuple[ResultLine, ...]]) -> None:
        self._counts, self._lines = told
        rows, room = list_rows(self._lines, self._verbs.room), self._verbs.room
        numbers = (self._counts.waiting, self._counts.given, self._counts.posted, self._counts.late)
        counts = tuple(
            StatView(one, str(number), _WORDS[one][0], tone=_WORDS[one][1] if number else "")
            for one, number in zip(ResultFilter, numbers, strict=True)
        )
        checking = Allowed(on=bool(rows), why="" if rows else f"{room.station.label}没有待交付的结果")
        self._page.show_view(ResultsView(counts, self._filter, rows, *_EMPTY[self._filter], checking, OPEN))
        if self._wanted:
            self._page.choose(self._wanted)
            self._wanted = ""
        self._read_case(self._page.current if rows else "")

    def _read_case(self, case_id: str) -> None:
        look, room = self._verbs.look, self._verbs.room
        if not case_id:
            self._case = None
            self._page.show_hand(None)
            return
        self._lane.run(Job(self._page, lambda: read_hand(look, room, case_id), self._on_case, self._on_failed))

    def _on_case(self, case: HandCase | None) -> None:
        same = case is not None and self._case is not None and case.case_id == self._case.case_id
        if case is not None:
            picked = kept_picking(case, self._picking) if same else first_picking(case)
            self._picking = replace(picked, receipt=self._receipt or picked.receipt)
        self._case, self._receipt = case, ""
        self._show_hand()

    def _show_hand(self) -> None:
        self._page.show_hand(hand_view(self._case, self._picking) if self._case else None)

    def _on_current_changed(self, case_id: str) -> None:
        self._read_case(case_id)

    def _on_filter_changed(self, key: str) -> None:
        self._filter = ResultFilter(key)
        self.show()

    def _on_arrival_clicked(self) -> None:
        self.arrivals.open()

    def _on_card_clicked(self) -> None:
        """F6: no reader is connected, so the document is looked at; once more takes it back."""
        self._on_checked("seen")

    def _on_ticked(self, item: str, on: bool) -> None:
        items = self._picking.items | {item} if on else self._picking.items - {item}
        self._picking = replace(self._picking, items=frozenset(items))
        self._show_hand()

    def _on_person_picked(self, key: str) -> None:
        if self._case is None:
            return
        if key == OTHER:
            self._show_hand()
            self.acts.open_act("agent", self._case, ())
            return
        everybody = (*self._case.people, *self._picking.others)
        power = self._picking.power if everybody[int(key)] in self._picking.others else None
        self._picking = replace(self._picking, taker=everybody[int(key)], seen=False, principal=False, power=power)
        self._show_hand()

    def _on_checked(self, key: str) -> None:
        if self._case is None:
            return
        was = self._picking
        if key == "seen":
            # A receipt stated lost opens nothing: whoever proves who he is collects without it (P08).
            by_identity = not was.seen and self._case.results.lost is not None
            self._picking = replace(was, seen=not was.seen, receipt="" if by_identity else was.receipt)
        else:
            self._picking = replace(was, principal=not was.principal)
        self._show_hand()

    def _on_rest_picked(self, key: str) -> None:
        if self._case is not None and key == "together":
            self._show_hand()
            self.acts.open_act("together", self._case, ())

    def _on_named(self, taker: Taker, power: Authority, told: Filled) -> None:
        seen, principal = "seen" in told.ticks, "principal" in told.ticks
        self._picking = replace(
            self._picking, taker=taker, others=(taker,), power=power, seen=seen, principal=principal
        )
        self._show_hand()

    def _on_primary_clicked(self) -> None:
        if self._case is not None:
            self.acts.give(self._case, self._picking)

    def _on_action_clicked(self, key: str) -> None:
        if self._case is not None:
            here = {thing.item for thing in self._case.here}
            ticked = tuple(item for item in self._case.results.things if item in self._picking.items & here)
            self.acts.open_act(key, self._case, ticked)

    def _on_done(self, case_id: str) -> None:
        """The case stays chosen where the filter still lists it."""
        if self._case is not None and self._case.case_id == case_id:
            self._case = None
        self.show()

    def _on_find_requested(self, text: str) -> None:
        look = self._verbs.look
        self._lane.run(Job(self._page, lambda: _found(look, text), self._on_found, self._on_failed))

    def _on_found(self, told: tuple[str, tuple[CaseLine, ...], Mapping[str, ResultFilter]]) -> None:
        """What lies here or is on its way is chosen in its list; another case opens on its sheet."""
        text, lines, listed = told
        if len(lines) > 1:
            self._say(f"“{text}”有 {len(lines)} 件。请输完整办件号，或按 Ctrl+K 从列表里选。")
        elif not lines:
            self._say(f"本机没有“{text}”的办件。请核对号码，或到受理窗口查。")
        elif lines[0].case_id in listed:
            self._filter, self._wanted = listed[lines[0].case_id], lines[0].case_id
            self._receipt, self._case = text, None
            self.show()
        else:
            self._open_case(lines[0].case_id)

    def _on_failed(self, error: Exception) -> None:
        self._say(trouble_words(error))


def _found(look: Look, text: str) -> tuple[str, tuple[CaseLine, ...], Mapping[str, ResultFilter]]:
    """A case of which something waits and something is in the post is one that waits."""
    lists = (ResultFilter.POSTED, ResultFilter.WAITING)
    listed = {line.case_id: one for one in lists for line in look.results(one)}
    return text, find_cases(look, text), listed
