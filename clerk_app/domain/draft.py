"""A draft: what a clerk has of a case before its first legal act; saved within a second of every change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clerk_app.domain.case import Choice
from clerk_app.domain.credit import CreditRecord
from clerk_app.domain.facts import Entry, Ground, Provenance
from clerk_app.domain.gathering import Gathering
from clerk_app.domain.materials import Slot
from clerk_app.domain.service import Service


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """One field being filled: its text as typed, or the rows of a group."""

    value: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    provenance: Provenance = Provenance.TYPED


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything needed to come back to the same step, group and field. ``step`` is 1-7.

    ``attendance`` is who came and signed so far, on whichever day; ``service`` the help given, another place.
    From ``choices`` to ``reasons`` each is step 6 so far, by item; an item that is not in them stands as suggested.
    ``points`` are correction points as edited, ``points_then`` what the record suggested at that time. ``reached`` is
    the furthest step that was open.
    """

    case_id: str
    theme: str
    item: str = ""
    clerk: str = ""
    catalogue: str = ""
    step: int = 1
    reached: int = 1
    answers: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    declined: tuple[str, ...] = ()
    brought: dict[str, str] = field(default_factory=dict)
    entries: dict[str, DraftEntry] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)
    attendance: Gathering = field(default_factory=Gathering)
    service: Service = field(default_factory=Service)
    credit: CreditRecord | None = None
    choices: dict[str, Choice] = field(default_factory=dict)
    points: dict[str, tuple[str, ...]] = field(default_factory=dict)
    points_then: dict[str, tuple[str, ...]] = field(default_factory=dict)
    grounds: dict[str, Ground] = field(default_factory=dict)
    authorities: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    focus: str = ""
    confirmed: bool = False
    opened_at: datetime | None = None
    saved_at: datetime | None = None

    @property
    def empty(self) -> bool:
        """Nothing was answered, ticked, entered or scanned: there is nothing to come back to."""
        entered = any(entry.value or entry.rows for entry in self.entries.values())
        scanned = any(slot.pages for slot in self.slots.values())
        return not (
            self.answers
            or self.brought
            or entered
            or scanned
            or self.attendance != Gathering()
            or self.service != Service()
        )

    @property
    def values(self) -> Mapping[str, str]:
        """The texts alone, for validation; a group with rows counts as filled."""
        return {slug: entry.value or ("1" if entry.rows else "") for slug, entry in self.entries.items()}

    def sealed_entries(self, fields: tuple[str, ...]) -> tuple[Entry, ...]:
        """The entries of the plan's fields as they go into the record, in the plan's order."""
        return tuple(
            Entry(slug, entry.value.strip(), entry.rows, entry.provenance)
            for slug in fields
            for entry in [self.entries.get(slug)]
            if entry and (entry.value.strip() or entry.rows)
        )


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One row of the to-do list."""

    case_id: str
    theme: str
    item: str
    person: str
    step: int
    clerk: str
    saved_at: datetime
    open_points: str = ""
