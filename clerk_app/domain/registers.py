"""The register of mandates (授权委托): what each organ lets this hall and its windows do, until when (M06)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clerk_app.domain.catalogue import EVERY_ITEM, Item
from clerk_app.domain.refusal import Reason, Refused

EVERY_WINDOW = "*"
HALL_ORGAN = "hall"
_SOON = timedelta(days=30)


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
    """收件专用章, 受理专用章, 许可专用章, 政务服务业务专用章."""

    RECEIPT = "receipt"
    ACCEPTANCE = "acceptance"
    LICENCE = "licence"
    SERVICE = "service"


class MandateState(StrEnum):
    """未生效, 有效, 30 天内到期, 已到期."""

    TO_COME = "to_come"
    IN_FORCE = "in_force"
    ENDING = "ending"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Mandate:
    """One document by which ``organ`` lets windows of the hall act; ``until`` is its last day, None without an end.

    Its papers bear its own ``seal``; with ``hall_seal`` the hall's stands for it on the joint acceptance notice (F06).
    """

    organ: str
    document_no: str
    acts: frozenset[Act]
    since: date
    until: date | None = None
    items: tuple[str, ...] = (EVERY_ITEM,)
    windows: tuple[str, ...] = (EVERY_WINDOW,)
    seal: SealKind = SealKind.ACCEPTANCE
    hall_seal: bool = False

    def in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on <= self.until)

    def names(self, item: Item, window: str) -> bool:
        """It speaks of this item at this window, whatever the day."""
        here = EVERY_WINDOW in self.windows or window in self.windows
        return self.organ == item.department and here and (EVERY_ITEM in self.items or item.slug in self.items)

    def sealer(self, act: Act) -> tuple[str, SealKind]:
        """Whose seal of which kind an act bears: always one, the organ's own or the hall's in its place."""
        joint = self.hall_seal and act is Act.ACCEPT
        return (HALL_ORGAN, SealKind.SERVICE) if joint else (self.organ, self.seal)

    def state(self, on: date) -> MandateState:
        if on < self.since:
            return MandateState.TO_COME
        if self.until is None:
            return MandateState.IN_FORCE
        if on > self.until:
            return MandateState.ENDED
        return MandateState.ENDING if self.until - on <= _SOON else MandateState.IN_FORCE


def mandate_for(mandates: Iterable[Mandate], item: Item, act: Act, window: str, on: date) -> Mandate | None:
    """The mandate in force for this act; of several the one that began last, as the newer document rules."""
    fitting = (one for one in mandates if one.names(item, window) and act in one.acts and one.in_force(on))
    return max(fitting, key=lambda one: (one.since, one.document_no), default=None)


def acts_open(mandates: Iterable[Mandate], item: Item, window: str, on: date) -> frozenset[Act]:
    """What this window may do on the item today; without a valid mandate it receives, and carries papers back."""
    known = tuple(mandates)
    return WITHOUT_MANDATE | {act for act in Act if mandate_for(known, item, act, window, on)}


def lapsed_mandate(mandates: Iterable[Mandate], item: Item, act: Act, window: str, on: date) -> Mandate | None:
    """The newest document that spoke of this act and is not in force: it has ended, or has not begun."""
    spoken = (one for one in mandates if one.names(item, window) and act in one.acts and not one.in_force(on))
    return max(spoken, key=lambda one: (one.since, one.document_no), default=None)


def check_mandate(mandates: Iterable[Mandate], item: Item, act: Act, window: str, on: date) -> Mandate | None:
    """Raises Refused and says why: nobody ever gave the power, or the document has ended or not begun."""
    known = tuple(mandates)
    found = mandate_for(known, item, act, window, on)
    if found or act in WITHOUT_MANDATE:
        return found
    lapsed = lapsed_mandate(known, item, act, window, on)
    if lapsed:
        raise Refused(Reason.MANDATE_NOT_IN_FORCE, item=item.slug, document=lapsed.document_no)
    raise Refused(Reason.NO_MANDATE, item=item.slug, organ=item.department)


def seal_frames(
    mandates: Iterable[Mandate], items: Iterable[Item], act: Act, window: str, on: date
) -> tuple[tuple[str, SealKind], ...]:
    """The seals one paper on these items has room for: one of each organ that gave the power, no other (L15)."""
    known = tuple(mandates)
    found = (mandate_for(known, item, act, window, on) for item in items)
    return tuple(dict.fromkeys(one.sealer(act) for one in found if one))
