"""Help that people are given, and what a visit comes to without a case (M09, M10, M27)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused


class Help(StrEnum):
    """导办 shows the way, 帮办 helps with filling and filing, 代办 does it in the applicant's place."""

    GUIDE = "guide"
    ASSIST = "assist"
    ON_BEHALF = "on_behalf"


class Track(StrEnum):
    """绿色通道, 上门服务: how the visit goes, beside who helps."""

    GREEN_CHANNEL = "green_channel"
    HOME_VISIT = "home_visit"


@dataclass(frozen=True, slots=True)
class Assistance:
    """One helper on one case: name and telephone stand on the receipt, ``consent`` is the applicant's."""

    help: Help
    helper: str
    phone: str
    since: date
    consent: bool = False


@dataclass(frozen=True, slots=True)
class TrackMark:
    """``reason`` opens a green channel (老年人, 军人, 孕妇, 残疾人 …); a home visit is made by two named ``people``."""

    track: Track
    reason: str = ""
    people: tuple[str, ...] = ()


class Ending(StrEnum):
    """How a visit ends without a case: a consultation, a pre-check (申报辅导), or a "no" that has its reason (M27)."""

    CONSULTATION = "consultation"
    PRE_CHECK = "pre_check"
    TURNED_AWAY = "turned_away"
    COME_BACK = "come_back"


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """``passed_to`` took the question over from whoever was asked first (首问负责); empty: it was answered here."""

    ending: Ending = Ending.CONSULTATION
    reason: str = ""
    passed_to: str = ""


NOES = frozenset({Ending.TURNED_AWAY, Ending.COME_BACK})


def check_assistance(given: Assistance) -> None:
    """M09: somebody helped is asked first and told whom to ring; being shown the way needs neither."""
    if given.help is Help.GUIDE:
        return
    if not given.consent:
        raise Refused(Reason.HELP_CONSENT_NEEDED)
    if not given.helper.strip() or not given.phone.strip():
        raise Refused(Reason.HELPER_NEEDED)


def check_track(mark: TrackMark) -> None:
    """A green channel has its reason, so that it is no favour; a home visit the names of two (P20)."""
    if mark.track is Track.GREEN_CHANNEL and not mark.reason.strip():
        raise Refused(Reason.TRACK_REASON_NEEDED)
    if mark.track is Track.HOME_VISIT and len({name.strip() for name in mark.people} - {""}) < 2:
        raise Refused(Reason.TWO_VISITORS_NEEDED)


def check_ending(ending: Ending, reason: str) -> None:
    """M27: a "no" is spoken with its reason, also one that only says to come back."""
    if ending in NOES and not reason.strip():
        raise Refused(Reason.NO_NEEDS_REASON)


def ticks_carried(ticks: Mapping[str, tuple[str, ...]], plan: Plan) -> dict[str, tuple[str, ...]]:
    """M10: what the next visit starts from: points of papers still asked for, as far as they are still looked at."""
    kept = {
        entry.slug: tuple(point for point in ticks.get(entry.slug, ()) if point in entry.material.check_points)
        for entry in plan.materials
    }
    return {slug: points for slug, points in kept.items() if points}
