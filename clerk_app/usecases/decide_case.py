"""核对决定: the first legal act on a case. One transaction: number, facts, counters, outbox; the draft ends here."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import reduce

from clerk_app.domain.case import evolve, fold_intake
from clerk_app.domain.compose.due import due_papers
from clerk_app.domain.decisions import Decide, decide
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import BlobRef
from clerk_app.domain.gathering import facts_of
from clerk_app.domain.numbers import Kind, Number, case_number
from clerk_app.domain.party_list import people_of
from clerk_app.domain.resting import mandates_used
from clerk_app.domain.service import check_service
from clerk_app.domain.service import facts_of as service_facts
from clerk_app.ports import Book
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class DecideCase:
    """Callable on the desk lane; returns the case number. A refusal leaves no trace."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, draft: Draft, command: Decide) -> Number:
        plan = self.room.plan_of(draft)
        problems = self.room.problems(plan, draft.values)
        entries = draft.sealed_entries(tuple(planned.slug for planned in plan.fields))
        today = self.room.clock.today()
        check_service(draft.service)
        came = (
            *facts_of(draft.attendance, people_of(plan, draft.values, today), today),
            *service_facts(draft.service, today),
        )
        with self.open_book() as book:
            known = fold_intake(book.facts(draft.case_id))
            state = replace(reduce(evolve, came, known), version=known.version)
            number = case_number(state.case_no) if state.case_no else mint_case(book, self.room)
            application = (number.digits, entries, draft.slots)
            desk = self.room.desk_for(draft.service.crossing)
            taken, decided = decide(state, plan, command, application, problems, desk)
            facts = (taken, *came, *decided, *mandates_used(plan, decided, desk))
            book.append(draft.case_id, facts, self.room.clerk.badge, _blobs(draft))
            for due in due_papers(plan, taken, (*known.forms, *decided)):
                book.mark_paper(draft.case_id, due.paper, "due")
            book.drop_draft(draft.case_id)
            book.commit()
        return number


def mint_case(book: Book, room: Room) -> Number:
    """The next case number of this window and day; final from now on, also offline."""
    today, station = room.clock.today(), room.station
    return Number.mint(Kind.CASE, station.code, today, station.window, book.next_serial(Kind.CASE, today))


def _blobs(draft: Draft) -> tuple[BlobRef, ...]:
    """Every page and every imported file once, also those of papers that fell out of the plan."""
    blobs: dict[str, BlobRef] = {}
    for slot in draft.slots.values():
        for page in slot.pages:
            blobs[page.sha256] = BlobRef(page.sha256, page.size, page.mime, "page")
            if page.record:
                blobs[page.record.sha256] = page.record
    return tuple(blobs.values())
