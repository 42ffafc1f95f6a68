"""The composition root: the only file that names concrete classes for the window."""

import errno
import logging
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from importlib import metadata
from pathlib import Path

from sqlalchemy import Engine

from clerk_app.adapters.file_import import FileImport
from clerk_app.adapters.folder_shelf import FolderShelf
from clerk_app.adapters.http_courier import HttpCourier, http_client
from clerk_app.adapters.log_file import ids
from clerk_app.adapters.printer_room import PrinterRoom
from clerk_app.adapters.sane_scanner import SaneScanner
from clerk_app.adapters.screen_lock import lock_screen
from clerk_app.adapters.signed_line import SignedLine, Signer
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.adapters.system_clock import FixedStartClock, SystemClock
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.catalogue_editions import Editions
from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.codec.hall_file import read_hall
from clerk_app.deployment import Deployment, machine_wide, read_deployment
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.facts import BlobRef
from clerk_app.domain.imports import Imported
from clerk_app.domain.materials import Page
from clerk_app.domain.papers import Clerk
from clerk_app.domain.print_routes import Routes, bound_in, named_in, over
from clerk_app.domain.refusal import Refused
from clerk_app.enrolling import full_stock
from clerk_app.ports import BlobShelf, Clock, OpenBook, Outage, OutageKind, Passing, Scanner, Vault, passing_by
from clerk_app.profile import Profile, held, prepare
from clerk_app.store_facts import measure_store
from clerk_app.usecases.accept_later import AcceptLater
from clerk_app.usecases.amend import AmendEntry
from clerk_app.usecases.ask_case import AskCase
from clerk_app.usecases.case_forms import IssueCaseForms
from clerk_app.usecases.commit import PrepareCommitment, SignCommitment
from clerk_app.usecases.complete import CompleteItems
from clerk_app.usecases.decide_case import DecideCase
from clerk_app.usecases.emergency import EnterEmergency, PrintEmergencyBlock, VoidEmergency
from clerk_app.usecases.enrol import device_key
from clerk_app.usecases.give_notice import GiveNotice
from clerk_app.usecases.hall_sheets import RenderFlowChart, RenderPrinterCheck
from clerk_app.usecases.hand_over import HandOver, ReturnOriginals, WithdrawCase
from clerk_app.usecases.issue_papers import IssuePapers
from clerk_app.usecases.keep_draft import FindDraft, OpenDraft, SaveDraft
from clerk_app.usecases.lapse import LapseItems
from clerk_app.usecases.lodge import Joining, JoinLodged, Lodge, SettleLodged
from clerk_app.usecases.prepare_authority import PrepareAuthority
from clerk_app.usecases.prepare_form import PrepareForm
from clerk_app.usecases.print_day_sheet import PrintDaySheet
from clerk_app.usecases.print_papers import PrintPaper
from clerk_app.usecases.print_queue import BindPrinters, CancelJob, RecoverJobs, RetryJob, WatchJobs
from clerk_app.usecases.print_rolls import PrintRoll
from clerk_app.usecases.rate import Rate, SkipRating
from clerk_app.usecases.reprint_papers import ReprintPaper
from clerk_app.usecases.results_desk import results_desk
from clerk_app.usecases.results_out import GiveResults
from clerk_app.usecases.room import Room
from clerk_app.usecases.see_follow_ups import SeeFollowUps
from clerk_app.usecases.settle_fee import SettleFee
from clerk_app.usecases.supplement import AcceptSupplied, CorrectAgain, CorrectEntry, Supply
from clerk_app.usecases.sync_once import Sync
from clerk_app.usecases.transfer_case import TransferCase
from clerk_app.usecases.void_paper import VoidPaper
from db.book import SqlGuestBook, Stamp, book_opener
from db.clerks import approves, first_clerk
from db.engine import open_engine
from db.look import SqlLook
from db.projections import ApplicantFields
from db.ratings import pin_rating_key, rating_key
from db.sync_book import SqlSyncBook
from db.upgrade import upgrade
from printing.dots import raster
from printing.papers import ReportlabPapers
from printing.raster import page_count, page_png
from printing.reprint import marked_reprint
from resources import RESOURCES
from ui.guest_verbs import GuestVerbs
from ui.verbs import Verbs

STORE_KEY = "store-key"
_log = logging.getLogger("clerk.station")
DEMO_CLERK = Clerk("王晓梅", "0107", "0190-5550118")


