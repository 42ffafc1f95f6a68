"""Which service a rating belongs to: the n-th visit of a case, or of a consultation, at one window (R069, L38)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.case import Intake
from clerk_app.domain.case_order import day_of_writing
from clerk_app.domain.facts import (
    ApplicationTaken,
    CaseWithdrawn,
    CommitmentSigned,
    ConsultationHeld,
    CorrectionRequested,
    EntryCorrected,
    Fact,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    MaterialSupplied,
    NoticeGiven,
    OriginalsReturned,
    PaperHandedOver,
)
from clerk_app.domain.facts_delivery import CollectionDeferred, ReceiptLost, ResultSentBack, ResultsGiven
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_rating import RatingGiven, RatingSkipped
from clerk_app.domain.facts_service import EntryAmended, FeeSettled
from clerk_app.domain.rating import Rated, rated_as

# Acts at which somebody stands at the window. What a program or an organ does alone is no visit.
PRESENT: tuple[type, ...] = (
    NoticeGiven, ConsultationHeld, ApplicationTaken, ItemsAccepted, ItemsDeferred, ItemsReceived, CorrectionRequested,
    ItemsRefused, ItemsCompleted, CommitmentSigned, PartyAppeared, AuthorityGiven, MaterialSupplied, EntryCorrected,
    EntryAmended, CaseWithdrawn, FeeSettled, PaperHandedOver, OriginalsReturned, ResultsGiven, ResultSentBack,
    CollectionDeferred, ReceiptLost, RatingGiven, RatingSkipped,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Served:
    """One service: ``number`` is unique within its case; ``day`` in Asia/Shanghai."""

    number: str
    origin: str
    day: date


def services_of(facts: Iterable[Fact]) -> tuple[Served, ...]:
    """Every visit of a case, counted at each window by days: without a queue's ticket one day is one visit."""
    return count_services(
        (fact.header.origin, day_of_writing(fact)) for fact in facts if isinstance(fact.body, PRESENT)
    )


def count_services(seen: Iterable[tuple[str, date]]) -> tuple[Served, ...]:
    """By origin and day of every act of one case at which somebody was present."""
    days: dict[str, set[date]] = {}
    for origin, day in seen:
        days.setdefault(origin, set()).add(day)
    return tuple(
        Served(_number(origin, place), origin, day)
        for origin, known in days.items()
        for place, day in enumerate(sorted(known), 1)
    )


def service_today(facts: Iterable[Fact], origin: str, today: date) -> Served:
    """The visit that is at the window now, also where nothing else was recorded of it."""
    mine = [served for served in services_of(facts) if served.origin == origin]
    known = next((served for served in mine if served.day == today), None)
    return known or Served(_number(origin, len(mine) + 1), origin, today)


def may_rate_today(facts: Iterable[Fact], intake: Intake, origin: str, today: date) -> bool:
    """Whether a service of today at this window is on record and was not rated yet."""
    mine = (served for served in services_of(facts) if (served.origin, served.day) == (origin, today))
    return any(rated_as(intake, served.number) is not Rated.DONE for served in mine)


def _number(origin: str, place: int) -> str:
    return f"{origin}/{place}"
