"""一次告知: number the notice, render it, keep its snapshot; one transaction, then the paper can be printed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.assistance import Ending, VisitEnd, check_ending
from clerk_app.domain.compose.notice import notice_paper
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import ConsultationHeld, DocumentIssued, NoticeGiven
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers import Rendered
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Render, Room


@dataclass(frozen=True, slots=True)
class GiveNotice:
    """Callable on the desk lane; the same scenario told twice issues the paper once more under its own number."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, draft: Draft, end: VisitEnd | None = None) -> Rendered:
        """``end`` closes the visit with the notice: no case number, no draft left; a "no" has its reason (M27)."""
        if end:
            check_ending(end.ending, end.reason)
        plan = self.room.plan_of(draft)
        if plan.empty:
            raise Refused(Reason.NOTHING_TO_HANDLE, theme=draft.theme)
        now, today = self.room.clock.now(), self.room.clock.today()
        with self.open_book() as book:
            serial = book.next_serial(Kind.NOTICE, today)
            station = self.room.station
            number = Number.mint(Kind.NOTICE, station.code, today, station.window, serial).payload
            title = self.room.take_document_no(book, "F01", "")
            setting = self.room.setting(plan, now)
            paper = notice_paper(setting, number, title, self.room.calendar, today, draft.values, draft.brought)
            rendered = self.render(paper)
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            given = NoticeGiven(number, draft.theme, draft.item, draft.answers, draft.declined, draft.brought)
            issued = DocumentIssued("F01", "F01", number, title, rendered.edition, blob.sha256, rendered.pages)
            closing = (_ended(draft, end),) if end else ()
            book.append(draft.case_id, (given, issued, *closing), self.room.clerk.badge, (blob,))
            book.mark_paper(draft.case_id, "F01", "rendered")
            if end:
                book.drop_draft(draft.case_id)
            book.commit()
        return rendered


def _ended(draft: Draft, end: VisitEnd) -> ConsultationHeld:
    """A pre-check keeps the check points that were found in order, for the next visit (M10)."""
    looked = {slug: slot.points_checked for slug, slot in draft.slots.items() if slot.points_checked}
    ticks = looked if end.ending is Ending.PRE_CHECK else {}
    return ConsultationHeld(draft.theme, draft.item, end.ending, end.reason.strip(), end.passed_to.strip(), ticks)