@dataclass(slots=True)
class Station:
    """One opened installation; ``close`` lets go of the store, the children and the line."""

    profile: Profile
    deployment: Deployment
    verbs: Verbs
    sync: Sync | None
    writer: Engine
    shelf: FolderShelf
    closing: ExitStack = field(default_factory=ExitStack)
    unclean: bool = False

    def repair(self) -> tuple[str, ...]:
        """After a kill: files nobody names go, acts without their paper get it. Returns the cases mended.

        A paper that was being handed to a printer then is told as one that may be out.
        """
        self.verbs.recover_jobs()
        self.shelf.reconcile(self.verbs.look.referenced_blobs())
        return tuple(case_id for case_id in self.verbs.look.unissued() if self._mended(case_id))

    def _mended(self, case_id: str) -> bool:
        """One case that cannot be mended now, of an older catalogue say, must not keep the window from opening."""
        try:
            self.verbs.issue_papers(case_id)
            self.verbs.results.issue(case_id)
        except (Refused, Outage) as trouble:
            _log.warning("repair.left", extra=ids(case=case_id, kind=type(trouble).__name__))
            return False
        return True

    def close(self) -> None:
        """Closed in order: the next start knows that nothing was cut short."""
        self.closing.close()
        _mark(self.profile).touch()


def _mark(profile: Profile) -> Path:
    return profile.folder / "closed"


def open_station(profile: Profile, vault: Vault, clock: Clock, passing: Passing = passing_by) -> Station:
    """A configured profile to a working window; raises ProfileRefused, DeploymentRefused, HallRejected, Outage."""
    prepare(profile)
    closing = ExitStack()
    closing.enter_context(held(profile))
    try:
        return _assembled(profile, vault, clock, passing, closing)
    except BaseException:
        closing.close()
        raise


def _assembled(profile: Profile, vault: Vault, clock: Clock, passing: Passing, closing: ExitStack) -> Station:
    deployment = read_deployment(profile.deployment, machine_wide())
    _sweep_saved(profile.spool)
    known = _known_store(profile)
    key = _key(vault, profile.store)
    writer = open_engine(profile.store, key)
    closing.callback(writer.dispose)
    upgrade(writer)
    _made(profile).touch()
    reader = open_engine(profile.store, key, read_only=True)
    closing.callback(reader.dispose)
    catalogue = load_catalogue((RESOURCES / "catalogue.pack").read_bytes())
    hall = read_hall(profile.folder / "hall.toml")
    # Papers name whom to ring; a clerk without a telephone of their own is reached through the hall's.
    clerk = DEMO_CLERK if profile.demo else first_clerk(writer, hall.phone)
    room = Room(
        deployment.identity(),
        clerk or Clerk("窗口人员", "0000", hall.phone),
        hall,
        catalogue,
        load_calendar(RESOURCES / "calendar", profile.folder / "calendar"),
        clock,
    )
    pin_rating_key(writer, room.station.origin, bytes.fromhex(deployment.office.rating_key))
    shelf = FolderShelf(profile.blobs, key, passing)
    courier = _courier(deployment, vault, room, passing, closing)
    verbs = _verbs(room, (writer, reader), shelf, profile, deployment, passing, closing, courier)
    sync = _sync(courier, verbs, writer, shelf, passing)
    unclean = known and not _mark(profile).exists()
    _mark(profile).unlink(missing_ok=True)
    return Station(profile, deployment, verbs, sync, writer, shelf, closing, unclean)


