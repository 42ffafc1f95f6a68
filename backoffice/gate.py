"""Who is asking: a request is let in by its signature, its time and whether practice and earnest are kept apart."""

from backoffice.enrolling import device_key
from backoffice.office import Office
from backoffice.rejected import Rejected
from clerk_app.codec.wire import LARGEST_SKEW_MS, Ask
from clerk_app.domain.origins import Origin


def admit(office: Office, ask: Ask, signature: str) -> None:
    """Raises Rejected 401 or 403. Signature before time, so that a wrong clock is told from a wrong key."""
    origin = Origin.read(ask.origin)
    if origin is None:
        raise Rejected(401, "not_enrolled")
    if origin.is_demo != office.demo:
        raise Rejected(403, "demo")
    key = device_key(office, ask.origin)
    if key is None:
        raise Rejected(401, "not_enrolled")
    check_signature(office, ask, signature, key)
    check_time(office, ask)


def check_signature(office: Office, ask: Ask, signature: str, key: bytes) -> None:
    try:
        given = bytes.fromhex(signature)
    except ValueError as error:
        raise Rejected(401, "signature") from error
    if not office.parts.crypto.verify(key, ask.signed_text(), given):
        raise Rejected(401, "signature")


def check_time(office: Office, ask: Ask) -> None:
    """Ten minutes either way: a replayed request is old, and a statutory day must not hang on a wrong clock."""
    now = int(office.parts.clock.now().timestamp() * 1000)
    given = int(ask.time) if ask.time.isascii() and ask.time.isdigit() and len(ask.time) < 16 else 0
    if abs(now - given) > LARGEST_SKEW_MS:
        raise Rejected(401, "clock", str(now - given))
