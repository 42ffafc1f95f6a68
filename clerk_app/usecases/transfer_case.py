"""流转: a transfer slip (F16) for each department that handles something of a case; asked for again it is the same."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import Intake, Stage, fold_intake
from clerk_app.domain.compose.transfer import departments_of, transfer_paper
from clerk_app.domain.facts import (
    ApplicationTaken,
    DocumentIssued,
    Fact,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    MaterialSupplied,
)
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.item_course import plan_of
from clerk_app.domain.numbers import case_number
from clerk_app.domain.paper_ids import counted, organ_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Render, Room

_FORM = "F16"
_TOLD = ApplicationTaken | ItemsAccepted | ItemsDeferred | ItemsReceived | MaterialSupplied | ItemsLapsed


@dataclass(frozen=True, slots=True)
class TransferCase:
    """Callable on the desk lane; returns the ids of the slips to be printed, one for each department.

    A slip stands until something that it tells has changed; then its department gets another (F16:health:2).
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, case_id: str) -> tuple[str, ...]:
        with self.open_book() as book:
            facts = book.facts(case_id)
            state = fold_intake(facts)
            if state.home != self.room.station.origin:
                raise Refused(Reason.NOT_HOME)
            taken = state.application
            plan = plan_of(self.room.theme(taken.theme) if taken else None, facts)
            departments = departments_of(state, plan) if plan else ()
            if plan is None or not departments or state.stage is Stage.WITHDRAWN:
                raise Refused(Reason.NOT_IN_TURN, step="transfer")
            slips = tuple(self._slip(book, facts, state, plan, department) for department in departments)
            book.commit()
        return slips

    def _slip(self, book: Book, facts: tuple[Fact, ...], state: Intake, plan: Plan, department: str) -> str:
        made = [paper.paper for paper in state.documents if _is_slip(paper, department)]
        if made and _stands(facts, made[-1]):
            return made[-1]
        number = case_number(state.case_no).payload
        title = self.room.take_document_no(book, _FORM, department)
        setting = self.room.setting(plan, self.room.clock.now())
        rendered = self.render(transfer_paper(setting, number, title, state, facts, department))
        blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
        name = counted(f"{_FORM}:{department}", len(made) + 1)
        items = tuple(item.slug for item in plan.items if item.department == department)
        issued = DocumentIssued(name, _FORM, number, title, rendered.edition, blob.sha256, rendered.pages, items)
        book.append(state.case_id, (issued,), self.room.clerk.badge, (blob,))
        book.mark_paper(state.case_id, name, "rendered")
        return name


def _is_slip(paper: DocumentIssued, department: str) -> bool:
    return paper.form == _FORM and organ_of(paper.paper) == department


def _stands(facts: tuple[Fact, ...], slip: str) -> bool:
    """Nothing that the slip tells was written after it."""
    at = next(at for at, fact in enumerate(facts) if isinstance(fact.body, DocumentIssued) and fact.body.paper == slip)
    return not any(isinstance(fact.body, _TOLD) for fact in facts[at + 1 :])
