"""Whether a key belongs to an encrypted store, asked page by page: only so can a damaged file be told from a wrong key.

SQLCipher 4 ends every page of 4,096 bytes with an HMAC-SHA512 over the page and its number; the key of that HMAC is
PBKDF2 (two rounds) of the raw key and the file's salt, its first 16 bytes, each turned by 0x3A.
"""

import hashlib
import hmac
from pathlib import Path

PAGE = 4096
_SALT, _MAC, _TURN = 16, 64, 0x3A
_ENOUGH = 16


def key_fits(path: Path, key: bytes) -> bool:
    """At least one of the first pages was written with this key."""
    with path.open("rb") as stream:
        pages = [page for _ in range(_ENOUGH) if len(page := stream.read(PAGE)) == PAGE]
    if not pages:
        return False
    salt = bytes(byte ^ _TURN for byte in pages[0][:_SALT])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, len(key))
    bodies = (pages[0][_SALT:], *pages[1:])
    return any(_signed(body, number, mac_key) for number, body in enumerate(bodies, 1))


def _signed(page: bytes, number: int, mac_key: bytes) -> bool:
    expected = hmac.digest(mac_key, page[:-_MAC] + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(expected, page[-_MAC:])
