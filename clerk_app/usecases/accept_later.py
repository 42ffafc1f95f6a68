"""受理 after the first act: who was waited for is on record with it, and the notice falls due; one transaction."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import reduce

from clerk_app.domain.accepting import accept_later
from clerk_app.domain.case import Intake, evolve
from clerk_app.domain.facts import Body
from clerk_app.domain.facts_people import PartyAppeared
from clerk_app.domain.gathering import facts_of, gathering_of
from clerk_app.domain.parties import Appearance
from clerk_app.domain.party_list import people_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.resting import mandates_used
from clerk_app.domain.service import crossing_of
from clerk_app.domain.supplements import values
from clerk_app.ports import Book
from clerk_app.usecases.falling_due import note_due
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class AcceptLater:
    """Callable on the desk lane; ``came`` are those who have come since, each with what they signed."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, items: tuple[str, ...], came: tuple[Appearance, ...] = ()) -> None:
        with self.open_book() as book:
            known, plan = known_case(self.room, book, case_id)
            people = self._came(known, plan, came)
            state = reduce(evolve, people, known)
            desk = self.room.desk_for(crossing_of(known.crossing) if known.crossing else None)
            accepted = accept_later(state, plan, book.facts(case_id), items, desk)
            facts: tuple[Body, ...] = (*people, *accepted, *mandates_used(plan, accepted, desk))
            book.append(case_id, facts, self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()

    def _came(self, state: Intake, plan: Plan, came: tuple[Appearance, ...]) -> tuple[PartyAppeared, ...]:
        """Their facts alone: who came on earlier days is on record."""
        gathering = gathering_of(state)
        parties = {one.party for one in came}
        own = {slug: people for slug, people in gathering.people.items() if slug in parties}
        today = self.room.clock.today()
        seen = {(one.party, one.nth) for one in came}
        told = replace(gathering, people=own, appearances=came, authorities=(), none_of=())
        facts = facts_of(told, people_of(plan, values(state), today), today)
        return tuple(one for one in facts if isinstance(one, PartyAppeared) and (one.party, one.nth) in seen)
