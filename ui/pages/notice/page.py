"""Step 2: the applicant hears everything once; each paper gets one of three answers."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.pages.notice.rows import PaperRow, paragraph, produced_row
from ui.pages.notice.saving import SavingPanel
from ui.pages.notice.view import Have, NoticeView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, icon_label, label, row, scroll
from ui.widgets.frame import IntakeFrame

# Other ways to set the notice (P13); the usual one is the button on F7.
_VARIANTS = {"Ctrl+F7": "intake.notice.large", "Shift+F7": "intake.notice.bilingual"}


class NoticePage(IntakeFrame):
    have_changed: Emits[str, Have] = emits(str, object)
    tab_clicked: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice", parent)
        self._papers: list[PaperRow] = []
        self._current = 0
        self._scenario = label("", "hint")
        self._tabs = row(spacing=20)
        self._rows = column(spacing=0)
        self._saving = SavingPanel()
        self._hint = label(self.tr("1 带了 · 2 没带 · 3 不确定；“没带”立刻显示可容缺、可承诺"), "hint")
        self._ways = label(self.tr("告知书：Ctrl+F7 大字 · Shift+F7 双语"), "hint")
        inside = box("plain")
        inside.setLayout(self._rows)
        self._scroll = scroll(inside, "intake.notice.rows")
        self.set_body(self._laid_out(), self._saving, 286)

    def show_view(self, view: NoticeView) -> None:
        self.show_frame(view.frame)
        self._scenario.setText(view.scenario)
        self._saving.show_view(view.saving)
        self._show_tabs(view)
        self.hold_focus()
        clear(self._rows)
        self._papers = []
        if view.tabs and view.open_tab == view.tabs[0].slug:
            self._show_papers(view)
        else:
            for part in view.paragraphs:
                self._rows.addWidget(paragraph(part))
        self._rows.addStretch(1)
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """The page may have been left before its rows had their places: a hidden row must not take the keys."""
        if self.isVisible():
            self.focus_first()

    def focus_first(self) -> None:
        """The row answered last keeps the focus when the page is shown anew."""
        if self._papers:
            self._current = min(self._current, len(self._papers) - 1)
            shown = self._papers[self._current]
            shown.focus_choice()
            self._scroll.ensureWidgetVisible(shown, 0, theme().px(60))

    def take_key(self, combo: str) -> bool:
        if self._papers and combo in {"Up", "Down"}:
            self._move(1 if combo == "Down" else -1)
        elif combo in _VARIANTS:
            self.action_clicked.emit(_VARIANTS[combo])
        elif self._papers and combo in {"1", "2", "3"}:
            self._answer(Have(int(combo)))
        else:
            return super().take_key(combo)
        return True

    def _answer(self, have: Have) -> None:
        """The focused paper gets the answer, the next one the focus."""
        self._follow_focus()
        shown = self._papers[self._current]
        self._current = min(self._current + 1, len(self._papers) - 1)
        self._papers[self._current].focus_choice()
        shown.choose(have)

    def _move(self, by: int) -> None:
        self._follow_focus()
        self._current = max(0, min(self._current + by, len(self._papers) - 1))
        self.focus_first()

    def _follow_focus(self) -> None:
        at = self.window().focusWidget()
        for place, shown in enumerate(self._papers):
            if shown.isAncestorOf(at):
                self._current = place

    def _show_papers(self, view: NoticeView) -> None:
        for place, paper in enumerate(view.papers):
            made = PaperRow(paper, last=place == len(view.papers) - 1 and view.produced is None)
            made.have_changed.connect(self.have_changed.emit)
            self._papers.append(made)
            self._rows.addWidget(made)
        if view.produced is not None:
            self._rows.addWidget(produced_row(view.produced))
        if not view.papers:
            self._rows.addWidget(label(view.nothing, "sec"))

    def _show_tabs(self, view: NoticeView) -> None:
        clear(self._tabs)
        for tab in view.tabs:
            made = _tab(tab.slug, tab.text, chosen=tab.slug == view.open_tab)
            made.clicked.connect(self._on_tab_clicked)
            self._tabs.addWidget(made)
        self._tabs.addStretch(1)

    def _on_tab_clicked(self) -> None:
        self.tab_clicked.emit(str(self.sender().property("tab")))

    def _laid_out(self) -> QFrame:
        head = row(label(self.tr("一次告知"), "h2"), self._scenario, 1, spacing=10)
        head.addStrut(theme().px(28))
        made = column(spacing=4, margins=(16, 10, 16, 10))
        made.addLayout(head)
        made.addLayout(self._tabs)
        made.addWidget(self._scroll, 1)
        made.addLayout(row(icon_label("keyboard", 16, "text3"), self._hint, 1, self._ways, spacing=6))
        card = box()
        card.setLayout(made)
        return card


def _tab(slug: str, text: str, *, chosen: bool) -> QPushButton:
    made = button(text, f"intake.notice.tab.{slug}", "tab")
    made.setCheckable(True)
    made.setChecked(chosen)
    made.setProperty("tab", slug)
    return made
