"""To-do: drafts, everything that waits with its last day, papers to print; late first, each tab with its count."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.domain.draft import DraftLine
from clerk_app.domain.duties import Duty, Wait, duties, urgency
from clerk_app.domain.guests import Lodged
from clerk_app.domain.item_course import plan_of
from clerk_app.ports import PaperRow
from clerk_app.queries import CaseLine, Look
from clerk_app.usecases.print_papers import PaperState
from clerk_app.usecases.room import Room
from ui.intake_frame import TITLES
from ui.pages.todo.page import TodoPage
from ui.pages.todo.rows import draft_row, lodged_row, paper_row, wait_row
from ui.pages.todo.view import TodoRow, TodoView
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.notes import BannerView
from ui.wording import BEFORE, clock_words, trouble_words

_TABS = (
    ("all", "全部"), ("drafts", "草稿"), (Duty.CORRECTION, "待补正"), (Duty.SUPPLEMENT, "容缺待补"),
    (Duty.ANSWER, "等部门意见"), (Duty.PAPER, "待出通知"), (Duty.COLLECT, "待领取"), (Duty.SENT_BACK, "退回重办"),
    ("lodged", "待归并"), ("print", "待打印"),
)  # fmt: skip
_ALWAYS = frozenset({"all", "drafts", Duty.CORRECTION, "print"})
# What the window itself still has to decide stands with the notices it has to issue, what comes later together.
_SHARED = {Duty.DECIDE: Duty.PAPER, Duty.AFTER: Duty.SUPPLEMENT}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits for this window; a notice has a case only when one came of it.

    ``waits`` are cases with what waits of them, late first; one case may stand in several queues and in none twice.
    """

    drafts: tuple[DraftLine, ...] = ()
    waits: tuple[tuple[CaseLine, Wait], ...] = ()
    papers: tuple[PaperRow, ...] = ()
    cases: tuple[CaseLine, ...] = ()
    lodged: tuple[Lodged, ...] = ()

    @property
    def count(self) -> int:
        """What the rail shows."""
        return len(self.drafts) + len(self.waits) + len(self.papers) + len(self.lodged)


def read_waiting(look: Look, room: Room) -> Waiting:
    """On the look lane. A paper that was handed over needs no printing; a notice only where its printing failed."""
    papers = tuple(
        row for row in look.unprinted() if not row.handed_over and (row.form not in BEFORE or _failed_notice(row))
    )
    cases = look.cases({row.case_id for row in papers})
    return Waiting(look.drafts(), _waits(look, room), papers, cases, look.lodged())


def _waits(look: Look, room: Room) -> tuple[tuple[CaseLine, Wait], ...]:
    found: list[tuple[CaseLine, Wait]] = []
    for case in look.open_cases():
        plan = plan_of(room.catalogue.theme(case.line.theme), case.facts)
        waits = duties(room.calendar, plan, case.facts, room.clock.today(), room.desk.powers)
        found.extend((case.line, wait) for wait in waits)
    return tuple(sorted(found, key=lambda pair: urgency(pair[1])))


def _failed_notice(row: PaperRow) -> bool:
    return row.form == "F01" and row.state == PaperState.FAILED


class TodoPresenter:
    """``resume`` takes a draft's id, ``open_case`` a case's; ``counted`` hears how many wait after every read."""

    def __init__(
        self,
        page: TodoPage,
        look_lane: Runner,
        verbs: Verbs,
        resume: Callable[[str], None],
        open_case: Callable[[str], None],
        say: Callable[[str], None],
        counted: Callable[[int], None],
        open_lodged: Callable[[str], None],
    ) -> None:
        self._page, self._lane, self._verbs = page, look_lane, verbs
        self._resume, self._open_case, self._say, self._counted = resume, open_case, say, counted
        self._open_lodged = open_lodged
        self._waiting = Waiting()
        self._tab, self._recovered = "all", 0
        page.tab_changed.connect(self._on_tab_changed)
        page.open_requested.connect(self._on_open_requested)
        page.recovered_clicked.connect(self._on_recovered_clicked)
        page.refresh_requested.connect(self.show)

    def show(self) -> None:
        """What was read last at once, then what is true now."""
        self._draw()
        look, room = self._verbs.look, self._verbs.room
        self._lane.run(Job(self._page, lambda: read_waiting(look, room), self._on_read, self._on_failed))

    def tell_recovered(self, count: int) -> None:
        """After a start that followed a crash: so many drafts were found again."""
        self._recovered = count
        self._draw()

    def _draw(self) -> None:
        waiting, room = self._waiting, self._verbs.room
        rows: dict[str, tuple[TodoRow, ...]] = {key: () for key, _ in _TABS}
        for case, wait in waiting.waits:
            queue = _SHARED.get(wait.duty, wait.duty)
            rows[queue] = (*rows[queue], wait_row(case, wait, room))
        cases = {case.case_id: case for case in waiting.cases}
        rows["drafts"] = tuple(draft_row(line, room) for line in waiting.drafts)
        rows["print"] = tuple(paper_row(row, cases.get(row.case_id), room) for row in waiting.papers)
        late_first = tuple(wait_row(case, wait, room) for case, wait in waiting.waits)
        rows["lodged"] = tuple(lodged_row(one, room) for one in waiting.lodged)
        rows["all"] = (*late_first, *rows["drafts"], *rows["lodged"], *rows["print"])
        tab = self._tab if rows[self._tab] or self._tab in _ALWAYS else "all"
        self._page.show_view(
            TodoView(
                tuple((key, f"{words} {len(rows[key])}") for key, words in _TABS if rows[key] or key in _ALWAYS),
                tab,
                rows[tab],
                f"{room.station.window} 窗口 · 本机",
                self._banner(),
                "办完的件不在这里，可按 Ctrl+K 查找。",
            )
        )

    def _banner(self) -> BannerView | None:
        if not self._recovered or not self._waiting.drafts:
            return None
        newest = self._waiting.drafts[0]
        told = f"最后保存 {clock_words(newest.saved_at, seconds=True)}，停在“{TITLES[newest.step - 1]}”"
        return BannerView("info", f"上次意外退出，已恢复 {self._recovered} 件草稿", told, "打开最近一件")

    def _on_read(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._counted(waiting.count)
        self._draw()

    def _on_failed(self, error: Exception) -> None:
        self._say(trouble_words(error))

    def _on_tab_changed(self, tab: str) -> None:
        self._tab = tab
        self._draw()

    def _on_open_requested(self, key: str) -> None:
        kind, _, rest = key.partition(":")
        if kind == "draft":
            self._recovered = 0
            self._resume(rest)
        elif kind == "lodged":
            self._open_lodged(rest)
        else:
            self._open_case(rest.partition("/")[0])

    def _on_recovered_clicked(self) -> None:
        if self._waiting.drafts:
            self._on_open_requested(f"draft:{self._waiting.drafts[0].case_id}")
