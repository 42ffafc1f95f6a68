"""到件登记、移位、告知可领: results that come to the window and lie there; one transaction on the newest state each."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.facts_delivery import (
    Arrived,
    CollectionDeferred,
    ReadinessTold,
    ResultPushed,
    ResultsArrived,
    ResultsMoved,
)
from clerk_app.domain.handing_out import arriving, check_here
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.results import ResultState, results_of
from clerk_app.ports import Book
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.room import Room

OpenBook = Callable[[], AbstractContextManager[Book]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that was scanned in, of whichever case."""

    case_id: str
    thing: Arrived


@dataclass(frozen=True, slots=True)
class RegisterArrivals:
    """Callable on the desk lane: a whole hand-over list (``batch``, kind 41) or single things, all or nothing."""

    room: Room
    open_book: OpenBook

    def __call__(self, arrivals: Iterable[Arrival], batch: str = "") -> None:
        every = tuple(arrivals)
        if not every:
            raise Refused(Reason.RESULT_NOT_HERE, item="")
        with self.open_book() as book:
            for case_id in dict.fromkeys(one.case_id for one in every):
                things = tuple(one.thing for one in every if one.case_id == case_id)
                book.append(case_id, self._facts(book, case_id, things, batch), self.room.clerk.badge)
            book.commit()

    def _facts(self, book: Book, case_id: str, things: tuple[Arrived, ...], batch: str) -> tuple[ResultsArrived, ...]:
        state, plan = known_case(self.room, book, case_id)
        results = results_of(book.facts(case_id))
        by_organ: dict[str, list[Arrived]] = {}
        for thing in things:
            item = plan.item(thing.item) or plan.theme.item(thing.item)
            named = replace(thing, result=thing.result or (item.result.zh if item else ""))
            by_organ.setdefault(item.department if item else "", []).append(arriving(state, results, named))
        today = self.room.clock.today()
        return tuple(ResultsArrived(today, organ, tuple(told), batch) for organ, told in by_organ.items())


@dataclass(frozen=True, slots=True)
class MoveResults:
    """Callable on the desk lane: to another place on the shelf."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, items: tuple[str, ...], shelf: str) -> None:
        if not shelf.strip():
            raise Refused(Reason.SHELF_NEEDED, item="")
        with self.open_book() as book:
            check_here(results_of(book.facts(case_id)), items)
            fact = ResultsMoved(self.room.clock.today(), items, shelf.strip().upper())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()


@dataclass(frozen=True, slots=True)
class TellReady:
    """Callable on the desk lane: the window told the applicant; ends the days of delivery (R027, L16)."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, items: tuple[str, ...], way: str, phone: str = "") -> None:
        if not way.strip():
            raise Refused(Reason.WORDS_NEEDED)
        with self.open_book() as book:
            check_here(results_of(book.facts(case_id)), items)
            fact = ReadinessTold(self.room.clock.today(), items, way.strip(), phone.strip())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()


@dataclass(frozen=True, slots=True)
class DeferCollection:
    """Callable on the desk lane: 到齐再领, with the telephone to call when the last one is here."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, phone: str) -> None:
        if not phone.strip():
            raise Refused(Reason.PHONE_NEEDED)
        with self.open_book() as book:
            awaited = tuple(thing.item for thing in results_of(book.facts(case_id)).awaited)
            if not awaited:
                raise Refused(Reason.NOT_IN_TURN, step="defer")
            fact = CollectionDeferred(self.room.clock.today(), awaited, phone.strip())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()


@dataclass(frozen=True, slots=True)
class PushResult:
    """Callable on the desk lane: an electronic licence reached the applicant; nothing lies on the shelf for it."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, item: str, licence: str) -> None:
        if not licence.strip():
            raise Refused(Reason.WORDS_NEEDED)
        with self.open_book() as book:
            _, plan = known_case(self.room, book, case_id)
            listed = plan.item(item) or plan.theme.item(item)
            thing = results_of(book.facts(case_id)).things.get(item)
            if thing is None or listed is None or not listed.result.e_licence:
                raise Refused(Reason.RESULT_NOT_DUE, item=item)
            if thing.state is not ResultState.AWAITED or not thing.decided:
                raise Refused(Reason.NOT_IN_TURN, step="push")
            fact = ResultPushed(self.room.clock.today(), item, licence.strip())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()
