"""The computer's clock, and one that starts at a given instant and runs on, for demo and tour."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

OFFICE_ZONE = ZoneInfo("Asia/Shanghai")


class SystemClock:
    """What the operating system says."""

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time(), UTC)

    def today(self) -> date:
        return self.now().astimezone(OFFICE_ZONE).date()

    def monotonic_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000


class FixedStartClock:
    """Starts at ``start`` when built and runs on at the pace of ``elapsed`` (seconds, monotonic)."""

    def __init__(self, start: datetime, elapsed: Callable[[], float] = time.monotonic) -> None:
        if start.tzinfo is None:
            raise ValueError("naive start")
        self._start = start.astimezone(UTC)
        self._elapsed = elapsed
        self._began = elapsed()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed() - self._began)

    def today(self) -> date:
        return self.now().astimezone(OFFICE_ZONE).date()

    def monotonic_ms(self) -> int:
        return int(self._elapsed() * 1000)


class StandingClock:
    """Stands at the instant it was last set to: what was made at a told moment is dated by it, whenever it is made."""

    def __init__(self, instant: datetime) -> None:
        self.set(instant)

    def set(self, instant: datetime) -> None:
        if instant.tzinfo is None:
            raise ValueError("naive instant")
        self.instant = instant.astimezone(UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.now().astimezone(OFFICE_ZONE).date()

    def monotonic_ms(self) -> int:
        return int(self.instant.timestamp() * 1000)
