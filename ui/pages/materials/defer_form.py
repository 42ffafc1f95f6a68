"""Inside the sheet 容缺: until when, how to reach the applicant, why, and what follows from it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.basics import box, column, icon_label, label, pill, restyle, row
from ui.widgets.digit_pick import DigitPick, Option

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Consequence:
    icon: str
    token: str
    text: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """A field of a sheet: its value, where the value comes from, and the line under it."""

    value: str
    badge: str = ""
    badge_tone: str = "neutral"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DeferView:
    """``reasons`` end in OTHER, which asks for words."""

    due: EntryView
    phone: EntryView
    reasons: tuple[Option, ...]
    consequences: tuple[Consequence, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeferWish:
    """What the clerk typed, as typed: the rules of date and telephone are not this form's."""

    due: str
    phone: str
    reason: str
    words: str


class DeferForm(QWidget):
    """Its sheet asks ``wish`` when the primary is pressed and answers with ``show_errors``."""

    def __init__(self, view: DeferView) -> None:
        super().__init__()
        self._due, self._due_line, due = _entry("intake.mat.defer_sheet.due", self.tr("补交期限"), view.due)
        self._phone, self._phone_line, phone = _entry("intake.mat.defer_sheet.phone", self.tr("联系电话"), view.phone)
        self._views = (view.due, view.phone)
        self._reasons = DigitPick("intake.mat.defer_sheet.reason")
        self._reasons.show_options(view.reasons, view.reasons[0].key if view.reasons else "")
        self._reasons.picked.connect(self._on_reason_picked)
        self._words = QLineEdit()
        self._words.setObjectName("intake.mat.defer_sheet.words")
        self._words.setAccessibleName(self.tr("写明原因"))
        self._words.setPlaceholderText(self.tr("写明原因"))
        self._words.hide()
        head = row(spacing=20)
        head.addLayout(due, 1)
        head.addLayout(phone, 1)
        lay = column(spacing=8)
        lay.addLayout(head)
        for part in (label(self.tr("缺交原因"), "lab"), self._reasons, self._words, consequence_box(view.consequences)):
            lay.addWidget(part)
        if view.note:
            lay.addWidget(label(view.note, "hint"))
        self.setLayout(lay)

    def wish(self) -> DeferWish:
        other = self._words.text() if self._reasons.chosen == OTHER else ""
        return DeferWish(self._due.text(), self._phone.text(), self._reasons.chosen, other)

    def show_errors(self, due: str = "", phone: str = "") -> None:
        """An empty text takes the error away and brings the hint back."""
        pairs = ((self._due, self._due_line, due), (self._phone, self._phone_line, phone))
        for (field, line, error), view in zip(pairs, self._views, strict=True):
            line.setText(error or view.hint)
            line.setProperty("r", "err" if error else "hint")
            field.setProperty("s", "bad" if error else "")
            restyle(line)
            restyle(field)

    def _on_reason_picked(self, reason: str) -> None:
        self._reasons.mark(reason)
        self._words.setVisible(reason == OTHER)
        if reason == OTHER:
            self._words.setFocus()


def consequence_box(consequences: tuple[Consequence, ...]) -> QFrame:
    """What happens next, one line each."""
    made = box("well")
    lay = column(spacing=6, margins=(14, 10, 14, 10))
    for one in consequences:
        lay.addLayout(row(icon_label(one.icon, 14, one.token), label(one.text, "sm"), 1, spacing=10))
    made.setLayout(lay)
    return made


def _entry(name: str, title: str, view: EntryView) -> tuple[QLineEdit, QLabel, QVBoxLayout]:
    field = QLineEdit(view.value)
    field.setObjectName(name)
    field.setAccessibleName(title)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
    caption = label(title, "lab")
    caption.setBuddy(field)
    star = label("*", "err")
    line = label(view.hint, "hint")
    head = row(caption, star, 1, spacing=2)
    if view.badge:
        head.addWidget(pill(view.badge, view.badge_tone))
    lay = column(spacing=4)
    lay.addLayout(head)
    lay.addWidget(field)
    lay.addWidget(line)
    return field, line, lay
