"""Cross-region handling (跨省通办, 跨域通办): who receives, who handles, and what each may do (R087, M24)."""

from dataclasses import dataclass
from enum import StrEnum

from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act


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
    if not all(_is_code(place) for place in places) or places[0] == places[1] or not crossing.handling_name.strip():
        raise Refused(Reason.PLACE_NEEDED)
    if not all(crossing.duties_of(place) for place in places):
        raise Refused(Reason.PLACE_NEEDED)


def acts_at(crossing: Crossing, place: str) -> frozenset[Act]:
    """What a place may do: the handling one everything, the receiving one no decision, others nothing."""
    if place == crossing.handling:
        return frozenset(Act)
    return _RECEIVING if place == crossing.receiving else frozenset()


def check_place(crossing: Crossing, place: str, act: Act) -> None:
    """R087: raises Refused for a decision anywhere but at the handling place, whatever the mode."""
    if act not in acts_at(crossing, place):
        raise Refused(Reason.HANDLED_ELSEWHERE, place=crossing.handling_name, act=act)


def _is_code(place: str) -> bool:
    """Division codes have six digits (GB/T 2260)."""
    return len(place) == 6 and place.isascii() and place.isdecimal()
