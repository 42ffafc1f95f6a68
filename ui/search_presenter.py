"""The global search: commands, cases with drafts and unsent ones, themes and items; names stay masked until opened."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.domain.draft import DraftLine
from clerk_app.domain.finding import Hit, find
from clerk_app.queries import CaseLine, Look
from clerk_app.usecases.room import Room
from ui.search_rows import case_row, draft_row, hit_row
from ui.sync_control import SyncControl
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.marked import Marked
from ui.widgets.search_panel import SearchRow, SearchSection, SearchView
from ui.window import ShellWindow
from ui.wording import trouble_words

AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Command:
    """``find`` are lower-case words besides the title: initials, synonyms."""

    key: str
    title: str
    find: str
    shortcut: str
    icon: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Wishes:
    """Where a row leads: a draft's id, a case's id, a theme and its item (empty: the whole theme)."""

    resume: Callable[[str], None]
    open_case: Callable[[str], None]
    begin: Callable[[str, str], None]
    say: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Found:
    typed: str
    drafts: tuple[DraftLine, ...]
    cases: tuple[CaseLine, ...]


def search_store(look: Look, typed: str) -> Found:
    """On the look lane."""
    drafts = tuple(draft for draft in look.drafts() if typed in draft.person.replace(" ", ""))
    return Found(typed, drafts[:AT_MOST], look.search(typed, AT_MOST))


class SearchPresenter:
    """One read at a time: what was typed meanwhile is asked next, answers to older words are dropped."""

    def __init__(
        self,
        window: ShellWindow,
        look_lane: Runner,
        verbs: Verbs,
        sync: SyncControl,
        wishes: Wishes,
        commands: tuple[Command, ...],
    ) -> None:
        self._window, self._lane, self._verbs, self._sync = window, look_lane, verbs, sync
        self._wishes, self._commands = wishes, commands
        self._typed, self._asking = "", False
        window.search_changed.connect(self._on_changed)
        window.search_row_opened.connect(self._on_row_opened)
        window.top.search_opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        self._on_changed(self._window.top.search.query())

    def _on_changed(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._show(Found("", (), ()))
        elif not self._asking:
            self._ask()

    def _ask(self) -> None:
        self._asking = True
        look, typed = self._verbs.look, self._typed
        self._lane.run(Job(self._window, lambda: search_store(look, typed), self._on_found, self._on_failed))

    def _on_found(self, found: Found) -> None:
        self._asking = False
        if found.typed == self._typed:
            self._show(found)
        elif self._typed:
            self._ask()

    def _on_failed(self, error: Exception) -> None:
        self._asking = False
        self._wishes.say(trouble_words(error))

    def _show(self, found: Found) -> None:
        room = self._verbs.room
        sections = (
            SearchSection("动作", self._command_rows(found.typed)),
            SearchSection("办件", _case_rows(found, room), "姓名、证件号在打开前遮盖"),
            SearchSection("主题与事项", tuple(hit_row(hit, room) for hit in _hits(found.typed, room))),
        )
        offline = self._sync.state.outage is not None
        scope = f"{'离线：' if offline else ''}只搜本机，含草稿和待传的件"
        nothing = f"没有找到“{found.typed}”。可核对号码，或按 Ctrl+N 新受理"
        filled = tuple(section for section in sections if section.rows)
        self._window.show_search(SearchView(filled, scope, offline, nothing))

    def _command_rows(self, typed: str) -> tuple[SearchRow, ...]:
        sought = typed.lower()
        matching = [command for command in self._commands if sought in f"{command.title} {command.find}".lower()]
        return tuple(
            SearchRow(f"act:{command.key}", Marked(command.title), "动作", command.icon, right=command.shortcut)
            for command in matching[:AT_MOST]
        )

    def _on_row_opened(self, slug: str) -> None:
        kind, _, key = slug.partition(":")
        if kind == "act":
            next(command for command in self._commands if command.key == key).act()
        elif kind == "draft":
            self._wishes.resume(key)
        elif kind == "case":
            self._wishes.open_case(key)
        else:
            theme, _, item = key.partition("/")
            self._wishes.begin(theme, item)


def _case_rows(found: Found, room: Room) -> tuple[SearchRow, ...]:
    drafts = tuple(draft_row(draft, room) for draft in found.drafts)
    cases = tuple(case_row(case, found.typed, room) for case in found.cases)
    return (*drafts, *cases)[:AT_MOST]


def _hits(typed: str, room: Room) -> tuple[Hit, ...]:
    return find(room.catalogue, typed, {})[:AT_MOST]
