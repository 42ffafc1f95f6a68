"""The day sheet (F19) as data: balance, volume, rates, numbers and seals used, things handed over to the next clerk."""

from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.domain.day_counts import Flow, Ratio
from clerk_app.domain.papers import Clerk, PaperHead


@dataclass(frozen=True, slots=True)
class VolumeRow:
    """``counts`` in the order of the columns: visits, cases, then items by decision and by end."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SerialUse:
    """Document numbers of one kind word used that day; ``left`` is None where no block is held here."""

    form: str
    prefix: str
    first: int
    last: int
    used: int
    void: int
    reprints: int
    left: int | None


@dataclass(frozen=True, slots=True)
class SealCount:
    seal: str
    count: int


@dataclass(frozen=True, slots=True)
class Thing:
    """``key`` names what is counted and handed over; ``value`` is its count, with what must be told beside it."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class DaySheetPaper:
    """R073: a sheet whose balance does not hold says so; it is printed all the same, for somebody has to look."""

    head: PaperHead
    day: date
    cutoff: datetime
    cases: Flow
    items: Flow
    volumes: tuple[VolumeRow, ...]
    ratios: tuple[Ratio, ...]
    serials: tuple[SerialUse, ...]
    seals: tuple[SealCount, ...]
    things: tuple[Thing, ...]
    clerk: Clerk
    voids: tuple[str, ...] = ()
    unsent: int = 0

    @property
    def totals(self) -> tuple[int, ...]:
        return tuple(sum(column) for column in zip(*(row.counts for row in self.volumes), strict=True))
