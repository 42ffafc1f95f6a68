"""What the window can ask for: use cases and reads, handed in by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.catalogue_editions import Edition
from clerk_app.domain.materials import Page
from clerk_app.domain.print_routes import Routes
from clerk_app.ports import BlobShelf, Printers
from clerk_app.queries import Look
from clerk_app.store_facts import StoreFacts
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
from clerk_app.usecases.prepare_authority import PrepareAuthority
from clerk_app.usecases.prepare_form import PrepareForm
from clerk_app.usecases.print_day_sheet import PrintDaySheet
from clerk_app.usecases.print_papers import PrintPaper
from clerk_app.usecases.print_queue import BindPrinters, CancelJob, RecoverJobs, RetryJob, WatchJobs
from clerk_app.usecases.print_rolls import PrintRoll
from clerk_app.usecases.rate import Rate, SkipRating
from clerk_app.usecases.reprint_papers import ReprintPaper
from clerk_app.usecases.results_desk import ResultsDesk
from clerk_app.usecases.room import Room
from clerk_app.usecases.see_follow_ups import SeeFollowUps
from clerk_app.usecases.settle_fee import SettleFee
from clerk_app.usecases.supplement import AcceptSupplied, CorrectAgain, CorrectEntry, Supply
from clerk_app.usecases.transfer_case import TransferCase
from clerk_app.usecases.void_paper import VoidPaper
from ui.guest_verbs import GuestVerbs

TakeFile = Callable[[bytes, str], tuple[Page, ...]]
"""File content and its name to stored pages; refuses with an ImportRefused."""
TakePath = Callable[[str], tuple[Page, ...]]
ScanPages = Callable[[Callable[[Page], None]], int]
"""Scan; tells every stored page as it arrives, returns how many."""
PagePicture = Callable[[Page, int], bytes]
"""A stored page as an encoded picture no larger than so many pixels."""
PdfPictures = Callable[[str, int], tuple[bytes, ...]]
"""A stored PDF's pages as encoded pictures at so many dots per inch."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """One window's vocabulary; each is called on the lane its name says."""

    room: Room
    look: Look
    shelf: BlobShelf
    open_draft: OpenDraft
    save_draft: SaveDraft
    find_draft: FindDraft
    give_notice: GiveNotice
    prepare_form: PrepareForm
    case_forms: IssueCaseForms
    prepare_commitment: PrepareCommitment
    sign_commitment: SignCommitment
    prepare_authority: PrepareAuthority
    decide_case: DecideCase
    complete_items: CompleteItems
    issue_papers: IssuePapers
    print_paper: PrintPaper
    hand_over: HandOver
    return_originals: ReturnOriginals
    settle_fee: SettleFee
    rate: Rate
    skip_rating: SkipRating
    results: ResultsDesk
    see_follow_ups: SeeFollowUps
    withdraw_case: WithdrawCase
    amend_entry: AmendEntry
    lapse_items: LapseItems
    void_paper: VoidPaper
    supply: Supply
    correct_entry: CorrectEntry
    accept_supplied: AcceptSupplied
    accept_later: AcceptLater
    correct_again: CorrectAgain
    transfer_case: TransferCase
    print_emergency_block: PrintEmergencyBlock
    enter_emergency: EnterEmergency
    void_emergency: VoidEmergency
    render_printer_check: RenderPrinterCheck
    render_flow_chart: RenderFlowChart
    print_day_sheet: PrintDaySheet
    take_path: TakePath
    take_file: TakeFile
    scan: ScanPages
    picture: PagePicture
    pdf_pictures: PdfPictures
    printers: Printers
    routes: Callable[[], Routes]
    """Where each document type goes: the deployment's table with what was chosen here over it."""
    print_roll: PrintRoll
    reprint_paper: ReprintPaper
    watch_jobs: WatchJobs
    retry_job: RetryJob
    cancel_job: CancelJob
    recover_jobs: RecoverJobs
    bind_printers: BindPrinters
    save_pdf: Callable[[bytes, str], str]
    scanners: Callable[[], tuple[str, ...]]
    stop_scanner: Callable[[], None]
    store_facts: Callable[[], StoreFacts]
    lock_screen: Callable[[], bool]
    """The system's own lock; False where it has none that answers."""
    version: str
    edition: Edition
    guest: GuestVerbs
