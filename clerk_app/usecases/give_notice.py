"""一次告知: number the notice, render it, keep its snapshot; one transaction, then the paper can be printed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from clerk_app.domain.assistance import Ending, VisitEnd, check_ending
from clerk_app.domain.compose.notice import notice_paper
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import ConsultationHeld, DocumentIssued, Fact, NoticeGiven
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.paper_ids import counted
from clerk_app.domain.papers import Variant, variant_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Render, Room

_FORM, _ZONE = "F01", ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class GiveNotice:
    """Callable on the desk lane; returns the id of the paper to be printed.

    What was told already today in the very same words is that paper again; anything else is a new one (F01, F01:2).
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, draft: Draft, end: VisitEnd | None = None, variant: Variant = Variant.PLAIN) -> str:
        """``end`` closes the visit with the notice: no case number, no draft left; a "no" has its reason (M27)."""
        if end:
            check_ending(end.ending, end.reason)
        plan = self.room.plan_of(draft)
        if plan.empty:
            raise Refused(Reason.NOTHING_TO_HANDLE, theme=draft.theme)
        with self.open_book() as book:
            facts = book.facts(draft.case_id)
            name = self._told_already(draft, facts, variant) or self._tell(book, (draft, plan), facts, variant)
            if end:
                book.append(draft.case_id, (_ended(draft, end),), self.room.clerk.badge)
                book.drop_draft(draft.case_id)
            book.commit()
        return name

    def _told_already(self, draft: Draft, facts: tuple[Fact, ...], variant: Variant) -> str:
        """The newest notice of the visit, where it says what would be said now and its dates are still today's."""
        given = [(fact.header, fact.body) for fact in facts if isinstance(fact.body, NoticeGiven)]
        if not given or given[-1][1] != _told(draft, given[-1][1].number):
            return ""
        header, today = given[-1][0], self.room.clock.today()
        if header.catalogue != self.room.catalogue_ref or header.at.astimezone(_ZONE).date() != today:
            return ""
        paper = _papers(facts)[-1]
        return paper.paper if variant_of(paper.edition) is variant else ""

    def _tell(self, book: Book, told: tuple[Draft, Plan], facts: tuple[Fact, ...], variant: Variant) -> str:
        draft, plan = told
        now, today, station = self.room.clock.now(), self.room.clock.today(), self.room.station
        serial = book.next_serial(Kind.NOTICE, today)
        number = Number.mint(Kind.NOTICE, station.code, today, station.window, serial).payload
        title = self.room.take_document_no(book, _FORM, "")
        setting = self.room.setting(plan, now)
        paper = notice_paper(setting, number, title, self.room.calendar, today, draft.values, draft.brought, variant)
        rendered = self.render(paper)
        blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
        name = counted(_FORM, len(_papers(facts)) + 1)
        issued = DocumentIssued(name, _FORM, number, title, rendered.edition, blob.sha256, rendered.pages)
        book.append(draft.case_id, (_told(draft, number), issued), self.room.clerk.badge, (blob,))
        book.mark_paper(draft.case_id, name, "rendered", "".join(rendered.missing))
        return name


def _told(draft: Draft, number: str) -> NoticeGiven:
    return NoticeGiven(number, draft.theme, draft.item, draft.answers, draft.declined, draft.brought)


def _papers(facts: tuple[Fact, ...]) -> list[DocumentIssued]:
    """The visit's notices so far, the newest last."""
    bodies = (fact.body for fact in facts)
    return [body for body in bodies if isinstance(body, DocumentIssued) and body.form == _FORM]


def _ended(draft: Draft, end: VisitEnd) -> ConsultationHeld:
    """A pre-check keeps the check points that were found in order, for the next visit (M10)."""
    looked = {slug: slot.points_checked for slug, slot in draft.slots.items() if slot.points_checked}
    ticks = looked if end.ending is Ending.PRE_CHECK else {}
    return ConsultationHeld(draft.theme, draft.item, end.ending, end.reason.strip(), end.passed_to.strip(), ticks)
