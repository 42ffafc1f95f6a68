"""补打 (R083): another copy with its mark and count, on record with why, and then on its way to the printer."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import BlobRef, DocumentIssued, Fact
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.print_jobs import PrintJob, begun
from clerk_app.domain.print_routes import Routes
from clerk_app.domain.reprinting import newest, next_count, reprint_reason
from clerk_app.ports import BlobShelf, OpenBook, Passing, Printers, passing_by
from clerk_app.usecases.print_papers import Spool, first_job
from clerk_app.usecases.room import Room

_ZONE = ZoneInfo("Asia/Shanghai")

MarkReprint = Callable[[bytes, int, datetime, date], bytes]
"""A snapshot, the count, the moment and the day it was issued, to the same pages with their mark."""


@dataclass(frozen=True, slots=True)
class ReprintPaper:
    """Callable on the paper lane; the copy is on record before the printer is asked, so that it is counted once."""

    room: Room
    open_book: OpenBook
    shelf: BlobShelf
    printers: Printers
    mark: MarkReprint
    passing: Passing = passing_by
    routes: Callable[[], Routes] = Routes

    def __call__(self, case_id: str, paper: str, asked: str, words: str = "", printer: str = "") -> int:
        """One copy; returns its count. Raises Refused, and the printer's Outage after it is on record."""
        reason = reprint_reason(asked, words)
        spool = Spool(self.open_book, self.shelf, self.printers, self.passing)
        route = self.routes().route(form_of(paper))
        name = spool.named(printer or route.printer)
        with self.open_book() as book:
            facts = book.facts(case_id)
            state = fold_intake(facts)
            document = newest(paper, state.documents)
            count = next_count(paper, state.reprints)
            copy = self._copy(document, facts, count)
            fact = PaperReprinted(paper, count, reason, words.strip(), copy.sha256)
            book.append(case_id, (fact,), self.room.clerk.badge, (copy,))
            job = book.keep_job(begun(marked_job(case_id, document, copy.sha256, count), name))
            book.commit()
        spool.send(job, route)
        return count

    def _copy(self, document: DocumentIssued, facts: tuple[Fact, ...], count: int) -> BlobRef:
        issued = next(fact.header.at for fact in facts if fact.body is document).astimezone(_ZONE).date()
        marked = self.mark(self.shelf.get(document.sha256), count, self.room.clock.now(), issued)
        return self.shelf.put(marked, "application/pdf", "document")


def marked_job(case_id: str, document: DocumentIssued, sha256: str, count: int) -> PrintJob:
    return replace(first_job(case_id, document), sha256=sha256, reprint=count)
