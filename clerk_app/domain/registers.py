"""The register of mandates (授权委托): what each organ lets this hall and its windows do, until when (M06)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.catalogue import EVERY_ITEM, Item
from clerk_app.domain.refusal import Reason, Refused

EVERY_WINDOW = "*"


class Act(StrEnum):
    """What is done on an item in an organ's name."""

    RECEIVE = "receive"
    ACCEPT = "accept"
    CORRECT = "correct"
    REFUSE = "refuse"
    DECIDE = "decide"
    HAND_OVER = "hand_over"


# Receiving papers and carrying an organ's own paper to the applicant decide nothing (M05); all else is the organ's
# until it has been given (Licensing Law art. 24, 26).
WITHOUT_MANDATE = frozenset({Act.RECEIVE, Act.HAND_OVER})


class SealKind(StrEnum):
    """收件专用章, 受理专用章, 许可专用章."""

    RECEIPT = "receipt"
    ACCEPTANCE = "acceptance"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True)
class Mandate:
    """One document by which ``organ`` lets windows of the hall act; ``until`` is its last day, None without an end."""

    organ: str
    document_no: str
    acts: frozenset[Act]
    since: date
    until: date | None = None
    items: tuple[str, ...] = (EVERY_ITEM,)
    windows: tuple[str, ...] = (EVERY_WINDOW,)
    seal: SealKind = SealKind.ACCEPTANCE

    def in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on <= self.until)

    def names(self, item: Item, window: str) -> bool:
        """It speaks of this item at this window, whatever the day."""
        here = EVERY_WINDOW in self.windows or window in self.windows
        return self.organ == item.department and here and (EVERY_ITEM in self.items or item.slug in self.items)


def mandate_for(mandates: Iterable[Mandate], item: Item, act: Act, window: str, on: date) -> Mandate | None:
    """The mandate in force for this act; of several the one that began last, as the newer document rules."""
    fitting = (one for one in mandates if one.names(item, window) and act in one.acts and one.in_force(on))
    return max(fitting, key=lambda one: (one.since, one.document_no), default=None)


def acts_open(mandates: Iterable[Mandate], item: Item, window: str, on: date) -> frozenset[Act]:
    """What this window may do on the item today; without a valid mandate it receives, and carries papers back."""
    known = tuple(mandates)
    return WITHOUT_MANDATE | {act for act in Act if mandate_for(known, item, act, window, on)}


def check_mandate(mandates: Iterable[Mandate], item: Item, act: Act, window: str, on: date) -> Mandate | None:
    """Raises Refused and says why: nobody ever gave the power, or the document has ended or not begun."""
    known = tuple(mandates)
    found = mandate_for(known, item, act, window, on)
    if found or act in WITHOUT_MANDATE:
        return found
    lapsed = [one for one in known if one.names(item, window) and act in one.acts]
    if lapsed:
        newest = max(lapsed, key=lambda one: one.since)
        raise Refused(Reason.MANDATE_NOT_IN_FORCE, item=item.slug, document=newest.document_no)
    raise Refused(Reason.NO_MANDATE, item=item.slug, organ=item.department)


def items_received_only(mandates: Iterable[Mandate], items: Iterable[Item], window: str, on: date) -> frozenset[str]:
    """The items whose acceptance stays with their organ (收件, M05)."""
    known = tuple(mandates)
    return frozenset(item.slug for item in items if Act.ACCEPT not in acts_open(known, item, window, on))


def seal_frames(
    mandates: Iterable[Mandate], items: Iterable[Item], act: Act, window: str, on: date
) -> tuple[tuple[str, SealKind], ...]:
    """The seals one paper on these items has room for: one of each organ that gave the power, no other (L15)."""
    known = tuple(mandates)
    found = (mandate_for(known, item, act, window, on) for item in items)
    return tuple(dict.fromkeys((one.organ, one.seal) for one in found if one))
