"""What a regime is made of: periods, deeming, extension, pauses, delivery and remedies, each with its basis."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.facts import Ground
from clerk_app.domain.limits import Limit
from clerk_app.domain.pauses import Approver, PauseKind


class Force(StrEnum):
    """Whether a period binds by statute or because the hall promises it."""

    STATUTE = "statute"
    HOUSE_RULE = "house_rule"


class Deeming(StrEnum):
    """视为受理: what silence about acceptance makes of an application. A house rule can never create acceptance."""

    NEVER = "never"
    FROM_RECEIPT = "from_receipt"
    AT_ONCE = "at_once"


@dataclass(frozen=True, slots=True)
class NoticePeriod:
    """How long the organ has to accept or to tell once what is missing. Zero: in the sitting itself.

    ``as_refusal``: incomplete papers are told as a written non-acceptance with the list (不予受理并一次性告知).
    """

    limit: Limit
    force: Force
    basis: str
    as_refusal: bool = False


@dataclass(frozen=True, slots=True)
class Acceptance:
    """When acceptance follows from the law alone.

    ``by_supplement``: the last paper that was asked for brings acceptance on its own day.
    """

    deeming: Deeming
    by_supplement: bool
    basis: str


@dataclass(frozen=True, slots=True)
class DecisionPeriod:
    """The statutory limit where the item's list names none of its own; None: the law sets none either."""

    limit: Limit | None
    basis: str
    on_the_spot: bool = False


@dataclass(frozen=True, slots=True)
class Extension:
    """延期: at most so long, approved by whom; granted so many ``times``, its reason told to the applicant."""

    limit: Limit
    approver: Approver
    basis: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The upper bound where two or more licences are formally joint (联合办理); no theme promises it."""

    limit: Limit
    extension: Extension
    basis: str


@dataclass(frozen=True, slots=True)
class DeliveryPeriod:
    """From decision to delivery; telling the applicant that the result is ready satisfies it."""

    limit: Limit
    basis: str


@dataclass(frozen=True, slots=True)
class Remedies:
    """What a refusal tells: review (行政复议) and suit (行政诉讼). Which organ and court is the organ's own data."""

    review: Limit
    suit: Limit
    basis: str


@dataclass(frozen=True, slots=True)
class Law:
    """One regime as data. ``officers``: how many go on a check of substance."""

    regime: Regime
    zh: str
    notice: NoticePeriod
    acceptance: Acceptance
    decision: DecisionPeriod
    extension: Extension | None
    ceiling: Ceiling | None
    pauses: Mapping[PauseKind, str]
    delivery: DeliveryPeriod | None
    officers: int
    grounds: frozenset[Ground]
    remedies: Remedies
