"""What becomes of a paper after it was issued: one that was made void, with its reason and who let it pass."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PaperVoided:
    """作废 (L31): before it was handed over, or ``retrieved`` from who held it; a supervisor (badge) answers for it.

    Its ``document_no`` goes to the register of voids (R082) and is never given again; ``replacement`` is the id of the
    paper in its place, empty where none is called for.
    """

    day: date
    paper: str
    document_no: str
    reason: str
    approver: str
    retrieved: bool = False
    replacement: str = ""


PaperBody = PaperVoided
