"""The flow chart of one plan (H04) as data: each item's lane on a common scale of working days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.papers import PaperHead


class SegmentKind(StrEnum):
    """A step on site that counts, the organ's own work, or an answer that is awaited."""

    SITE = "site"
    WORK = "work"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Segment:
    """``name`` is empty where the kind says it all."""

    kind: SegmentKind
    days: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """``outside`` are steps that the limit does not count; ``due`` is absent where the organ has yet to accept."""

    item: str
    organ: str
    segments: tuple[Segment, ...]
    due: date | None
    committed: int
    outside: tuple[tuple[str, int], ...] = ()

    @property
    def days(self) -> int:
        return sum(segment.days for segment in self.segments)


@dataclass(frozen=True, slots=True)
class FlowChart:
    """办理流程图 (H04); the promise is the theme's, or that of an item taken singly."""

    head: PaperHead
    theme: str
    code: str
    scenario: tuple[str, ...]
    lanes: tuple[Lane, ...]
    promised: int
    due: date
    today: date
    single: bool = False

    @property
    def scale(self) -> int:
        """Working days across: as many as the longest lane, and the promise."""
        return max(self.promised, 1, *(lane.days for lane in self.lanes))
