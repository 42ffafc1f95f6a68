"""交付: papers that reached the applicant, signed for; originals given back. Each is a fact with its time."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import Stage, fold_intake
from clerk_app.domain.decisions import withdraw
from clerk_app.domain.facts import OriginalsReturned, PaperHandedOver, Signing
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Book
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class HandOver:
    """Callable on the desk lane; a paper handed over already is left alone."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, papers: Iterable[str], signing: Signing, witness: str = "") -> None:
        with self.open_book() as book:
            state = fold_intake(book.facts(case_id))
            issued = {document.paper for document in state.documents}
            facts = [
                PaperHandedOver(paper, signing, witness)
                for paper in papers
                if paper in issued and paper not in state.handed_over
            ]
            if signing is Signing.REFUSED and not witness.strip():
                raise Refused(Reason.REASON_NEEDED)
            book.append(case_id, facts, self.room.clerk.badge)
            book.commit()


@dataclass(frozen=True, slots=True)
class ReturnOriginals:
    """原件退还, by material."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, slots: Iterable[str]) -> None:
        with self.open_book() as book:
            known = fold_intake(book.facts(case_id)).originals_returned
            fresh = tuple(slot for slot in slots if slot not in known)
            if fresh:
                book.append(case_id, (OriginalsReturned(fresh),), self.room.clerk.badge)
                book.commit()


@dataclass(frozen=True, slots=True)
class WithdrawCase:
    """撤回, by the applicant with a reason."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, reason: str) -> None:
        with self.open_book() as book:
            state = fold_intake(book.facts(case_id))
            if state.stage is Stage.WITHDRAWN:
                raise Refused(Reason.ALREADY_DECIDED)
            fact = withdraw(state, reason, self.room.clock.today())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()
