"""当场办结: the result is given in the sitting; one transaction on the newest state."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.case import fold_intake
from clerk_app.domain.completion import complete
from clerk_app.domain.plan import resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.resting import mandates_used
from clerk_app.domain.taking import Taker, taken_by
from clerk_app.ports import Book
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class CompleteItems:
    """Callable on the desk lane; ``results`` are item to the number its result bears.

    What is ``delivered`` goes to the ``taker``, else to the usual one: a result that gives rights waits for who may
    take it (R084).
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(
        self, case_id: str, results: Mapping[str, str], *, delivered: bool, taker: Taker | None = None
    ) -> None:
        with self.open_book() as book:
            state = fold_intake(book.facts(case_id))
            taken = state.application
            if taken is None:
                raise Refused(Reason.NOT_DECIDABLE)
            plan = resolve(self.room.theme(taken.theme), taken.answers, taken.declined, taken.item)
            desk = self.room.desk
            fact = complete(state, plan, results, desk, delivered=delivered)
            if delivered:
                by = taken_by(state, plan, taker, desk.today, result=True)
                fact = replace(fact, receiver=by.name.strip(), relation=by.relation)
            book.append(case_id, (fact, *mandates_used(plan, (fact,), desk)), self.room.clerk.badge)
            book.commit()
