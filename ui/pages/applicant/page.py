"""Step 3: who applies and who is here; typed or read, every value once."""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.forms.grid import FieldGrid
from ui.pages.applicant.cards import EarlierLine, ReaderWell
from ui.pages.applicant.matrix import MandateCard, MatrixCard
from ui.pages.applicant.persons import PersonColumn
from ui.pages.applicant.view import ApplicantView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, label, row, scroll
from ui.widgets.frame import IntakeFrame


class ApplicantPage(IntakeFrame):
    who_changed: Emits[str] = emits(str)
    person_clicked: Emits[str] = emits(str)
    person_add_clicked: Emits[()] = emits()
    read_card_clicked: Emits[()] = emits()
    manual_clicked: Emits[()] = emits()
    edited: Emits[str, object] = emits(str, object)
    field_left: Emits[str] = emits(str)
    confirmed: Emits[str] = emits(str)
    mandate_changed: Emits[str, bool] = emits(str, bool)
    authority_clicked: Emits[()] = emits()
    cell_clicked: Emits[str] = emits(str)
    running_clicked: Emits[()] = emits()
    service_clicked: Emits[()] = emits()
    earlier_clicked: Emits[()] = emits()
    same_as_applicant_clicked: Emits[()] = emits()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__("applicant", parent)
        self._persons = PersonColumn()
        self._title, self._note = label("", "h2"), label("", "hint")
        self._same = button("", "intake.applicant.same", "lnk")
        self._reader = ReaderWell()
        self._pair = row()
        self.grid = FieldGrid("intake.applicant.field", today, width=434)
        self._mandate, self._matrix, self._earlier = MandateCard(), MatrixCard(), EarlierLine()
        self.set_body(self._laid_out())
        self._connect()

    def show_view(self, view: ApplicantView) -> None:
        self.show_frame(view.frame)
        self._persons.show_view(view)
        self._title.setText(view.title)
        self._note.setText(view.note)
        self._same.setText(view.same_link)
        self._same.setAccessibleName(view.same_link)
        self._same.setVisible(bool(view.same_link))
        self._reader.show_view(view.reader)
        self.grid.show_fields(view.fields)
        self._mandate.show_view(view.mandate)
        self._matrix.show_view(view.matrix)
        self._earlier.show_view(view.earlier)

    def focus_first(self) -> None:
        """Where no card can be read, the first field waits for the hands."""
        if self._reader.can_read:
            self._reader.focus_first()
        else:
            self.grid.focus_first()

    def take_key(self, combo: str) -> bool:
        if combo.isdecimal() and not isinstance(self.window().focusWidget(), QLineEdit):
            return self._persons.choose_digit(int(combo))
        if combo in {"Ctrl+Up", "Ctrl+Down"}:
            self._persons.step(1 if combo == "Ctrl+Down" else -1)
            self.grid.focus_first()  # the person's own fields are typed next
        elif combo == "Ctrl+Ins":
            self.person_add_clicked.emit()
        elif combo == "Ctrl+H":
            self.service_clicked.emit()
        elif combo == "F6":
            self.read_card_clicked.emit()
        elif combo == "Alt+M":
            self.manual_clicked.emit()
            self.grid.focus_first()
        elif combo == "Ctrl+R" and not self._same.isHidden():
            self.same_as_applicant_clicked.emit()
        else:
            return super().take_key(combo)
        return True

    def settle(self) -> None:
        self.grid.commit()

    def _connect(self) -> None:
        self._persons.who_changed.connect(self.who_changed.emit)
        self._persons.person_clicked.connect(self.person_clicked.emit)
        self._persons.add_clicked.connect(self.person_add_clicked.emit)
        self._persons.running_clicked.connect(self.running_clicked.emit)
        self._persons.service_clicked.connect(self.service_clicked.emit)
        self._reader.read_clicked.connect(self.read_card_clicked.emit)
        self._reader.manual_clicked.connect(self._on_manual_clicked)
        self.grid.edited.connect(self.edited.emit)
        self.grid.left.connect(self.field_left.emit)
        self.grid.confirmed.connect(self.confirmed.emit)
        self.grid.finished.connect(self._on_finished)
        self._mandate.mandate_changed.connect(self.mandate_changed.emit)
        self._mandate.print_clicked.connect(self.authority_clicked.emit)
        self._matrix.cell_clicked.connect(self.cell_clicked.emit)
        self._earlier.link_clicked.connect(self.earlier_clicked.emit)
        self._same.clicked.connect(self.same_as_applicant_clicked.emit)

    def _on_manual_clicked(self) -> None:
        self.manual_clicked.emit()
        self.grid.focus_first()

    def _on_finished(self, step: int) -> None:
        """Enter on the last field rests on the primary button; it never presses it."""
        if step > 0:
            self.footer.focus_primary()

    def _laid_out(self) -> QWidget:
        left = column(self._persons)
        right = column(self._card(), self._matrix, self._earlier, 1, spacing=7)
        inside = box("plain")
        inside.setLayout(right)
        line = row(spacing=12)
        line.addLayout(left)
        line.addWidget(scroll(inside, "intake.applicant.right"), 1)
        page = box("plain")
        page.setLayout(line)
        return page

    def _card(self) -> QFrame:
        made = column(spacing=7, margins=(16, 8, 16, 9))
        head = row(self._title, self._note, 1, self._same, spacing=10)
        head.addStrut(theme().px(27))
        made.addLayout(head)
        made.addLayout(self._reader_and_fields())
        made.addWidget(self._mandate)
        card = box()
        card.setLayout(made)
        return card

    def _reader_and_fields(self) -> QHBoxLayout:
        self._pair.setSpacing(theme().px(16))
        # a row of its own: a column would count the height of its wrapped lines at the full width
        self._pair.addLayout(row(self._reader))
        self._pair.addWidget(self.grid, 1)
        return self._pair

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the text is large for the screen, the fields go below the reader."""
        narrow = event.size().width() < theme().px(1116)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(way)
        super().resizeEvent(event)
