"""Step 1b: all questions on one page; a digit answers and moves on."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.pages.scenario.rows import AnsweredRow, OpenCard, change_banner, later_row, stop_card
from ui.pages.scenario.view import QuestionView, ScenarioView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, label, row, scroll
from ui.widgets.frame import IntakeFrame
from ui.widgets.panel import PlanPanel
from ui.widgets.sheet import is_covered


class ScenarioPage(IntakeFrame):
    answer_clicked: Emits[str, str] = emits(str, str)
    answers_confirmed: Emits[str, object] = emits(str, object)
    reopen_requested: Emits[str] = emits(str)
    previous_requested: Emits[()] = emits()
    why_requested: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("scenario", parent)
        self._card: OpenCard | None = None
        self._back: QPushButton | None = None
        self._progress = label("", "hint")
        self._rows = column(spacing=0)
        self._panel = PlanPanel("intake.scenario.panel")
        inside = box("plain")
        inside.setLayout(self._rows)
        self._scroll = scroll(inside, "intake.scenario.questions")
        self.set_body(self._laid_out(), self._panel)

    def show_view(self, view: ScenarioView) -> None:
        self.show_frame(view.frame)
        self._progress.setText(view.progress)
        self._panel.show_view(view.panel)
        self._card = self._back = None
        self.hold_focus()
        clear(self._rows)
        told = False
        for question in view.questions:
            if question.slug == view.open_slug:
                self._add_notes(view)
                self._add_open(question)
                told = True
            elif question.chosen:
                self._add_answered(question)
            else:
                note = self.tr("下一题") if question == _first_later(view) else ""
                self._rows.addWidget(later_row(question, note))
        if not told:
            self._add_notes(view)
        self._rows.addStretch(1)
        # the new rows get their places first, then the open card is scrolled to
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """The page may have been left before its rows had their places: a hidden card must not take the keys."""
        if self.isVisible():
            self._activate()
            if not is_covered(self):
                self.focus_first()

    def _activate(self) -> None:
        """Heights of the new rows first: a card is scrolled to where it will be, not to where it was."""
        inside = self._scroll.widget()
        lay = inside.layout() if inside is not None else None
        if inside is not None and lay is not None:
            lay.activate()
            inside.resize(inside.width(), max(inside.sizeHint().height(), self._scroll.viewport().height()))

    def focus_first(self) -> None:
        if self._card is not None:
            self._card.focus_first()
            self._scroll.ensureWidgetVisible(self._card, 0, theme().px(40))
        elif self._back is not None:
            self._back.setFocus()
        else:
            self.footer.focus_primary()

    def take_key(self, combo: str) -> bool:
        if combo == "Backspace":
            self.previous_requested.emit()
            return True
        card = self._card
        if card is not None:
            if combo.isdecimal() and card.choose_digit(int(combo)):
                return True
            if combo == "Return" and card.confirm():
                return True
            if combo == "F1":
                card.ask_why()
                return True
        return super().take_key(combo)

    def _add_answered(self, question: QuestionView) -> None:
        made = AnsweredRow(question)
        made.reopen_clicked.connect(self.reopen_requested.emit)
        self._rows.addWidget(made)

    def _add_open(self, question: QuestionView) -> None:
        self._card = OpenCard(question)
        self._card.answer_clicked.connect(self.answer_clicked.emit)
        self._card.answers_confirmed.connect(self.answers_confirmed.emit)
        self._card.why_clicked.connect(self.why_requested.emit)
        self._spaced(self._card)

    def _add_notes(self, view: ScenarioView) -> None:
        if view.change is not None:
            self._spaced(change_banner(view.change))
        if view.stop is not None:
            self._back = button(self.tr("改这一题"), "intake.scenario.stop.back")
            self._back.clicked.connect(self.previous_requested.emit)
            self._spaced(stop_card(view.stop, self._back))

    def _spaced(self, part: QWidget) -> None:
        self._rows.addSpacing(theme().px(8))
        self._rows.addWidget(part)

    def _laid_out(self) -> QFrame:
        keys = label(self.tr("1–9 作答 · Backspace 回上一题 · 改答案不丢已填内容"), "hint")
        head = row(label(self.tr("情形选择"), "h2"), self._progress, 1, keys, spacing=10)
        head.addStrut(theme().px(28))
        made = column(spacing=4, margins=(16, 10, 16, 12))
        made.addLayout(head)
        made.addWidget(self._scroll, 1)
        card = box()
        card.setLayout(made)
        return card


def _first_later(view: ScenarioView) -> QuestionView | None:
    return next((each for each in view.questions if not each.chosen and each.slug != view.open_slug), None)
