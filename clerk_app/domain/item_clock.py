"""The state of an item's clocks as a value, and the one queue in which the item stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.marks import Mark
from clerk_app.domain.terms import Party


class Clock(StrEnum):
    """Which clock runs: to accept or tell, for the applicant, to decide, to deliver, or none."""

    NOTICE = "notice"
    APPLICANT = "applicant"
    DECISION = "decision"
    DELIVERY = "delivery"
    NONE = "none"


class Queue(StrEnum):
    """Where an item waits; it waits in exactly one place. In the window's words:

    待决定 · 等部门受理意见 · 待申请人补正 · 待出具受理通知 · 部门办理中 · 停计中 · 待出结果 · 待领取 · 已结束.
    """

    ANSWER = "answer"
    ORGAN_ANSWER = "organ_answer"
    APPLICANT = "applicant"
    ACCEPTANCE_PAPER = "acceptance_paper"
    DECISION = "decision"
    PAUSED = "paused"
    RESULT = "result"
    COLLECTION = "collection"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SubClock:
    """A listed procedure under way: its own last day and mark beside the clock of the item."""

    procedure: str
    started: date
    due: Deadline
    mark: Mark


@dataclass(frozen=True, slots=True)
class ItemClock:
    """What the events and today say about one item.

    ``accepted`` is the legal day, ``deemed`` when silence brought it; ``issued`` when its paper was given.
    ``committed_due``, ``statutory_due`` and the joint ``ceiling_due`` stand from acceptance on; while ``paused`` they
    say what would hold if the clock went on today. ``due`` is the last day of the clock that runs, ``left`` the working
    days to it, negative when it is past. ``owes`` has to act next; ``late`` is who let the day pass, or nobody.
    """

    queue: Queue
    clock: Clock
    notice_due: Deadline
    mark: Mark = Mark.NONE
    due: Deadline | None = None
    left: int | None = None
    owes: Party | None = None
    late: Party | None = None
    accepted: date | None = None
    deemed: bool = False
    issued: bool = False
    paused: bool = False
    committed_due: Deadline | None = None
    statutory_due: Deadline | None = None
    ceiling_due: Deadline | None = None
    delivery_due: Deadline | None = None
    procedures: tuple[SubClock, ...] = ()
