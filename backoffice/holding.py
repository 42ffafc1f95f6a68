"""What the office holds of one case: facts by digest, and the files that are really there."""

import hashlib

from sqlalchemy import select

from backoffice.office import Office
from clerk_app.ports import Outage
from db.holding import Held, held_in
from db.ledger import FactRow


def held_of_case(office: Office, case_id: str) -> Held:
    """The home origin's facts; a file counts only if its content on the shelf has the right hash."""
    with office.reading() as session:
        home = session.scalars(
            select(FactRow.origin).where(FactRow.case_id == case_id, FactRow.origin.not_like("%-00-%"))
        ).first()
        held = held_in(session, home or "", case_id)
    return Held(held.facts, frozenset(sha256 for sha256 in held.blobs if _stored(office, sha256)))


def _stored(office: Office, sha256: str) -> bool:
    try:
        return hashlib.sha256(office.parts.shelf.get(sha256)).hexdigest() == sha256
    except Outage:
        return False


__all__ = ["Held", "held_of_case"]
