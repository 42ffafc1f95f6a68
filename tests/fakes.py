"""Stand-ins with real behaviour: a clock that is told the time, a vault and a shelf in memory, dice that repeat."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from clerk_app.adapters.system_clock import OFFICE_ZONE

OPENING = datetime(2026, 11, 18, 1, 0, tzinfo=UTC)


@dataclass(slots=True)
class SetClock:
    """Stands still until it is moved; monotonic time counts the readings, so that no two are equal."""

    instant: datetime = OPENING
    readings: int = 0

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.astimezone(OFFICE_ZONE).date()

    def monotonic_ms(self) -> int:
        self.readings += 1
        return self.readings

    def move(self, by: timedelta) -> None:
        self.instant += by


@dataclass(slots=True)
class MemoryVault:
    """Keys in a dictionary."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def write(self, name: str, secret: bytes) -> None:
        self.kept[name] = secret
