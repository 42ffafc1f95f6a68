"""Earlier and running cases of the person at the window: asked once for each new number."""

from collections.abc import Callable

from clerk_app.queries import CaseLine
from ui.pages.applicant.page import ApplicantPage
from ui.pages.applicant.view import NoteView
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.wording import STATUSES

STATUSES_BY_VALUE = {status.value: words for status, (words, _) in STATUSES.items()}


class EarlierCases:
    """Cases of the same person on this computer."""

    def __init__(self, page: ApplicantPage, visit: Visit, look: Runner, show: Callable[[], None]) -> None:
        self._page, self._visit, self._look, self._show = page, visit, look, show
        self._known: tuple[CaseLine, ...] = ()
        self._asked = ""

    def earlier(self) -> NoteView | None:
        done = [line for line in self._known if line.status != "correction_due"]
        if not done:
            return None
        told = " · ".join(f"{self._theme(line)} {line.decided_at:%m-%d}" for line in done if line.decided_at)
        return NoteView(f"以前办过 {len(done)} 件", told)

    def running(self) -> NoteView | None:
        waiting = [line for line in self._known if line.theme == self._visit.draft.theme]
        if not waiting:
            return None
        line = waiting[0]
        told = f"{self._theme(line)} · {STATUSES_BY_VALUE.get(line.status, line.status)}"
        return NoteView(f"同一主题已有 {len(waiting)} 件", told)

    def ask(self) -> None:
        values, named = self._visit.draft.values, self._visit.plan.theme.applicant_fields
        number, name = values.get(named.get("id_no", ""), ""), values.get(named.get("name", ""), "")
        if len(number) < 4 or not name or number == self._asked:
            return
        self._asked = number
        find = self._visit.verbs.look.earlier
        self._look.run(Job(self._page, lambda: find(number[-4:], name), self._on_earlier, self._on_failed))

    def _theme(self, line: CaseLine) -> str:
        theme = self._visit.verbs.room.catalogue.theme(line.theme)
        return theme.zh.removesuffix("一件事") if theme else line.theme

    def _on_earlier(self, lines: tuple[CaseLine, ...]) -> None:
        self._known = lines
        if lines and self._visit.open:
            self._show()

    def _on_failed(self, error: Exception) -> None:
        raise error
