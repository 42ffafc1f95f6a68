"""打印日报: the day sheet of the day that is shown, made on the desk's lane and printed like any paper."""

from datetime import date

from PySide6.QtWidgets import QWidget

from clerk_app.domain.copies import copies_of
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import trouble_words


class DaySheets:
    def __init__(self, host: QWidget, desk: Runner, verbs: Verbs, printing: PrintingDesk) -> None:
        self._host, self._desk, self._verbs, self._printing = host, desk, verbs, printing

    def print_day(self, day: date) -> None:
        make = self._verbs.print_day_sheet
        self._desk.run(Job(self._host, lambda: make(day), self._on_made, self._on_failed))

    def _on_made(self, made: tuple[str, str]) -> None:
        sheet, paper = made
        self._printing.print_paper(sheet, paper, copies_of(paper))

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))
