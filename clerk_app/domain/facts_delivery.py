"""Facts of the results desk: what arrived, where it lies, who took it, what was posted, sent back or served."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.agents import Power
from clerk_app.domain.receivers import Relation
from clerk_app.domain.signatures import Grade


class Shown(StrEnum):
    """How the receiver's identity was checked: by the receipt alone (凭回执), a document seen, or a card read."""

    RECEIPT = "receipt"
    SIGHT = "sight"
    CARD = "card"


class Way(StrEnum):
    """Ways of service in their order: in person, left in place, by mail, electronically, by public notice."""

    DIRECT = "direct"
    LEFT = "left"
    MAIL = "mail"
    ELECTRONIC = "electronic"
    PUBLIC_NOTICE = "public_notice"


@dataclass(frozen=True, slots=True)
class Arrived:
    """One result as it was laid on the shelf; ``early`` where the department's decision was not known here yet."""

    item: str
    result: str
    shelf: str
    count: int = 1
    result_no: str = ""
    early: bool = False


@dataclass(frozen=True, slots=True)
class ResultsArrived:
    """到件登记: results of one case from one department; ``batch`` is its hand-over list (kind 41) if there is one."""

    day: date
    department: str
    things: tuple[Arrived, ...]
    batch: str = ""


@dataclass(frozen=True, slots=True)
class ResultsMoved:
    """移位: to another place on the shelf."""

    day: date
    items: tuple[str, ...]
    shelf: str


@dataclass(frozen=True, slots=True)
class ReadinessTold:
    """告知可领: the window itself told the applicant, by telephone or message (Licensing Law art. 44, L16)."""

    day: date
    items: tuple[str, ...]
    way: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class CollectionDeferred:
    """到齐再领: the applicant wants everything at once and is told under ``phone`` when the last result is here."""

    day: date
    awaited: tuple[str, ...]
    phone: str


@dataclass(frozen=True, slots=True)
class ResultsGiven:
    """领取: ``number`` is the hand-over's own (kind 40); ``complete`` when nothing of the case is left.

    An agent's power is kept with the act where the case did not know it: what it allows, until when, which paper it is.
    ``principal_seen``: the document of the one it is made out to was shown, too (P08).
    """

    day: date
    number: str
    items: tuple[str, ...]
    receiver: str
    relation: Relation
    shown: Shown
    signed: Grade
    id_no: str = ""
    complete: bool = False
    powers: tuple[Power, ...] = ()
    power_until: date | None = None
    power_paper: str = ""
    principal_seen: bool = False


@dataclass(frozen=True, slots=True)
class ResultsPosted:
    """邮寄: sealed after the address was checked (P18); ``tracking`` as scanned from the courier's label."""

    day: date
    number: str
    items: tuple[str, ...]
    receiver: str
    phone: str
    address: str
    courier: str
    tracking: str
    address_checked: bool


@dataclass(frozen=True, slots=True)
class PostDelivered:
    """邮件签收: the courier's signed slip is filed and is the proof of service (L17)."""

    day: date
    items: tuple[str, ...]
    tracking: str
    receiver: str
    slip: str = ""


@dataclass(frozen=True, slots=True)
class MailReturned:
    """退信: back on the shelf, and the address is to be checked before it is posted again."""

    day: date
    items: tuple[str, ...]
    tracking: str
    reason: str
    shelf: str


@dataclass(frozen=True, slots=True)
class ResultSentBack:
    """错证退回部门 (P10): numbered, with what is wrong; an error of the department, never a new application.

    ``taken_from`` is who brought it back, empty where it never left the window.
    """

    day: date
    number: str
    item: str
    what: str
    result_no: str = ""
    taken_from: str = ""


@dataclass(frozen=True, slots=True)
class ServedPaper:
    """One document of a service: its name and its own number."""

    name: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRecorded:
    """送达回证 (F14): several documents to one recipient, in one ``way`` (R079-R081).

    ``tried`` are the ways that failed before; ``reason`` says why it was refused or not possible. ``effective`` is the
    day on which a public notice counts as service.
    """

    day: date
    number: str
    papers: tuple[ServedPaper, ...]
    items: tuple[str, ...]
    recipient: str
    way: Way
    place: str
    deliverers: tuple[str, ...]
    receiver: str = ""
    relation: Relation | None = None
    reason: str = ""
    witness: str = ""
    tried: tuple[Way, ...] = ()
    effective: date | None = None
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class ResultPushed:
    """电子结果推送: the electronic licence is with the applicant."""

    day: date
    item: str
    licence: str


class Keeper(StrEnum):
    """Who can hold a paper that is not a copy."""

    APPLICANT = "applicant"
    WINDOW = "window"
    DEPARTMENT = "department"
    POST = "post"
    ARCHIVE = "archive"


class Custody(StrEnum):
    """Why an original moves: kept for the case, lent, surrendered for good (旧证收缴), or given back."""

    KEPT = "kept"
    LENT = "lent"
    SURRENDERED = "surrendered"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class CustodyMoved:
    """原件交接 (P03): ``thing`` is a material's slug or the name of a bag's content; ``bag`` its slip (kind 20).

    ``source`` and ``holder`` name the place or person beside their kind.
    """

    day: date
    thing: str
    custody: Custody
    by: Keeper
    to: Keeper
    holder: str
    source: str = ""
    bag: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptLost:
    """回执遗失 (P08): stated by ``person``, who was identified; ``blocked`` numbers open no collection any more."""

    day: date
    person: str
    shown: Shown
    statement: str
    blocked: tuple[str, ...]


DeliveryBody = (
    ResultsArrived
    | ResultsMoved
    | ReadinessTold
    | CollectionDeferred
    | ResultsGiven
    | ResultsPosted
    | PostDelivered
    | MailReturned
    | ResultSentBack
    | ServiceRecorded
    | ResultPushed
    | CustodyMoved
    | ReceiptLost
)
