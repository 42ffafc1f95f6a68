"""暂估转正 when a year's calendar has come: every case taken here whose last day lies in it or later."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.case import Stage, fold_intake
from clerk_app.domain.plan import resolve
from clerk_app.domain.settling import settled
from clerk_app.ports import Book
from clerk_app.queries import Look
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class SettleLimits:
    """One transaction a case; returns how many items got their final day.

    A period that touched ``year`` ends in it or later, so no other case needs to be read.
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    look: Look

    def __call__(self, year: int) -> int:
        return sum(self._settle(case_id) for case_id in self.look.due_from(date(year, 1, 1)))

    def _settle(self, case_id: str) -> int:
        with self.open_book() as book:
            facts = book.facts(case_id)
            state = fold_intake(facts)
            taken, theme = state.application, None
            ours = state.home == self.room.station.origin
            if taken is not None and ours and state.stage is Stage.DECIDED:
                theme = self.room.catalogue.theme(taken.theme)
            if taken is None or theme is None:
                return 0
            plan = resolve(theme, taken.answers, taken.declined, taken.item)
            final = settled(plan, facts, self.room.calendar, self.room.clock.today())
            if final:
                book.append(case_id, final, self.room.clerk.badge)
                book.commit()
        return len(final)
