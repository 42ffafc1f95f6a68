"""How a case ends without a decision, as data (F17): withdrawn by the applicant, or lapsed by the rule of its list."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.papers import Applicant, Clerk, PaperHead, Remedy, SealFrame
from clerk_app.domain.papers_refusal import ReturnedMaterial


@dataclass(frozen=True, slots=True)
class ClosingPaper:
    """``reason`` is the applicant's own word, or the rule that closes; only what lapsed bears seal and remedies."""

    head: PaperHead
    applicant: Applicant
    theme: str
    items: tuple[str, ...]
    day: date
    reason: str
    returned: tuple[ReturnedMaterial, ...]
    clerk: Clerk
    refund_fen: int = 0
    seal: SealFrame | None = None
    remedy: Remedy | None = None

    @property
    def lapsed(self) -> bool:
        return self.seal is not None

    def __post_init__(self) -> None:
        if not (self.items and self.reason):
            raise ValueError("an end names what ends and why")
        if (self.seal is None) != (self.remedy is None):
            raise ValueError("what an organ closes bears its seal and names the remedies")
