"""The one-time notice (F01) as data: scenario, items, materials, limits, rights, and the codes that bring it back."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Clerk, Due, Identity, ItemTitle, Limit, MaterialForm, PaperHead, Remedy, Variant


@dataclass(frozen=True, slots=True)
class Answer:
    question: str
    answer: str
    english: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class StepLimit:
    """A listed step of an item with its own limit, and whether it counts."""

    name: str
    limit: Limit
    counts: bool


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One row of the table of items; `own_limit` means the joint promise does not cover it."""

    name: str
    organ: str
    limit: Limit
    result: str
    handed_over: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    steps: tuple[StepLimit, ...] = ()
    statutory: Limit | None = None
    fee: str = ""
    optional: bool = False
    own_limit: bool = False
    english: str = ""


class MaterialGroup(Enum):
    BRING = "bring"
    EXEMPT = "exempt"
    PRODUCED = "produced"


@dataclass(frozen=True, slots=True)
class NoticeMaterial:
    """One row of the list of materials; `used_by` and `produced_by` are row numbers of items, from one."""

    name: str
    group: MaterialGroup
    form: MaterialForm
    copies: int
    issuer: str
    used_by: tuple[int, ...]
    check_points: tuple[str, ...] = ()
    licence: str = ""
    data_check: str = ""
    deferrable: Limit | None = None
    committable: bool = False
    produced_by: int = 0
    obtain: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class NoticePaper:
    """`regimes` are those of the items: real estate is told on the spot, not within five days.

    English names are printed in the bilingual variant only.
    """

    head: PaperHead
    theme: ItemTitle
    lead: str
    clerk: Clerk
    guide_version: str
    answers: tuple[Answer, ...]
    conditions: tuple[str, ...]
    items: tuple[NoticeItem, ...]
    materials: tuple[NoticeMaterial, ...]
    promised: Limit
    due: Due
    visits: int
    delivery: str
    legal_basis: tuple[str, ...]
    remedy: Remedy
    help_desk: str
    told_at: datetime
    applicant: Identity | None = None
    callback: str = ""
    phone_url: str = ""
    regimes: tuple[Regime, ...] = ()
    variant: Variant = Variant.PLAIN

    def group(self, group: MaterialGroup) -> tuple[NoticeMaterial, ...]:
        return tuple(material for material in self.materials if material.group is group)
