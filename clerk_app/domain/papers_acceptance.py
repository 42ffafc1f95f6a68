"""The acceptance notice (F06) as data: item by item the act, the limits, the last day and whose seal."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Applicant, Clerk, Due, ItemTitle, Limit, PaperHead, SealFrame


class Act(Enum):
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    RECEIVED = "received"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class AcceptedItem:
    """One row; `due` is the last day of the decision, or of the organ's answer where the item was only received."""

    title: ItemTitle
    organ: str
    act: Act
    regime: Regime
    statutory: Limit | None
    committed: Limit
    due: Due | None = None
    seal_mark: str = ""


@dataclass(frozen=True, slots=True)
class ItemStep:
    """A listed step of a row (numbered from one) with its maximum."""

    item: int
    name: str
    limit: Limit
    counts: bool


@dataclass(frozen=True, slots=True)
class JointVisit:
    organs: tuple[str, ...]
    appointment: str


@dataclass(frozen=True, slots=True)
class ItemFee:
    item: int
    fee: str


@dataclass(frozen=True, slots=True)
class AcceptancePaper:
    """A single item is a list of one; organs in rows may be short, beside a seal they are whole."""

    head: PaperHead
    applicant: Applicant
    theme: ItemTitle
    applied_on: date
    received_on: date
    accepted_on: date
    promised: Limit
    due: Due
    items: tuple[AcceptedItem, ...]
    seals: tuple[SealFrame, ...]
    clerk: Clerk
    delivery: str
    delivery_days: Limit
    steps: tuple[ItemStep, ...] = ()
    joint_visit: JointVisit | None = None
    fees: tuple[ItemFee, ...] = ()

    def __post_init__(self) -> None:
        marks = {seal.mark for seal in self.seals}
        needed = {item.seal_mark for item in self.items if item.seal_mark}
        if not needed <= marks:
            raise ValueError("an accepted item names a seal that the paper does not carry")
        if any(not item.seal_mark for item in self.items if item.act in (Act.ACCEPTED, Act.DEFERRED)):
            raise ValueError("an acceptance without a seal is none")
