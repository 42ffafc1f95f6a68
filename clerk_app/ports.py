"""What the use cases need from the world, as Protocols; adapters live in db, printing and clerk_app.adapters."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from clerk_app.domain.draft import Draft, DraftLine
from clerk_app.domain.facts import BlobRef, Body, Fact
from clerk_app.domain.guests import Lodged
from clerk_app.domain.numbers import Kind
from clerk_app.domain.print_jobs import Hitch, JobReport, PrintJob
from clerk_app.domain.print_routes import PLAIN, Medium, Route, Routes

Passing = Callable[[str], None]
"""Told the label of every point where a crash is interesting; in production it does nothing."""


def passing_by(_: str) -> None:
    """The label hook of a normal run."""


class OutageKind(StrEnum):
    """What of the world is missing; each has words of its own in the status bar."""

    STORE_BUSY = "store_busy"
    STORE_DAMAGED = "store_damaged"
    STORE_KEY = "store_key"
    DISK_FULL = "disk_full"
    NO_KEYRING = "no_keyring"
    PRINTER = "printer"
    TEMPLATE = "template"
    SCANNER = "scanner"
    NO_SCANNER = "no_scanner"
    FEEDER_JAMMED = "feeder_jammed"
    FEEDER_EMPTY = "feeder_empty"
    OFFLINE = "offline"
    NOT_OUR_OFFICE = "not_our_office"
    WRONG_OFFICE = "wrong_office"
    CLOCK = "clock"
    NOT_ENROLLED = "not_enrolled"
    TOO_OLD = "too_old"
    OFFICE_BUSY = "office_busy"
    OFFICE_ERROR = "office_error"
    FORKED = "forked"
    BLOB_DAMAGED = "blob_damaged"


class Outage(Exception):
    """The world fails; trying again later is right. ``detail`` is for the phone, never the first line."""

    def __init__(self, kind: OutageKind, detail: str = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """Aware UTC."""

    def today(self) -> date:
        """The day in Asia/Shanghai."""

    def monotonic_ms(self) -> int: ...


class Ids(Protocol):
    """Lower-case UUIDv7 text."""

    def new(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Station:
    """Who this installation is: station 6 digits, window 2, epoch 3."""

    code: str
    window: str
    epoch: str
    label: str = ""
    hall: str = ""
    demo: bool = False

    @property
    def origin(self) -> str:
        return f"{self.code}-{self.window}-{self.epoch}"


@dataclass(frozen=True, slots=True)
class Lease:
    """A block of document numbers, both ends included."""

    organ: str
    word: str
    year: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One issued document of a case; ``state`` is a PaperState value."""

    case_id: str
    paper: str
    form: str
    number: str
    document_no: str
    sha256: str
    pages: int
    issued_at: datetime
    state: str
    prints: int = 0
    handed_over: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class CaseCopy:
    """Another window's case as the office tells it: facts of all origins as lines, the form cut down to who it is."""

    case_no: str
    case_id: str
    home: str
    lines: tuple[bytes, ...]


class Book(Protocol):
    """One transaction on the station's ledger; leaving without ``commit`` forgets everything."""

    def facts(self, case_id: str) -> tuple[Fact, ...]:
        """The case's facts of all origins, each origin's in its own order."""

    def facts_of(self, *kinds: type) -> tuple[Fact, ...]:
        """The origin's own facts of some kinds, of whatever case, in their order."""

    def next_serial(self, kind: Kind, day: date) -> int: ...

    def next_document_no(self, organ: str, word: str, year: int) -> int | None:
        """The next leased number; None when none is left."""

    def append(self, case_id: str, bodies: Iterable[Body], actor: str, blobs: Iterable[BlobRef] = ()) -> None:
        """Add facts to this origin's ledger, chained, with projections and outbox in the same transaction."""

    def save_draft(self, draft: Draft, person: str = "", open_points: str = "") -> None: ...

    def draft(self, case_id: str) -> Draft | None: ...

    def drop_draft(self, case_id: str) -> None: ...

    def mark_paper(self, case_id: str, paper: str, state: str, missing: str = "") -> None:
        """``missing`` are the characters that no face has, to be told before anything is printed."""

    def keep_job(self, job: PrintJob) -> PrintJob:
        """Write a print job down with the state of its paper; one without an id gets one, and its moment."""

    def jobs(self, case_id: str, paper: str) -> tuple[PrintJob, ...]:
        """All jobs of a paper, oldest first."""

    def open_jobs(self) -> tuple[PrintJob, ...]:
        """Those whose end nobody has told yet, of all cases."""

    def keep_routes(self, routes: Routes) -> None: ...

    def forget_due(self, case_id: str, but: tuple[str, ...] = ()) -> None:
        """Everything that was called for has been issued."""

    def keep_copy(self, copy: CaseCopy) -> None:
        """Another window's case, to be read and written upon as a guest; copies of earlier days are dropped."""

    def lodge(self, lodged: Lodged) -> None:
        """Papers for a case that cannot be asked for, or what became of them."""

    def lodged(self, lodged_id: str) -> Lodged | None: ...

    def commit(self) -> None: ...


