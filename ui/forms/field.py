"""What the form renderer is told about one field; the renderer knows no catalogue and no rule."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

Rows = tuple[tuple[str, ...], ...]
Value = str | Rows


class Kind(Enum):
    """The closed list of field types of the catalogue."""

    TEXT = "text"
    NAME = "name"
    RESIDENT_ID = "resident_id"
    USCC = "uscc"
    DATE = "date"
    PHONE = "phone"
    ADDRESS = "address"
    CHOICE = "choice"
    NUMBER = "number"
    MONEY = "money"
    BANK_ACCOUNT = "bank_account"
    REGION = "region"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Option:
    """``initials`` are the precomputed pinyin initials a pick list is filtered by."""

    code: str
    label: str
    initials: str = ""


Suggest = Callable[[str], tuple[Option, ...]]


@dataclass(frozen=True, slots=True)
class FieldView:
    """``suggest`` feeds a region, whose present value an option names; ``max_length`` counts code points, 0 is none."""

    slug: str
    label: str
    kind: Kind
    value: Value = ""
    options: tuple[Option, ...] = ()
    required: bool = True
    span: int = 6
    badge: str = ""
    badge_tone: str = "neutral"
    hint: str = ""
    error: str = ""
    needs_confirm: bool = False
    produced: bool = False
    read_only: bool = False
    max_length: int = 0
    placeholder: str = ""
    suggest: Suggest | None = None
    columns: tuple["FieldView", ...] = ()

    @property
    def needs_attention(self) -> bool:
        """Where fast entry stops: wrong, unconfirmed, or required and empty."""
        if self.produced or self.read_only:
            return False
        return bool(self.error or self.needs_confirm or (self.required and not self.value))

    @property
    def shape(self) -> tuple[object, ...]:
        """What decides the widget: two views of one shape differ only in what the widget shows."""
        return (self.slug, self.label, self.kind, self.options, self.span, self.produced, self.read_only, self.columns)
