"""Barcode guns type like hands: on Enter or Tab the digits just typed are matched by kind and check, and taken back."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from clerk_app.domain.notice_code import KIND, header
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers import PAYLOAD_DIGITS
from clerk_app.domain.refusal import Refused
from ui.signals import Emits, emits

Restore = Callable[[], object]
_LONGEST = 160
_SHORTEST_NOTICE = 17
_SIDES = {"1": "P", "2": "L"}
_KINDS = frozenset(str(int(kind)) for kind in Kind)
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_HEARD = frozenset({QEvent.Type.KeyPress, QEvent.Type.InputMethod, QEvent.Type.MouseButtonPress})
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_NumLock)


@dataclass(frozen=True, slots=True)
class Typed:
    """One digit, the text field it reached (None: any other widget), and what makes undone what it did."""

    digit: str
    field: QWidget | None
    restore: Restore
    restore_work: Restore


def nothing() -> Restore:
    """Where a digit changes nothing there is nothing to restore."""
    return _nothing


class ScanFilter(QObject):
    """Install it last, so that it hears before every other filter. Nothing is timed and no key is held back.

    ``remember`` is asked at every digit and returns what restores the work of that moment: a digit may answer a
    question, also from an empty text field. It hears as long as its ``owner`` lives.
    """

    scanned: Emits[Number] = emits(object)
    notice_scanned: Emits[str] = emits(str)
    misread: Emits[()] = emits()

    def __init__(
        self,
        app: QApplication,
        knows_theme: Callable[[str], bool],
        remember: Callable[[], Restore] = nothing,
        owner: QObject | None = None,
    ) -> None:
        super().__init__(owner or app)
        self._knows_theme, self._remember = knows_theme, remember
        self._typed: deque[Typed] = deque(maxlen=_LONGEST)
        app.installEventFilter(self)

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _HEARD:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._typed.clear()
        elif isinstance(target, QWidget) and target is QApplication.focusWidget():
            # A key the focused widget ignores comes again for its parents: heard once, it is heard.
            if kind == QEvent.Type.InputMethod:
                self._note(target, cast("QInputMethodEvent", event).commitString())
            else:
                return self._pressed(target, cast("QKeyEvent", event))
        return False

    def _pressed(self, target: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _ENDS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self._ended()
        if event.key() not in _SHIFTS:
            self._note(target, event.text() or "\0")
        return False

    def _note(self, target: QWidget, text: str) -> None:
        """Digits of any width are kept with what they are about to change; anything else ends the run."""
        if not text:
            return
        if not text.isdecimal():
            self._typed.clear()
            return
        restore, work = restorer(target), self._remember()
        field = target if restore else None
        self._typed.extend(Typed(str(int(char)), field, restore or _nothing, work) for char in text)

    def _ended(self) -> bool:
        run = "".join(typed.digit for typed in self._typed)
        found = scan_in(run, self._knows_theme)
        wrong = not found and misread(run, self._knows_theme)
        taken = tuple(self._typed)[-len(found) :] if found else tuple(self._typed) if wrong else ()
        self._typed.clear()
        _take_back(taken)
        if len(found) == PAYLOAD_DIGITS and not found.startswith(KIND):
            self.scanned.emit(Number.read(found))
        elif found:
            self.notice_scanned.emit(found)
        elif wrong:
            self.misread.emit()
        return bool(found) or wrong


def _take_back(taken: tuple[Typed, ...]) -> None:
    """Every field as it was before its own first digit; then the work, which may show the fields anew."""
    first: dict[QWidget | None, Restore] = {}
    for typed in taken:
        first.setdefault(typed.field, typed.restore)
    for restore in first.values():
        restore()
    if taken:
        taken[0].restore_work()


def scan_in(run: str, knows_theme: Callable[[str], bool]) -> str:
    """The code that the digits end with, empty if none: a notice's return code, else a number of ours."""
    for start in range(len(run) - _SHORTEST_NOTICE + 1):
        if run.startswith(KIND, start) and _is_notice(run[start:], knows_theme):
            return run[start:]
    tail = run[-PAYLOAD_DIGITS:]
    return tail if _is_number(tail) else ""


def misread(run: str, knows_theme: Callable[[str], bool]) -> bool:
    """A number of ours in all but its check: right length, a known kind, a day that exists. No hand types that."""
    if len(run) < PAYLOAD_DIGITS:
        return False
    if run.startswith(KIND):
        return knows_theme(f"YJS-{_SIDES.get(run[2])}-{run[3:6]}") and _is_day(run[6:12])
    return len(run) == PAYLOAD_DIGITS and run[:2] in _KINDS and _is_day(run[8:14])


def restorer(target: QWidget) -> Restore | None:
    """What puts a text field back: text, cursor and selection; listeners hear it as an edit. None for other widgets."""
    if isinstance(target, QLineEdit):
        return _line_restorer(target)
    if isinstance(target, QPlainTextEdit | QTextEdit):
        return _text_restorer(target)
    return None


def _line_restorer(line: QLineEdit) -> Restore:
    text, cursor, start, length = line.text(), line.cursorPosition(), line.selectionStart(), line.selectionLength()

    def restore() -> None:
        if not shiboken6.isValid(line) or line.text() == text:
            return
        line.setText(text)
        line.setCursorPosition(cursor)
        if length:
            line.setSelection(start, length)
        line.textEdited.emit(text)

    return restore


def _text_restorer(area: QPlainTextEdit | QTextEdit) -> Restore:
    text, place = area.toPlainText(), area.textCursor().position()

    def restore() -> None:
        if not shiboken6.isValid(area) or area.toPlainText() == text:
            return
        area.setPlainText(text)
        cursor = area.textCursor()
        cursor.setPosition(place)
        area.setTextCursor(cursor)

    return restore


def _is_number(digits: str) -> bool:
    try:
        number = Number.read(digits)
    except Refused:
        return False
    return _is_day(number.digits[6:12])


def _is_notice(digits: str, knows_theme: Callable[[str], bool]) -> bool:
    try:
        theme, _ = header(digits)
    except Refused:
        return False
    return _is_day(digits[6:12]) and knows_theme(theme)


def _is_day(digits: str) -> bool:
    try:
        date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return False
    return True


def _nothing() -> None:
    return None
