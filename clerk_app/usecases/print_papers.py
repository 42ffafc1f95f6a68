"""打印: hand an issued paper's snapshot to the print queue and write down honestly how far it came."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import DocumentIssued
from clerk_app.ports import BlobShelf, Book, Outage, OutageKind, Passing, Printer, passing_by

_PATIENCE = 4  # times the five seconds that the store itself waits


class PaperState(StrEnum):
    """How far a paper has come. "Sent" is the queue's word that it took the job, never that a sheet came out."""

    RENDERED = "rendered"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintPaper:
    """Callable on the paper lane's behalf: the snapshot is printed as it was issued, never rendered anew."""

    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    printer: Printer
    passing: Passing = passing_by

    def __call__(self, case_id: str, paper: str, copies: int) -> PaperState:
        """Raises the printer's Outage after writing down that it failed; the paper stays to be printed."""
        document = self._document(case_id, paper)
        try:
            # The job's title is digits only: a queue must not learn names.
            self.printer.print_pdf(self.shelf.get(document.sha256), document.number, copies)
        except Outage:
            self._mark(case_id, paper, PaperState.FAILED)
            raise
        self.passing("print_spooled")
        self._mark(case_id, paper, PaperState.SENT)
        return PaperState.SENT

    def _document(self, case_id: str, paper: str) -> DocumentIssued:
        with self.open_book() as book:
            documents = fold_intake(book.facts(case_id)).documents
        return next(document for document in reversed(documents) if document.paper == paper)

    def _mark(self, case_id: str, paper: str, state: PaperState) -> None:
        """The sheet may be out already: while the desk is writing, wait for it rather than print once more."""
        for attempt in range(1, _PATIENCE + 1):
            try:
                with self.open_book() as book:
                    book.mark_paper(case_id, paper, state)
                    book.commit()
            except Outage as outage:
                if outage.kind is not OutageKind.STORE_BUSY or attempt == _PATIENCE:
                    raise
            else:
                return
