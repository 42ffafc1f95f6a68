"""简联: the short form of a receipt or an acceptance on an 80 mm roll, beside the sheet and under the same numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.domain.case import fold_intake
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.composing import composed
from clerk_app.domain.compose.due import due_papers
from clerk_app.domain.compose.versions import taken_as_of
from clerk_app.domain.facts import DocumentIssued, Fact
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_acceptance import AcceptancePaper
from clerk_app.domain.papers_receipt import ReceiptPaper
from clerk_app.domain.plan import resolve
from clerk_app.domain.print_jobs import PaperState, PrintJob, begun, retried
from clerk_app.domain.print_routes import Routes, roll_of
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.reprinting import newest
from clerk_app.ports import BlobShelf, OpenBook, Passing, Printers, passing_by
from clerk_app.usecases.issue_papers import own_bodies
from clerk_app.usecases.print_papers import Spool
from clerk_app.usecases.room import Room

RenderRoll = Callable[[ReceiptPaper | AcceptancePaper], Rendered]


@dataclass(frozen=True, slots=True)
class PrintRoll:
    """Callable on the paper lane: composed from the same facts as the sheet, which stays the one that is sealed."""

    room: Room
    open_book: OpenBook
    shelf: BlobShelf
    printers: Printers
    render_roll: RenderRoll
    passing: Passing = passing_by
    routes: Callable[[], Routes] = Routes

    def __call__(self, case_id: str, paper: str) -> PaperState:
        """Refused for a paper that has no short form; raises the printer's Outage."""
        roll = roll_of(form_of(paper))
        route = self.routes().route(roll)
        with self.open_book() as book:
            facts = book.facts(case_id)
            document = newest(paper, fold_intake(facts).documents)
            blob = self.shelf.put(self._rendered(facts, document).pdf, "application/pdf", "document")
            own = PrintJob(0, case_id, roll, blob.sha256, document.number, "", route.copies)
            failed = retried(book.jobs(case_id, roll), blob.sha256)
            job = book.keep_job(begun(failed or own, route.printer))
            book.commit()
        return Spool(self.open_book, self.shelf, self.printers, self.passing).send(job, route).state

    def _rendered(self, facts: tuple[Fact, ...], document: DocumentIssued) -> Rendered:
        taken = fold_intake(facts).application
        if taken is None:
            raise Refused(Reason.NOT_ISSUED)
        plan = resolve(self.room.theme(taken.theme), taken.answers, taken.declined, taken.item)
        bodies = own_bodies(facts)
        due = next((one for one in due_papers(plan, taken, bodies) if one.paper == document.paper), None)
        if due is None:
            raise Refused(Reason.NOT_ISSUED)
        told = CaseTold(taken_as_of(taken, bodies, due), facts, self.room.calendar)
        setting = self.room.setting(plan, told.fact_of(due.cause).header.at)
        paper = composed(setting, due, told, (document.number, document.document_no))
        if not isinstance(paper, ReceiptPaper | AcceptancePaper):
            raise Refused(Reason.NOT_ISSUED)
        return self.render_roll(paper)
