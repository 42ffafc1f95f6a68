"""好差评: five levels, one rating a service, by the applicant's own act (国办发〔2019〕51号, GB/T 39734-2020)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from clerk_app.domain.case import Intake
from clerk_app.domain.facts_rating import RatingGiven
from clerk_app.domain.refusal import Reason, Refused

MOST_WORDS = 500
# Whose act a rating is, where a fact names who did it: never a badge (R070).
APPLICANT = "applicant"
_STARS = 5


class Level(IntEnum):
    """As many stars as its number: 非常满意, 满意, 基本满意, 不满意, 非常不满意."""

    VERY_SATISFIED = 5
    SATISFIED = 4
    FAIRLY_SATISFIED = 3
    DISSATISFIED = 2
    VERY_DISSATISFIED = 1

    @property
    def code(self) -> str:
        """R065: GB/T 39046-2020 A.8 counts the other way, 1 being 非常满意."""
        return str(_STARS + 1 - self)

    @property
    def bad(self) -> bool:
        """差评: the last two."""
        return self <= Level.DISSATISFIED


class Grievance(StrEnum):
    """What a bad rating may tick: 等候久, 态度, 业务不熟, 没有一次说清, 多要材料, 多跑路, 其他."""

    WAIT = "wait"
    MANNER = "manner"
    SKILL = "skill"
    TELLING = "telling"
    PAPERS = "papers"
    TRIPS = "trips"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the applicant says; reasons and words may stay empty. Words exactly as typed."""

    level: Level
    grievances: tuple[Grievance, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class RatingPolicy:
    """A province's profile (L18): what silence means, how fast a bad rating is followed up (R071).

    After ``silence_days`` a service without a rating counts as ``silence_level``, flagged as a default; with None it
    stays 未评. ``additional_review`` lets the applicant rate once more after the rectification (R069).
    """

    silence_days: int = 7
    silence_level: Level | None = None
    contact_days: int = 1
    rectify_days: int = 15
    additional_review: bool = False


class Rated(StrEnum):
    """All that the window may know of a service: 未评价, 已评价, 申请人跳过."""

    NOT_YET = "not_yet"
    DONE = "done"
    SKIPPED = "skipped"


def rated_as(intake: Intake, service: str) -> Rated:
    """A skip is no rating; one that follows it counts."""
    told = [body for body in intake.ratings if body.service == service]
    if any(isinstance(body, RatingGiven) for body in told):
        return Rated.DONE
    return Rated.SKIPPED if told else Rated.NOT_YET


def check_may_rate(intake: Intake, service: str) -> None:
    """R069: one rating a service; raises Refused."""
    if rated_as(intake, service) is Rated.DONE:
        raise Refused(Reason.ALREADY_RATED)


def check_opinion(opinion: Opinion) -> None:
    """Counted in code points; what is too long is said, never cut."""
    if len(opinion.words) > MOST_WORDS:
        raise Refused(Reason.RATING_TOO_LONG, most=str(MOST_WORDS))


def silent_level(policy: RatingPolicy, served: date, today: date) -> Level | None:
    """What a service without a rating counts as today; None: 未评, or there is still time (L18)."""
    over = today > served + timedelta(days=policy.silence_days)
    return policy.silence_level if over else None
