"""A notice brought back: its scenario and ticks again, and what has become otherwise since it was printed."""

from collections.abc import Callable, Mapping

from clerk_app.catalogue_editions import Edition
from clerk_app.domain.editions import Difference, Recalled, Told, recall
from clerk_app.domain.facts import Fact, NoticeGiven
from clerk_app.domain.notice_code import decode, header
from clerk_app.domain.refusal import Refused
from ui.edition_words import difference_words
from ui.visit import NOTHING_SEEN, Visit
from ui.widgets.basics import column, icon_label, label, row
from ui.widgets.scrolled import scrolled
from ui.widgets.sheet import Sheet, SheetView
from ui.window import ShellWindow
from ui.wording import refusal_words


class Recalling:
    """``began`` follows a visit that a notice opened; ``say`` carries the sentence of one that opens none."""

    def __init__(
        self,
        window: ShellWindow,
        visit: Visit,
        began: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        self._window, self._visit = window, visit
        self._began, self._say = began, say
        self._edition: Edition = visit.verbs.edition

    def by_code(self, digits: str) -> None:
        """From the paper alone: also a notice of another window, offline."""
        code, version = header(digits)
        now = next(theme for theme in self._visit.verbs.room.catalogue.themes if theme.code == code)
        edition = self._edition(version)
        then = next((theme for theme in edition.themes if theme.code == code), None) if edition else None
        if then is None:
            self._open(now.slug, Recalled(Told({}, {}), ()), version)
            self._say(f"这台电脑没有 {version} 版事项库，读不出告知书上的情形。请照纸上的情形重选一次。")
            return
        try:
            read = decode(digits, then)
        except Refused as refused:
            self._say(refusal_words(refused))
            return
        told = Told(read.answers, read.ticks, read.item, read.declined)
        self._open(now.slug, recall(told, then, now), version)

    def by_fact(self, fact: Fact, looked_at: Mapping[str, tuple[str, ...]]) -> None:
        """From this store, of a visit that ended without a case."""
        given = fact.body
        assert isinstance(given, NoticeGiven), "a notice is recalled from its own fact"
        version = fact.header.catalogue.partition("/")[0]
        told = Told(given.answers, given.brought, given.item, given.declined)
        now = self._visit.verbs.room.catalogue.theme(given.theme)
        edition = self._edition(version)
        then = edition.theme(given.theme) if edition else now
        if now is None or then is None:
            self._say("告知书上的这件事，事项库里已经没有了。请按标题或事项名另选。")
            return
        self._open(now.slug, recall(told, then, now), version, looked_at)

    def _open(
        self, theme: str, recalled: Recalled, version: str, looked_at: Mapping[str, tuple[str, ...]] = NOTHING_SEEN
    ) -> None:
        self._visit.reopen(theme, recalled.told, looked_at)
        self._began()
        if recalled.differences:
            self._show(recalled.differences, version)

    def _show(self, found: tuple[Difference, ...], version: str) -> None:
        """Over the page that was opened: the person was told otherwise and has to hear it before anything is taken."""
        today = self._visit.verbs.room.catalogue.version
        rows = column(spacing=6)
        for one in found:
            name, words = difference_words(one)
            line = row(icon_label(name, 18, "text2"), label(words, wrap=True), spacing=8)
            line.setStretch(1, 1)
            rows.addLayout(line)
        view = SheetView(
            f"告知书印出后，有 {len(found)} 处变了",
            f"告知书是 {version} 版事项库的，今天是 {today} 版；请当面告诉申请人",
            "知道了，按今天的办",
            "warning",
            "warn",
            "Enter",
        )
        sheet = Sheet(self._window, "intake.recall", view, scrolled(rows))
        sheet.primary_clicked.connect(sheet.close_sheet)
