"""UUIDv7 text (RFC 9562): sorted by time of making, never twice, monotonic within a process."""

import secrets
from threading import Lock
from uuid import UUID

from clerk_app.ports import Clock

_TAIL = 74  # random bits beside 48 of milliseconds, 4 of version and 2 of variant
_STEP = 32  # an id made in the same millisecond is ahead of the last by a random step of so many bits


class Uuid7Ids:
    """A clock that is set back never sets the ids back: they stay in the last millisecond and count on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._last = 0

    def new(self) -> str:
        with self._lock:
            now = int(self._clock.now().timestamp() * 1000)
            fresh = now << _TAIL | secrets.randbits(_TAIL)
            self._last = fresh if now > self._last >> _TAIL else self._last + 1 + secrets.randbits(_STEP)
            return _text(self._last)


def _text(value: int) -> str:
    milliseconds, tail = value >> _TAIL, value & (1 << _TAIL) - 1
    high, low = tail >> 62, tail & (1 << 62) - 1
    return str(UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low))
