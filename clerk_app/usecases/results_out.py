"""领取、送达: results leave the window, are served, or come back with an error; one transaction each."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.agents import Power
from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts_delivery import (
    ReceiptLost,
    ResultSentBack,
    ResultsGiven,
    ServiceRecorded,
    Shown,
)
from clerk_app.domain.handing_out import (
    Collector,
    all_gone,
    check_collector,
    check_error,
    check_here,
    check_released,
    check_served_to,
    served,
)
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.results import results_of
from clerk_app.ports import Book
from clerk_app.usecases.issue_delivery import falls_due
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.room import Room

OpenBook = Callable[[], AbstractContextManager[Book]]


def next_delivery(room: Room, book: Book) -> str:
    """送达单号: the payload of kind 40 that the stub and the proof of service bear."""
    today = room.clock.today()
    serial = book.next_serial(Kind.DELIVERY, today)
    return Number.mint(Kind.DELIVERY, room.station.code, today, room.station.window, serial).payload


@dataclass(frozen=True, slots=True)
class GiveResults:
    """Callable on the desk lane; also at another window than the case's home. Returns the hand-over's number."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, items: tuple[str, ...], who: Collector) -> str:
        with self.open_book() as book:
            state, plan = known_case(self.room, book, case_id)
            results, today = results_of(book.facts(case_id)), self.room.clock.today()
            check_here(results, items)
            check_released(state, plan, items)
            check_collector(state, plan, results, who, items, today)
            if who.signed is None:
                raise Refused(Reason.STUB_UNSIGNED)
            power = who.power
            fact = ResultsGiven(
                today,
                next_delivery(self.room, book),
                items,
                who.taker.name.strip(),
                who.taker.relation,
                who.shown,
                who.signed,
                who.taker.id_no.strip(),
                all_gone(results, items),
                tuple(one for one in Power if power and one in power.powers),
                power.until if power else None,
                power.paper if power else "",
                who.principal_seen,
            )
            book.append(case_id, (fact,), self.room.clerk.badge)
            falls_due(book, self.room, state, fact)
            book.commit()
            return fact.number


@dataclass(frozen=True, slots=True)
class SendBackResult:
    """Callable on the desk lane: a wrong certificate goes back to its department under a number (P10)."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, item: str, what: str, taken_from: str = "") -> str:
        with self.open_book() as book:
            results = results_of(book.facts(case_id))
            check_error(results, item, what, taken_from)
            number = next_delivery(self.room, book)
            known = results.things[item].result_no
            fact = ResultSentBack(self.room.clock.today(), number, item, what.strip(), known, taken_from.strip())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()
            return number


@dataclass(frozen=True, slots=True)
class RecordService:
    """Callable on the desk lane: 送达回证; its number is given here. Results among it leave the shelf by it."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, record: ServiceRecorded) -> str:
        with self.open_book() as book:
            state, plan = known_case(self.room, book, case_id)
            if record.items:
                check_here(results_of(book.facts(case_id)), record.items)
                check_released(state, plan, record.items)
                check_served_to(state, plan, record, self.room.clock.today())
            fact = replace(served(record), number=next_delivery(self.room, book))
            book.append(case_id, (fact,), self.room.clerk.badge)
            falls_due(book, self.room, state, fact)
            book.commit()
            return fact.number


@dataclass(frozen=True, slots=True)
class ReportLoss:
    """Callable on the desk lane: 回执遗失 (P08). Every number on the case's papers stops opening a collection."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, person: str, shown: Shown, statement: str) -> None:
        if not (person.strip() and statement.strip()):
            raise Refused(Reason.STATEMENT_NEEDED)
        if shown is Shown.RECEIPT:
            raise Refused(Reason.IDENTITY_UNCHECKED)
        with self.open_book() as book:
            state = fold_intake(book.facts(case_id))
            if state.application is None:
                raise Refused(Reason.NOT_DECIDABLE)
            numbers = (f"{int(Kind.CASE)}{state.case_no}", *(paper.number for paper in state.documents))
            blocked = tuple(dict.fromkeys(number for number in numbers if number))
            fact = ReceiptLost(self.room.clock.today(), person.strip(), shown, statement.strip(), blocked)
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()
