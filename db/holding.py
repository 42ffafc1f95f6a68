"""What a ledger holds of one case, as digests: to compare the two sides byte for byte."""

from dataclasses import dataclass

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import digest_of, open_header
from db.ledger import FactRow


@dataclass(frozen=True, slots=True)
class Held:
    """``facts`` are (seq, kind, digest over the stored bytes); ``blobs`` the files that they name."""

    facts: tuple[tuple[int, str, str], ...]
    blobs: frozenset[str]


def held_here(engine: Engine, origin: str, case_id: str) -> Held:
    with Session(engine) as session:
        return held_in(session, origin, case_id)


def held_in(session: Session, origin: str, case_id: str) -> Held:
    """The digests are computed from the bytes, not read from the column."""
    wanted = select(FactRow).where(FactRow.origin == origin, FactRow.case_id == case_id).order_by(FactRow.seq)
    rows = session.scalars(wanted).all()
    named = frozenset(blob.sha256 for row in rows for blob in open_header(row.header).blobs)
    return Held(tuple((row.seq, row.kind, digest_of(row.header, row.body)) for row in rows), named)
