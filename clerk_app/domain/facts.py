"""Facts: what happened to a case, one frozen value for each kind of legal act, written once and never edited."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import get_args

from clerk_app.domain.assistance import Ending
from clerk_app.domain.facts_delivery import DeliveryBody
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_emergency import EmergencyBody
from clerk_app.domain.facts_forms import FormBody
from clerk_app.domain.facts_handling import HandlingBody, LimitSettled
from clerk_app.domain.facts_papers import PaperBody
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_powers import PowerBody
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.facts_rating import FollowUpBody, RatingBody
from clerk_app.domain.facts_service import LaterBody
from clerk_app.domain.facts_visit import VisitBody
from clerk_app.domain.receivers import Relation


@dataclass(frozen=True, slots=True)
class BlobRef:
    """A file named by the SHA-256 of its content; ``size`` in bytes; ``role``: page, rendition, document."""

    sha256: str
    size: int
    mime: str
    role: str = "page"


@dataclass(frozen=True, slots=True)
class Header:
    """Who says it, where it stands in its origin's ledger, when, and under which catalogue.

    ``at`` is aware UTC wall time, ``mono`` monotonic milliseconds of this run, ``clock_offset_ms`` server minus device
    as last known and ``clock_age_s`` how long ago that was (-1: never). Clocks inform, they order nothing.
    ``prev`` is the digest of seq-1 (empty at 1). ``catalogue`` is version/first 16 hex of its digest.
    """

    event_id: str
    case_id: str
    origin: str
    seq: int
    kind: str
    at: datetime
    mono: int
    clock_offset_ms: int
    clock_age_s: int
    actor: str
    catalogue: str
    prev: str
    blobs: tuple[BlobRef, ...] = ()


class Provenance(StrEnum):
    """Where an entry's value came from."""

    TYPED = "typed"
    CARD = "card"
    SHARED = "shared"
    REUSED = "reused"
    SCANNED = "scanned"
    DEFAULT = "default"
    DERIVED = "derived"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the sealed form; ``rows`` only for a repeated group. Text exactly as typed."""

    field: str
    value: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    provenance: Provenance = Provenance.TYPED


class Coverage(StrEnum):
    """How a material is answered for."""

    MISSING = "missing"
    PARTIAL = "partial"
    SCANNED = "scanned"
    ORIGINAL_SEEN = "original_seen"
    LICENCE = "licence"
    DEFERRED = "deferred"
    COMMITTED = "committed"
    PRODUCED = "produced"
    WAIVED = "waived"


# A paper that is here itself, as a page, an original that was seen, or a licence that was fetched.
HERE = frozenset({Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.LICENCE})


@dataclass(frozen=True, slots=True)
class MaterialTaken:
    """One material as sealed: its pages by digest, in order, and what was done with the originals."""

    slot: str
    coverage: Coverage
    pages: tuple[str, ...] = ()
    original_checked: bool = False
    due: date | None = None


class Signing(StrEnum):
    """How the receipt of a paper was signed for."""

    FILE_COPY = "file_copy"
    PAD = "pad"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """一次告知: everything was told once; ``number`` is the notice's payload of kind 30."""

    number: str
    theme: str
    item: str
    answers: dict[str, str | tuple[str, ...]]
    declined: tuple[str, ...] = ()
    brought: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConsultationHeld:
    """咨询: the visit ended without a case, and no number was taken.

    Since version 2 with how it ended, the reason of a "no" (M27), who took the question over (首问负责) and the check
    points found in order at a pre-check (M10), by material.
    """

    theme: str
    item: str
    ending: Ending = Ending.CONSULTATION
    reason: str = ""
    passed_to: str = ""
    ticks: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ApplicationTaken:
    """收件: the form sealed, the papers listed, the case numbered (20 digits)."""

    case_no: str
    theme: str
    item: str
    answers: dict[str, str | tuple[str, ...]]
    declined: tuple[str, ...]
    entries: tuple[Entry, ...]
    materials: tuple[MaterialTaken, ...]
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class AcceptedItem:
    """One item accepted with its promised day; ``provisional`` when the calendar of that year is not published."""

    item: str
    due: date
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class ItemsAccepted:
    """受理: the decision clock of these items starts on ``day``."""

    day: date
    items: tuple[AcceptedItem, ...]
    why_not_suggested: str = ""


@dataclass(frozen=True, slots=True)
class LaterMaterial:
    """A paper that comes after the acceptance, by ``due``; ``reason`` says why it is not here."""

    slot: str
    due: date
    provisional: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ItemsDeferred:
    """容缺受理: accepted although the named secondary papers come later; the decision clock starts on ``day``."""

    day: date
    items: tuple[AcceptedItem, ...]
    materials: tuple[LaterMaterial, ...]
    phone: str
    why_not_suggested: str = ""


class Promise(StrEnum):
    """What a signed commitment carries."""

    DEFERRAL = "deferral"
    PROOF = "proof"
    LICENCE = "licence"


