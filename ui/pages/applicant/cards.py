"""The right side of the applicant page: the reader and earlier cases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.pages.applicant.view import NoteView, ReaderView
from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import box, button, clear, column, icon_label, label, restyle, row

_READER = {
    "ok": ("check-circle-fill", "ok"),
    "warn": ("warning", "warn"),
    "bad": ("warning-circle-fill", "bad"),
    "neutral": ("identification-card", "text2"),
    "info": ("identification-card", "primary"),
}


class ReaderWell(QFrame):
    """The card reader's state in words; what it read, drawn as the card."""

    read_clicked: Emits[()] = emits()
    manual_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "well")
        self.setFixedWidth(theme().px(282))
        self._icon = icon_label("identification-card", 16)
        self._state, self._time = label("", "h3"), label("", "hint")
        self._card = row()
        self._read = button("", "intake.applicant.read", "", "arrow-clockwise")
        self._manual = button("", "intake.applicant.manual", "lnk")
        self._read.clicked.connect(self.read_clicked.emit)
        self._manual.clicked.connect(self.manual_clicked.emit)
        made = column(spacing=7, margins=(12, 7, 12, 8))
        made.addLayout(row(self._icon, self._state, 1, self._time))
        made.addLayout(self._card, 1)
        made.addLayout(row(self._read, self._manual, 1))
        self.setLayout(made)

    def show_view(self, view: ReaderView) -> None:
        mark, token = _READER[view.tone]
        self._icon.setPixmap(pixmap(mark, 16, token))
        self._state.setText(view.text)
        self._state.setProperty("tone", view.tone if view.tone in {"ok", "warn", "bad"} else "")
        restyle(self._state)
        self._time.setText(view.time)
        clear(self._card)
        self._card.addWidget(_id_card(view) if view.card else _no_card())
        for shown, text in ((self._read, view.read), (self._manual, view.manual)):
            shown.setText(text)
            shown.setAccessibleName(text)
            shown.setVisible(bool(text))

    @property
    def can_read(self) -> bool:
        return not self._read.isHidden()

    def focus_first(self) -> None:
        (self._manual if self._read.isHidden() else self._read).setFocus()


class EarlierLine(QFrame):
    link_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("a", "plain")
        self.setFixedHeight(theme().px(38))
        self._title, self._text = label("", "h3"), label("", "sec")
        self._link = button("", "intake.applicant.earlier", "lnk")
        self._link.clicked.connect(self.link_clicked.emit)
        mark = icon_label("clock-counter-clockwise", 16)
        self.setLayout(row(mark, self._title, self._text, 1, self._link, spacing=10, margins=(13, 0, 8, 0)))

    def show_view(self, view: NoteView | None) -> None:
        self.setVisible(view is not None)
        if view is None:
            return
        self._title.setText(view.title)
        self._text.setText(view.text)
        self._link.setText(view.link)
        self._link.setAccessibleName(view.link or view.title)
        self._link.setVisible(bool(view.link))


def _id_card(view: ReaderView) -> QFrame:
    made = box("idcard")
    grid = QGridLayout()
    grid.setContentsMargins(*(theme().px(edge) for edge in (12, 8, 12, 8)))
    grid.setVerticalSpacing(theme().px(1))
    grid.setHorizontalSpacing(theme().px(8))
    for line, (name, value) in enumerate(view.card):
        grid.addWidget(label(name, "cardlab"), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(value, "cardval", wrap=True), line, 1)
    face = icon_label("user", 40, "disabled")
    grid.addWidget(face, 0, 2, 3, 1, Qt.AlignmentFlag.AlignCenter)
    grid.setColumnStretch(1, 1)
    last = len(view.card)
    grid.setRowStretch(last, 1)
    grid.addLayout(row(label("公民身份号码", "cardlab"), label(view.number, "cardnum"), 1), last + 1, 0, 1, 3)
    made.setLayout(grid)
    return made


def _no_card() -> QFrame:
    made = box("dash")
    made.setMinimumHeight(theme().px(96))
    inside = column(1)
    inside.addWidget(icon_label("identification-card", 40, "ctl"), 0, Qt.AlignmentFlag.AlignHCenter)
    inside.addStretch(1)
    made.setLayout(inside)
    return made
