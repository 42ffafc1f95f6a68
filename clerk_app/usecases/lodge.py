"""暂存材料: papers for a case that is not here and cannot be asked for; joined to it as soon as it can be."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from clerk_app.domain.guests import Lodged, Lodging
from clerk_app.domain.materials import Slot
from clerk_app.domain.numbers import Kind, Number, case_number
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Book, Ids, OpenBook, Outage, OutageKind
from clerk_app.queries import Look
from clerk_app.usecases.ask_case import AskCase
from clerk_app.usecases.room import Room
from clerk_app.usecases.supplement import taken_in
from clerk_app.usecases.sync_steps import Errand, desk

_ZONE = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Lodge:
    """Callable on the desk lane; returns the paper's own number, which the one who leaves it is told."""

    room: Room
    open_book: OpenBook
    ids: Ids

    def __call__(self, case_no: str, theme: str, material: str, slot: Slot) -> Number:
        case_number(case_no)
        if self.room.theme(theme).material(material) is None:
            raise Refused(Reason.UNKNOWN_MATERIAL, material=material)
        if not slot.pages and not slot.original_checked:
            raise Refused(Reason.NOT_SUPPLIED, point=material)
        station, today = self.room.station, self.room.clock.today()
        with self.open_book() as book:
            serial = book.next_serial(Kind.MATERIAL_SLIP, today)
            number = Number.mint(Kind.MATERIAL_SLIP, station.code, today, station.window, serial)
            book.lodge(
                Lodged(
                    self.ids.new(),
                    number.payload,
                    case_no,
                    theme,
                    material,
                    slot.pages,
                    slot.original_checked,
                    self.room.clerk.badge,
                    self.room.clock.now(),
                )
            )
            book.commit()
        return number


@dataclass(frozen=True, slots=True)
class SettleLodged:
    """What the clerk makes of a paper that its case did not take; each callable on the desk lane."""

    room: Room
    open_book: OpenBook

    def rename(self, lodged_id: str, material: str) -> None:
        """It is another paper than was thought: it is offered to the case again."""
        with self.open_book() as book:
            lodged = _waiting(book, lodged_id)
            if self.room.theme(lodged.theme).material(material) is None:
                raise Refused(Reason.UNKNOWN_MATERIAL, material=material)
            book.lodge(replace(lodged, material=material, why=""))
            book.commit()

    def give_back(self, lodged_id: str) -> None:
        """It went back to the one who left it; that it was here stays on record."""
        with self.open_book() as book:
            book.lodge(replace(_waiting(book, lodged_id), state=Lodging.GIVEN_BACK))
            book.commit()


@dataclass(frozen=True, slots=True)
class JoinLodged:
    """Callable on the desk lane, on the guest's book: the paper becomes the case's, or it is noted why it does not."""

    room: Room
    open_book: OpenBook

    def __call__(self, lodged_id: str, case_id: str) -> bool:
        """One transaction: a paper is either waiting or in the case, never both and never neither."""
        try:
            self._join(lodged_id, case_id)
        except Refused as refused:
            self.note(lodged_id, refused.reason)
            return False
        return True

    def note(self, lodged_id: str, why: Reason) -> None:
        """What the clerk has settled meanwhile needs no reason any more."""
        with self.open_book() as book:
            try:
                lodged = _waiting(book, lodged_id)
            except Refused:
                return
            book.lodge(replace(lodged, why=why))
            book.commit()

    def _join(self, lodged_id: str, case_id: str) -> None:
        with self.open_book() as book:
            lodged = _waiting(book, lodged_id)
            slot = Slot(lodged.pages, original_checked=lodged.original_seen)
            fact, blobs = taken_in(self.room, book.facts(case_id), lodged.material, slot, _day_of(lodged))
            book.append(case_id, (fact,), lodged.clerk, blobs)
            book.lodge(replace(lodged, state=Lodging.JOINED))
            book.commit()


@dataclass(frozen=True, slots=True)
class Joining:
    """Part of every round of sync. What a case refused once waits for the clerk; it is not offered again by itself."""

    look: Look
    ask: AskCase
    join: JoinLodged

    def everything(self) -> Errand[int]:
        """Returns how many papers are with their cases now."""
        lodged: tuple[Lodged, ...] = yield desk(self.look.lodged)
        joined = 0
        for one in lodged:
            if not one.why:
                joined += yield from self._one(one)
        return joined

    def _one(self, one: Lodged) -> Errand[bool]:
        try:
            case_id = yield from self.ask(one.case_no)
        except Refused as refused:
            yield desk(partial(self.join.note, one.id, refused.reason))
            return False
        except Outage as outage:
            if outage.kind is not OutageKind.OFFICE_ERROR:
                raise
            return False  # an office that cannot answer this, an older one say, must not end the round
        joined: bool = yield desk(partial(self.join, one.id, case_id))
        return joined


def _day_of(lodged: Lodged) -> date:
    return lodged.at.astimezone(_ZONE).date()


def _waiting(book: Book, lodged_id: str) -> Lodged:
    """Raises Refused where somebody settled it meanwhile."""
    lodged = book.lodged(lodged_id)
    if lodged is None or lodged.state is not Lodging.WAITING:
        raise Refused(Reason.STALE)
    return lodged
