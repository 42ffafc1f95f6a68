"""出具领证凭证、送达回证、邮寄面单: one for each hand-over, service and posting that has none; also their repair."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.compose.address_label import address_label
from clerk_app.domain.compose.collection import collection_paper, delivery_paper
from clerk_app.domain.facts import DocumentIssued, Fact
from clerk_app.domain.facts_delivery import ResultsGiven, ResultsPosted, ServiceRecorded
from clerk_app.domain.hall import WORDS
from clerk_app.domain.item_course import plan_of
from clerk_app.domain.paper_ids import counted
from clerk_app.domain.papers_delivery import CollectionPaper, DeliveryPaper
from clerk_app.domain.papers_hall import AddressLabel
from clerk_app.domain.plan import Plan
from clerk_app.domain.registers import HALL_ORGAN
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Render, Room

_HANDED = ResultsGiven | ServiceRecorded | ResultsPosted
_FORMS: Mapping[type, tuple[str, Callable[..., DeliveryPaper | CollectionPaper | AddressLabel]]] = {
    ResultsGiven: ("F18", collection_paper),
    ServiceRecorded: ("F14", delivery_paper),
    ResultsPosted: ("H05", address_label),
}


@dataclass(frozen=True, slots=True)
class IssueDelivery:
    """Callable on the desk lane; returns the ids of the papers made.

    Papers belong to the case's home. What another window gave away is on record there; its stub is made at home.
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
            plan = plan_of(self.room.catalogue.theme(taken.theme) if taken else None, facts)
            if plan is None or state.home != self.room.station.origin:
                return ()
            numbers = {paper.number for paper in state.documents}
            made: list[str] = []
            for fact in facts:
                if isinstance(fact.body, _HANDED) and fact.body.number not in numbers:
                    made.append(self._issue(book, plan, (state, facts), fact, made))
            book.commit()
        return tuple(made)

    def _issue(self, book: Book, plan: Plan, case: tuple[Intake, tuple[Fact, ...]], fact: Fact, made: list[str]) -> str:
        body, (state, facts) = fact.body, case
        assert isinstance(body, _HANDED)
        form, compose = _FORMS[type(body)]
        name = _next(state, form, sum(one.startswith(form) for one in made))
        title = self.room.take_document_no(book, form, HALL_ORGAN) if form in WORDS else ""
        rendered = self.render(compose(self.room.setting(plan, fact.header.at), title, state, facts, fact))
        blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
        issued = DocumentIssued(
            name, form, body.number, title, rendered.edition, blob.sha256, rendered.pages, tuple(body.items)
        )
        book.append(state.case_id, (issued,), self.room.clerk.badge, (blob,))
        book.mark_paper(state.case_id, name, "rendered", "".join(rendered.missing))
        return name


def falls_due(book: Book, room: Room, state: Intake, fact: ResultsGiven | ServiceRecorded | ResultsPosted) -> None:
    """In the act's own transaction, so that a kill before its paper is mended at the next start; home's papers only."""
    if state.home == room.station.origin:
        form, _ = _FORMS[type(fact)]
        book.mark_paper(state.case_id, _next(state, form), "due")


def _next(state: Intake, form: str, beside: int = 0) -> str:
    return counted(form, sum(paper.form == form for paper in state.documents) + beside + 1)
