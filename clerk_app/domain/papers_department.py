"""What a department says of one item once it is accepted, as data: special procedure, extension, decision (F11-F13)."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Applicant, Clerk, Due, ItemTitle, Limit, PaperHead, Remedy, SealFrame
from clerk_app.domain.pauses import Approver, PauseKind


@dataclass(frozen=True, slots=True)
class ItemTold:
    """Of which item, of whom, in whose name; the department speaks and the window hands over."""

    applicant: Applicant
    item: ItemTitle
    regime: Regime
    accepted_on: date | None
    organ: str
    organ_phone: str
    clerk: Clerk
    seal: SealFrame


@dataclass(frozen=True, slots=True)
class PausePaper:
    """F11 (Licensing Law art. 45, R024): ``needed`` is the time of a listed procedure, absent where none is listed."""

    head: PaperHead
    told: ItemTold
    pause: PauseKind
    procedure: str
    basis: str
    started: date
    needed: Limit | None
    expected: Due | None

    def __post_init__(self) -> None:
        if not self.basis:
            raise ValueError("what is not counted has a basis")
        if (self.needed is None) != (self.expected is None):
            raise ValueError("the end is expected where the time needed is known")


@dataclass(frozen=True, slots=True)
class ExtensionPaper:
    """F12 (Licensing Law art. 42, R021): the old and the new last day, the reason, and who approved."""

    head: PaperHead
    told: ItemTold
    old: Due
    days: int
    new: Due
    reason: str
    approver: Approver

    def __post_init__(self) -> None:
        if not self.reason:
            raise ValueError("an extension tells its reason")


@dataclass(frozen=True, slots=True)
class DecisionPaper:
    """F13 (Licensing Law art. 38, 44): a refusal says why, and both name their remedies (L20)."""

    head: PaperHead
    told: ItemTold
    granted: bool
    decided_on: date
    result: str
    result_no: str
    why: str
    remedy: Remedy

    def __post_init__(self) -> None:
        if not (self.granted or self.why):
            raise ValueError("a refusal says why")
