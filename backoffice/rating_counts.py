"""Every service the office knows with its rating or its silence: what the indicators are counted from (R072)."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.follow_ups import course_of
from backoffice.office import Office
from backoffice.tables import FollowUpRow, RatingRow
from clerk_app.codec.kinds import kind_names, open_header
from clerk_app.domain.case_order import ZONE
from clerk_app.domain.follow_up import FollowUp
from clerk_app.domain.rating import Level, silent_level
from clerk_app.domain.rating_figures import Standing
from clerk_app.domain.rating_services import PRESENT, Served, count_services
from db.ledger import FactRow

_KINDS = tuple(name for kind in PRESENT for name in kind_names(kind))


def standings(office: Office) -> tuple[Standing, ...]:
    """As of today: a service within the days of silence is not rated yet, one beyond them as the profile says."""
    with office.reading() as session:
        rated = {(row.case_id, row.service): row for row in session.scalars(select(RatingRow)) if row.level}
        courses = {(row.case_id, row.service): course_of(row) for row in session.scalars(select(FollowUpRow))}
        services = tuple(_services(session))
    return tuple(_standing(office, served, rated.get(key), courses.get(key)) for key, served in services)


def _standing(office: Office, served: Served, row: RatingRow | None, course: FollowUp | None) -> Standing:
    if row is not None:
        return Standing(Level(row.level), follow_up=course)
    silent = silent_level(office.parts.rating, served.day, office.parts.clock.today())
    return Standing(silent, by_default=silent is not None)


def _services(session: Session) -> Iterator[tuple[tuple[str, str], Served]]:
    """From headers alone: who was there when is known without a form being opened."""
    days: dict[str, list[tuple[str, date]]] = {}
    for header in session.scalars(select(FactRow.header).where(FactRow.kind.in_(_KINDS)).order_by(FactRow.case_id)):
        known = open_header(header)
        days.setdefault(known.case_id, []).append((known.origin, known.at.astimezone(ZONE).date()))
    for case_id, seen in days.items():
        for served in count_services(seen):
            yield (case_id, served.number), served