class Credit(StrEnum):
    """What is known of the applicant's credit: without a line it is not asked, which is a state of its own (L24)."""

    CLEAR = "clear"
    FLAGGED = "flagged"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class CommitmentSigned:
    """承诺书签署: by the applicant, before the decision that it carries; ``paper`` is the document that was signed.

    ``materials`` are those that come later (容缺, with their last day) or that the commitment stands for (告知承诺);
    of a licence granted on it they come by the check after it.
    """

    day: date
    promise: Promise
    paper: str
    items: tuple[str, ...]
    materials: tuple[LaterMaterial, ...]
    signing: Signing
    credit: Credit
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ItemsReceived:
    """只收件: papers taken for organs that decide on acceptance themselves, to be answered by ``answer_due``.

    Since version 2 with the reason for taking what is not complete.
    """

    day: date
    items: tuple[str, ...]
    answer_due: date
    provisional: bool = False
    why_not_suggested: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionPoint:
    """One thing to correct: its material or field, what is wrong, the standard, and how to supply it."""

    about: str
    what: str
    standard: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionRequested:
    """一次性补正告知: the complete list, once; ``returned`` materials went back to the applicant, the others stay.

    Since version 2 a second one says why, and which supervisor (badge) let it pass (Licensing Law art. 32, 72).
    """

    day: date
    items: tuple[str, ...]
    points: tuple[CorrectionPoint, ...]
    returned: tuple[str, ...] = ()
    again_because: str = ""
    approver: str = ""


class Ground(StrEnum):
    """Grounds of non-acceptance: Administrative Licensing Law art. 32(1)(1) and (2). A closed list."""

    NOT_REQUIRED = "not_required"
    NOT_COMPETENT = "not_competent"


@dataclass(frozen=True, slots=True)
class ItemsRefused:
    """不予受理: ``authority`` names the competent body where the ground is competence."""

    day: date
    items: tuple[str, ...]
    ground: Ground
    authority: str = ""


@dataclass(frozen=True, slots=True)
class CaseWithdrawn:
    """撤回: by the applicant, with the reason given."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class MaterialSupplied:
    """材料补交: pages handed in after the first act.

    Since version 2 with the day they were handed in, where that was before this was written down.
    """

    material: MaterialTaken
    day: date | None = None


@dataclass(frozen=True, slots=True)
class EntryCorrected:
    """更正: one entry replaced, the old value kept beside the new."""

    field: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentIssued:
    """出具文书: the snapshot is a blob; ``document_no`` is empty while none was left (文号待补).

    ``paper`` tells a case's papers apart: the form code, with the organ where several speak (F04:health).
    """

    paper: str
    form: str
    number: str
    document_no: str
    edition: str
    sha256: str
    pages: int
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperHandedOver:
    """交付: a statutory paper reached the applicant; the legal date of its service.

    Since version 2 with who took it and what that person is to the addressee (R080), and why a signature was refused.
    """

    paper: str
    signing: Signing
    witness: str = ""
    receiver: str = ""
    relation: Relation | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OriginalsReturned:
    """原件退还."""

    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseRegistered:
    """后台登记 (office): the case reached the back office; answers the window's fact (origin, seq)."""

    answers_origin: str
    answers_seq: int
    case_no: str


@dataclass(frozen=True, slots=True)
class TasksReleased:
    """分办 (office): every page verified, the items are with their departments."""

    answers_origin: str
    answers_seq: int
    items: tuple[str, ...]


class Answer(StrEnum):
    """What a department makes of papers that the window only received."""

    ACCEPTED = "accepted"
    CORRECT = "correct"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ItemAnswered:
    """部门受理意见 (office): accepted, to correct with every point at once, or refused on its ground.

    Stands beside the kinds of ``facts_handling``, which say what follows it. ``why_again`` is the supervisor's word
    for a second correction (Licensing Law art. 32, 72).
    """

    answers_origin: str
    answers_seq: int
    day: date
    item: str
    answer: Answer
    points: tuple[CorrectionPoint, ...] = ()
    ground: Ground | None = None
    authority: str = ""
    why_again: str = ""


CaseBody = (
    NoticeGiven
    | ConsultationHeld
    | ApplicationTaken
    | ItemsAccepted
    | ItemsDeferred
    | CommitmentSigned
    | PartyAppeared
    | AuthorityGiven
    | ItemsReceived
    | CorrectionRequested
    | ItemsRefused
    | ItemsCompleted
    | CaseWithdrawn
    | MaterialSupplied
    | EntryCorrected
    | DocumentIssued
    | PaperHandedOver
    | OriginalsReturned
    | LimitSettled
)
WindowBody = (
    CaseBody
    | VisitBody
    | PowerBody
    | LaterBody
    | DeliveryBody
    | RatingBody
    | PaperReprinted
    | PaperBody
    | EmergencyBody
    | FormBody
)
HandledBody = ItemAnswered | HandlingBody
OfficeBody = CaseRegistered | TasksReleased | HandledBody | FollowUpBody
Body = WindowBody | OfficeBody


@dataclass(frozen=True, slots=True)
class Fact:
    """A header with its body."""

    header: Header
    body: Body


# Authority: what a window other than the case's home may write (kinds that commute), and what only the office writes.
GUEST_KINDS: tuple[type, ...] = (
    MaterialSupplied,
    PaperHandedOver,
    PaperReprinted,
    *get_args(DeliveryBody),
    *get_args(RatingBody),
)
OFFICE_KINDS: tuple[type, ...] = get_args(OfficeBody)
