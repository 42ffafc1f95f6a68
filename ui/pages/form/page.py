"""Step 4: the one form, a group at a time; Enter stops only where the clerk is needed."""

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.forms.grid import FieldGrid
from ui.pages.form.view import FormView, GroupView, ProblemView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, label, row, scroll
from ui.widgets.flow import Flow
from ui.widgets.frame import IntakeFrame
from ui.widgets.notes import ErrorLine, ErrorSummary
from ui.widgets.panel import PlanPanel


class FormPage(IntakeFrame):
    edited: Emits[str, object] = emits(str, object)
    field_left: Emits[str] = emits(str)
    confirmed: Emits[str] = emits(str)
    group_requested: Emits[str] = emits(str)
    problem_requested: Emits[str] = emits(str)
    read_card_clicked: Emits[()] = emits()
    reuse_clicked: Emits[()] = emits()
    same_as_applicant_requested: Emits[str] = emits(str)
    field_details_requested: Emits[str] = emits(str)
    notice_requested: Emits[()] = emits()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__("form", parent)
        self._groups: tuple[GroupView, ...] = ()
        self._problems: tuple[ProblemView, ...] = ()
        self._open = ""
        self._summary = ErrorSummary()
        self._chips = Flow(spacing=8)
        self._title, self._note = label("", "h2"), label("", "hint")
        self._read = button("", "intake.form.readcard", "", "identification-card")
        self._reuse = button("", "intake.form.reuse", "", "clock-counter-clockwise")
        self.grid = FieldGrid("intake.form.field", today)
        self.grid.setContentsMargins(0, 0, theme().px(10), 0)
        self._scroll = scroll(self.grid, "intake.form.fields")
        self._panel = PlanPanel("intake.form.panel")
        self.set_body(self._laid_out(), self._panel, 262)
        self._connect()

    def show_view(self, view: FormView) -> None:
        self.show_frame(view.frame)
        self._problems = view.problems
        self._show_groups(view)
        self._title.setText(view.title)
        self._note.setText(view.note)
        for shown, text in ((self._read, view.reader), (self._reuse, view.reuse)):
            shown.setText(text)
            shown.setAccessibleName(text)
            shown.setVisible(bool(text))
        errors = [problem for problem in view.problems if problem.is_error] if view.summary_shown else []
        self._summary.show_errors(tuple(ErrorLine(problem.slug, problem.text) for problem in errors))
        self.grid.show_fields(view.fields)
        self._panel.show_view(view.panel)
        if view.focus:
            self.grid.focus_field(view.focus)

    def focus_first(self) -> None:
        self.grid.focus_first()

    def take_key(self, combo: str) -> bool:
        if combo in {"F4", "Shift+F4"}:
            self._next_problem(1 if combo == "F4" else -1)
        elif combo in {"Ctrl+Up", "Ctrl+Down"}:
            self._step_group(1 if combo == "Ctrl+Down" else -1)
        elif combo == "F6" and not self._read.isHidden():
            self.read_card_clicked.emit()
        elif combo == "F7":
            self.notice_requested.emit()
        elif combo in {"F2", "Ctrl+R"} and self.grid.current():
            wish = self.field_details_requested if combo == "F2" else self.same_as_applicant_requested
            wish.emit(self.grid.current())
        else:
            return super().take_key(combo)
        return True

    def settle(self) -> None:
        self.grid.commit()

    def _next_problem(self, step: int) -> None:
        """From the focused field on, around the end; in another group the presenter opens it first."""
        if not self._problems:
            return
        slugs = [problem.slug for problem in self._problems]
        at = slugs.index(self.grid.current()) if self.grid.current() in slugs else -1 if step > 0 else 0
        self._jump(slugs[(at + step) % len(slugs)])

    def _jump(self, slug: str) -> None:
        self.grid.commit()
        if not self.grid.focus_field(slug):
            self.problem_requested.emit(slug)

    def _step_group(self, step: int) -> None:
        slugs = [group.slug for group in self._groups]
        at = slugs.index(self._open) + step
        if 0 <= at < len(slugs):
            self.grid.commit()
            self.group_requested.emit(slugs[at])

    def _show_groups(self, view: FormView) -> None:
        self._open = view.open_group
        if view.groups == self._groups and self._chip(view.open_group):
            return
        self._groups = view.groups
        clear(self._chips)
        for group in view.groups:
            self._chips.addWidget(self._chip_of(group))
        self._chip(view.open_group)

    def _chip(self, slug: str) -> bool:
        found = False
        for chip in self._chip_box.findChildren(QPushButton):
            chip.setChecked(chip.property("group") == slug)
            found = found or chip.isChecked()
        return found

    def _chip_of(self, group: GroupView) -> QPushButton:
        wrong = f" · {group.errors} 错" if group.errors else ""
        made = button(f"{group.title} {group.filled}/{group.total}{wrong}", f"intake.form.group.{group.slug}", "chip")
        made.setCheckable(True)
        made.setProperty("group", group.slug)
        made.clicked.connect(self._on_chip_clicked)
        return made

    def _on_chip_clicked(self) -> None:
        slug = str(self.sender().property("group"))
        self._chip(self._open)
        self.grid.commit()
        self.group_requested.emit(slug)

    def _connect(self) -> None:
        self.grid.edited.connect(self.edited.emit)
        self.grid.left.connect(self.field_left.emit)
        self.grid.confirmed.connect(self.confirmed.emit)
        self.grid.finished.connect(self._step_group)
        self._summary.error_requested.connect(self._jump)
        self._read.clicked.connect(self.read_card_clicked.emit)
        self._reuse.clicked.connect(self.reuse_clicked.emit)
        self._panel.link_clicked.connect(self.notice_requested.emit)

    def _laid_out(self) -> QWidget:
        self._chip_box = box("plain")
        self._chip_box.setLayout(self._chips)
        inside = column(spacing=4, margins=(18, 10, 8, 2))
        inside.addLayout(self._head())
        inside.addWidget(self._scroll, 1)
        card: QFrame = box()
        card.setLayout(inside)
        made = column(self._summary, self._chip_box, spacing=10)
        made.addWidget(card, 1)
        page = box("plain")
        page.setLayout(made)
        return page

    def _head(self) -> QHBoxLayout:
        line = row(self._title, self._note, 1, self._read, self._reuse, spacing=10, margins=(0, 0, 10, 0))
        line.addStrut(theme().px(38))
        return line
