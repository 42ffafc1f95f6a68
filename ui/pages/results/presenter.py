"""Results desk: true counts of what waits, and the field that finds a case by scan, number or name."""

from collections.abc import Callable

from clerk_app.domain.numbers import Number
from clerk_app.domain.refusal import Refused
from clerk_app.queries import CaseLine, Look
from ui.pages.results.page import ResultsPage
from ui.pages.results.view import ResultsView
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.allowed import Allowed
from ui.widgets.stat_card import StatView
from ui.wording import trouble_words

_COUNTS = (("waiting", "待领"), ("handed", "今日已领"), ("posted", "今日邮寄"), ("late", "超期未领"))
_MANY = 20


def find_cases(look: Look, text: str) -> tuple[CaseLine, ...]:
    """On the look lane: a scanned barcode or a whole number names one case, anything else may name several."""
    bare = text.replace(" ", "")
    try:
        line = look.case_by_payload(Number.read(bare).payload)
    except Refused:
        line = look.case_by_number(bare)
    return (line,) if line else look.search(text, _MANY)


class ResultsPresenter:
    """Departments' results do not reach the window yet, so every count is a true nought."""

    def __init__(
        self,
        page: ResultsPage,
        look_lane: Runner,
        verbs: Verbs,
        open_case: Callable[[str], None],
        say: Callable[[str], None],
    ) -> None:
        self._page, self._lane, self._verbs = page, look_lane, verbs
        self._open_case, self._say = open_case, say
        self._filter = "waiting"
        page.find_requested.connect(self._on_find_requested)
        page.open_requested.connect(open_case)
        page.filter_changed.connect(self._on_filter_changed)

    def show(self) -> None:
        self._page.show_view(
            ResultsView(
                tuple(StatView(key, "0", words) for key, words in _COUNTS),
                self._filter,
                (),
                "没有待领结果",
                "部门办结后，结果会出现在这里。扫回执或输办件号，可先看办到哪一步。",
                Allowed(on=False, why="读卡器未连接，可输姓名或证件后四位"),
            )
        )

    def _on_find_requested(self, text: str) -> None:
        look = self._verbs.look
        self._lane.run(Job(self._page, lambda: (text, find_cases(look, text)), self._on_found, self._on_failed))

    def _on_found(self, told: tuple[str, tuple[CaseLine, ...]]) -> None:
        text, lines = told
        if len(lines) == 1:
            self._open_case(lines[0].case_id)
        elif lines:
            more = "以上" if len(lines) == _MANY else ""
            self._say(f"“{text}”有 {len(lines)} 件{more}。请输完整办件号，或按 Ctrl+K 从列表里选。")
        else:
            self._say(f"本机没有“{text}”的办件。请核对号码，或到受理窗口查。")

    def _on_failed(self, error: Exception) -> None:
        self._say(trouble_words(error))

    def _on_filter_changed(self, key: str) -> None:
        self._filter = key
        self.show()
