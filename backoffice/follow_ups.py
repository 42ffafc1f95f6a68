"""Follow-ups of bad ratings: what the follow-up role reads and does; the window hears a number and a step (R071)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.registering import say
from backoffice.rejected import Rejected
from backoffice.tables import FollowUpRow, HomeRow, RatingRow
from clerk_app.domain.calendar import Deadline
from clerk_app.domain.facts_rating import FollowUpMoved, FollowUpStep
from clerk_app.domain.follow_up import Finding, FollowUp, FollowUpState
from clerk_app.domain.rating import Grievance, Level, Opinion

Advance = Callable[[FollowUp], FollowUp]


@dataclass(frozen=True, slots=True)
class BadRating:
    """One bad rating with all that the follow-up role may know; ``case_no`` empty for a consultation."""

    number: str
    case_no: str
    service: str
    clerk: str
    day: date
    opinion: Opinion
    course: FollowUp


def bad_ratings(office: Office) -> tuple[BadRating, ...]:
    """Every one, the most urgent clock first, those closed last."""
    with office.reading() as session:
        rows = session.scalars(select(FollowUpRow)).all()
        found = [_bad(session, row) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.course.state is FollowUpState.CLOSED, _due(one.course))))


def move(office: Office, number: str, step: FollowUpStep, advance: Advance) -> FollowUp:
    """One step by the rules of ``advance``; raises Rejected and Refused, then nothing is written."""
    with office.transaction() as session:
        row = session.get(FollowUpRow, number)
        if row is None:
            raise Rejected(404, "no_follow_up", number)
        course = advance(course_of(row))
        _write(row, course)
        session.flush()
        reader = session.get_one(RatingRow, (row.case_id, row.service)).origin
        closed = course.state is FollowUpState.CLOSED
        on = course.rechecked or course.answered or course.contacted or course.opened
        say(office, session, row.told_as, reader, FollowUpMoved(number, step, on, closed))
        return course


def course_of(row: FollowUpRow) -> FollowUp:
    return FollowUp(
        row.opened,
        Deadline(row.contact_due, row.provisional),
        Deadline(row.rectify_due, row.provisional),
        row.contacted,
        Finding(row.finding) if row.finding else None,
        row.answered,
        row.reply,
        row.rechecked,
        row.satisfied,
        Level(row.additional) if row.additional else None,
    )


def opinion_of(row: RatingRow) -> Opinion:
    return Opinion(Level(row.level), tuple(Grievance(one) for one in row.grievances.split(",") if one), row.words)


def _write(row: FollowUpRow, course: FollowUp) -> None:
    row.contacted, row.answered, row.rechecked = course.contacted, course.answered, course.rechecked
    row.finding = course.finding.value if course.finding else ""
    row.reply, row.satisfied = course.reply, course.satisfied
    row.additional = int(course.additional) if course.additional else 0


def _bad(session: Session, row: FollowUpRow) -> BadRating:
    rated = session.get_one(RatingRow, (row.case_id, row.service))
    home = session.get(HomeRow, row.case_id)
    number = home.case_no if home else ""
    return BadRating(row.number, number, row.service, rated.clerk, rated.day, opinion_of(rated), course_of(row))


def _due(course: FollowUp) -> date:
    return course.contact_due.day if course.contacted is None else course.rectify_due.day