OpenBook = Callable[[], AbstractContextManager[Book]]


class BlobShelf(Protocol):
    """Content-addressed encrypted files."""

    def put(self, content: bytes, mime: str, role: str = "page") -> BlobRef:
        """Durable when it returns; the same content is kept once. Raises Outage(DISK_FULL)."""

    def get(self, sha256: str) -> bytes:
        """Raises Outage(BLOB_DAMAGED) when missing or altered."""

    def has(self, sha256: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: PDF bytes, the form code, the edition of its template, its page count."""

    pdf: bytes
    form: str
    edition: str
    pages: int


@dataclass(frozen=True, slots=True)
class Approval:
    """Who takes responsibility for an act that a clerk alone may not do; the PIN is never stored or logged."""

    badge: str
    pin: str = field(repr=False)


Approve = Callable[[Approval], bool]
"""Whether this is a supervisor known here, by badge and PIN."""


@dataclass(frozen=True, slots=True)
class PrinterState:
    """A queue as the system reports it; ``name`` empty when there is none."""

    name: str
    ready: bool
    detail: str = ""
    hitch: Hitch | None = None
    medium: Medium = Medium.A4


class PrinterOutage(Outage):
    """Nothing was taken, and this is why; ``maybe_out`` where part of it went over, so that a sheet may be out."""

    def __init__(self, hitch: Hitch, detail: str = "", *, maybe_out: bool = False) -> None:
        super().__init__(OutageKind.PRINTER, f"{hitch}: {detail}" if detail else str(hitch))
        self.hitch = hitch
        self.maybe_out = maybe_out


class Printer(Protocol):
    """One printer by its name."""

    def state(self) -> PrinterState: ...

    def print_pdf(self, pdf: bytes, title: str, copies: int = 1, route: Route = PLAIN) -> str:
        """Hand over; returns the job's name. ``title`` is digits only. Raises Outage(PRINTER)."""

    def report(self, job: str) -> JobReport:
        """What it says of a job it took; one it no longer knows is told as such. Raises Outage(PRINTER)."""

    def cancel(self, job: str) -> bool:
        """Whether the job was taken back; False where it cannot be or is over. Raises Outage(PRINTER)."""


class Printers(Protocol):
    """The printers of this window by name; an empty name is the system's own."""

    def printer(self, name: str) -> Printer: ...

    def states(self) -> tuple[PrinterState, ...]:
        """Every printer there is, the system's own first."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page from a device or a file, as an encoded image."""

    content: bytes
    mime: str
    name: str


class Scanner(Protocol):
    """A scanner in a child process."""

    def devices(self) -> tuple[str, ...]: ...

    def scan(self, device: str, *, feeder: bool) -> Iterator[ScannedPage]:
        """Pages as they arrive; raises Outage after the pages already delivered."""

    def cancel(self) -> None:
        """From any thread: the running scan ends soon, whole pages kept."""


class Vault(Protocol):
    """Where the store key and the device key are kept."""

    def read(self, name: str) -> bytes | None: ...

    def write(self, name: str, secret: bytes) -> None:
        """Raises Outage(NO_KEYRING)."""


@dataclass(frozen=True, slots=True)
class LeaseWish:
    """A block asked for; ``after`` is the last number already held, so that asking again gives the same block."""

    organ: str
    word: str
    year: int
    after: int = 0
    size: int = 3000


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a window receives once, for its one-use code; ``server_key`` is pinned from then on.

    ``rating_key`` is the office's public half for ratings; empty from an office that has none yet.
    """

    origin: str
    server_id: str
    server_key: bytes
    leases: tuple[Lease, ...] = ()
    rating_key: bytes = b""

    @property
    def station(self) -> Station:
        code, window, epoch = self.origin.split("-")
        return Station(code, window, epoch, demo=epoch >= "900")


class Enroller(Protocol):
    """The first conversation with an office; raises Outage."""

    def enrol(self, code: str, device_key: bytes, wishes: tuple[LeaseWish, ...]) -> Enrolment: ...


class Crypto(Protocol):
    """Signatures and sealing; keys are raw bytes, 32 of them."""

    def new_key(self) -> bytes:
        """A private signing key."""

    def public_key(self, private: bytes) -> bytes: ...

    def sign(self, private: bytes, message: bytes) -> bytes: ...

    def verify(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """False for anything that is not this key's signature of this message."""

    def derive(self, key: bytes, purpose: str) -> bytes:
        """A key of its own for each purpose."""

    def seal(self, key: bytes, content: bytes, bound: bytes) -> bytes:
        """Encrypt and authenticate; ``bound`` is authenticated only."""

    def unseal(self, key: bytes, sealed: bytes, bound: bytes) -> bytes | None:
        """The content, or None when key, content or ``bound`` differ."""

    def letter_key(self, private: bytes) -> bytes:
        """The public half under which letters to this key are closed."""

    def close_letter(self, public: bytes, content: bytes, bound: bytes) -> bytes:
        """Only the holder of the private half opens it, not even who wrote it."""

    def open_letter(self, private: bytes, letter: bytes, bound: bytes) -> bytes | None:
        """The content, or None when key, letter or ``bound`` differ."""


@dataclass(frozen=True, slots=True)
class ParkedFact:
    """A fact the office holds but cannot apply: ``code`` says why; somebody must act."""

    seq: int
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The office's signed answer to a batch of facts; ``chain`` is the digest at ``durable_through``."""

    durable_through: int
    duplicates: int
    parked: tuple[ParkedFact, ...]
    chain: str
    server_time: datetime


@dataclass(frozen=True, slots=True)
class Greeting:
    """A verified hello: who answers, its epoch and time, and what it holds of this origin.

    ``offset_ms`` is server minus device, half the round trip taken off. ``rating_key`` is empty from an older office.
    """

    server_id: str
    epoch: int
    time: datetime
    durable_through: int
    chain: str
    offset_ms: int = 0
    rating_key: bytes = b""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Office facts for this origin as raw lines, with the position after them."""

    lines: tuple[bytes, ...]
    epoch: int
    position: int


@dataclass(frozen=True, slots=True)
class WantedBlob:
    """A blob the office does not hold whole; ``offset`` bytes of it are already there."""

    sha256: str
    offset: int = 0


class Courier(Protocol):
    """The wire to the office; every method raises Outage, never returns a guess."""

    def hello(self) -> Greeting: ...

    def send(self, lines: tuple[bytes, ...]) -> Receipt: ...

    def wanted(self, hashes: tuple[str, ...]) -> tuple[WantedBlob, ...]:
        """Of these blobs, those the office does not hold, in the order asked."""

    def send_blob(self, ref: BlobRef, content: bytes, offset: int = 0) -> None:
        """Returns only on the office's signed word that the whole blob is stored and its hash right."""

    def feed(self, epoch: int, position: int, wait_s: int) -> FeedPage: ...

    def stop_waiting(self) -> None:
        """From another thread: a feed that waits returns at once with nothing, so that something can be sent."""

    def lease(self, wishes: tuple[LeaseWish, ...]) -> tuple[Lease, ...]: ...

    def case(self, number: str) -> CaseCopy:
        """A case of this station by its number; raises Refused(NO_SUCH_CASE) on the office's signed word."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What sync has written down: facts the office holds, and when it last said so."""

    through: int
    head: int
    at: datetime | None
    blobs_left: int
    parked: int = 0


class SyncBook(Protocol):
    """The desk side of sync; each method is one transaction."""

    def unsent(self, limit: int) -> tuple[bytes, ...]: ...

    def acknowledge(self, receipt: Receipt) -> None:
        """Raises Outage(FORKED) when the office's chain is not ours; what is acknowledged owes its blobs."""

    def head(self) -> tuple[int, str]:
        """Last seq of this origin and its digest."""

    def digest_at(self, seq: int) -> str: ...

    def unsent_blobs(self, limit: int) -> tuple[BlobRef, ...]: ...

    def mark_blobs_sent(self, hashes: Iterable[str]) -> None: ...

    def feed_position(self) -> tuple[int, int]:
        """The office's epoch and the position in it."""

    def apply_feed(self, page: FeedPage) -> int:
        """Facts and cursor in one transaction; returns how many facts were new."""

    def add_leases(self, leases: Iterable[Lease]) -> None: ...

    def short_leases(self, full: Mapping[tuple[str, str, int], int]) -> tuple[LeaseWish, ...]:
        """Wishes for every (organ, word, year) of which less than half of ``full`` is left."""

    def note_greeting(self, greeting: Greeting) -> None:
        """Offset and epoch; raises Outage(FORKED) when the office's chain is not ours. Never claims more than it."""

    def acknowledged(self) -> Acknowledged: ...


class DraftList(Protocol):
    def drafts(self) -> tuple[DraftLine, ...]: ...
