"""What the window knows of the way to the office, and the one wish it may have: now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from clerk_app.ports import Outage
from ui.signals import Emits


@dataclass(frozen=True, slots=True)
class SyncState:
    """``phase``: idle hello sending blobs feeding. ``outage`` is the last failure, None since the last success.

    ``damaged`` pages could not be read here in the last round, ``declined`` files the office could not take.
    """

    phase: str = "idle"
    outage: Outage | None = None
    last_ack: datetime | None = None
    offline_since: datetime | None = None
    paused: bool = False
    damaged: int = 0
    declined: int = 0
    enrolled: bool = True


class SyncControl(Protocol):
    """``changed`` follows every change of ``state``."""

    changed: Emits[()]

    @property
    def state(self) -> SyncState: ...

    def now(self) -> None:
        """Try at once; while offline it changes no case's state."""
