"""What both sides hold, in a form that can be compared."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, inspect, select, text
from sqlalchemy.orm import Session

from backoffice.tables import StoredBlobRow
from clerk_app.domain.facts import BlobRef
from clerk_app.ports import BlobShelf
from db.ledger import FactRow
from db.sync_book import SqlSyncBook
from db.uploads import UploadRow

# The moment a row was touched or how often something was asked is not content.
_PASSING = {"alembic_version"}


@dataclass(frozen=True, slots=True)
class Held:
    """Digests of an origin's facts in order, and the files they name that are whole."""

    digests: tuple[str, ...]
    blobs: frozenset[str]


def facts_of(engine: Engine, origin: str) -> tuple[str, ...]:
    with Session(engine) as session:
        return tuple(session.scalars(select(FactRow.digest).where(FactRow.origin == origin).order_by(FactRow.seq)))


def office_facts(engine: Engine, station: str) -> tuple[tuple[str, int, str, str], ...]:
    with Session(engine) as session:
        mine = FactRow.origin.startswith(f"{station}-00-")
        rows = session.execute(
            select(FactRow.origin, FactRow.seq, FactRow.kind, FactRow.digest)
            .where(mine)
            .order_by(FactRow.origin, FactRow.seq)
        )
        return tuple((row.origin, row.seq, row.kind, row.digest) for row in rows)


def held_by_window(engine: Engine, origin: str) -> Held:
    with Session(engine) as session:
        return Held(facts_of(engine, origin), frozenset(session.scalars(select(UploadRow.sha256))))


def held_by_office(engine: Engine, shelf: BlobShelf, origin: str, named: frozenset[str]) -> Held:
    """A file counts only when its row is there and its content reads back."""
    with Session(engine) as session:
        rows = set(session.scalars(select(StoredBlobRow.sha256)))
    whole = frozenset(name for name in named if name in rows and shelf.get(name))
    return Held(facts_of(engine, origin), whole)


def everything(engine: Engine) -> dict[str, list[Any]]:
    """Every row of a store."""
    with engine.connect() as connection:
        tables = sorted(set(inspect(connection).get_table_names()) - _PASSING)
        return {
            name: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {name}"))), key=repr) for name in tables
        }


def forget_acknowledgements(engine: Engine) -> None:
    """As if this window had never heard from the office: everything is sent again."""
    with engine.begin() as connection:
        connection.execute(text("UPDATE outbox SET acked = 0, feed_position = 0"))
        connection.execute(text("UPDATE upload SET sent_at = NULL"))


def owed(book: SqlSyncBook) -> tuple[BlobRef, ...]:
    return book.unsent_blobs(10_000)
