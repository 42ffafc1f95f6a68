"""Who works at this window: plain rows until sign-in is built."""

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from clerk_app.domain.papers import Clerk
from db.tables import ClerkRow


def add_clerk(engine: Engine, badge: str, name: str, role: str) -> None:
    """Add a person, or change name and role of one who is there."""
    with Session(engine) as session:
        session.merge(ClerkRow(id=badge, name=name, role=role))
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
