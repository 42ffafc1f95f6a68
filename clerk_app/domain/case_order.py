"""Both halves of a case in one order: by legal day, and on one day by what each had seen of the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from clerk_app.domain.facts import GUEST_KINDS, Fact, HandledBody, OfficeBody

ZONE = ZoneInfo("Asia/Shanghai")
_LAST = 2**62


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact with its legal day."""

    day: date
    fact: Fact


def in_order(facts: Iterable[Fact]) -> tuple[Dated, ...]:
    """Within one ledger a day never goes back, however a machine's clock jumped. Clocks order nothing else:

    a fact of the office stands behind the window's fact that it names, and what guests added, which commutes, last.
    """
    every = tuple(facts)
    home = _home(every)
    latest: dict[str, date] = {}
    placed: list[tuple[date, int, int, str, int, Fact]] = []
    for fact in sorted(every, key=lambda fact: (fact.header.origin != home, fact.header.origin, fact.header.seq)):
        header = fact.header
        day = max(day_of(fact), latest.get(header.origin, date.min))
        latest[header.origin] = day
        placed.append((day, _place(fact, home), header.origin != home, header.origin, header.seq, fact))
    return tuple(Dated(entry[0], entry[5]) for entry in sorted(placed, key=lambda entry: entry[:5]))


def day_of(fact: Fact) -> date:
    """The legal day that the act itself names, else the day on which it was written down."""
    day = getattr(fact.body, "day", None)
    return day if isinstance(day, date) else day_of_writing(fact)


def day_of_writing(fact: Fact) -> date:
    return fact.header.at.astimezone(ZONE).date()


def home_of(facts: Iterable[Fact]) -> tuple[str, int]:
    """The home's origin with its last seq: what a fact of the office names."""
    every = tuple(facts)
    home = _home(every)
    return home, max((fact.header.seq for fact in every if fact.header.origin == home), default=0)


def _home(facts: tuple[Fact, ...]) -> str:
    mine = (fact for fact in facts if not isinstance(fact.body, (*GUEST_KINDS, OfficeBody)))
    return next((fact.header.origin for fact in mine), "")


def _place(fact: Fact, home: str) -> int:
    if fact.header.origin == home:
        return fact.header.seq
    return fact.body.answers_seq if isinstance(fact.body, HandledBody) else _LAST
