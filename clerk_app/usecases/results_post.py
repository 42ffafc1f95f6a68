"""邮寄: sealed and sent, signed for, or back again (P18); one transaction on the newest state each."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.facts import BlobRef
from clerk_app.domain.facts_delivery import MailReturned, PostDelivered, ResultsPosted
from clerk_app.domain.handing_out import check_here, check_post, check_released
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.results import CaseResults, ResultState, results_of
from clerk_app.ports import Book
from clerk_app.usecases.issue_delivery import falls_due
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.results_out import next_delivery
from clerk_app.usecases.room import Room

OpenBook = Callable[[], AbstractContextManager[Book]]


@dataclass(frozen=True, slots=True)
class PostResults:
    """Callable on the desk lane: its number is given here; the tracking number is the courier's own."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, post: ResultsPosted) -> str:
        check_post(post)
        with self.open_book() as book:
            state, plan = known_case(self.room, book, case_id)
            check_here(results_of(book.facts(case_id)), post.items)
            check_released(state, plan, post.items)
            fact = replace(post, number=next_delivery(self.room, book), tracking=post.tracking.strip())
            book.append(case_id, (fact,), self.room.clerk.badge)
            falls_due(book, self.room, state, fact)
            book.commit()
            return fact.number


@dataclass(frozen=True, slots=True)
class ConfirmPost:
    """Callable on the desk lane: the courier's slip, signed by whoever took it, is the proof of service (L17)."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, tracking: str, receiver: str, slip: BlobRef | None = None) -> None:
        if not receiver.strip():
            raise Refused(Reason.WORDS_NEEDED)
        with self.open_book() as book:
            items = _under_way(results_of(book.facts(case_id)), tracking)
            page = slip.sha256 if slip else ""
            fact = PostDelivered(self.room.clock.today(), items, tracking.strip(), receiver.strip(), page)
            book.append(case_id, (fact,), self.room.clerk.badge, (slip,) if slip else ())
            book.commit()


@dataclass(frozen=True, slots=True)
class TakeBackMail:
    """Callable on the desk lane: it came back, lies on the shelf again, and its address is in doubt."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, tracking: str, reason: str, shelf: str) -> None:
        if not reason.strip():
            raise Refused(Reason.WORDS_NEEDED)
        if not shelf.strip():
            raise Refused(Reason.SHELF_NEEDED, item="")
        with self.open_book() as book:
            items = _under_way(results_of(book.facts(case_id)), tracking)
            fact = MailReturned(self.room.clock.today(), items, tracking.strip(), reason.strip(), shelf.strip().upper())
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()


def _under_way(results: CaseResults, tracking: str) -> tuple[str, ...]:
    wanted = tracking.strip()
    items = tuple(thing.item for thing in results.of(ResultState.POSTED) if wanted and thing.tracking == wanted)
    if not items:
        raise Refused(Reason.TRACKING_NEEDED)
    return items
