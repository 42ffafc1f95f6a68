"""To-do: drafts, corrections and papers to print, each with its count; a draft resumes where it was left."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from clerk_app.domain.case import fold_intake
from clerk_app.domain.draft import DraftLine
from clerk_app.domain.facts import CorrectionPoint
from clerk_app.ports import PaperRow
from clerk_app.queries import CaseLine, CorrectionLine, Look
from clerk_app.usecases.print_papers import PaperState
from clerk_app.usecases.room import Room
from ui.case_words import theme_title
from ui.handling_words import point_words
from ui.intake_frame import TITLES
from ui.pages.todo.page import TodoPage
from ui.pages.todo.view import TodoRow, TodoView
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.notes import BannerView
from ui.wording import BEFORE, FORMS, ZONE, clock_words, moment_words, short_number, since_words, trouble_words

_TABS = (("all", "全部"), ("drafts", "草稿"), ("correct", "待补正"), ("print", "待打印"))
_NO_LIMIT = ("minus", "")


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits for this window; a notice has a case only when one came of it.

    ``wanted`` is the first point of each correction: its line says what is wrong, the point also with which paper.
    """

    drafts: tuple[DraftLine, ...] = ()
    corrections: tuple[CorrectionLine, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    cases: tuple[CaseLine, ...] = ()
    wanted: Mapping[str, CorrectionPoint] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """What the rail shows."""
        return len(self.drafts) + len(self.corrections) + len(self.papers)


def read_waiting(look: Look) -> Waiting:
    """On the look lane. A paper that was handed over needs no printing; a notice only where its printing failed."""
    papers = tuple(
        row for row in look.unprinted() if not row.handed_over and (row.form not in BEFORE or _failed_notice(row))
    )
    cases = look.cases({row.case_id for row in papers})
    corrections = look.corrections()
    asked = ((line.case.case_id, fold_intake(look.facts(line.case.case_id)).correction) for line in corrections)
    wanted = {case_id: told.points[0] for case_id, told in asked if told and told.points}
    return Waiting(look.drafts(), corrections, papers, cases, wanted)


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
    ) -> None:
        self._page, self._lane, self._verbs = page, look_lane, verbs
        self._resume, self._open_case, self._say, self._counted = resume, open_case, say, counted
        self._waiting = Waiting()
        self._tab, self._recovered = "all", 0
        page.tab_changed.connect(self._on_tab_changed)
        page.open_requested.connect(self._on_open_requested)
        page.recovered_clicked.connect(self._on_recovered_clicked)
        page.refresh_requested.connect(self.show)

    def show(self) -> None:
        """What was read last at once, then what is true now."""
        self._draw()
        look = self._verbs.look
        self._lane.run(Job(self._page, lambda: read_waiting(look), self._on_read, self._on_failed))

    def tell_recovered(self, count: int) -> None:
        """After a start that followed a crash: so many drafts were found again."""
        self._recovered = count
        self._draw()

    def _draw(self) -> None:
        waiting, room = self._waiting, self._verbs.room
        groups = {
            "correct": tuple(_correction_row(line, waiting, room) for line in waiting.corrections),
            "drafts": tuple(_draft_row(line, room) for line in waiting.drafts),
            "print": tuple(_paper_row(row, waiting, room) for row in waiting.papers),
        }
        everything = (*groups["correct"], *groups["drafts"], *groups["print"])
        rows = {"all": everything, **groups}
        self._page.show_view(
            TodoView(
                tuple((key, f"{words} {len(rows[key])}") for key, words in _TABS),
                self._tab,
                rows[self._tab],
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
        else:
            self._open_case(rest.partition("/")[0])

    def _on_recovered_clicked(self) -> None:
        if self._waiting.drafts:
            self._on_open_requested(f"draft:{self._waiting.drafts[0].case_id}")


def _draft_row(line: DraftLine, room: Room) -> TodoRow:
    today = room.clock.today()
    return TodoRow(
        f"draft:{line.case_id}",
        _NO_LIMIT,
        "",
        f"{since_words(line.saved_at.astimezone(ZONE).date(), today)}起草",
        "草稿",
        "neutral",
        short_number(""),
        theme_title(room.catalogue, line.theme, line.item),
        line.person,
        line.open_points or f"停在“{TITLES[line.step - 1]}”",
        moment_words(line.saved_at, today),
        "继续",
    )


def _correction_row(line: CorrectionLine, waiting: Waiting, room: Room) -> TodoRow:
    """Correction has no statutory limit of its own; how long it has been waiting is what can be said."""
    case, today = line.case, room.clock.today()
    days = room.calendar.between(line.day, today)
    wanted = waiting.wanted.get(case.case_id)
    first = point_words(wanted, room.catalogue.theme(case.theme)) if wanted else ""
    more = f" 等 {len(line.points)} 处" if len(line.points) > 1 else ""
    return TodoRow(
        f"correct:{case.case_id}",
        _NO_LIMIT,
        "不设法定期限",
        f"已 {days} 个工作日" if days else "今天告知",
        "待补正",
        "warn",
        short_number(case.case_no),
        theme_title(room.catalogue, case.theme, case.item),
        case.person,
        f"{first}{more}",
        moment_words(case.decided_at, today) if case.decided_at else "",
        "查看",
    )


def _paper_row(row: PaperRow, waiting: Waiting, room: Room) -> TodoRow:
    case, today = next((case for case in waiting.cases if case.case_id == row.case_id), None), room.clock.today()
    failed = row.state == PaperState.FAILED
    return TodoRow(
        f"print:{row.case_id}/{row.paper}",
        _NO_LIMIT,
        "",
        since_words(row.issued_at.astimezone(ZONE).date(), today),
        "待打印",
        "warn" if failed else "neutral",
        short_number(case.case_no) if case else "未立案",
        theme_title(room.catalogue, case.theme, case.item) if case else "",
        case.person if case else "",
        FORMS[row.form] + ("，上次没有打出来" if failed else "，已存好"),
        moment_words(row.issued_at, today),
        "去打印",
    )
