"""受理后更正 (P09): one entry of a decided case, signed for by the applicant; the departments hear of it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.amending import PAPER, amend
from clerk_app.domain.signatures import Grade, Signature
from clerk_app.domain.supplements import values
from clerk_app.ports import Book
from clerk_app.usecases.falling_due import note_due
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class AmendEntry:
    """Callable on the desk lane; returns the departments that have to be told."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(
        self, case_id: str, field: str, new: str, reason: str, grade: Grade = Grade.INK, witness: str = ""
    ) -> tuple[str, ...]:
        with self.open_book() as book:
            state, plan = known_case(self.room, book, case_id)
            problems = self.room.problems(plan, {**values(state), field: new.strip()})
            signed = Signature(PAPER, grade, witness)
            fact = amend(state, plan, (field, new, reason), signed, problems, self.room.desk)
            book.append(case_id, (fact,), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()
            return fact.told
