"""What was put right later, as data (F20): an amended entry, or a paper made void, with what stands in its place."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.papers import Applicant, Clerk, PaperHead


@dataclass(frozen=True, slots=True)
class Replaced:
    """A paper of one form: the number that holds no more, and that of the newer version."""

    form: str
    old_no: str
    new_no: str


@dataclass(frozen=True, slots=True)
class AmendmentPaper:
    """P09: old and new beside each other, the reason, who has to hear of it, and which papers are replaced."""

    head: PaperHead
    applicant: Applicant
    theme: str
    day: date
    field: str
    old: str
    new: str
    reason: str
    told: tuple[str, ...]
    replaced: tuple[Replaced, ...]
    clerk: Clerk


@dataclass(frozen=True, slots=True)
class VoidPaper:
    """L31, R082: why a number holds no more, whether the sheet is back, who let it pass, and what replaces it."""

    head: PaperHead
    applicant: Applicant
    theme: str
    day: date
    voided: Replaced
    reason: str
    retrieved: bool
    approver: str
    clerk: Clerk
