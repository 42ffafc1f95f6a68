"""What follows the first act at the counter: fees settled, an entry amended, items that lapsed by their list's rule."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.signatures import Signature


class FeeState(StrEnum):
    """未缴, 已缴, 免收, 已退."""

    UNPAID = "unpaid"
    PAID = "paid"
    EXEMPT = "exempt"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class FeeSettled:
    """缴费、免收或退费 of one listed fee (M16): ``line`` is the tariff's own, ``fen`` the sum as listed that day.

    ``slip`` is the payment code or the bank slip; ``by`` is the badge of who exempts or refunds, ``why`` its ground.
    """

    day: date
    item: str
    state: FeeState
    fen: int | None
    line: str = ""
    slip: str = ""
    invoice: str = ""
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class EntryAmended:
    """受理后更正 (P09): the applicant amends a decided case; ``told`` are the departments that have to hear of it."""

    day: date
    field: str
    old: str
    new: str
    reason: str
    told: tuple[str, ...]
    signed: Signature


@dataclass(frozen=True, slots=True)
class ItemsLapsed:
    """逾期未补正: closed by the rule that the list itself names in ``basis``; no statute sets one (L07)."""

    day: date
    items: tuple[str, ...]
    basis: str


LaterBody = FeeSettled | EntryAmended | ItemsLapsed
