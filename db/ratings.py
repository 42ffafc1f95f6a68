"""Ratings as this window may know them: the office's key for them, and how many services were rated on a day."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import FactDamaged, kind_names, open_fact
from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_rating import FollowUpBody, FollowUpMoved, FollowUpOpened
from clerk_app.domain.rating import Rated, rated_as
from clerk_app.domain.rating_services import PRESENT, services_of
from clerk_app.queries import RatingDay
from db.ledger import FactRow
from db.projections import ZONE, facts_of_cases
from db.tables import OutboxRow

_PRESENT = tuple(name for kind in PRESENT for name in kind_names(kind))
_FOLLOWED = (*kind_names(FollowUpOpened), *kind_names(FollowUpMoved))


def rating_key(engine: Engine, origin: str) -> bytes:
    """Empty until the office has said it in a signed greeting."""
    with Session(engine) as session:
        known = session.get(OutboxRow, origin)
        return known.rating_key if known else b""


def pin_rating_key(engine: Engine, origin: str, public: bytes) -> None:
    """As enrolment gave it, until the office's first greeting: a window may be cut off before it."""
    if not public or rating_key(engine, origin):
        return
    with Session(engine) as session:
        known = session.get(OutboxRow, origin)
        if known is None:
            known = OutboxRow(origin=origin, acked=0, server_id="", epoch=0, feed_position=0, clock_offset_ms=0)
            session.add(known)
        known.rating_key = public
        session.commit()


def rating_day(session: Session, origin: str, day: date) -> RatingDay:
    """Services of this window on that day: done, skipped or not yet; the facts say no more."""
    begin = datetime.combine(day, time.min, ZONE)
    on_day = (FactRow.origin == origin, FactRow.at >= begin, FactRow.at < begin + timedelta(days=1))
    cases = session.scalars(select(FactRow.case_id).where(*on_day, FactRow.kind.in_(_PRESENT)).distinct()).all()
    told = [rated for facts in facts_of_cases(session, cases).values() for rated in _rated(facts, origin, day)]
    return RatingDay(len(told), told.count(Rated.DONE), told.count(Rated.SKIPPED))


def follow_ups(session: Session) -> tuple[FollowUpBody, ...]:
    """What the office said of follow-ups, in the order of its ledgers."""
    mine = select(FactRow).where(FactRow.kind.in_(_FOLLOWED)).order_by(FactRow.origin, FactRow.seq)
    return tuple(_bodies(session.scalars(mine)))


def _rated(facts: tuple[Fact, ...], origin: str, day: date) -> Iterator[Rated]:
    intake = fold_intake(facts)
    for served in services_of(facts):
        if (served.origin, served.day) == (origin, day):
            yield rated_as(intake, served.number)


def _bodies(rows: Iterable[FactRow]) -> Iterator[FollowUpBody]:
    for row in rows:
        try:
            body = open_fact(row.header, row.body).body
        except FactDamaged:
            continue
        if isinstance(body, FollowUpBody):
            yield body
