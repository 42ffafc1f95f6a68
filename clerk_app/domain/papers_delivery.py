"""Proof of service (F14) and of collection (F18) as data: what was given, to whom, who took it for whom, and how."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clerk_app.domain.facts_delivery import Shown, Way
from clerk_app.domain.papers import Clerk, Identity, PaperHead
from clerk_app.domain.receivers import Relation


@dataclass(frozen=True, slots=True)
class DeliveredDocument:
    """One document served, with the number it bears and the organ that made it."""

    name: str
    number: str
    organ: str
    made_on: date | None
    copies: int = 1


@dataclass(frozen=True, slots=True)
class RefusedService:
    """拒收 (R081): without a reason and a witness nothing stands in for the signature."""

    reason: str
    witness: str
    witness_place: str
    day: date

    def __post_init__(self) -> None:
        if not (self.reason.strip() and self.witness.strip()):
            raise ValueError("a refused service names its reason and a witness")


@dataclass(frozen=True, slots=True)
class DeliveryPaper:
    """送达回证 (F14): several documents to one addressee; what is unknown yet is left blank for the pen.

    ``received_at`` and ``relation`` are absent until somebody signed; ``courier`` names carrier and tracking number.
    """

    head: PaperHead
    addressee: Identity
    case_no: str
    theme: str
    place: str
    way: Way
    documents: tuple[DeliveredDocument, ...]
    delivered_on: date
    deliverers: tuple[str, ...]
    receiver: Identity | None = None
    relation: Relation | None = None
    received_at: datetime | None = None
    refused: RefusedService | None = None
    courier: str = ""
    remarks: str = ""
    has_licences: bool = False

    def __post_init__(self) -> None:
        if not self.documents:
            raise ValueError("a proof of service lists what was served")
        if self.receiver is not None and self.receiver != self.addressee and self.relation is None:
            raise ValueError("who signs for another says what he is to him")

    @property
    def copies(self) -> int:
        return sum(document.copies for document in self.documents)


class ResultStand(StrEnum):
    """Where one result stands when something is collected; only COLLECTED goes out of the window now."""

    COLLECTED = "collected"
    EARLIER = "earlier"
    PUSHED = "pushed"
    POSTED = "posted"
    WAITING = "waiting"
    AWAITED = "awaited"


@dataclass(frozen=True, slots=True)
class CollectedResult:
    """``day`` is when it went out, or when it is expected; ``note`` says why it is not there (制卡中)."""

    name: str
    number: str
    organ: str
    stand: ResultStand
    shelf: str = ""
    day: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedThing:
    """An original given back, or an old paper taken in: ``bag`` is its slip's number, ``fate`` what becomes of it."""

    name: str
    count: str
    bag: str = ""
    fate: str = ""


@dataclass(frozen=True, slots=True)
class CollectionPaper:
    """领证凭证 (F18), with a stub for the one who collects.

    ``authority`` is the power of an agent, empty where none is needed; ``concerned`` is whom the theme is about.
    """

    head: PaperHead
    applicant: Identity
    case_no: str
    theme: str
    accepted_on: date | None
    receiver: Identity
    relation: Relation
    check: Shown
    collected_at: datetime
    results: tuple[CollectedResult, ...]
    clerk: Clerk
    seal: str
    concerned: str = ""
    authority: str = ""
    returned: tuple[ReturnedThing, ...] = ()
    surrendered: tuple[ReturnedThing, ...] = ()

    def __post_init__(self) -> None:
        if self.relation is Relation.AGENT and not self.authority.strip():
            raise ValueError("an agent collects on a power of attorney")

    def standing(self, *stands: ResultStand) -> tuple[CollectedResult, ...]:
        return tuple(result for result in self.results if result.stand in stands)
