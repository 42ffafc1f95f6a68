"""A field as a row: label and badge, the input, and one reserved line for its error or hint."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.forms.entry import Entry
from ui.forms.field import FieldView, Kind
from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import column, icon_label, label, pill, restyle, row, set_tone

_COUNTER_FROM = 0.8


class FieldRow(QWidget):
    """``edited`` carries the slug and the kept value; ``confirmed`` is Enter on a field that asks for it."""

    edited: Emits[str, object] = emits(str, object)
    left: Emits[str] = emits(str)
    confirmed: Emits[str] = emits(str)

    def __init__(self, view: FieldView, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._view = FieldView("", "", view.kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label = label(view.label, "lab")
        self._label.setBuddy(_focusable(entry))
        self._badge = pill("", "neutral")
        self._mark = icon_label("warning-circle-fill", 14, "bad")
        self._note = label("", "hint", wrap=True)
        made = column(spacing=2)
        made.addLayout(self._head(view))
        made.addWidget(entry)
        made.addLayout(self._foot())
        made.addStretch(1)
        self.setLayout(made)
        entry.value_changed.connect(self._on_value_changed)
        entry.left.connect(self._on_left)
        self.show_view(view)

    @property
    def view(self) -> FieldView:
        return self._view

    def show_view(self, view: FieldView) -> None:
        self.entry.show_view(view)
        if view == self._view:
            return
        self._view = view
        badge = self.tr("办理后带入") if view.produced else view.badge
        self._badge.setText(badge)
        self._badge.setVisible(bool(badge))
        set_tone(self._badge, view.badge_tone)
        self._show_note(view)

    def confirm(self) -> bool:
        """Enter on a field that needs confirming takes the value as it stands."""
        if self._view.needs_confirm and not self._view.error:
            self.confirmed.emit(self._view.slug)
            return True
        return False

    def _show_note(self, view: FieldView) -> None:
        text = view.error or self._counter(view) or view.hint
        self._note.setText(text)
        self._note.setProperty("r", "err" if view.error else "hint")
        self._note.setProperty("tone", "warn" if view.needs_confirm and not view.error else "")
        restyle(self._note)
        self._mark.setVisible(bool(view.error))
        self._mark.setPixmap(pixmap("warning-circle-fill", 14, "bad"))
        spoken = f"{view.label}，{text}" if text else view.label
        _focusable(self.entry).setAccessibleDescription(spoken)

    def _counter(self, view: FieldView) -> str:
        """From four fifths of the room on, how many characters are used; characters are code points."""
        used = len(view.value)
        if view.max_length and view.kind != Kind.GROUP and used >= view.max_length * _COUNTER_FROM:
            return f"{used}/{view.max_length}"
        return ""

    def _on_value_changed(self, value: object) -> None:
        self.edited.emit(self._view.slug, value)

    def _on_left(self) -> None:
        self.left.emit(self._view.slug)

    def _head(self, view: FieldView) -> QHBoxLayout:
        line = row(self._label, spacing=2)
        if not view.produced:
            line.addWidget(_star(self.tr("（选填）"), required=view.required))
        line.addStretch(1)
        line.addWidget(self._badge)
        line.addStrut(theme().px(21))
        return line

    def _foot(self) -> QHBoxLayout:
        line = row(self._mark, spacing=5)
        line.addWidget(self._note, 1)
        line.addStrut(theme().px(17))
        return line


def _focusable(entry: Entry) -> QWidget:
    return entry.focusProxy() or entry


def _star(optional: str, *, required: bool) -> QLabel:
    return label("*", "star") if required else label(optional, "hint")
