"""The left column of the applicant page: who acts, the persons, the running case."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.pages.applicant.view import ApplicantView, NoteView, PersonView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, icon_label, keycap, label, pill, row, scroll
from ui.widgets.rows import RowButton


class PersonColumn(QWidget):
    who_changed: Emits[str] = emits(str)
    person_clicked: Emits[str] = emits(str)
    add_clicked: Emits[()] = emits()
    running_clicked: Emits[()] = emits()
    service_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who: tuple[tuple[str, str], ...] = ()
        self._persons: tuple[PersonView, ...] = ()
        self._chosen = ""
        self._column = column(spacing=8)
        self._hint = label("", "hint")
        inside = box("plain")
        inside.setLayout(self._column)
        self.setFixedWidth(theme().px(272))
        made = column(spacing=4)
        made.addWidget(scroll(inside, "intake.applicant.persons"), 1)
        made.addWidget(self._hint)
        self.setLayout(made)

    def show_view(self, view: ApplicantView) -> None:
        self._who, self._persons, self._chosen = view.who, view.persons, view.chosen
        focused = self.window().focusWidget()
        name = focused.objectName() if isinstance(focused, QPushButton) and self.isAncestorOf(focused) else ""
        clear(self._column)
        self._column.addWidget(label(self.tr("谁来办"), "h2"))
        self._column.addLayout(self._segments(view))
        for person in view.persons:
            card = _card(person, chosen=person.slug == view.chosen)
            card.clicked.connect(self._on_person_clicked)
            self._column.addWidget(card)
        if view.may_add:
            add = _add_card(self.tr("添加一人"))
            add.clicked.connect(self.add_clicked.emit)
            self._column.addWidget(add)
        if view.running is not None:
            self._column.addWidget(self._running(view.running))
        service = _service_card(self.tr("帮办代办、绿色通道、跨域"), view.service)
        service.clicked.connect(self.service_clicked.emit)
        self._column.addWidget(service)
        self._column.addStretch(1)
        self._hint.setText(view.hint)
        again = self.findChild(QPushButton, name) if name else None
        if again is not None:
            again.setFocus()

    def choose_digit(self, digit: int) -> bool:
        if not 1 <= digit <= len(self._who):
            return False
        self.who_changed.emit(self._who[digit - 1][0])
        return True

    def step(self, by: int) -> None:
        """Ctrl+↑↓: the neighbour of the chosen person."""
        slugs = [person.slug for person in self._persons]
        if self._chosen in slugs:
            at = slugs.index(self._chosen) + by
            if 0 <= at < len(slugs):
                self.person_clicked.emit(slugs[at])

    def _segments(self, view: ApplicantView) -> QHBoxLayout:
        parts = []
        for digit, (slug, text) in enumerate(view.who, 1):
            part = button(f"{digit} {text}", f"intake.applicant.who.{slug}", "segm")
            part.setCheckable(True)
            part.setChecked(slug == view.who_chosen)
            part.setProperty("who", slug)
            part.clicked.connect(self._on_who_clicked)
            parts.append(part)
        made = box("segbox")
        made.setFixedHeight(theme().px(30))
        made.setLayout(row(*parts, spacing=0, margins=(2, 1, 2, 1)))
        return row(made, 1)

    def _running(self, note: NoteView) -> QFrame:
        link = button(note.link, "intake.applicant.duplicate", "lnk")
        if not note.link:
            link.hide()
        link.clicked.connect(self.running_clicked.emit)
        inside = column(spacing=2, margins=(12, 6, 8, 8))
        inside.addLayout(row(icon_label("warning-fill", 16, "warn"), label(note.title, "h3"), 1, link, spacing=9))
        inside.addWidget(label(note.text, "hint", wrap=True))
        made = box("tile")
        made.setLayout(inside)
        return made

    def _on_who_clicked(self) -> None:
        self.who_changed.emit(str(self.sender().property("who")))

    def _on_person_clicked(self) -> None:
        self.person_clicked.emit(str(self.sender().property("person")))


def _card(person: PersonView, *, chosen: bool) -> RowButton:
    head = row(label(person.role, "hint"), 1, spacing=6)
    head.addStrut(theme().px(20))
    if person.pill:
        head.addWidget(pill(person.pill, person.pill_tone))
    texts = column(spacing=1)
    texts.addLayout(head)
    texts.addWidget(label(person.name, "h3", wrap=True))
    texts.addWidget(label(person.number, "hint"))
    icon = icon_label(person.icon, 18, "primary" if chosen else "text2")
    inside = row(icon, spacing=12, margins=(14, 5, 11, 6))
    inside.addLayout(texts, 1)
    inside.addStrut(theme().px(61))
    kind = "rowsel" if chosen else "row"
    spoken = f"{person.role}，{person.name}，{person.pill}".rstrip("，")
    made = RowButton(f"intake.applicant.person.{person.slug}", spoken, inside, kind, 72)
    made.setProperty("person", person.slug)
    return made


def _add_card(text: str) -> RowButton:
    inside = row(
        icon_label("user-plus", 18, "primary"), label(text, "link"), 1, keycap("Ctrl+Insert"), margins=(13, 0, 8, 0)
    )
    return RowButton("intake.applicant.person_add", text, inside, "dash", 40)


def _service_card(text: str, told: str) -> RowButton:
    words = label(told or text, "sm" if told else "link", wrap=bool(told))
    inside = row(icon_label("handshake", 18, "primary"), margins=(13, 4, 8, 4))
    inside.addWidget(words, 1)
    inside.addWidget(keycap("Ctrl+H"))
    return RowButton("intake.applicant.service", f"{text}，{told}".rstrip("，"), inside, "row" if told else "dash", 40)
