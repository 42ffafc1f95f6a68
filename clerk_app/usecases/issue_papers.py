"""出具文书: every paper that the facts of a case call for and that has not been issued; also the repair at start."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import fold_intake
from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.composing import composed
from clerk_app.domain.compose.due import due_papers
from clerk_app.domain.compose.sealing import seals_used
from clerk_app.domain.compose.versions import taken_as_of
from clerk_app.domain.facts import ApplicationTaken, Body, DocumentIssued, Fact, OfficeBody
from clerk_app.domain.facts_handling import ClockPaused
from clerk_app.domain.numbers import case_number
from clerk_app.domain.plan import Plan, resolve
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Render, Room

# Made by the results desk, and due until it has made them.
DELIVERY_FORMS = ("F14", "F18", "H05")


@dataclass(frozen=True, slots=True)
class IssuePapers:
    """Callable on the desk lane; issues what is missing, one transaction a paper, and returns the ids.

    Papers of a case are the home window's to issue, whoever else took something in.
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, case_id: str) -> tuple[str, ...]:
        with self.open_book() as book:
            facts = book.facts(case_id)
        state = fold_intake(facts)
        taken = state.application
        if taken is None or state.home != self.room.station.origin:
            return ()
        plan = resolve(self.room.theme(taken.theme), taken.answers, taken.declined, taken.item)
        fresh = tuple(paper.paper for paper in missing_papers(plan, taken, facts))
        for paper in fresh:
            self._issue(case_id, plan, paper)
        with self.open_book() as book:
            book.forget_due(case_id, DELIVERY_FORMS)
            book.commit()
        return fresh

    def _issue(self, case_id: str, plan: Plan, paper: str) -> None:
        """On the newest record: what was issued before it in this very round is named on it."""
        with self.open_book() as book:
            facts = book.facts(case_id)
            taken = fold_intake(facts).application
            assert taken is not None, "papers are issued for what was taken"
            number = case_number(taken.case_no).payload
            due = next(one for one in missing_papers(plan, taken, facts) if one.paper == paper)
            told = CaseTold(taken_as_of(taken, own_bodies(facts), due), facts, self.room.calendar)
            title = self._number(book, due)
            setting = self.room.setting(plan, told.fact_of(due.cause).header.at)
            rendered = self.render(composed(setting, due, told, (number, title)))
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            issued = DocumentIssued(
                due.paper, due.form, number, title, rendered.edition, blob.sha256, rendered.pages, due.items
            )
            used = seals_used(setting, due.paper, due.form, due.items)
            book.append(case_id, (issued, *used), self.room.clerk.badge, (blob,))
            book.mark_paper(case_id, due.paper, "rendered", "".join(rendered.missing))
            book.commit()

    def _number(self, book: Book, due: DuePaper) -> str:
        """R024: a special procedure was told under the department's own number, and that is the paper's."""
        if isinstance(due.cause, ClockPaused) and due.again is None:
            return due.cause.notice_no
        return self.room.take_document_no(book, due.form, due.department)


def missing_papers(plan: Plan, taken: ApplicationTaken, facts: tuple[Fact, ...]) -> tuple[DuePaper, ...]:
    """What the case calls for and has not got; what another window took in is not receipted here."""
    issued = {fact.body.paper for fact in facts if isinstance(fact.body, DocumentIssued)}
    return tuple(paper for paper in due_papers(plan, taken, own_bodies(facts)) if paper.paper not in issued)


def own_bodies(facts: tuple[Fact, ...]) -> tuple[Body, ...]:
    """The home window's facts and the office's, each in its order."""
    home = fold_intake(facts).home
    return tuple(fact.body for fact in facts if isinstance(fact.body, OfficeBody) or fact.header.origin == home)
