"""The office as one value: its store with a single writer, its shelf, its keys, its clock."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from backoffice.partials import Partials
from backoffice.tables import OfficeRow
from backoffice.upgrade import upgrade
from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.rating import RatingPolicy
from clerk_app.ports import BlobShelf, Clock, Crypto, Ids, Passing, passing_by
from db.engine import translate


def _names_nobody(_: str) -> Mapping[str, str]:
    return {}


def _lane(name: str) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix=name)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the composition root hands in. ``store_key`` seals partial files, ``signing_key`` signs answers.

    ``rating`` is the province's profile of ratings.
    ``applicant`` says which fields of a theme name its applicant; unknown themes give nothing.
    """

    engine: Engine
    shelf: BlobShelf
    partials: Path
    store_key: bytes
    signing_key: bytes
    crypto: Crypto
    clock: Clock
    ids: Ids
    calendar: WorkCalendar
    rating: RatingPolicy
    passing: Passing = passing_by
    applicant: Callable[[str], Mapping[str, str]] = _names_nobody


@dataclass(frozen=True, slots=True)
class Office:
    """``desk`` is the only thread that writes the store, ``files`` the only one that writes partial uploads."""

    parts: Parts
    partials: Partials
    server_id: str
    epoch: int
    demo: bool
    desk: ThreadPoolExecutor = field(default_factory=lambda: _lane("office-desk"))
    files: ThreadPoolExecutor = field(default_factory=lambda: _lane("office-files"))

    @property
    def public_key(self) -> bytes:
        return self.parts.crypto.public_key(self.parts.signing_key)

    @property
    def rating_secret(self) -> bytes:
        """Of the office's own secret, so that the windows' pinned office and this key stand and fall together."""
        return self.parts.crypto.derive(self.parts.signing_key, "rating")

    @property
    def rating_key(self) -> bytes:
        """The half that windows close ratings to."""
        return self.parts.crypto.letter_key(self.rating_secret)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Committed on leaving, forgotten on any exception."""
        try:
            with Session(self.parts.engine) as session:
                yield session
                self.parts.passing("before_commit")
                session.commit()
                self.parts.passing("after_commit")
        except DBAPIError as error:
            raise translate(error) from error

    @contextmanager
    def reading(self) -> Iterator[Session]:
        try:
            with Session(self.parts.engine) as session:
                yield session
        except DBAPIError as error:
            raise translate(error) from error

    def close(self) -> None:
        """Finish what is being written, then let go of the store."""
        self.desk.shutdown(wait=True)
        self.files.shutdown(wait=True)
        self.parts.engine.dispose()


def open_office(parts: Parts, *, demo: bool) -> Office:
    """Bring the store up to date and learn who this office is; a new store gets an identity."""
    upgrade(parts.engine)
    partials = Partials(parts.partials, parts.crypto, parts.crypto.derive(parts.store_key, "partials"), parts.passing)
    with Session(parts.engine) as session:
        row = session.scalars(select(OfficeRow)).first()
        if row is None:
            row = OfficeRow(server_id=parts.ids.new(), epoch=1, demo=demo)
            session.add(row)
        found = row.server_id, row.epoch, row.demo
        session.commit()
    return Office(parts, partials, *found)


def begin_epoch(engine: Engine) -> int:
    """After a restore from a copy: windows are told that what they knew of this office may be gone."""
    with Session(engine) as session:
        row = session.scalars(select(OfficeRow)).one()
        row.epoch += 1
        risen = row.epoch
        session.commit()
    return risen
