"""What screens list: frozen rows and the Protocol that finds them on a read-only connection."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from clerk_app.domain.draft import DraftLine
from clerk_app.domain.emergency import EmergencyReceipt
from clerk_app.domain.facts import ConsultationHeld, Fact, ItemsRefused
from clerk_app.domain.facts_rating import FollowUpBody
from clerk_app.domain.guests import GuestCase, Lodged
from clerk_app.domain.print_jobs import PrintJob
from clerk_app.domain.print_routes import Routes
from clerk_app.domain.seals import SealBalance, SealUse, balance
from clerk_app.domain.voiding import Validity
from clerk_app.ports import PaperRow
from clerk_app.queries_results import CustodyLine, ResultCounts, ResultFilter, ResultLine


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list; ``delivery`` is here, registered or released; ``size`` in bytes; ``items`` decided on."""

    case_id: str
    case_no: str
    theme: str
    item: str
    person: str
    id_tail: str
    status: str
    delivery: str
    clerk: str
    decided_at: datetime | None
    due: date | None
    size: int
    last_seq: int
    items: int = 0


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case with its facts, from which its clocks are computed."""

    line: CaseLine
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ParkedLine:
    """A fact the office keeps but cannot apply."""

    case_id: str
    case_no: str
    person: str
    code: str
    detail: str
    since: datetime


@dataclass(frozen=True, slots=True)
class OutboxView:
    """Where the way to the office stands. ``waiting`` are cases with a fact beyond the acknowledged one."""

    head: int
    acked: int
    acked_at: datetime | None
    waiting: tuple[CaseLine, ...]
    delivered_today: tuple[CaseLine, ...]
    parked: tuple[ParkedLine, ...]
    blobs_left: int
    bytes_left: int
    numbers_left: int
    clock_offset_ms: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Counts of one day, every one by the item's decision; cases apart from items."""

    day: date
    cases: int
    consultations: int
    by_choice: Mapping[int, int] = field(default_factory=dict)
    by_hour: Mapping[int, int] = field(default_factory=dict)
    by_theme: Mapping[str, int] = field(default_factory=dict)
    by_window: Mapping[str, int] = field(default_factory=dict)
    by_clerk: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoLine:
    """One "no" of a day (M27): when and by whom (badge) it was ``said``, about what."""

    at: datetime
    window: str
    clerk: str
    theme: str
    item: str
    said: ConsultationHeld | ItemsRefused


@dataclass(frozen=True, slots=True)
class DayFilter:
    """A narrowing of one day's cases; empty means all."""

    window: str = ""
    clerk: str = ""
    theme: str = ""
    choice: int = 0
    hour: int = -1


class Dimension(StrEnum):
    """What a day's figures can be told along."""

    WINDOW = "window"
    CLERK = "clerk"
    THEME = "theme"
    CHOICE = "choice"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Tally:
    """One line along a dimension: its cases, and its items by decision."""

    key: str
    cases: int
    by_choice: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileTotals:
    """Scans and papers on the shelf; ``size`` in bytes."""

    count: int
    size: int


@dataclass(frozen=True, slots=True)
class SealedPaper:
    """A paper with room for a seal, issued that day; ``key`` tells it apart among all cases."""

    key: str
    paper: str
    case_no: str
    document_no: str


@dataclass(frozen=True, slots=True)
class SealDay:
    """用印登记 of one day beside the papers issued that day."""

    day: date
    uses: tuple[SealUse, ...] = ()
    papers: tuple[SealedPaper, ...] = ()

    @property
    def balance(self) -> SealBalance:
        """M06: the log equals the papers, or says where not."""
        return balance(self.uses, (paper.key for paper in self.papers))


@dataclass(frozen=True, slots=True)
class RatingDay:
    """评价 of one day at this window, without a level: services, those rated, those the applicant skipped."""

    services: int = 0
    done: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class VoidLine:
    """One line of the register of voids (R082); ``replaced`` where a paper stands, or will stand, in its place."""

    day: date
    document_no: str
    form: str
    case_no: str
    reason: str
    retrieved: bool
    approver: str
    replaced: bool
    replacement_no: str


@dataclass(frozen=True, slots=True)
class PaperFound:
    """A paper by a number that stands on it, with what it is worth today."""

    case_id: str
    paper: str
    form: str
    number: str
    document_no: str
    validity: Validity


