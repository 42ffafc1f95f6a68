"""Every "no" of a day, read from the facts of those cases and visits that may hold one (M27)."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from clerk_app.domain.assistance import NOES
from clerk_app.domain.case import Choice
from clerk_app.domain.facts import ApplicationTaken, ConsultationHeld, Fact, ItemsRefused
from clerk_app.queries import NoLine
from db.projections import ZONE, facts_of_cases
from db.tables import CaseItemRow, ConsultationRow


def noes_of(session: Session, day: date) -> tuple[NoLine, ...]:
    visits = session.scalars(select(ConsultationRow.case_id).where(ConsultationRow.day == day))
    refusing = select(CaseItemRow.case_id).where(CaseItemRow.day == day, CaseItemRow.choice == Choice.REFUSE)
    cases = facts_of_cases(session, {*visits, *session.scalars(refusing)})
    lines = [line for facts in cases.values() for line in _noes(facts) if line.at.astimezone(ZONE).date() == day]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _noes(facts: Iterable[Fact]) -> Iterator[NoLine]:
    theme = item = ""
    for fact in facts:
        body = fact.body
        if isinstance(body, ApplicationTaken | ConsultationHeld):
            theme, item = body.theme, body.item
        said = isinstance(body, ItemsRefused) or (isinstance(body, ConsultationHeld) and body.ending in NOES)
        if said and isinstance(body, ItemsRefused | ConsultationHeld):
            window = fact.header.origin.split("-")[1]
            yield NoLine(fact.header.at, window, fact.header.actor, theme, item, body)
