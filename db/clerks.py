"""Who works at this window: role and PIN stand on the person's row until sign-in is built.

A PIN names who takes responsibility for an act beside the clerk; it unlocks no data (four digits fall in minutes).
"""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from clerk_app.domain.papers import Clerk
from clerk_app.ports import Approval
from db.tables import ClerkRow

SUPERVISOR = "supervisor"


def add_clerk(engine: Engine, badge: str, name: str, role: str, pin: str = "") -> None:
    """Add a person, or change name and role of one who is there; an empty ``pin`` leaves the one there is."""
    with Session(engine) as session:
        known = session.get(ClerkRow, badge)
        kept = known.pin if known else ""
        session.merge(ClerkRow(id=badge, name=name, role=role, pin=PasswordHasher().hash(pin) if pin else kept))
        session.commit()


def clerks(engine: Engine) -> tuple[tuple[str, str, str], ...]:
    """(badge, name, role), by badge."""
    with Session(engine) as session:
        rows = session.scalars(select(ClerkRow).order_by(ClerkRow.id))
        return tuple((row.id, row.name, row.role) for row in rows)


def first_clerk(engine: Engine, phone: str) -> Clerk | None:
    """The one who sits here while nobody signs in: the first with the role clerk."""
    found = next((row for row in clerks(engine) if row[2] == "clerk"), None)
    return Clerk(found[1], found[0], phone) if found else None


def approves(engine: Engine, approval: Approval) -> bool:
    """Whether badge and PIN are those of a supervisor known here."""
    with Session(engine) as session:
        row = session.get(ClerkRow, approval.badge)
    if row is None or row.role != SUPERVISOR or not row.pin:
        return False
    try:
        return PasswordHasher().verify(row.pin, approval.pin)
    except (VerifyMismatchError, InvalidHashError):
        return False
