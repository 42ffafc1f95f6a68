"""The audit: who asked for what that is not his own, as a chain of rows; names and forms are never in it."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.tables import AuditRow


def note_asked(office: Office, session: Session, origin: str, about: str, outcome: str) -> None:
    """``about`` is the number as it was asked for, ``outcome`` whether it was given; one transaction with it."""
    newest = session.scalar(select(func.max(AuditRow.seq))) or 0
    before = session.get(AuditRow, newest)
    row = AuditRow(seq=newest + 1, at=office.parts.clock.now(), origin=origin, act="case-asked", about=about)
    row.outcome, row.prev = outcome, before.digest if before else ""
    row.digest = _digest(row)
    session.add(row)


def first_broken(session: Session) -> int:
    """The first row that was changed, left out or put in between afterwards; 0 where the chain holds."""
    prev = ""
    for place, row in enumerate(session.scalars(select(AuditRow).order_by(AuditRow.seq)), 1):
        if (row.seq, row.prev, row.digest) != (place, prev, _digest(row)):
            return row.seq
        prev = row.digest
    return 0


def _digest(row: AuditRow) -> str:
    said = (str(row.seq), row.at.isoformat(), row.origin, row.act, row.about, row.outcome, row.prev)
    return hashlib.sha256("\n".join(said).encode()).hexdigest()
