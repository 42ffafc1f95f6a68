"""打印: hand an issued paper's snapshot to its printer and write down honestly how far it came."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.print_jobs import Hitch, PaperState, PrintJob, begun, not_taken, retried, taken
from clerk_app.domain.print_routes import Route, Routes
from clerk_app.domain.reprinting import newest
from clerk_app.ports import (
    BlobShelf,
    OpenBook,
    Outage,
    OutageKind,
    Passing,
    PrinterOutage,
    Printers,
    passing_by,
)

__all__ = ["PaperState", "PrintPaper", "Spool"]

_PATIENCE = 4  # times the five seconds that the store itself waits


@dataclass(frozen=True, slots=True)
class Spool:
    """From a job that is written down to the printer's answer, written down too."""

    open_book: OpenBook
    shelf: BlobShelf
    printers: Printers
    passing: Passing = passing_by

    def send(self, job: PrintJob, route: Route) -> PrintJob:
        """Raises the printer's Outage after writing down that it failed; the paper stays to be printed."""
        printer = self.printers.printer(job.printer)
        try:
            # The job's title is digits only: a queue must not learn names.
            name = printer.print_pdf(self.shelf.get(job.sha256), job.number, job.copies, route)
        except PrinterOutage as outage:
            self._keep(not_taken(job, outage.hitch, maybe_out=outage.maybe_out))
            raise
        except Outage:
            self._keep(not_taken(job, Hitch.OTHER))
            raise
        self.passing("print_spooled")
        return self._keep(taken(job, name))

    def named(self, printer: str) -> str:
        """The printer's own name where the route names none."""
        return printer or self.printers.printer("").state().name

    def _keep(self, job: PrintJob) -> PrintJob:
        """The sheet may be out already: while the desk is writing, wait for it rather than print once more."""
        for attempt in range(1, _PATIENCE + 1):
            try:
                with self.open_book() as book:
                    kept = book.keep_job(job)
                    book.commit()
            except Outage as outage:
                if outage.kind is not OutageKind.STORE_BUSY or attempt == _PATIENCE:
                    raise
            else:
                return kept
        raise AssertionError("kept or raised")


@dataclass(frozen=True, slots=True)
class PrintPaper:
    """Callable on the paper lane's behalf: the snapshot is printed as it was issued, never rendered anew.

    Once a sheet may be out, only a marked copy follows (R083): see ``ReprintPaper``.
    """

    open_book: OpenBook
    shelf: BlobShelf
    printers: Printers
    passing: Passing = passing_by
    routes: Callable[[], Routes] = Routes

    def __call__(self, case_id: str, paper: str, copies: int = 0, printer: str = "") -> PaperState:
        """``copies`` and ``printer`` over what the form is bound to. Raises Refused and the printer's Outage."""
        spool = Spool(self.open_book, self.shelf, self.printers, self.passing)
        route = self.routes().route(form_of(paper))
        name = spool.named(printer or route.printer)
        with self.open_book() as book:
            document = newest(paper, fold_intake(book.facts(case_id)).documents)
            failed = retried(book.jobs(case_id, paper), document.sha256)
            job = failed or first_job(case_id, document)
            job = book.keep_job(begun(replace(job, copies=copies or route.copies), name))
            book.commit()
        return spool.send(job, route).state


def first_job(case_id: str, document: DocumentIssued) -> PrintJob:
    return PrintJob(0, case_id, document.paper, document.sha256, document.number, "", 1)
