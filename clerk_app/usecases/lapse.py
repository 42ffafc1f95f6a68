"""逾期未补正: items closed by the rule of their list, by a person and never by the calendar alone (L07)."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.lapsing import lapse
from clerk_app.domain.resting import mandates_used
from clerk_app.ports import Book
from clerk_app.usecases.falling_due import note_due
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class LapseItems:
    """Callable on the desk lane."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, items: tuple[str, ...]) -> None:
        with self.open_book() as book:
            _, plan = known_case(self.room, book, case_id)
            desk = self.room.desk
            facts = lapse(plan, book.facts(case_id), items, desk)
            book.append(case_id, (*facts, *mandates_used(plan, facts, desk)), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()
