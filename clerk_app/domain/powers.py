"""What the organs have given one window: the one gate through which an act in an organ's name is open (M05, M06)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.catalogue import Item
from clerk_app.domain.crossing import Crossing, check_place
from clerk_app.domain.refusal import Refused
from clerk_app.domain.registers import (
    Act,
    Mandate,
    SealKind,
    acts_open,
    check_mandate,
    lapsed_mandate,
    mandate_for,
    seal_frames,
)
from clerk_app.domain.seals import Seal, seal_for

# Their paper is proof only with the organ's special seal and the date (Licensing Law art. 32, last paragraph).
_SEALED = frozenset({Act.ACCEPT, Act.CORRECT, Act.REFUSE})


@dataclass(frozen=True, slots=True)
class Powers:
    """The registers as they stand at ``window``. Empty registers leave receiving and handing over.

    ``crossing`` is that of the case at hand, ``place`` the division code of this hall: who only receives for another
    place decides nothing, whatever the mandates say (R087).
    """

    mandates: tuple[Mandate, ...] = ()
    seals: tuple[Seal, ...] = ()
    window: str = ""
    crossing: Crossing | None = None
    place: str = ""

    def acts(self, item: Item, on: date) -> frozenset[Act]:
        """What a mandate in force opens, as far as the seal for its paper is here."""
        own = self._of(item)
        return frozenset(act for act in acts_open(own.mandates, item, self.window, on) if own.may(item, act, on))

    def may(self, item: Item, act: Act, on: date) -> bool:
        return self.refusal(item, act, on) is None

    def check(self, item: Item, act: Act, on: date) -> Mandate | None:
        """Raises Refused and says why: another place handles it, no mandate in force, or no seal for the paper."""
        if self.crossing:
            check_place(self.crossing, self.place, act)
        found = check_mandate(self.mandates, item, act, self.window, on)
        if found and act in _SEALED:
            seal_for(self.seals, *found.sealer(act), on)
        return found

    def refusal(self, item: Item, act: Act, on: date) -> Refused | None:
        try:
            self.check(item, act, on)
        except Refused as refused:
            return refused
        return None

    def lapsed(self, item: Item, act: Act, on: date) -> Mandate | None:
        """The document that would have borne the act, had it not ended or were it to hold already."""
        return lapsed_mandate(self.mandates, item, act, self.window, on)

    def mandate(self, item: Item, act: Act, on: date) -> Mandate | None:
        return mandate_for(self.mandates, item, act, self.window, on)

    def seals_on(self, items: Iterable[Item], act: Act, on: date) -> tuple[Seal, ...]:
        """The seals that one paper on these items is given, as far as they are here (L15)."""
        frames = seal_frames(self.mandates, items, act, self.window, on)
        return tuple(seal for organ, kind in frames if (seal := self.seal(organ, kind, on)))

    def _of(self, item: Item) -> "Powers":
        return replace(self, mandates=tuple(one for one in self.mandates if one.names(item, self.window)))

    def seal(self, organ: str, kind: SealKind, on: date) -> Seal | None:
        """The seal of that organ and kind, None where it is not here that day."""
        try:
            return seal_for(self.seals, organ, kind, on)
        except Refused:
            return None
