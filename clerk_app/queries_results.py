"""What the results desk lists: frozen rows of results and of originals in custody."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clerk_app.domain.custody import Held
from clerk_app.domain.results import ResultState


class ResultFilter(StrEnum):
    """待领, 今日已领, 邮寄 (on its way), 超 30 天未领."""

    WAITING = "waiting"
    GIVEN = "given"
    POSTED = "posted"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class ResultCounts:
    """Cases by filter, in its order."""

    waiting: int
    given: int
    posted: int
    late: int


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One result in the list; ``result`` is empty while it is awaited and its name stands in the catalogue."""

    case_id: str
    case_no: str
    theme: str
    person: str
    item: str
    result: str
    result_no: str
    department: str
    count: int
    state: ResultState
    shelf: str
    way: str
    since: date | None
    arrived: datetime | None
    due: date | None
    tracking: str
    recheck: bool
    conflict: bool


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """Where an original of a case is now."""

    case_id: str
    case_no: str
    held: Held