def _verbs(
    room: Room,
    engines: tuple[Engine, Engine],
    shelf: FolderShelf,
    profile: Profile,
    deployment: Deployment,
    passing: Passing,
    closing: ExitStack,
    courier: HttpCourier | None,
) -> Verbs:
    writer, reader = engines
    stamp = Stamp(room.station.origin, room.catalogue_ref, room.clock, Uuid7Ids(room.clock), passing)
    open_book = book_opener(writer, stamp, applicant_fields(room.catalogue))
    open_guest_book = book_opener(writer, stamp, applicant_fields(room.catalogue), SqlGuestBook)
    # Two children: a slow import must not hold up the thumbnails.
    importer, viewer = FileImport(), FileImport()
    closing.callback(importer.close)
    closing.callback(viewer.close)
    approve = partial(approves, writer)
    printers, render, scanner = (
        PrinterRoom(named_in(deployment.printers), raster),
        ReportlabPapers().render,
        SaneScanner(),
    )
    look = SqlLook(reader, room.station.origin, room.clock)
    bound = bound_in(deployment.printers)

    def routes() -> Routes:
        return over(bound, look.routes())

    return Verbs(
        room=room,
        look=look,
        shelf=shelf,
        open_draft=OpenDraft(room, Uuid7Ids(room.clock)),
        save_draft=SaveDraft(room, open_book),
        find_draft=FindDraft(open_book),
        give_notice=GiveNotice(room, open_book, shelf, render),
        prepare_form=PrepareForm(room, open_book, shelf, render),
        case_forms=IssueCaseForms(room, open_book, shelf, render),
        prepare_commitment=PrepareCommitment(room, open_book, shelf, render),
        sign_commitment=SignCommitment(room, open_book),
        prepare_authority=PrepareAuthority(room, open_book, shelf, render),
        decide_case=DecideCase(room, open_book),
        complete_items=CompleteItems(room, open_book),
        issue_papers=IssuePapers(room, open_book, shelf, render),
        print_paper=PrintPaper(open_book, shelf, printers, passing, routes),
        hand_over=HandOver(room, open_book),
        return_originals=ReturnOriginals(room, open_book),
        settle_fee=SettleFee(room, open_book, approve),
        rate=Rate(room, open_book, StandardCrypto(), partial(rating_key, writer, room.station.origin)),
        skip_rating=SkipRating(room, open_book),
        results=results_desk(room, open_book, shelf, render),
        see_follow_ups=SeeFollowUps(room, look.follow_ups, partial(approves, reader)),
        withdraw_case=WithdrawCase(room, open_book),
        amend_entry=AmendEntry(room, open_book),
        lapse_items=LapseItems(room, open_book),
        void_paper=VoidPaper(room, open_book, approve),
        supply=Supply(room, open_book),
        correct_entry=CorrectEntry(room, open_book),
        accept_supplied=AcceptSupplied(room, open_book),
        accept_later=AcceptLater(room, open_book),
        correct_again=CorrectAgain(room, open_book, approve),
        transfer_case=TransferCase(room, open_book, shelf, render),
        print_emergency_block=PrintEmergencyBlock(room, open_book, shelf, render, Uuid7Ids(room.clock)),
        enter_emergency=EnterEmergency(room, open_book, approve),
        void_emergency=VoidEmergency(room, open_book),
        render_printer_check=RenderPrinterCheck(room, render),
        render_flow_chart=RenderFlowChart(room, render),
        print_day_sheet=PrintDaySheet(room, look, open_book, shelf, render, Uuid7Ids(room.clock)),
        take_path=lambda path: stored(shelf, importer.take_file(Path(path))),
        take_file=lambda content, name: stored(shelf, importer.take_bytes(content, name)),
        scan=partial(scan_into, scanner, shelf, deployment.devices.scanner),
        picture=lambda page, size: viewer.page_image(shelf.get(page.sha256), page.mime, 0, size),
        pdf_pictures=partial(pdf_pictures, shelf),
        printers=printers,
        routes=routes,
        print_roll=PrintRoll(room, open_book, shelf, printers, ReportlabPapers().render_roll, passing, routes),
        reprint_paper=ReprintPaper(room, open_book, shelf, printers, marked_reprint, passing, routes),
        watch_jobs=WatchJobs(open_book, printers),
        retry_job=RetryJob(open_book, shelf, printers, passing, routes),
        cancel_job=CancelJob(open_book, printers),
        recover_jobs=RecoverJobs(open_book),
        bind_printers=BindPrinters(open_book),
        save_pdf=partial(save_pdf, profile.spool),
        scanners=scanner.devices,
        stop_scanner=scanner.cancel,
        store_facts=partial(measure_store, profile),
        lock_screen=lock_screen,
        version=metadata.version("clerk"),
        edition=_editions(profile, room.catalogue),
        guest=_guest_verbs(room, (open_book, open_guest_book), courier),
    )


def _editions(profile: Profile, today: Catalogue) -> Editions:
    """Today's catalogue is kept beside those before it; a full disk is told where something is lost by it."""
    editions = Editions(profile.folder / "catalogues", today)
    with suppress(OSError):
        editions.keep((RESOURCES / "catalogue.pack").read_bytes())
    return editions


def stored(shelf: BlobShelf, imported: Imported) -> tuple[Page, ...]:
    """Put what a file became on the shelf; a page drawn from a PDF keeps the PDF beside it."""
    record = imported.record
    kept: BlobRef | None = None
    if imported.pages != (record,):
        kept = shelf.put(record.content, record.mime, "record")
    pages = []
    for page in imported.pages:
        ref = shelf.put(page.content, page.mime, page.role)
        pages.append(Page(ref.sha256, ref.size, ref.mime, page.name, record=kept))
    return tuple(pages)


