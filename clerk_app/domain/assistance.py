"""Help that people are given, and what a visit comes to without a case (M09, M10, M27)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from clerk_app.domain.agents import AgentAct, Authority, check_act
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
    steps: tuple[str, ...] = ()
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class TrackMark:
    """``reason`` opens a green channel (老年人, 军人, 孕妇, 残疾人 …); a home visit is made by two named ``people``."""

    track: Track
    reason: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstAsked:
    """首问负责: who was asked first answers, or passes it on by name to somebody who takes it."""

    question: str
    clerk: str
    at: datetime
    passed: tuple[tuple[str, datetime], ...] = ()
    answered: datetime | None = None

    @property
    def responsible(self) -> str:
        """The last one who took it over; nobody once it is answered."""
        return "" if self.answered else self.passed[-1][0] if self.passed else self.clerk


@dataclass(frozen=True, slots=True)
class PreCheck:
    """申报辅导: papers looked through before any application: no case number, no clock, ticks and a slip's code."""

    code: str
    theme: str
    answers: Mapping[str, str | tuple[str, ...]]
    day: date
    clerk: str
    ticks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Ending(StrEnum):
    """How a visit ends: with a case, a consultation, a pre-check, or with a "no" that has its reason (M27)."""

    CASE = "case"
    CONSULTATION = "consultation"
    PRE_CHECK = "pre_check"
    TURNED_AWAY = "turned_away"
    COME_BACK = "come_back"


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """The end of one ticket; ``person`` is whatever tells two visits of one person apart from those of two."""

    ticket: str
    ending: Ending
    theme: str
    person: str
    day: date
    reason: str = ""


def check_assistance(given: Assistance) -> None:
    """M09: somebody helped is asked first and told whom to ring; being shown the way needs neither."""
    if given.help is Help.GUIDE:
        return
    if not given.consent:
        raise Refused(Reason.CONSENT_NEEDED, person=given.helper)
    if not given.helper.strip() or not given.phone.strip():
        raise Refused(Reason.PHONE_NEEDED)


def check_help_signs(given: Assistance, authority: Authority | None, on: date) -> None:
    """M09: 代办 without a power of attorney is refused at the signature, not at intake; other helpers never sign."""
    if given.help is not Help.ON_BEHALF:
        raise Refused(Reason.POWER_OF_ATTORNEY_NEEDED, agent=given.helper)
    check_act(authority, AgentAct.APPLY, on)


def check_track(mark: TrackMark) -> None:
    """A green channel has its reason, so that it is no favour; a home visit the names of two (P20)."""
    if mark.track is Track.GREEN_CHANNEL and not mark.reason.strip():
        raise Refused(Reason.REASON_NEEDED, track=mark.track)
    if mark.track is Track.HOME_VISIT and len({name.strip() for name in mark.people} - {""}) < 2:
        raise Refused(Reason.WITNESS_NEEDED, track=mark.track)


def pass_on(asked: FirstAsked, to: str, at: datetime) -> FirstAsked:
    """Only a named person takes a question over; one that was answered is passed to nobody."""
    if not to.strip() or asked.answered:
        raise Refused(Reason.REASON_NEEDED)
    return replace(asked, passed=(*asked.passed, (to.strip(), at)))


def ticks_carried(slip: PreCheck, plan: Plan) -> dict[str, tuple[str, ...]]:
    """What the next visit starts from: ticks of papers still asked for, as far as their check points still exist."""
    kept = {
        entry.slug: tuple(point for point in slip.ticks.get(entry.slug, ()) if point in entry.material.check_points)
        for entry in plan.materials
    }
    return {slug: points for slug, points in kept.items() if points}


def check_visit_end(end: VisitEnd) -> None:
    """M27: a "no" is spoken with its reason, also one that only says to come back."""
    if end.ending in {Ending.TURNED_AWAY, Ending.COME_BACK} and not end.reason.strip():
        raise Refused(Reason.REASON_NEEDED, ticket=end.ticket)


def not_got(ends: Iterable[VisitEnd]) -> dict[tuple[str, str], int]:
    """M10: visits that led to no case of that person and theme, then or later, counted by theme and reason."""
    told = tuple(ends)
    cases = {
        (one.person, one.theme): one.day for one in sorted(told, key=lambda one: one.day) if one.ending is Ending.CASE
    }
    counts: dict[tuple[str, str], int] = {}
    for one in told:
        later = cases.get((one.person, one.theme))
        if one.ending is not Ending.CASE and (later is None or later < one.day):
            counts[one.theme, one.reason] = counts.get((one.theme, one.reason), 0) + 1
    return counts
