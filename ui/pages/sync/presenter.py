"""Sync centre: what the store says of the outbox, and what the line says of itself; neither claims for the other."""

from collections.abc import Callable

from clerk_app.queries import CaseLine, OutboxView, ParkedLine
from ui.case_words import content_words
from ui.pages.sync.page import SyncPage
from ui.pages.sync.view import OutboxRow, Remedy, SyncView
from ui.sync_control import SyncControl
from ui.sync_words import Way, busy_words, failed_words, line_words, parking, round_words, way_of, way_reason
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.allowed import Allowed
from ui.widgets.stat_card import StatView
from ui.wording import clock_words, grouped, moment_words, size_words, span_words, trouble_words

_MOVING = frozenset({"sending", "blobs"})
_GROUPS = {
    "act": (Way.PARKED,),
    "waiting": (Way.WAITING, Way.MOVING),
    "received": (Way.HELD, Way.RELEASED),
}
_FILTERS = (("all", "全部"), ("act", "需处理"), ("waiting", "待传"), ("received", "今日已收"))


class SyncPresenter:
    """Reads again whenever the line changes; asking for a round changes no case's state."""

    def __init__(
        self,
        page: SyncPage,
        look_lane: Runner,
        verbs: Verbs,
        sync: SyncControl,
        open_case: Callable[[str], None],
        say: Callable[[str], None],
    ) -> None:
        self._page, self._lane, self._verbs, self._sync = page, look_lane, verbs, sync
        self._open_case, self._say = open_case, say
        self._outbox: OutboxView | None = None
        self._filter = "all"
        self._asked: frozenset[str] | None = None
        self._done: frozenset[str] | None = None
        page.sync_clicked.connect(self._on_sync_clicked)
        page.filter_changed.connect(self._on_filter_changed)
        page.open_requested.connect(open_case)
        page.fix_requested.connect(open_case)
        page.details_requested.connect(self._on_details_requested)
        sync.changed.connect(self._on_line_changed)

    def show(self) -> None:
        self._draw()
        self._lane.run(Job(self._page, self._verbs.look.outbox, self._on_read, self._on_failed))

    def _draw(self) -> None:
        outbox = self._outbox
        if outbox is None:
            return
        ways = self._ways(outbox)
        rows = _rows(outbox, ways, self._verbs)
        counts = {key: sum(way in group for way in ways.values()) for key, group in _GROUPS.items()}
        counts["all"] = len(rows)
        shown = tuple(row for row in rows if self._passes(ways[row.key]))
        busy = busy_words(self._sync.state)
        self._page.show_view(
            SyncView(
                self._figures(outbox),
                tuple((key, f"{words} {counts[key]}") for key, words in _FILTERS),
                self._filter,
                shown,
                Allowed(not busy, busy),
                line_words(self._sync.state),
                self._nothing(outbox),
            )
        )

    def _ways(self, outbox: OutboxView) -> dict[str, Way]:
        parked = frozenset(line.case_id for line in outbox.parked)
        moving = self._sync.state.phase in _MOVING
        cases = (*outbox.waiting, *outbox.delivered_today)
        known = {case.case_id: way_of(case, outbox.acked, parked, moving=moving) for case in cases}
        return {**known, **dict.fromkeys(parked, Way.PARKED)}

    def _passes(self, way: Way) -> bool:
        return self._filter == "all" or way in _GROUPS[self._filter]

    def _figures(self, outbox: OutboxView) -> tuple[StatView, ...]:
        today = self._verbs.room.clock.today()
        last = moment_words(outbox.acked_at, today) if outbox.acked_at else "还没有"
        left = f"影像文书 {outbox.blobs_left} 份，{size_words(outbox.bytes_left)}"
        files = left if outbox.blobs_left else "影像文书已传完"
        parked = {line.case_id for line in outbox.parked}
        needs, received = len(parked), sum(case.case_id not in parked for case in outbox.delivered_today)
        return (
            StatView("last", last, "最近送达", note=self._line_note(), tone="ok" if outbox.acked_at else ""),
            StatView("waiting", str(len(outbox.waiting)), "待传", "件", files),
            StatView("act", str(needs), "需处理", "件", "其他件不受影响", "bad" if needs else ""),
            StatView("received", str(received), "今日办理的已收", "件", "以后台回执为准"),
            StatView("numbers", f"{outbox.numbers_left:,}", "文号剩余", "个", _numbers_note(outbox.numbers_left)),
        )

    def _line_note(self) -> str:
        state = self._sync.state
        if state.offline_since is None:
            return "" if state.outage else "在线" if state.last_ack else ""
        since = (self._verbs.room.clock.now() - state.offline_since).total_seconds()
        return f"离线受理中，已 {span_words(max(0, int(since)))}"

    def _nothing(self, outbox: OutboxView) -> str:
        """全部送达 needs every fact and every file acknowledged."""
        if self._filter != "all":
            return "这一类没有办件"
        if outbox.acked < outbox.head or outbox.parked:
            return "没有待传的办件，告知和咨询的记录还在传"
        if outbox.blobs_left:
            return f"办件都已送达，影像文书还有 {outbox.blobs_left} 份在传"
        return f"全部送达 {clock_words(outbox.acked_at)}" if outbox.acked_at else "还没有要传的"

    def _on_sync_clicked(self) -> None:
        self._asked = frozenset(case.case_id for case in self._outbox.waiting) if self._outbox else frozenset()
        self._sync.now()

    def _on_line_changed(self) -> None:
        """Only the line says that the round is over; what it did is told with the next reading."""
        state = self._sync.state
        if self._asked is not None and state.outage is not None:
            self._say(failed_words(state.outage))
            self._asked = None
        elif state.phase == "idle":
            self._done, self._asked = self._asked, None
        self.show()

    def _on_read(self, outbox: OutboxView) -> None:
        self._outbox = outbox
        if self._done is not None:
            self._say(round_words(self._done, outbox))
            self._done = None
        self._draw()

    def _on_failed(self, error: Exception) -> None:
        self._say(trouble_words(error))

    def _on_filter_changed(self, key: str) -> None:
        self._filter = key
        self._draw()

    def _on_details_requested(self, key: str) -> None:
        """For the phone: the office's own words."""
        parked = self._outbox.parked if self._outbox else ()
        told = "；".join(f"{line.code} {line.detail}".strip() for line in parked if line.case_id == key)
        self._say(f"技术信息：{told}")


