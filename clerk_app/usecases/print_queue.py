"""打印队列: jobs asked after, sent again, taken back; what a kill left half-way is told, never guessed."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.print_jobs import (
    UNDER_WAY,
    Hitch,
    PaperState,
    PrintJob,
    begun,
    cancelled,
    cut_short,
    reported,
)
from clerk_app.domain.print_routes import Routes
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, OpenBook, Outage, Passing, Printers, passing_by
from clerk_app.usecases.print_papers import Spool


@dataclass(frozen=True, slots=True)
class Watched:
    """Jobs of which something new was told, and how many are still to be asked after."""

    changed: tuple[PrintJob, ...] = ()
    open: int = 0


@dataclass(frozen=True, slots=True)
class WatchJobs:
    """Callable on the paper lane: asks every printer after its open jobs.

    A printer that does not answer leaves them as they are. One that no longer knows a job is not asked again.
    """

    open_book: OpenBook
    printers: Printers

    def __call__(self) -> Watched:
        with self.open_book() as book:
            asked = [job for job in book.open_jobs() if _is_asked(job)]
        told = [(job, self._told(job)) for job in asked]
        changed = tuple(now for before, now in told if now != before)
        if changed:
            with self.open_book() as book:
                for job in changed:
                    book.keep_job(job)
                book.commit()
        return Watched(changed, sum(_is_asked(now) for _, now in told))

    def _told(self, job: PrintJob) -> PrintJob:
        try:
            return reported(job, self.printers.printer(job.printer).report(job.name))
        except Outage:
            return job


def _is_asked(job: PrintJob) -> bool:
    return job.state in UNDER_WAY and job.hitch is not Hitch.GONE


@dataclass(frozen=True, slots=True)
class RetryJob:
    """Callable on the paper lane: a marked copy that no printer took is sent again under the same count."""

    open_book: OpenBook
    shelf: BlobShelf
    printers: Printers
    passing: Passing = passing_by
    routes: Callable[[], Routes] = Routes

    def __call__(self, job: PrintJob, printer: str = "") -> PaperState:
        """Refused where a sheet of it may be out: the next copy has the next count (R083)."""
        with self.open_book() as book:
            known = next((one for one in book.jobs(job.case_id, job.paper) if one.id == job.id), job)
            if known.maybe_out or known.state is not PaperState.FAILED:
                raise Refused(Reason.PRINTED_ALREADY)
            again = book.keep_job(begun(known, printer or known.printer))
            book.commit()
        route = self.routes().route(form_of(job.paper))
        return Spool(self.open_book, self.shelf, self.printers, self.passing).send(again, route).state


@dataclass(frozen=True, slots=True)
class CancelJob:
    """Callable on the paper lane: taken back from the queue, or refused where that cannot be."""

    open_book: OpenBook
    printers: Printers

    def __call__(self, job: PrintJob) -> None:
        if job.state in UNDER_WAY and not self.printers.printer(job.printer).cancel(job.name):
            raise Refused(Reason.NOT_CANCELLED)
        with self.open_book() as book:
            book.keep_job(cancelled(job))
            book.commit()


@dataclass(frozen=True, slots=True)
class RecoverJobs:
    """Callable once at the start: a job that waits then was being handed over when the program ended."""

    open_book: OpenBook

    def __call__(self) -> int:
        with self.open_book() as book:
            left = [job for job in book.open_jobs() if job.state is PaperState.WAITING]
            for job in left:
                book.keep_job(cut_short(job))
            book.commit()
        return len(left)


@dataclass(frozen=True, slots=True)
class BindPrinters:
    """Callable on the desk lane: which printer each document type goes to, from now on."""

    open_book: OpenBook

    def __call__(self, routes: Routes) -> None:
        with self.open_book() as book:
            book.keep_routes(routes)
            book.commit()
