"""One line of typing in the writing of its kind, and the read-only line of a value that comes later."""

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

from ui.forms.entry import Entry
from ui.forms.field import FieldView
from ui.forms.formats import Format
from ui.signals import Emits, emits
from ui.widgets.basics import restyle, row

_HINTS = Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText


class CodeLine(QLineEdit):
    """A line edit that says when it is left and that can shut the input method out."""

    left: Emits[()] = emits()

    def __init__(self, *, latin: bool) -> None:
        super().__init__()
        self._latin = latin
        self.composing = False
        if latin:
            self.setInputMethodHints(_HINTS)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:  # noqa: ANN401 - as Qt has it
        """Digits and Latin only: WA_InputMethodEnabled alone did not keep the input method out."""
        if self._latin and query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query) if argument is None else super().inputMethodQuery(query, argument)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing = False
        super().focusOutEvent(event)
        self.left.emit()


class LineEntry(Entry):
    def __init__(self, view: FieldView, name: str, writing: Format) -> None:
        super().__init__(view, name)
        self._writing = writing
        self.line = CodeLine(latin=writing.latin)
        self.line.setObjectName(name)
        self.line.setAccessibleName(view.label)
        if writing.right:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.line.textEdited.connect(self._on_edited)
        self.line.left.connect(self._on_left)
        self.setFocusProxy(self.line)
        self.setLayout(row(self.line))
        self.show_view(view)

    @property
    def composing(self) -> bool:
        return self.line.composing

    def value(self) -> str:
        return self._writing.clean(self.line.text())

    def show_view(self, view: FieldView) -> None:
        self.view = view
        self.line.setPlaceholderText(view.placeholder)
        if not (self.line.hasFocus() and self.pending) and self.value() != view.value:
            self.line.setText(self._writing.show(cast("str", view.value)))
            self.line.setCursorPosition(0 if not self.line.hasFocus() else len(self.line.text()))
            self.remember(view.value)
        state = "bad" if view.error else "pre" if view.badge else ""
        if self.line.property("s") != state:
            self.line.setProperty("s", state)
            restyle(self.line)

    def _on_edited(self) -> None:
        if self._writing.live and not self.composing:
            self._regroup()
        self.touched()

    def _on_left(self) -> None:
        text = self._writing.show(self.value())
        if text != self.line.text():
            self.line.setText(text)
        self.commit()
        self.left.emit()

    def _regroup(self) -> None:
        """Put the blanks of the groups where they belong and leave the cursor behind the same character."""
        before = self._writing.clean(self.line.text()[: self.line.cursorPosition()])
        text = self._writing.show(self.value())
        if text == self.line.text():
            return
        self.line.setText(text)
        at = seen = 0
        while at < len(text) and seen < len(before):
            seen += text[at] != " "
            at += 1
        self.line.setCursorPosition(at)


class LaterEntry(Entry):
    """办理后带入: shown, not asked; or any other value that is not the clerk's to change."""

    def __init__(self, view: FieldView, name: str) -> None:
        super().__init__(view, name)
        self._line = QLineEdit()
        self._line.setObjectName(name)
        self._line.setAccessibleName(view.label)
        self._line.setReadOnly(True)
        self._line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line.setProperty("s", "ro")
        self.setFocusProxy(self._line)
        self.setLayout(row(self._line))
        self.show_view(view)

    def value(self) -> str:
        return cast("str", self.view.value)

    def show_view(self, view: FieldView) -> None:
        self.view = view
        self._line.setText(cast("str", view.value) or (self.tr("办理后带入") if view.produced else ""))
