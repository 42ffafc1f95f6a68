"""The correction notice (F04) as data: every fault told once, and what happens to the papers already there."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Applicant, Clerk, Due, Fault, ItemTitle, PaperHead, SealFrame


@dataclass(frozen=True, slots=True)
class Handled:
    """Papers kept or given back, named together with their count."""

    is_kept: bool
    materials: tuple[str, ...]
    copies: int
    pages: int


@dataclass(frozen=True, slots=True)
class SupplyDeadline:
    """A date by which to supply, only where a special law sets one."""

    day: date
    basis: str


@dataclass(frozen=True, slots=True)
class CorrectionPaper:
    """`day_of_notice` counts the working days since receipt; `notice_due` is absent outside a notice clock."""

    head: PaperHead
    applicant: Applicant
    item: ItemTitle
    theme: str
    regime: Regime
    received_on: date
    told_on: date
    day_of_notice: int
    notice_due: Due | None
    notice_days: int
    faults: tuple[Fault, ...]
    handled: tuple[Handled, ...]
    handler: Clerk
    handler_organ: str
    clerk: Clerk
    seal: SealFrame
    other_items: bool = False
    deadline: SupplyDeadline | None = None
