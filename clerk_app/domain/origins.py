"""Origins: who writes a ledger, as station(6)-window(2)-epoch(3); window 00 is the office's own ledger of a station."""

import re
from dataclasses import dataclass
from typing import Self

OFFICE_WINDOW = "00"
DEMO_STATION = "900001"
FIRST_DEMO_EPOCH = 900
_SHAPE = re.compile(r"(\d{6})-(\d{2})-(\d{3})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """One installation. A new epoch is a new origin: its ledger begins at seq 1."""

    station: str
    window: str
    epoch: int

    def __str__(self) -> str:
        return f"{self.station}-{self.window}-{self.epoch:03d}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """None for a text of another shape."""
        found = _SHAPE.fullmatch(text)
        return cls(found[1], found[2], int(found[3])) if found else None

    @property
    def is_demo(self) -> bool:
        """Practice only: refused by every office that is not for practice."""
        return self.station == DEMO_STATION or self.epoch >= FIRST_DEMO_EPOCH


def office_origin(station: str, epoch: int) -> Origin:
    """The ledger an office keeps for a station; the office's own epoch rises when it is restored."""
    return Origin(station, OFFICE_WINDOW, epoch)


def window_of(origin: str) -> str:
    """The window's two digits; empty for a text that is no origin."""
    found = Origin.read(origin)
    return found.window if found else ""
