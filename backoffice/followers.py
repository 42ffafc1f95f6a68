"""回访人员: ratings are read by those alone whose badge and PIN stand here; every look is on record (L18)."""

import logging

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from backoffice.office import Office
from backoffice.rejected import Rejected
from backoffice.tables import FollowerRow

_log = logging.getLogger("clerk.office")


def add_follower(office: Office, badge: str, name: str, pin: str) -> None:
    """Add a person, or give one who is there another name and PIN."""
    with office.transaction() as session:
        session.merge(FollowerRow(badge=badge, name=name, pin=PasswordHasher().hash(pin)))


def admit_follower(office: Office, badge: str, pin: str, act: str) -> None:
    """Raises Rejected(403) for anybody else; ``act`` is what was done with it."""
    with office.reading() as session:
        row = session.get(FollowerRow, badge)
        kept = row.pin if row else ""
    if not _is_pin(kept, pin):
        _log.warning("ratings_refused", extra={"ids": {"badge": badge, "act": act}})
        raise Rejected(403, "not_follower")
    _log.info("ratings_read", extra={"ids": {"badge": badge, "act": act}})


def _is_pin(kept: str, pin: str) -> bool:
    try:
        return bool(kept) and PasswordHasher().verify(kept, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False
