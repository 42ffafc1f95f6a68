"""评价: the applicant's own act on the turned screen, closed to the office before it is written down (R069, R070)."""

import base64
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.codec.opinions import bound_of, key_name, write_opinion
from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts_rating import Channel, RatingGiven, RatingSkipped
from clerk_app.domain.rating import APPLICANT, Opinion, Rated, check_may_rate, check_opinion, rated_as
from clerk_app.domain.rating_services import service_today
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Book, Crypto
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class Rate:
    """Callable on the desk lane. ``office_key`` is empty while no office has given one: then rating waits."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    crypto: Crypto
    office_key: Callable[[], bytes]

    def __call__(self, case_id: str, opinion: Opinion, channel: Channel = Channel.SCREEN) -> None:
        """The service is today's visit of this case at this window."""
        check_opinion(opinion)
        public = self._key()  # before the book is open: the store has one writer's seat
        with self.open_book() as book:
            service = self._service(book, case_id)
            letter = self.crypto.close_letter(public, write_opinion(opinion), bound_of(case_id, service))
            sealed = base64.b64encode(letter).decode()
            fact = RatingGiven(service, channel, self.room.clerk.badge, key_name(public), sealed)
            book.append(case_id, (fact,), APPLICANT)
            book.commit()

    def check(self, case_id: str) -> None:
        """Before the screen is turned: raises Refused where a rating could not be taken."""
        self._key()
        with self.open_book() as book:
            self._service(book, case_id)

    def _service(self, book: Book, case_id: str) -> str:
        facts = book.facts(case_id)
        service = service_today(facts, self.room.station.origin, self.room.clock.today()).number
        check_may_rate(fold_intake(facts), service)
        return service

    def _key(self) -> bytes:
        public = self.office_key()
        if not public:
            raise Refused(Reason.RATING_KEY_NEEDED)
        return public


@dataclass(frozen=True, slots=True)
class SkipRating:
    """跳过: the applicant's key; a second skip of the same service says nothing new."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str) -> None:
        with self.open_book() as book:
            facts = book.facts(case_id)
            service = service_today(facts, self.room.station.origin, self.room.clock.today()).number
            if rated_as(fold_intake(facts), service) is Rated.NOT_YET:
                book.append(case_id, (RatingSkipped(service, Channel.SCREEN),), APPLICANT)
                book.commit()
