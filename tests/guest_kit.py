"""Two windows of one hall with every verb, and a real office between them on loopback."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from backoffice.enrolling import issue_code
from clerk_app.adapters.http_courier import HttpCourier, http_client
from clerk_app.adapters.signed_line import SignedLine, Signer
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.domain.case import Choice
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import CorrectionPoint
from clerk_app.domain.materials import Page, Slot
from clerk_app.ports import BlobShelf
from clerk_app.usecases.ask_case import AskCase
from clerk_app.usecases.enrol import device_key
from clerk_app.usecases.hand_over import HandOver
from clerk_app.usecases.lodge import Joining, JoinLodged, Lodge, SettleLodged
from clerk_app.usecases.prepare_form import PrepareForm
from clerk_app.usecases.supplement import Supply
from clerk_app.usecases.sync_once import Round, Sync, sync_once
from clerk_app.usecases.sync_steps import run
from tests.desk_kit import STATION, Desk, leases, open_desk
from tests.fakes import MemoryVault
from tests.window_kit import Hall, enrol_at, running_hall

PHOTO, PHONE = "child_photo", "mother_phone"


@dataclass(frozen=True, slots=True)
class Place:
    """One window; ``supply`` and ``hand_over`` are those of a guest."""

    desk: Desk
    courier: HttpCourier

    @property
    def origin(self) -> str:
        return self.desk.room.station.origin

    @property
    def asking(self) -> AskCase:
        return AskCase(self.courier, self.desk.open_book)

    def ask(self, number: str) -> str:
        return run(self.asking(number))

    @property
    def supply(self) -> Supply:
        return Supply(self.desk.room, self.desk.open_guest_book)

    @property
    def hand_over(self) -> HandOver:
        return HandOver(self.desk.room, self.desk.open_guest_book)

    @property
    def lodge(self) -> Lodge:
        return Lodge(self.desk.room, self.desk.open_book, self.desk.ids)

    @property
    def settle(self) -> SettleLodged:
        return SettleLodged(self.desk.room, self.desk.open_book)

    @property
    def join(self) -> JoinLodged:
        return JoinLodged(self.desk.room, self.desk.open_guest_book)

    def sync_once(self) -> Round:
        joining = Joining(self.desk.look, self.asking, self.join)
        return sync_once(Sync(self.desk.sync_book, self.courier, self.desk.shelf, {}, joining=joining))


@dataclass(frozen=True, slots=True)
class TwoWindows:
    hall: Hall
    home: Place
    guest: Place


@contextmanager
def two_windows(folder: Path, guest_url: str = "", hall: Hall | None = None) -> Iterator[TwoWindows]:
    """``guest_url`` where the guest's line is another one."""
    with ExitStack() as open_things:
        running = hall or open_things.enter_context(running_hall(folder / "hall"))
        home = open_things.enter_context(place(folder / "home", running, "03"))
        guest = open_things.enter_context(place(folder / "guest", running, "05", guest_url))
        yield TwoWindows(running, home, guest)


@contextmanager
def place(folder: Path, hall: Hall, window: str, url: str = "") -> Iterator[Place]:
    folder.mkdir(parents=True)
    station = replace(STATION, window=window, label=f"A{window} 综合窗口")
    with courier_of(hall, window, url) as courier, open_desk(folder, station) as desk:
        desk.sync_book.add_leases(leases())
        yield Place(desk, courier)


@contextmanager
def courier_of(hall: Hall, window: str, url: str = "") -> Iterator[HttpCourier]:
    """A window that is enrolled over the office's own address and speaks over ``url``."""
    vault, crypto = MemoryVault(), StandardCrypto()
    enrolled = enrol_at(hall.url, issue_code(hall.office, STATION.code, window), vault, hall.clock)
    signer = Signer(enrolled.origin, device_key(vault, crypto), crypto, hall.clock)
    line = SignedLine(http_client(url or hall.url), signer, enrolled.server_key)
    courier = HttpCourier(line, http_client(url or hall.url))
    try:
        yield courier
    finally:
        courier.close()


def page_of(shelf: BlobShelf, text: str = "photo") -> Slot:
    """One scanned page whose original was seen."""
    ref = shelf.put(f"\xff\xd8 {text}".encode("latin-1"), "image/jpeg")
    return Slot((Page(ref.sha256, ref.size, ref.mime),), original_checked=True)


def told_case(desk: Desk, *, prepared: bool = False) -> tuple[Draft, str]:
    """A newborn case with a photo and a telephone to be corrected, everything else accepted; with its number.

    ``prepared``: its form was printed and signed before the decision.
    """
    draft = desk.filled()
    plan = desk.room.plan_of(draft)
    draft = replace(draft, slots={slug: slot for slug, slot in draft.slots.items() if slug != PHOTO})
    found = standings(plan, draft.slots, desk.room.problems(plan, draft.values))
    choices = {one.item.slug: suggested(one, desk.room.desk) for one in found}
    assert Choice.CORRECT in choices.values()
    if prepared:
        PrepareForm(desk.room, desk.open_book, desk.shelf, desk.papers.render)(draft)
    points = (CorrectionPoint(PHOTO, "未提交"), CorrectionPoint(PHONE, "号码不对"))
    number = desk.decide_case(draft, Decide(choices, points=points))
    desk.issue_papers(draft.case_id)
    return draft, number.digits