def _rows(outbox: OutboxView, ways: dict[str, Way], verbs: Verbs) -> tuple[OutboxRow, ...]:
    """Parked facts of a case make one row; a case of another window that is parked here has a row too."""
    cases = {case.case_id: case for case in (*outbox.waiting, *outbox.delivered_today)}
    parked = {line.case_id: line for line in outbox.parked}
    queue = {case.case_id: place for place, case in enumerate(outbox.waiting, 1)}
    today = verbs.room.clock.today()
    told = [
        OutboxRow(
            case.case_id,
            moment_words(case.decided_at, today) if case.decided_at else "",
            grouped(case.case_no),
            case.person,
            content_words(case),
            size_words(case.size),
            *ways[case.case_id].value,
            way_reason(case, ways[case.case_id], queue.get(case.case_id, 0)),
        )
        for case in cases.values()
        if case.case_id not in parked
    ]
    stuck = [_parked_row(line, cases.get(line.case_id), verbs) for line in parked.values()]
    return (*stuck, *told)


def _parked_row(line: ParkedLine, case: CaseLine | None, verbs: Verbs) -> OutboxRow:
    told = parking(line.code)
    return OutboxRow(
        line.case_id,
        moment_words(line.since, verbs.room.clock.today()),
        grouped(line.case_no) or "未编号",
        line.person,
        content_words(case) if case else "",
        size_words(case.size) if case else "",
        *Way.PARKED.value,
        told.reason,
        remedy=Remedy(told.advice, "打开办件" if line.case_no else "", resend=False, technical=line.code),
    )


def _numbers_note(left: int) -> str:
    return "办件号不占用，够用" if left else "没有也能受理，文号后补"
