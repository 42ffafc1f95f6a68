"""One key for every paper: printed at once where it never was, else asked why and on which printer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from clerk_app.domain.print_jobs import UNDER_WAY, PaperState, PrintJob
from clerk_app.ports import PaperRow, PrinterState
from ui.print_sheet import PrintAsk, PrintSheet, PrintWish
from ui.print_words import job_told, printer_words
from ui.printing_desk import PrintingDesk
from ui.widgets.printer_line import PrinterChoice
from ui.wording import paper_name


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper with its jobs, oldest first, and how many marked copies it has."""

    row: PaperRow
    jobs: tuple[PrintJob, ...] = ()
    copies: int = 0

    @property
    def last(self) -> PrintJob | None:
        return self.jobs[-1] if self.jobs else None

    @property
    def not_out(self) -> bool:
        """The last job came to nothing, and no sheet of it can be out: it goes again as it is."""
        return self.last is not None and self.last.state is PaperState.FAILED and not self.last.maybe_out

    @property
    def maybe_out(self) -> bool:
        """Papers printed by an earlier program have their count and no job."""
        return any(job.maybe_out for job in self.jobs) or self.row.prints > 0


def printed_of(row: PaperRow, jobs: Sequence[PrintJob], copies: int) -> Printed:
    """The jobs of the document itself and of its marked copies, not of an earlier one under the same name."""
    own = tuple(job for job in jobs if job.paper == row.paper and job.number == row.number)
    return Printed(row, own, copies)


class Reprinting:
    """The sheet over ``host``; what it asks for goes to the printing desk."""

    def __init__(self, host: QWidget, printing: PrintingDesk) -> None:
        self._host, self._printing = host, printing

    def ask(self, paper: Printed) -> None:
        """Without any printer the paper is saved as a file, as it was issued."""
        row = paper.row
        if not self._printing.printer_for(row.form) and not self._printing.states:
            self._printing.print_paper(row.case_id, row.paper)
        elif paper.jobs or paper.maybe_out or row.missing:
            self._open(paper)
        else:
            self._printing.print_paper(row.case_id, row.paper)

    def _open(self, paper: Printed) -> None:
        row, last = paper.row, paper.last
        marked = paper.maybe_out and not paper.not_out
        ask = PrintAsk(
            ("补打 · " if marked else "打印 · ") + paper_name(row.paper, row.form),
            job_told(last) if last else "还没有打印过",
            tuple(_choice(state) for state in self._printing.choices(row.form)),
            self._printing.printer_for(row.form),
            paper.copies + 1 if marked else 0,
            back=last is not None and last.state in UNDER_WAY,
            missing="、".join(row.missing),
        )

        def wished(wish: PrintWish) -> None:
            if wish.reason:
                self._printing.reprint(row.case_id, row.paper, (wish.reason, wish.words), wish.printer)
            elif last is not None and paper.not_out:
                self._printing.retry(last, wish.printer)
            else:
                self._printing.print_paper(row.case_id, row.paper, printer=wish.printer)

        def took_back() -> None:
            if last is not None:
                self._printing.cancel(last)

        PrintSheet(self._host, ask, wished, took_back)


def _choice(state: PrinterState) -> PrinterChoice:
    words, tone = printer_words(state)
    return PrinterChoice(state.name, words, tone)