class Look(Protocol):
    """The read side; every method is one short read."""

    def drafts(self) -> tuple[DraftLine, ...]: ...

    def outbox(self) -> OutboxView: ...

    def day(self, day: date) -> DayFigures: ...

    def noes(self, day: date) -> tuple[NoLine, ...]:
        """Every refusal and every visit sent away on that day, newest first."""

    def tally(self, day: date, by: Dimension, narrowed: DayFilter) -> tuple[Tally, ...]: ...

    def cases_of_day(self, day: date, narrowed: DayFilter) -> tuple[CaseLine, ...]: ...

    def cases(self, case_ids: Iterable[str]) -> tuple[CaseLine, ...]:
        """The lines of these cases; what was never numbered has none."""

    def due_from(self, day: date) -> tuple[str, ...]:
        """Ids of the cases whose last promised day is ``day`` or later."""

    def open_cases(self) -> tuple[OpenCase, ...]:
        """Cases of which something may wait for the window, with all that is known of them, the longest open first."""

    def search(self, text: str, limit: int) -> tuple[CaseLine, ...]:
        """Case number (4+ digits anywhere), last four of an ID, or a name."""

    def case_by_number(self, case_no: str) -> CaseLine | None: ...

    def case_by_payload(self, payload: str) -> CaseLine | None:
        """The case that a scanned barcode of 22 digits names: itself, or the case of a paper that bears it."""

    def visit_by_payload(self, payload: str) -> tuple[Fact, ...]:
        """The facts of the visit whose notice bears this number; empty where this store does not know it."""

    def paper_by_payload(self, payload: str) -> PaperFound | None:
        """The paper that bears these bars, and whether it still holds; of a case's number its receipt in force."""

    def paper_by_document_no(self, document_no: str) -> PaperFound | None:
        """The same by its 文号: a newer version bears its case's bars, and a number of its own."""

    def voids(self, year: int) -> tuple[VoidLine, ...]: ...

    def facts(self, case_id: str) -> tuple[Fact, ...]: ...

    def papers(self, case_id: str) -> tuple[PaperRow, ...]: ...

    def unissued(self) -> tuple[str, ...]:
        """Cases with an act but without its papers: to be repaired at start."""

    def unprinted(self) -> tuple[PaperRow, ...]: ...

    def rating_day(self, day: date) -> RatingDay: ...

    def follow_ups(self) -> tuple[FollowUpBody, ...]:
        """Everything the office said here of follow-ups of bad ratings: numbers, clocks and steps."""

    def jobs(self, case_id: str) -> tuple[PrintJob, ...]:
        """The print jobs of a case, oldest first."""

    def jobs_since(self, moment: datetime) -> tuple[PrintJob, ...]: ...

    def routes(self) -> Routes:
        """Which printer each document type was bound to at this window."""

    def seal_day(self, day: date) -> SealDay: ...

    def facts_of(self, *kinds: type) -> tuple[Fact, ...]:
        """What this store knows of some kinds, of every origin, each origin's in its own order."""

    def numbers_left(self, year: int) -> Mapping[tuple[str, str], int]:
        """By organ and kind word, the document numbers left in the blocks leased for that year."""

    def kept_originals(self) -> int:
        """Originals that the window has now (P03)."""

    def emergency(self) -> Mapping[str, EmergencyReceipt]:
        """The register of this window's emergency receipts by payload (P22)."""

    def guest_case(self, case_id: str) -> GuestCase | None:
        """The copy of another window's case with what this one added; None when none is kept."""

    def lodged(self) -> tuple[Lodged, ...]:
        """Papers taken in for cases that could not be asked for and that no case has yet, the oldest first."""

    def theme_counts(self, since: date) -> Mapping[str, int]: ...

    def earlier(self, id_tail: str, person: str) -> tuple[CaseLine, ...]: ...

    def file_totals(self) -> FileTotals: ...

    def referenced_blobs(self) -> frozenset[str]:
        """Every file a fact or a draft names."""

    def results(self, wanted: ResultFilter) -> tuple[ResultLine, ...]:
        """Every result of the cases that have one in this state, the oldest case first."""

    def result_counts(self) -> ResultCounts: ...

    def shelf_places(self) -> Mapping[str, int]:
        """How many results lie at each place."""

    def posted_under(self, tracking: str) -> str:
        """The case whose parcel bears this number; empty where none does."""

    def custody(self, case_id: str) -> tuple[CustodyLine, ...]:
        """Who has each original of a case now (P03)."""

    def where_is(self, payload: str) -> tuple[CustodyLine, ...]:
        """What lies in the bag with this number, and who has it."""
