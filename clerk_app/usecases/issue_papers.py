"""出具文书: every paper that the facts of a case call for and that has not been issued; also the repair at start."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from clerk_app.domain.case import fold_intake
from clerk_app.domain.compose.acceptance import acceptance_paper
from clerk_app.domain.compose.correction import correction_paper
from clerk_app.domain.compose.due import DuePaper, due_papers
from clerk_app.domain.compose.receipt import receipt_paper
from clerk_app.domain.compose.refusal import refusal_paper
from clerk_app.domain.compose.sealing import seals_used
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts import (
    ApplicationTaken,
    Body,
    CorrectionRequested,
    DocumentIssued,
    Fact,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
)
from clerk_app.domain.numbers import case_number
from clerk_app.domain.plan import resolve
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Paper, Render, Room


@dataclass(frozen=True, slots=True)
class IssuePapers:
    """Callable on the desk lane; issues what is missing, one transaction a paper, and returns the ids."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, case_id: str) -> tuple[str, ...]:
        with self.open_book() as book:
            facts = book.facts(case_id)
        state = fold_intake(facts)
        if state.application is None:
            return ()
        issued = {document.paper for document in state.documents}
        plan = resolve(
            self.room.theme(state.application.theme),
            state.application.answers,
            state.application.declined,
            state.application.item,
        )
        received = tuple(fact.body for fact in facts if isinstance(fact.body, ItemsReceived))
        due = due_papers(plan, state.application, (fact.body for fact in facts))
        fresh = tuple(paper for paper in due if paper.paper not in issued)
        for paper in fresh:
            setting = replace(
                self.room.setting(plan, _moment(facts, paper.cause)),
                helps=state.helps,
                handled_at=state.crossing.handling_name if state.crossing else "",
            )
            # What was only received stands on the notice of the first act, not on later ones.
            shown = received if paper.paper in {"F03", "F06"} else ()
            self._issue(case_id, setting, state.application, shown, paper)
        return tuple(paper.paper for paper in fresh)

    def _issue(
        self,
        case_id: str,
        setting: Setting,
        taken: ApplicationTaken,
        received: tuple[ItemsReceived, ...],
        due: DuePaper,
    ) -> None:
        number = case_number(taken.case_no).payload
        with self.open_book() as book:
            title = self.room.take_document_no(book, due.form, due.department)
            rendered = self.render(self._paper(setting, taken, received, due, (number, title)))
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            issued = DocumentIssued(
                due.paper, due.form, number, title, rendered.edition, blob.sha256, rendered.pages, due.items
            )
            used = seals_used(setting, due.paper, due.form, due.items)
            book.append(case_id, (issued, *used), self.room.clerk.badge, (blob,))
            book.mark_paper(case_id, due.paper, "rendered")
            book.commit()

    def _paper(
        self,
        setting: Setting,
        taken: ApplicationTaken,
        received: tuple[ItemsReceived, ...],
        due: DuePaper,
        numbers: tuple[str, str],
    ) -> Paper:
        match due.cause:
            case ApplicationTaken():
                return receipt_paper(setting, *numbers, taken, received)
            case ItemsAccepted() | ItemsDeferred():
                return acceptance_paper(setting, *numbers, taken, due.cause, received, due.beside)
            case CorrectionRequested():
                return correction_paper(setting, *numbers, taken, due.cause, due.department)
            case ItemsRefused():
                return refusal_paper(setting, *numbers, taken, due.cause, due.department)
            case _:
                assert_never(due.cause)


def _moment(facts: tuple[Fact, ...], cause: Body) -> datetime:
    """Papers are dated by the act that calls for them, so that a repair after a crash prints the same."""
    return next(fact.header.at for fact in facts if fact.body is cause)
