"""Cross-region handling (跨省通办, 跨域通办): who receives, who handles, and what each may do (R087, M24)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.catalogue import Item
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act, Mandate, mandate_for


class CrossMode(StrEnum):
    """The three modes of 国办发〔2020〕35号: 全程网办, 异地代收代办, 多地联办."""

    ONLINE = "online"
    RECEIVED_FOR = "received_for"
    JOINT = "joint"


# The receiving place identifies, looks at the form, receives, and hands over what comes back; it never decides.
_RECEIVING = frozenset({Act.RECEIVE, Act.HAND_OVER})


@dataclass(frozen=True, slots=True)
class Crossing:
    """``receiving`` and ``handling`` are division codes; ``duties`` what the two places agreed that each does.

    ``handling_name`` is the other hall's name as its papers print it.
    """

    mode: CrossMode
    receiving: str
    handling: str
    duties: tuple[tuple[str, str], ...] = ()
    handling_name: str = ""

    def duties_of(self, place: str) -> tuple[str, ...]:
        return tuple(duty for where, duty in self.duties if where == place)


def check_crossing(crossing: Crossing) -> None:
    """R087: with a mode set both places and the duties of each are recorded; two names of one place cross nothing."""
    places = (crossing.receiving.strip(), crossing.handling.strip())
    if not all(places) or places[0] == places[1]:
        raise Refused(Reason.AUTHORITY_NEEDED, mode=crossing.mode)
    if not all(crossing.duties_of(place) for place in places):
        raise Refused(Reason.REASON_NEEDED, mode=crossing.mode)


def acts_at(crossing: Crossing, place: str) -> frozenset[Act]:
    """What a place may do: the handling one everything, the receiving one no decision, others nothing."""
    if place == crossing.handling:
        return frozenset(Act)
    return _RECEIVING if place == crossing.receiving else frozenset()


def check_place(crossing: Crossing, place: str, act: Act) -> None:
    """R087: raises Refused for a decision anywhere but at the handling place, whatever the mode."""
    if act not in acts_at(crossing, place):
        raise Refused(Reason.HANDLED_ELSEWHERE, place=crossing.handling, act=act)


def receipt_speaks_for(
    crossing: Crossing, mandates: Iterable[Mandate], item: Item, window: str, on: date, hall: str
) -> str:
    """Whose name stands on the receipt (F03): the handling organ's only with its mandate, else the hall's (M24)."""
    given = mandate_for(mandates, item, Act.RECEIVE, window, on)
    return given.organ if given and crossing.mode is not CrossMode.ONLINE else hall


@dataclass(frozen=True, slots=True)
class Parcel:
    """One sealed parcel between two places: its bar, the courier's number, and when it left and came."""

    code: str
    cases: tuple[str, ...]
    sent: date
    expected: date
    courier_no: str = ""
    received: date | None = None

    def late(self, on: date) -> bool:
        return self.received is None and on > self.expected
