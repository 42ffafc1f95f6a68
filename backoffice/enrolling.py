"""Enrolment: a code made out for one window is exchanged once for an origin; the same device may ask again."""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.leasing import give_blocks
from backoffice.office import Office
from backoffice.rejected import Rejected
from backoffice.tables import CodeRow, DeviceRow
from clerk_app.codec.enrolment_code import make_code, secret_of
from clerk_app.codec.wire_shapes import EnrolAnswer, EnrolAsk
from clerk_app.domain.origins import DEMO_STATION, FIRST_DEMO_EPOCH, OFFICE_WINDOW, Origin

VALID_FOR = timedelta(hours=24)


def issue_code(office: Office, station: str, window: str, *, again: bool = False) -> str:
    """A code to be typed at the window. A window code that was used before is refused unless ``again``.

    A reinstalled window does not know which numbers it printed; a new window code keeps them apart.
    """
    asked = Origin.read(f"{station}-{window}-001")
    if asked is None or window == OFFICE_WINDOW:
        raise Rejected(422, "window", f"{station} {window}")
    if (station == DEMO_STATION) != office.demo:
        raise Rejected(403, "demo", station)
    code = make_code(secrets.randbelow(10**12), office.public_key)
    with office.transaction() as session:
        if not again and _last_epoch(session, station, window):
            raise Rejected(409, "window_used", window)
        session.add(
            CodeRow(
                code_digest=_digest(code),
                station=station,
                window=window,
                issued_at=office.parts.clock.now(),
                origin=None,
            )
        )
    return code


def enrol(office: Office, ask: EnrolAsk) -> EnrolAnswer:
    """The request's signature was made with ``ask.key``. Raises Rejected(403) for an unknown, old or used code."""
    key = bytes.fromhex(ask.key)
    with office.transaction() as session:
        row = session.get(CodeRow, _digest(ask.code))
        if row is None:
            raise Rejected(403, "code")
        origin = row.origin or _new_origin(office, session, row, key)
        device = session.get_one(DeviceRow, origin)
        if device.public_key != key:
            raise Rejected(403, "code")
        blocks = give_blocks(office, session, origin, list(ask.wishes))
    return EnrolAnswer(
        origin=origin,
        server_id=office.server_id,
        key=office.public_key.hex(),
        epoch=office.epoch,
        blocks=blocks,
        rating_key=office.rating_key.hex(),
    )


def device_key(office: Office, origin: str) -> bytes | None:
    with office.reading() as session:
        row = session.get(DeviceRow, origin)
        return row.public_key if row else None


def _new_origin(office: Office, session: Session, row: CodeRow, key: bytes) -> str:
    now = office.parts.clock.now()
    if now - row.issued_at > VALID_FOR:
        raise Rejected(403, "code")
    first = FIRST_DEMO_EPOCH if office.demo else 1
    origin = Origin(row.station, row.window, max(first, _last_epoch(session, row.station, row.window) + 1))
    if origin.is_demo != office.demo:
        raise Rejected(403, "demo", str(origin))
    device = DeviceRow(
        origin=str(origin), station=row.station, window=row.window, public_key=key, enrolled_at=now, fed=0
    )
    session.add(device)
    row.origin = str(origin)
    session.flush()
    return str(origin)


def _last_epoch(session: Session, station: str, window: str) -> int:
    mine = (DeviceRow.station == station, DeviceRow.window == window)
    newest = session.scalar(select(func.max(DeviceRow.origin)).where(*mine))
    origin = Origin.read(newest or "")
    return origin.epoch if origin else 0


def _digest(code: str) -> str:
    return hashlib.sha256(secret_of(code).encode()).hexdigest()
