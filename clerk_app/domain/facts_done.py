"""The fact of an item that is decided in the sitting in which it was accepted (即办件)."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.receivers import Relation


@dataclass(frozen=True, slots=True)
class CompletedItem:
    """What the item ended in: the published name of its result, and the number it bears if it bears one."""

    item: str
    result: str
    result_no: str = ""


@dataclass(frozen=True, slots=True)
class ItemsCompleted:
    """当场办结: accepted, decided and the result given in one sitting (Licensing Law art. 34; the list's 即办件).

    ``delivered``: the result was handed over at the window; else it reaches the applicant the way that was agreed.
    Since version 2 with who took it, and what that person is to the applicant (R080, R084).
    """

    day: date
    items: tuple[CompletedItem, ...]
    delivered: bool
    receiver: str = ""
    relation: Relation | None = None
