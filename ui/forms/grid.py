"""The form renderer: field views to inputs on a twelve-column grid, and the way Enter takes through them."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from ui.forms.choice import PickEntry, choice_entry
from ui.forms.entry import Entry
from ui.forms.field import FieldView, Kind
from ui.forms.formats import formats
from ui.forms.line import LaterEntry, LineEntry
from ui.forms.repeat import RepeatEntry
from ui.forms.row import FieldRow
from ui.forms.spans import FORM_WIDTH, columns
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import clear

_COLUMNS = 12


class FieldGrid(QWidget):
    """``prefix`` names the inputs: ``intake.form.field`` makes ``intake.form.field.<slug>``."""

    edited: Emits[str, object] = emits(str, object)
    left: Emits[str] = emits(str)
    confirmed: Emits[str] = emits(str)
    finished: Emits[int] = emits(int)

    def __init__(self, prefix: str, today: date, width: int = FORM_WIDTH) -> None:
        super().__init__()
        self._width = width
        self._prefix = prefix
        self._formats = formats(today)
        self._rows: dict[str, FieldRow] = {}
        self._shapes: tuple[object, ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(20))
        self._grid.setVerticalSpacing(theme().px(4))
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)
        self.setLayout(self._grid)

    def show_fields(self, fields: tuple[FieldView, ...]) -> None:
        """Fields of the same shape are updated where they stand: focus and half-typed text stay."""
        shapes = tuple(field.shape for field in fields)
        if shapes != self._shapes:
            self._build(fields)
            self._shapes = shapes
            return
        for field in fields:
            self._rows[field.slug].show_view(field)

    def commit(self) -> None:
        """Report what is typed in the focused field before the page changes."""
        for shown in self._rows.values():
            shown.entry.commit()

    def focus_field(self, slug: str) -> bool:
        shown = self._rows.get(slug)
        if shown is None:
            return False
        shown.entry.setFocus(Qt.FocusReason.TabFocusReason)
        # a field of a group just opened gets its place first
        QTimer.singleShot(0, shown, self._reveal)
        return True

    def _reveal(self) -> None:
        """The field with the focus is never hidden below the edge of its card."""
        shown, at = self._rows.get(self.current()), self.parentWidget()
        while at is not None and not isinstance(at, QScrollArea):
            at = at.parentWidget()
        if shown is not None and at is not None:
            at.ensureWidgetVisible(shown, 0, theme().px(20))

    def focus_first(self) -> None:
        """The first field that needs the clerk, else the first that can be typed in."""
        views = [shown.view for shown in self._rows.values()]
        wanted = [view for view in views if view.needs_attention] or [view for view in views if not view.produced]
        if wanted:
            self.focus_field(wanted[0].slug)

    def current(self) -> str:
        """The field with the focus, or empty."""
        at = self.window().focusWidget()
        return next((slug for slug, shown in self._rows.items() if shown.isAncestorOf(at)), "")

    def row_of(self, slug: str) -> FieldRow | None:
        return self._rows.get(slug)

    def take_key(self, combo: str) -> bool:
        if combo not in {"Return", "Shift+Return"} or not self.current():
            return False
        slug = self.current()
        self._rows[slug].entry.commit()
        if combo == "Return":
            self._rows[slug].confirm()
        self._go(slug, 1 if combo == "Return" else -1)
        return True

    def _go(self, slug: str, step: int) -> None:
        """Fast entry: past filled fields to the next that needs the clerk; beyond the last, the page decides."""
        slugs = list(self._rows)
        at = slugs.index(slug)
        ahead = slugs[at + 1 :] if step > 0 else slugs[:at][::-1]
        target = next((each for each in ahead if self._rows[each].view.needs_attention), None)
        if target is None:
            self.finished.emit(step)
        else:
            self.focus_field(target)

    def _build(self, fields: Iterable[FieldView]) -> None:
        kept = self.current()
        clear(self._grid)
        self._rows = {}
        line = at = 0
        for field in fields:
            span = columns(field, self._width)
            if at + span > _COLUMNS:
                line, at = line + 1, 0
            self._rows[field.slug] = self._row(field)
            self._grid.addWidget(self._rows[field.slug], line, at, 1, span)
            at += span
        self._grid.setRowStretch(line + 1, 1)
        if kept:
            self.focus_field(kept)

    def _row(self, field: FieldView) -> FieldRow:
        made = FieldRow(field, self.entry(field, f"{self._prefix}.{field.slug}"))
        made.edited.connect(self.edited.emit)
        made.left.connect(self.left.emit)
        made.confirmed.connect(self.confirmed.emit)
        return made

    def entry(self, field: FieldView, name: str) -> Entry:
        """The input for a kind; the list of kinds is closed."""
        if field.produced or field.read_only:
            return LaterEntry(field, name)
        if field.kind == Kind.CHOICE:
            return choice_entry(field, name)
        if field.kind == Kind.REGION:
            return PickEntry(field, name)
        if field.kind == Kind.GROUP:
            return RepeatEntry(field, name, self.entry)
        return LineEntry(field, name, self._formats[field.kind])
