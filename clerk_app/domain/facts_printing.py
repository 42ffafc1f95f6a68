"""Facts of printing: a paper printed once more (R083), with its count and why."""

from dataclasses import dataclass
from enum import StrEnum


class ReprintReason(StrEnum):
    """Why another copy is printed. A wrong content is none: paper does not mend it (R083)."""

    JAM = "jam"
    LOST = "lost"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PaperReprinted:
    """补打: the ``count``-th marked copy under the same number; ``sha256`` is the copy itself, among the blobs."""

    paper: str
    count: int
    reason: ReprintReason
    words: str
    sha256: str
