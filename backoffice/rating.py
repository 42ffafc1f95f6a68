"""Ratings at the office: opened on arrival, kept apart from the case, a bad one followed up under its own number."""

import base64
import binascii
import hashlib
import hmac
import logging

from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.registering import say
from backoffice.tables import FollowUpRow, RatingRow
from clerk_app.codec.opinions import OpinionDamaged, bound_of, read_opinion
from clerk_app.domain.case_order import day_of_writing
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_rating import FollowUpOpened, RatingGiven
from clerk_app.domain.follow_up import open_follow_up
from clerk_app.domain.rating import Opinion

_log = logging.getLogger("clerk.office")
_DIGITS = 10**8


def keep_rating(office: Office, session: Session, fact: Fact, given: RatingGiven) -> None:
    """R069: the first rating of a service counts, also where a copied window sends a second one."""
    case_id = fact.header.case_id
    if session.get(RatingRow, (case_id, given.service)) is not None:
        return
    opinion = opened(office, case_id, given)
    if opinion is None:
        _log.error("rating_not_opened", extra={"ids": {"origin": fact.header.origin, "seq": str(fact.header.seq)}})
    session.add(
        RatingRow(
            case_id=case_id,
            service=given.service,
            origin=fact.header.origin,
            seq=fact.header.seq,
            channel=given.channel.value,
            clerk=given.clerk,
            day=day_of_writing(fact),
            level=int(opinion.level) if opinion else 0,
            grievances=",".join(opinion.grievances) if opinion else "",
            words=opinion.words if opinion else "",
        )
    )
    if opinion is not None and opinion.level.bad:
        _follow_up(office, session, fact, given)


def opened(office: Office, case_id: str, given: RatingGiven) -> Opinion | None:
    """None where it was closed to another key or for another service, or is damaged."""
    try:
        letter = base64.b64decode(given.sealed, validate=True)
    except binascii.Error:
        return None
    content = office.parts.crypto.open_letter(office.rating_secret, letter, bound_of(case_id, given.service))
    if content is None:
        return None
    try:
        return read_opinion(content)
    except OpinionDamaged:
        return None


def _follow_up(office: Office, session: Session, fact: Fact, given: RatingGiven) -> None:
    """Both clocks run from the day on which the office learnt of it. The window hears neither case nor service."""
    today = office.parts.clock.today()
    course = open_follow_up(office.parts.calendar, today, office.parts.rating)
    rough = course.contact_due.provisional or course.rectify_due.provisional
    row = FollowUpRow(
        number=_number(office, session, fact, given),
        case_id=fact.header.case_id,
        service=given.service,
        told_as=office.parts.ids.new(),
        opened=today,
        contact_due=course.contact_due.day,
        rectify_due=course.rectify_due.day,
        provisional=rough,
    )
    session.add(row)
    session.flush()
    told = FollowUpOpened(row.number, today, row.contact_due, row.rectify_due, rough)
    say(office, session, row.told_as, fact.header.origin, told)


def _number(office: Office, session: Session, fact: Fact, given: RatingGiven) -> str:
    """The same rating has the same number after a restore, and nobody else can tell which one it stands for."""
    secret, bound = office.rating_secret, bound_of(fact.header.case_id, given.service)
    place = int.from_bytes(hmac.digest(secret, bound, hashlib.sha256)) % _DIGITS
    while session.get(FollowUpRow, number := f"{day_of_writing(fact).year}-{place:08d}") is not None:
        place = (place + 1) % _DIGITS
    return number
