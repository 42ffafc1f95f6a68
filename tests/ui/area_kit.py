"""A window's surroundings for presenters of the rail areas: an encrypted store, the shipped catalogue, every verb."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QObject
from sqlalchemy import Engine

from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.catalogue_pack import compile_catalogue, load_catalogue, load_codes
from clerk_app.codec.hall_file import read_hall
from clerk_app.codec.pinyin import initials
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.facts import BlobRef, Body
from clerk_app.domain.papers import Clerk
from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState
from clerk_app.domain.print_routes import PLAIN, Route
from clerk_app.ports import (
    Approval,
    Approve,
    OpenBook,
    ParkedFact,
    PrinterOutage,
    PrinterState,
    Receipt,
    Station,
    passing_by,
)
from clerk_app.usecases.accept_later import AcceptLater
from clerk_app.usecases.amend import AmendEntry
from clerk_app.usecases.case_forms import IssueCaseForms
from clerk_app.usecases.commit import PrepareCommitment, SignCommitment
from clerk_app.usecases.complete import CompleteItems
from clerk_app.usecases.decide_case import DecideCase
from clerk_app.usecases.emergency import EnterEmergency, PrintEmergencyBlock, VoidEmergency
from clerk_app.usecases.give_notice import GiveNotice
from clerk_app.usecases.hall_sheets import RenderFlowChart, RenderPrinterCheck
from clerk_app.usecases.hand_over import HandOver, ReturnOriginals, WithdrawCase
from clerk_app.usecases.issue_papers import IssuePapers
from clerk_app.usecases.keep_draft import FindDraft, OpenDraft, SaveDraft
from clerk_app.usecases.lapse import LapseItems
from clerk_app.usecases.lodge import Lodge, SettleLodged
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
from clerk_app.usecases.transfer_case import TransferCase
from clerk_app.usecases.void_paper import VoidPaper
from db.book import SqlGuestBook, Stamp, book_opener
from db.clerks import add_clerk, approves
from db.engine import open_engine
from db.look import SqlLook
from db.sync_book import SqlSyncBook
from db.upgrade import upgrade
from printing.papers import ReportlabPapers
from printing.reprint import marked_reprint
from resources import RESOURCES
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import SetClock
from ui.guest_verbs import GuestVerbs
from ui.signals import Emits, emits
from ui.sync_control import SyncState
from ui.verbs import Verbs

STATION = Station("190001", "03", "001", "A03 综合窗口")
CLERK = Clerk("王晓梅", "clerk-01", "0190-5550118")
RATING_SECRET = bytes([7]) * 32
RATING_KEY = StandardCrypto().letter_key(RATING_SECRET)
SUPERVISOR = Approval("sup-01", "271828")


class NotHere(AssertionError):
    """An area asked for what only the intake may ask for."""


@cache
def catalogue() -> Catalogue:
    codes = load_codes((RESOURCES / "codes", RESOURCES / "codes" / "local"))
    return load_catalogue(compile_catalogue(RESOURCES / "catalogue", codes, initials))


@dataclass(slots=True)
class Queue:
    """A print queue that keeps what it was given."""

    name: str = "A4-窗口03"
    jobs: list[tuple[str, int]] = field(default_factory=list)
    stopped: bool = False

    takes: Hitch | None = None
    others: tuple[PrinterState, ...] = ()
    reports: dict[str, JobReport] = field(default_factory=dict)

    def printer(self, name: str) -> "Queue":
        return replace(self, name=name) if name else self

    def states(self) -> tuple[PrinterState, ...]:
        return (self.state(), *self.others) if self.name else ()

    def state(self) -> PrinterState:
        return PrinterState(self.name, ready=bool(self.name) and not self.stopped)

    def print_pdf(self, pdf: bytes, title: str, copies: int = 1, route: Route = PLAIN) -> str:  # noqa: ARG002
        if self.takes:
            raise PrinterOutage(self.takes)
        self.jobs.append((title, copies))
        return f"{self.name}-{len(self.jobs)}"

    def report(self, job: str) -> JobReport:
        return self.reports.get(job, JobReport(PaperState.SENT))

    def cancel(self, job: str) -> bool:
        return job not in self.reports


class Line(QObject):
    """A way to the office that is as it is told and counts the wishes."""

    changed: Emits[()] = emits()

    def __init__(self, state: SyncState) -> None:
        super().__init__()
        self.state = state
        self.asked = 0

    def now(self) -> None:
        self.asked += 1

    def tell(self, state: SyncState) -> None:
        self.state = state
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class Kit:
    engine: Engine
    clock: SetClock
    shelf: MemoryShelf
    queue: Queue
    open_book: OpenBook
    verbs: Verbs

    def wait(self, minutes: int) -> None:
        self.clock.move(timedelta(minutes=minutes))

    def appoint(self) -> None:
        """Somebody who may let pass what a clerk alone may not."""
        add_clerk(self.engine, SUPERVISOR.badge, "刘思远", "supervisor", SUPERVISOR.pin)

    def append(self, case_id: str, *bodies: Body, blobs: tuple[BlobRef, ...] = ()) -> None:
        with self.open_book() as book:
            book.append(case_id, bodies, CLERK.badge, blobs)
            book.commit()

    def acknowledge(self, *parked: ParkedFact) -> None:
        """The office holds every fact there is, and can apply all but these."""
        seq, chain = self._sync_book.head()
        self._sync_book.acknowledge(Receipt(seq, 0, parked, chain, self.clock.now()))

    def files_sent(self) -> None:
        """And every file they owe."""
        self._sync_book.mark_blobs_sent([ref.sha256 for ref in self._sync_book.unsent_blobs(1000)])

    @property
    def _sync_book(self) -> SqlSyncBook:
        return SqlSyncBook(self.engine, STATION.origin, self.clock, theme_fields)


def theme_fields(theme: str) -> dict[str, str]:
    found = catalogue().theme(theme)
    return found.applicant_fields if found else {}


@contextmanager
def open_kit(folder: Path, queue: str = "A4-窗口03") -> Iterator[Kit]:
    clock = SetClock()
    engine = open_engine(folder / "station.db", bytes(range(32)))
    upgrade(engine)
    hall = read_hall(RESOURCES / "demo" / "hall.toml")
    room = Room(STATION, CLERK, hall, catalogue(), load_calendar(RESOURCES / "calendar"), clock)
    stamp = Stamp(STATION.origin, room.catalogue_ref, clock, Uuid7Ids(clock), passing_by)
    open_book = book_opener(engine, stamp, theme_fields)
    open_guest_book = book_opener(engine, stamp, theme_fields, SqlGuestBook)
    shelf, printer = MemoryShelf(), Queue(queue)
    look, books = SqlLook(engine, STATION.origin, clock), (open_book, open_guest_book)
    verbs = _verbs(room, look, books, (shelf, printer), partial(approves, engine))
    yield Kit(engine, clock, shelf, printer, open_book, verbs)
    engine.dispose()


def _verbs(
    room: Room,
    look: SqlLook,
    books: tuple[OpenBook, OpenBook],
    around: tuple[MemoryShelf, Queue],
    approve: Approve,
) -> Verbs:
    open_book, guest = books
    render = ReportlabPapers().render
    shelf, printer = around
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
        print_paper=PrintPaper(open_book, shelf, printer, routes=look.routes),
        hand_over=HandOver(room, open_book),
        return_originals=ReturnOriginals(room, open_book),
        settle_fee=SettleFee(room, open_book, approve),
        rate=Rate(room, open_book, StandardCrypto(), lambda: RATING_KEY),
        skip_rating=SkipRating(room, open_book),
        results=results_desk(room, open_book, shelf, render),
        see_follow_ups=SeeFollowUps(room, look.follow_ups, approve),
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
        take_path=_not_here,
        take_file=_not_here,
        scan=_not_here,
        picture=_not_here,
        pdf_pictures=_not_here,
        printers=printer,
        routes=look.routes,
        print_roll=PrintRoll(room, open_book, shelf, printer, ReportlabPapers().render_roll, routes=look.routes),
        reprint_paper=ReprintPaper(room, open_book, shelf, printer, marked_reprint),
        watch_jobs=WatchJobs(open_book, printer),
        retry_job=RetryJob(open_book, shelf, printer),
        cancel_job=CancelJob(open_book, printer),
        recover_jobs=RecoverJobs(open_book),
        bind_printers=BindPrinters(open_book),
        save_pdf=_saved,
        scanners=_not_here,
        stop_scanner=_not_here,
        lock_screen=_not_here,
        store_facts=_not_here,
        version="0.1.0",
        edition=lambda version: room.catalogue if version == room.catalogue.version else None,
        guest=GuestVerbs(
            None,
            Supply(room, guest),
            HandOver(room, guest),
            GiveResults(room, guest),
            Lodge(room, open_book, Uuid7Ids(room.clock)),
            SettleLodged(room, open_book),
        ),
    )


def _not_here(*_: object) -> NoReturn:
    raise NotHere


def _saved(_: bytes, name: str) -> str:
    return f"{name}.pdf"
