"""A window of the hall for tests: real store files, a real courier, pages on a real or a remembered shelf."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from sqlalchemy import Engine

from backoffice.app import create_app
from backoffice.enrolling import issue_code
from backoffice.office import Office
from backoffice.server import OfficeServer
from clerk_app.adapters.http_courier import HttpCourier, HttpEnroller, http_client
from clerk_app.adapters.signed_line import SignedLine, Signer
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.office_parts import assemble_office
from clerk_app.ports import BlobShelf, Clock, Enrolment, LeaseWish, OpenBook, Passing, Vault, passing_by
from clerk_app.usecases.enrol import EnrolWindow, device_key
from clerk_app.usecases.sync_once import Round, Sync, sync_once
from db.book import Stamp, book_opener
from db.engine import open_engine
from db.sync_book import SqlSyncBook
from db.upgrade import upgrade
from tests.builders import THEME
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import MemoryVault, SetClock

STATION = "190001"
KEY = bytes(range(32))
NUMBERS = {("health", "准", 2026): 3000}


def applicant_fields(theme: str) -> Mapping[str, str]:
    return {"name": "mother_name", "id_no": "mother_id"} if theme == THEME else {}


@dataclass(frozen=True, slots=True)
class Window:
    """One installation with everything sync needs."""

    origin: str
    engine: Engine
    shelf: BlobShelf
    clock: Clock
    open_book: OpenBook
    book: SqlSyncBook
    line: SignedLine
    listening: httpx.Client
    passing: Passing = passing_by

    @property
    def courier(self) -> HttpCourier:
        return HttpCourier(self.line, self.listening)

    @property
    def sync(self) -> Sync:
        return Sync(self.book, self.courier, self.shelf, NUMBERS, self.passing)

    def sync_once(self) -> Round:
        return sync_once(self.sync)

    def close(self) -> None:
        self.courier.close()
        self.engine.dispose()


def open_window(
    folder: Path,
    enrolled: Enrolment,
    vault: Vault,
    url: str,
    clock: Clock | None = None,
    shelf: BlobShelf | None = None,
    passing: Passing = passing_by,
) -> Window:
    clock, crypto = clock or SetClock(), StandardCrypto()
    folder.mkdir(parents=True, exist_ok=True)
    engine = open_engine(folder / "station.db", KEY)
    upgrade(engine)
    stamp = Stamp(enrolled.origin, "2026.11.18-1/0123456789abcdef", clock, Uuid7Ids(clock), passing)
    signer = Signer(enrolled.origin, device_key(vault, crypto), crypto, clock)
    return Window(
        enrolled.origin,
        engine,
        shelf or MemoryShelf(),
        clock,
        book_opener(engine, stamp, applicant_fields),
        SqlSyncBook(engine, enrolled.origin, clock, applicant_fields, passing),
        SignedLine(http_client(url), signer, enrolled.server_key, passing),
        http_client(url),
        passing,
    )


def enrol_at(
    url: str, code: str, vault: Vault, clock: Clock | None = None, wishes: tuple[LeaseWish, ...] = ()
) -> Enrolment:
    clock, crypto = clock or SetClock(), StandardCrypto()
    with http_client(url) as client:
        return EnrolWindow(vault, crypto, lambda key: HttpEnroller(client, key, crypto, clock), wishes)(code)


@dataclass(slots=True)
class Hall:
    """A running office and how to open windows to it."""

    office: Office
    server: OfficeServer
    folder: Path
    clock: SetClock

    @property
    def url(self) -> str:
        return self.server.url

    def window(self, number: str = "03", *, again: bool = False, station: str = STATION) -> Window:
        vault = MemoryVault()
        code = issue_code(self.office, station, number, again=again)
        enrolled = enrol_at(self.url, code, vault, self.clock)
        return open_window(self.folder / enrolled.origin, enrolled, vault, self.url, self.clock)


@contextmanager
def running_hall(folder: Path, *, demo: bool = False, vault: Vault | None = None) -> Iterator[Hall]:
    clock = SetClock()
    office = assemble_office(folder / "office", vault or MemoryVault(), clock, demo=demo)
    server = OfficeServer(create_app(office))
    server.start()
    try:
        yield Hall(office, server, folder, clock)
    finally:
        server.stop()
        office.close()
