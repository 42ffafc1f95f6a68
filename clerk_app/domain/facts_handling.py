"""What a department says of one item after the first act, as the office records it; and a limit that became final.

Each of the office's facts names the window's fact that it was written upon (origin and seq): that orders the two halves
of a case, which clocks never do. ``day`` is the legal day of the act.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.pauses import Approver, PauseKind


@dataclass(frozen=True, slots=True)
class ItemDecided:
    """办结: the decision on an item. A refusal says why (Licensing Law art. 38); ``result_no`` is the licence's own."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    granted: bool
    result_no: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """停计: told in writing under ``notice_no`` (Licensing Law art. 45); ``procedure`` names a listed one."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    pause: PauseKind
    basis: str
    notice_no: str
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class ClockResumed:
    """恢复计时: ends the pause of that notice; without a number, every pause."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    notice_no: str = ""


@dataclass(frozen=True, slots=True)
class LimitExtended:
    """延期 by so many working days, approved, its reason told to the applicant (Licensing Law art. 42)."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    days: int
    approver: Approver
    reason: str


@dataclass(frozen=True, slots=True)
class ProcedureStarted:
    """A listed procedure (特别程序) begins; who goes is named where substance is checked (art. 34)."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    procedure: str
    officers: tuple[str, ...] = ()
    notice_no: str = ""


@dataclass(frozen=True, slots=True)
class ProcedureEnded:
    answers_origin: str
    answers_seq: int
    day: date
    item: str
    procedure: str


@dataclass(frozen=True, slots=True)
class ResultReady:
    """The applicant was told that the result lies ready, or it was posted; ``way`` says how (art. 44)."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    way: str


class Fault(StrEnum):
    """Whose fault it was that a department sent an item back."""

    WINDOW = "window"
    DEPARTMENT = "department"
    APPLICANT = "applicant"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class ItemSentBack:
    """内部退回: between department and window. The applicant is told nothing twice by it, and no clock stops."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    fault: Fault
    what: str


@dataclass(frozen=True, slots=True)
class AmendmentNoted:
    """更正已知悉: the department took note of an entry that the applicant amended after the decision (P09)."""

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    field: str


@dataclass(frozen=True, slots=True)
class LimitSettled:
    """暂估转正: the year's calendar has come, and an item's last day is final; old and new are both kept."""

    item: str
    old: date
    new: date
    day: date


HandlingBody = (
    ItemDecided
    | ClockPaused
    | ClockResumed
    | LimitExtended
    | ProcedureStarted
    | ProcedureEnded
    | ResultReady
    | ItemSentBack
    | AmendmentNoted
)
