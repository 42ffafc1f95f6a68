"""原件交接 (P03): every move of an original or a bag is a fact, checked against who has it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.custody import check_move, custody_of
from clerk_app.domain.facts_delivery import Custody, CustodyMoved
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Book
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class MoveOriginals:
    """Callable on the desk lane; what is kept without a bag yet gets one number for all of it. Returns that number."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str, moves: tuple[CustodyMoved, ...]) -> str:
        if not moves:
            raise Refused(Reason.UNKNOWN_MATERIAL, material="")
        with self.open_book() as book:
            held = dict(custody_of(book.facts(case_id)))
            bag = ""
            facts = []
            for move in moves:
                check_move(held, move)
                if move.custody is Custody.KEPT and not move.bag:
                    bag = bag or self._next_bag(book)
                facts.append(replace(move, bag=move.bag or (bag if move.custody is Custody.KEPT else "")))
            book.append(case_id, facts, self.room.clerk.badge)
            book.commit()
            return bag

    def _next_bag(self, book: Book) -> str:
        today, station = self.room.clock.today(), self.room.station
        serial = book.next_serial(Kind.MATERIAL_SLIP, today)
        return Number.mint(Kind.MATERIAL_SLIP, station.code, today, station.window, serial).payload
