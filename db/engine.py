"""Engines: SQLCipher with a raw key, WAL, FULL; wrong key and damaged file told apart."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from sqlalchemy import Connection as Opened
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from clerk_app.ports import Outage, OutageKind
from db.cipher_page import PAGE, key_fits

_HEADER = b"SQLite format 3\x00"


def open_engine(path: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """An engine on one encrypted file. ``key`` is 32 raw bytes, so opening costs no key derivation.

    Raises Outage: STORE_KEY when the key does not open the file, STORE_DAMAGED when the file is no store at all.
    """
    engine = create_engine("sqlite://", module=dbapi2, creator=_connector(path, key, read_only), poolclass=QueuePool)
    event.listen(engine, "connect", _settings(read_only=read_only))
    event.listen(engine, "begin", _beginning("BEGIN" if read_only else "BEGIN IMMEDIATE"))
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DBAPIError as error:
        engine.dispose()
        raise _opening_outage(path, key, error) from error
    return engine


def _connector(path: Path, key: bytes, read_only: bool) -> Callable[[], Connection]:
    def connect() -> Connection:
        mode = "?mode=ro" if read_only else ""
        # Left alone the driver begins before INSERT but not before CREATE: half a migration would be kept.
        connection: Connection = dbapi2.connect(
            f"file:{path}{mode}", uri=True, check_same_thread=False, timeout=5, isolation_level=None
        )
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        return connection

    return connect


def _settings(*, read_only: bool) -> Callable[[Any, Any], None]:
    def set_up(connection: Any, _: Any) -> None:  # noqa: ANN401 - a driver's own connection
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA busy_timeout=5000")
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_size_limit=67108864")

    return set_up


def _beginning(statement: str) -> Callable[[Opened], None]:
    """A writer takes its turn at the start: one that had read first could not write after another's commit."""

    def begin(connection: Opened) -> None:
        connection.exec_driver_sql(statement)

    return begin


@contextmanager
def reshaping(engine: Engine) -> Iterator[Opened]:
    """One transaction for a change of shape, then a checkpoint: the shape must not live in the WAL alone."""
    try:
        with engine.begin() as connection:
            yield connection
        # Past SQLAlchemy, which would begin a transaction: inside one there is no checkpoint.
        with closing(engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except DBAPIError as error:
        raise translate(error) from error


def _opening_outage(path: Path, key: bytes, error: DBAPIError) -> Outage:
    """A wrong key reads as noise; a file of another make, cut short, or with one page this key wrote, is damaged."""
    if not path.exists():
        return Outage(OutageKind.STORE_DAMAGED, str(error.orig))
    with path.open("rb") as stream:
        plain = stream.read(16) == _HEADER
    damaged = plain or path.stat().st_size % PAGE != 0 or "malformed" in str(error) or key_fits(path, key)
    return Outage(OutageKind.STORE_DAMAGED if damaged else OutageKind.STORE_KEY, str(error.orig))


def translate(error: DBAPIError) -> Outage:
    """A driver's error at the edge of the store as an outage."""
    text = str(error.orig)
    if "full" in text:
        return Outage(OutageKind.DISK_FULL, text)
    if "locked" in text or "busy" in text:
        return Outage(OutageKind.STORE_BUSY, text)
    return Outage(OutageKind.STORE_DAMAGED, text)
