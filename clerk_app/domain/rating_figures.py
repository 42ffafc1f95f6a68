"""Indicators of ratings (GB/T 39734 names, formulas of the program's rules): with and without defaults, told apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from clerk_app.domain.follow_up import Finding, FollowUp
from clerk_app.domain.rating import Level

DASH = "—"
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Standing:
    """One service that could be rated: its level if any, whether that is a default, its follow-up if it was bad."""

    level: Level | None = None
    by_default: bool = False
    follow_up: FollowUp | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole. R075: a share of nothing is a dash, neither 0 nor 100 %."""

    part: int
    whole: int

    def __str__(self) -> str:
        """Half up, two decimals."""
        if not self.whole:
            return DASH
        return f"{(Decimal(self.part * 100) / Decimal(self.whole)).quantize(_CENT, ROUND_HALF_UP)}%"


@dataclass(frozen=True, slots=True)
class Indicators:
    """R072: 好评率, 主动好评率, 未评率, 评价率, 差评回复率, 回访整改率, 回访整改满意率."""

    good: Share
    good_active: Share
    unrated: Share
    rated: Share
    replied: Share
    rectified: Share
    satisfied: Share


def indicators(standings: Iterable[Standing]) -> Indicators:
    """V all ratings with defaults, A the applicants' own, g the levels 1-3 of A.8."""
    every = tuple(standings)
    counted = [one for one in every if one.level is not None]
    active = [one for one in counted if not one.by_default]
    bad = [one.follow_up for one in active if one.level is not None and one.level.bad]
    known = [one for one in bad if one is not None]
    needing = [one for one in known if one.finding is Finding.RECTIFY]
    again = [one for one in known if one.rechecked is not None]
    return Indicators(
        Share(_good(counted), len(counted)),
        Share(_good(active), len(active)),
        Share(len(every) - len(counted), len(every)),
        Share(len(active), len(every)),
        Share(sum(one.answered is not None for one in known), len(bad)),
        Share(sum(one in again for one in needing), len(needing)),
        Share(sum(one.satisfied for one in again), len(again)),
    )


def _good(standings: list[Standing]) -> int:
    return sum(one.level is not None and not one.level.bad for one in standings)
