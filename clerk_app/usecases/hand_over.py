"""交付: papers that reached the applicant, signed for; originals given back. Each is a fact with its time."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import Intake, Stage, fold_handling, fold_intake
from clerk_app.domain.decisions import withdraw
from clerk_app.domain.facts import OriginalsReturned, PaperHandedOver, Signing
from clerk_app.domain.fees import Charge, charges_of, refunds_due
from clerk_app.domain.item_course import plan_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import RefusedSignature, check_refused_signature
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.taking import Taker, taken_by
from clerk_app.domain.voiding import in_force
from clerk_app.ports import Book
from clerk_app.usecases.falling_due import note_due
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class Signed:
    """How a paper was signed for. A refused signature has its reason and a witness other than the clerk (R081).

    Without a ``taker`` it is the usual one: whoever of the case is here, the applicant first.
    """

    signing: Signing
    witness: str = ""
    reason: str = ""
    taker: Taker | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """Callable on the desk lane; a paper handed over already, or one that holds no more, is left alone."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, papers: Iterable[str], how: Signed) -> None:
        if how.signing is Signing.REFUSED:
            check_refused_signature(RefusedSignature(how.reason, how.witness, self.room.clerk.name))
        with self.open_book() as book:
            facts = book.facts(case_id)
            state = fold_intake(facts)
            taken = state.application
            theme = self.room.catalogue.theme(taken.theme) if taken else None
            taker = self._taker(state, plan_of(theme, facts), how)
            holding = {document.paper for document in in_force(state)}
            relation = taker.relation if taker else None
            by = (how.witness.strip(), taker.name.strip() if taker else "", relation, how.reason.strip())
            given = [
                PaperHandedOver(paper, how.signing, *by)
                for paper in papers
                if paper in holding and paper not in state.handed_over
            ]
            book.append(case_id, given, self.room.clerk.badge)
            book.commit()

    def _taker(self, state: Intake, plan: Plan | None, how: Signed) -> Taker | None:
        """Another window's case, and one that today's catalogue does not know, names nobody who could be checked."""
        if plan is None:
            return how.taker
        return taken_by(state, plan, how.taker, self.room.clock.today())


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
    """撤回, by the applicant with a reason, while something is undecided; returns the fees that are to go back."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, reason: str) -> tuple[Charge, ...]:
        with self.open_book() as book:
            facts = book.facts(case_id)
            state = fold_intake(facts)
            if state.stage is Stage.WITHDRAWN:
                raise Refused(Reason.ALREADY_DECIDED)
            decided = {*state.over, *fold_handling(facts).results}
            if state.decisions and set(state.decisions) <= decided:
                raise Refused(Reason.NOT_IN_TURN, step="withdraw")
            fact = withdraw(state, reason, self.room.clock.today())
            book.append(case_id, (fact,), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()
        taken = state.application
        plan = plan_of(self.room.catalogue.theme(taken.theme) if taken else None, facts)
        return refunds_due(charges_of(plan, state), set(state.decisions) - decided) if plan else ()
