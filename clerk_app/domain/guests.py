"""Another window's case at this one: read from a copy, written upon by the kinds that commute, and by no others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clerk_app.domain.facts import GUEST_KINDS, Body, Fact
from clerk_app.domain.materials import Page
from clerk_app.domain.origins import window_of
from clerk_app.domain.refusal import Reason, Refused


@dataclass(frozen=True, slots=True)
class GuestCase:
    """A copy with what this window added since: ``home`` decides on it, ``fetched_at`` says how old the copy is."""

    case_no: str
    case_id: str
    home: str
    fetched_at: datetime
    facts: tuple[Fact, ...]

    @property
    def window(self) -> str:
        """The home's window code."""
        return window_of(self.home)


class Lodging(StrEnum):
    """How far papers have come that were taken in for a case this window could not ask for."""

    WAITING = "waiting"
    JOINED = "joined"
    GIVEN_BACK = "given_back"


@dataclass(frozen=True, slots=True)
class Lodged:
    """暂存材料: one paper taken in on the number of a receipt; ``number`` is its own (kind 20), told to who left it.

    ``why`` is the reason for which the case did not take it (a Reason's value): then the clerk settles it.
    """

    id: str
    number: str
    case_no: str
    theme: str
    material: str
    pages: tuple[Page, ...]
    original_seen: bool
    clerk: str
    at: datetime
    state: Lodging = Lodging.WAITING
    why: str = ""


def with_own(copied: Iterable[Fact], own: Iterable[Fact]) -> tuple[Fact, ...]:
    """The copy with this window's own facts laid over it: what is sealed here is never read from a copy."""
    mine = tuple(own)
    known = {(fact.header.origin, fact.header.seq) for fact in mine}
    return (*(fact for fact in copied if (fact.header.origin, fact.header.seq) not in known), *mine)


def check_guest(bodies: Iterable[Body]) -> None:
    """Decisions, corrections and papers are the home's; raises Refused for any kind that a guest may not write."""
    if not all(isinstance(body, GUEST_KINDS) for body in bodies):
        raise Refused(Reason.NOT_HOME)
