"""A service rated or not, and the follow-up of a bad rating: no fact says a level, a reason or a word (R070, R071)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Channel(StrEnum):
    """By which act of the applicant a rating came: 翻屏 at the window, or 扫码 on the applicant's own phone."""

    SCREEN = "screen"
    QR = "qr"


@dataclass(frozen=True, slots=True)
class RatingGiven:
    """已评价: ``sealed`` is base64 to the office's rating key, which ``key`` names; it is always of one length.

    ``clerk`` is the badge of who served; the act is the applicant's own.
    """

    service: str
    channel: Channel
    clerk: str
    key: str
    sealed: str


@dataclass(frozen=True, slots=True)
class RatingSkipped:
    """申请人跳过: the applicant's key on the turned screen; it stays 未评 and may still be given at the same visit."""

    service: str
    channel: Channel


class FollowUpStep(StrEnum):
    """What was done about a bad rating: 联系核实, 答复, 复核."""

    CONTACTED = "contacted"
    ANSWERED = "answered"
    RECHECKED = "rechecked"


@dataclass(frozen=True, slots=True)
class FollowUpOpened:
    """回访开启 (office): under a number of its own, which names neither the case nor who rated nor how."""

    number: str
    opened: date
    contact_due: date
    rectify_due: date
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpMoved:
    """回访进展 (office): ``closed`` where nothing is left to do."""

    number: str
    step: FollowUpStep
    on: date
    closed: bool = False


RatingBody = RatingGiven | RatingSkipped
FollowUpBody = FollowUpOpened | FollowUpMoved