def scan_into(scanner: Scanner, shelf: BlobShelf, device: str, arrived: Callable[[Page], None]) -> int:
    """Every page is durable before it is told; raises the scanner's Outage after the pages that came."""
    count = 0
    for scanned in scanner.scan(device, feeder=True):
        ref = shelf.put(scanned.content, scanned.mime)
        arrived(Page(ref.sha256, ref.size, ref.mime, scanned.name))
        count += 1
    return count


def pdf_pictures(shelf: BlobShelf, sha256: str, dpi: int) -> tuple[bytes, ...]:
    pdf = shelf.get(sha256)
    return tuple(page_png(pdf, page, dpi) for page in range(page_count(pdf)))


def save_pdf(folder: Path, pdf: bytes, name: str) -> str:
    """Where there is no printer: a file named by form and number, never by a person."""
    path = folder / f"{name}.pdf"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(pdf)
    except OSError as error:
        kind = OutageKind.DISK_FULL if error.errno == errno.ENOSPC else OutageKind.PRINTER
        raise Outage(kind, str(error)) from error
    return str(path)


def _sweep_saved(spool: Path) -> None:
    """Papers saved in plain for want of a printer do not outlive the day: the sealed snapshot makes them again."""
    for path in spool.glob("*.pdf"):
        with suppress(OSError):
            path.unlink()


def applicant_fields(catalogue: Catalogue) -> ApplicantFields:
    def of(theme: str) -> Mapping[str, str]:
        found = catalogue.theme(theme)
        return found.applicant_fields if found else {}

    return of


def _courier(
    deployment: Deployment, vault: Vault, room: Room, passing: Passing, closing: ExitStack
) -> HttpCourier | None:
    """None until the window is enrolled: it works alone and says so."""
    if not (deployment.office.url and deployment.office.server_key):
        return None
    crypto = StandardCrypto()
    url, ca = deployment.office.url, deployment.office.ca
    signer = Signer(room.station.origin, device_key(vault, crypto), crypto, room.clock)
    line = SignedLine(http_client(url, ca), signer, bytes.fromhex(deployment.office.server_key), passing)
    courier = HttpCourier(line, http_client(url, ca))
    closing.callback(courier.close)
    return courier


def _sync(courier: HttpCourier | None, verbs: Verbs, writer: Engine, shelf: BlobShelf, passing: Passing) -> Sync | None:
    room, ask = verbs.room, verbs.guest.ask
    if courier is None or ask is None:
        return None
    book = SqlSyncBook(writer, room.station.origin, room.clock, applicant_fields(room.catalogue), passing)
    joining = Joining(verbs.look, ask, JoinLodged(room, verbs.guest.supply.open_book))
    return Sync(book, courier, shelf, full_stock(room.hall, room.clock.today()), passing, joining)


def _guest_verbs(room: Room, books: tuple[OpenBook, OpenBook], courier: HttpCourier | None) -> GuestVerbs:
    """``books``: the window's own, and the one for other windows' cases."""
    own, guest = books
    return GuestVerbs(
        ask=AskCase(courier, own) if courier else None,
        supply=Supply(room, guest),
        hand_over=HandOver(room, guest),
        give_results=GiveResults(room, guest),
        lodge=Lodge(room, own, Uuid7Ids(room.clock)),
        settle=SettleLodged(room, own),
    )


def _made(profile: Profile) -> Path:
    return profile.folder / "store-made"


def _known_store(profile: Profile) -> bool:
    """Whether there is a store; one that was here and is gone is told, for a new one would give numbers twice."""
    there = profile.store.exists() and profile.store.stat().st_size > 0
    if _made(profile).exists() and not there:
        raise Outage(OutageKind.STORE_DAMAGED, "the store of this profile is gone or empty")
    return there


def _key(vault: Vault, store: Path) -> bytes:
    """The store's key, made once. A store without its key is refused: a new key would never open it."""
    kept = vault.read(STORE_KEY)
    if kept is None and store.exists():
        raise Outage(OutageKind.STORE_KEY, "the vault holds no key for this store")
    if kept is None:
        kept = StandardCrypto().new_key()
        vault.write(STORE_KEY, kept)
    return kept


def window_clock(at: datetime | None) -> Clock:
    """``--at`` starts the clock at a fixed instant and lets it run; window and embedded office share it."""
    return FixedStartClock(at) if at else SystemClock()
