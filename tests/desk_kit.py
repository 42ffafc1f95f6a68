"""A whole desk for use-case tests: a real store, pages in memory, the real papers, a clock that is told the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Engine

from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.hall_file import read_hall
from clerk_app.codec.people_file import DemoVisit, read_visit
from clerk_app.domain.case import Choice, Intake, fold_intake
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.decisions import Decide
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.numbers import Number
from clerk_app.domain.papers import Clerk
from clerk_app.domain.prefill import prefilled
from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState
from clerk_app.domain.print_routes import PLAIN, Route
from clerk_app.ports import BlobShelf, Lease, OpenBook, Passing, PrinterOutage, PrinterState, Station, passing_by
from clerk_app.usecases.decide_case import DecideCase
from clerk_app.usecases.give_notice import GiveNotice
from clerk_app.usecases.issue_papers import IssuePapers
from clerk_app.usecases.keep_draft import OpenDraft, SaveDraft
from clerk_app.usecases.room import Room
from db.book import SqlGuestBook, Stamp, book_opener
from db.engine import open_engine
from db.look import SqlLook
from db.projections import ApplicantFields
from db.sync_book import SqlSyncBook
from db.upgrade import upgrade
from printing.papers import ReportlabPapers
from resources import RESOURCES
from tests.catalogue_files import shipped
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import SetClock

KEY = bytes(range(32))
DEMO = RESOURCES / "demo"
STATION = Station("190001", "03", "001", "A03 综合窗口", "演示大厅")
CLERK = Clerk("王晓梅", "0107", "0190-5550118")


@dataclass(slots=True)
class Tray:
    """A printer, the only one of its window, that keeps what it was given; a jammed one takes nothing."""

    jammed: bool = False
    jobs: list[tuple[bytes, str, int]] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    reports: dict[str, JobReport] = field(default_factory=dict)

    def printer(self, _: str) -> "Tray":
        return self

    def states(self) -> tuple[PrinterState, ...]:
        return (self.state(),)

    def state(self) -> PrinterState:
        return PrinterState("TRAY", not self.jammed)

    def print_pdf(self, pdf: bytes, title: str, copies: int = 1, route: Route = PLAIN) -> str:
        if self.jammed:
            raise PrinterOutage(Hitch.JAM, "paper jam")
        self.routes.append(route)
        self.jobs.append((pdf, title, copies))
        return f"TRAY-{len(self.jobs)}"

    def report(self, job: str) -> JobReport:
        return self.reports.get(job, JobReport(PaperState.SENT))

    def cancel(self, job: str) -> bool:
        return self.reports.get(job, JobReport(PaperState.SENT)).state is PaperState.SENT


def applicant_of(theme: str) -> dict[str, str]:
    found = shipped().theme(theme)
    return found.applicant_fields if found else {}


@dataclass(frozen=True, slots=True)
class Desk:
    """One window with its verbs and everything a test may look into."""

    room: Room
    engine: Engine
    reader: Engine
    shelf: MemoryShelf
    clock: SetClock
    ids: Uuid7Ids
    open_book: OpenBook
    papers: ReportlabPapers
    open_guest_book: OpenBook

    @property
    def look(self) -> SqlLook:
        return SqlLook(self.reader, self.room.station.origin, self.clock)

    @property
    def sync_book(self) -> SqlSyncBook:
        return SqlSyncBook(self.engine, self.room.station.origin, self.clock, applicant_of)

    @property
    def open_draft(self) -> OpenDraft:
        return OpenDraft(self.room, self.ids)

    @property
    def save_draft(self) -> SaveDraft:
        return SaveDraft(self.room, self.open_book)

    @property
    def give_notice(self) -> GiveNotice:
        return GiveNotice(self.room, self.open_book, self.shelf, self.papers.render)

    @property
    def decide_case(self) -> DecideCase:
        return DecideCase(self.room, self.open_book)

    @property
    def issue_papers(self) -> IssuePapers:
        return IssuePapers(self.room, self.open_book, self.shelf, self.papers.render)

    def draft(self, theme: str = "newborn-birth", scenario: str = "typical", item: str = "") -> Draft:
        """A visit just begun: answered, nothing filled in."""
        answers = scenario_answers(self.room.theme(theme), scenario)
        return replace(self.open_draft(theme, item), answers=answers)

    def filled(self) -> Draft:
        """The shipped demo visit, ready for its decision."""
        people = demo_visit()
        draft = self.draft(people.theme, people.scenario)
        entries = {name: DraftEntry(value) for name, value in people.entries.items()}
        slugs = dict.fromkeys((*people.scans, *people.originals))
        slots = {slug: slot_of(people, slug, self.shelf) for slug in slugs}
        return self.completed(replace(draft, entries=entries, slots=slots))

    def completed(self, draft: Draft) -> Draft:
        """With the values that follow from others."""
        return replace(draft, entries=prefilled(self.room.plan_of(draft), draft, self.clock.today()))

    def decide(self, draft: Draft, choice: Choice = Choice.ACCEPT, **more: object) -> Number:
        """The same choice for every item, or what ``more`` says of the command; by somebody, whoever it is."""
        named = applicant_of(draft.theme)
        roles = (("name", "陆清和"), ("id_no", "190121199403120049"))
        somebody = {named[role]: DraftEntry(value) for role, value in roles if role in named}
        draft = replace(draft, entries={**somebody, **draft.entries})
        choices = {item.slug: choice for item in self.room.plan_of(draft).items}
        return self.decide_case(draft, replace(Decide(choices), **more))  # type: ignore[arg-type]

    def state(self, case_id: str) -> Intake:
        return fold_intake(self.look.facts(case_id))


def scenario_answers(theme: Theme, scenario: str) -> dict[str, str | tuple[str, ...]]:
    return dict(next(demo.answers for demo in theme.demo_scenarios if demo.id == scenario))


def demo_visit() -> DemoVisit:
    return read_visit(DEMO / "newborn-typical.toml")


def slot_of(people: DemoVisit, slug: str, shelf: BlobShelf) -> Slot:
    """One paper with its scans put on the shelf."""
    pages = []
    for name in people.scans.get(slug, ()):
        ref = shelf.put((DEMO / "scans" / name).read_bytes(), "image/jpeg")
        pages.append(Page(ref.sha256, ref.size, ref.mime, name))
    return Slot(tuple(pages), slug in people.originals)


@contextmanager
def open_desk(
    folder: Path, station: Station = STATION, passing: Passing = passing_by, applicant: ApplicantFields = applicant_of
) -> Iterator[Desk]:
    clock, shelf = SetClock(), MemoryShelf()
    hall, calendar = read_hall(DEMO / "hall.toml"), load_calendar(RESOURCES / "calendar")
    room = Room(station, CLERK, hall, shipped(), calendar, clock)
    writer = open_engine(folder / "station.db", KEY)
    upgrade(writer)
    reader = open_engine(folder / "station.db", KEY, read_only=True)
    ids = Uuid7Ids(clock)
    stamp = Stamp(station.origin, room.catalogue_ref, clock, ids, passing)
    opener = book_opener(writer, stamp, applicant)
    try:
        guest = book_opener(writer, stamp, applicant, SqlGuestBook)
        yield Desk(room, writer, reader, shelf, clock, ids, opener, ReportlabPapers(), guest)
    finally:
        reader.dispose()
        writer.dispose()


def leases(year: int = 2026, size: int = 100) -> tuple[Lease, ...]:
    """A short block of every word the demo hall uses at this window."""
    hall = [("hall", word) for word in ("告", "申", "收", "受")]
    organs = [(organ, word) for organ in ("health", "tobacco") for word in ("补", "不受")]
    return tuple(Lease(organ, word, year, 1, size) for organ, word in (*hall, *organs))
