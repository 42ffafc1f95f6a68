"""The course of one item as small events: only what moves a clock, each with its legal day."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.terms import Party


@dataclass(frozen=True, slots=True)
class Received:
    """收件: papers taken. ``answers`` is the department where the window has no mandate to accept (只收件)."""

    day: date
    answers: Party = Party.WINDOW


@dataclass(frozen=True, slots=True)
class SittingEnded:
    """The applicant left the window: what had to be told on the spot was told, or was not. Night ends it, too."""

    day: date


@dataclass(frozen=True, slots=True)
class ToldToCorrect:
    """一次性补正告知. A second one needs the supervisor's words in ``why_again`` (Licensing Law art. 32, 72)."""

    day: date
    why_again: str = ""


@dataclass(frozen=True, slots=True)
class Supplied:
    """补正材料: ``complete`` when with these everything that was asked for is there."""

    day: date
    complete: bool


@dataclass(frozen=True, slots=True)
class Accepted:
    """受理: a person accepted, or issued the paper of an acceptance that the law had brought already."""

    day: date


@dataclass(frozen=True, slots=True)
class NotAccepted:
    """不予受理."""

    day: date


@dataclass(frozen=True, slots=True)
class Lapsed:
    """逾期未补正: closed by the rule of the item's list."""

    day: date


@dataclass(frozen=True, slots=True)
class Paused:
    """停计: told in writing under ``notice_no`` (F11). Kind ``LISTED`` names its ``procedure`` as the list does."""

    day: date
    kind: PauseKind
    notice_no: str
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """恢复计时: ends the pause of that notice; without a number, every pause."""

    day: date
    notice_no: str = ""


@dataclass(frozen=True, slots=True)
class Extended:
    """延期 by so many working days."""

    day: date
    days: int
    approver: Approver | None
    reason: str


@dataclass(frozen=True, slots=True)
class ProcedureStarted:
    """A listed procedure (特别程序) begins. One that stops the clock is a pause of ``kind`` with its notice."""

    day: date
    procedure: str
    officers: tuple[str, ...] = ()
    notice_no: str = ""
    kind: PauseKind = PauseKind.LISTED


@dataclass(frozen=True, slots=True)
class ProcedureEnded:
    day: date
    procedure: str


@dataclass(frozen=True, slots=True)
class Decided:
    """办结: the decision, whichever way it went."""

    day: date


@dataclass(frozen=True, slots=True)
class ReadyTold:
    """The applicant was told that the result lies ready, or it was given to the post."""

    day: date


@dataclass(frozen=True, slots=True)
class Delivered:
    """送达."""

    day: date


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """撤回 by the applicant."""

    day: date


IntakeEvent = SittingEnded | ToldToCorrect | Supplied | Accepted | NotAccepted | Lapsed
HandlingEvent = Paused | Resumed | Extended | ProcedureStarted | ProcedureEnded
ClosingEvent = Decided | ReadyTold | Delivered | Withdrawn
ItemEvent = Received | IntakeEvent | HandlingEvent | ClosingEvent
