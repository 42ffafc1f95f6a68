"""The ledger: one table that matters. Each origin appends its own facts, contiguous and chained."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from clerk_app.codec.kinds import SealedFact
from clerk_app.domain.facts import Header
from db.base import Base


class FactRow(Base):
    """One fact, written once by the one origin that may write it; header and body are its very bytes."""

    __tablename__ = "fact"
    __table_args__ = (
        CheckConstraint("seq >= 1", name="seq_starts_at_one"),
        UniqueConstraint("event_id"),
        Index("ix_fact_case", "case_id", "origin", "seq"),
        {"sqlite_with_rowid": False},
    )

    origin: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[str]
    case_id: Mapped[str]
    kind: Mapped[str]
    at: Mapped[datetime]
    header: Mapped[bytes]
    body: Mapped[bytes]
    digest: Mapped[str]


def row_of(header: Header, sealed: SealedFact) -> FactRow:
    return FactRow(
        origin=header.origin,
        seq=header.seq,
        event_id=header.event_id,
        case_id=header.case_id,
        kind=header.kind,
        at=header.at,
        header=sealed.header,
        body=sealed.body,
        digest=sealed.digest,
    )


def head_of(session: Session, origin: str) -> tuple[int, str]:
    """Last seq of an origin with its digest; (0, "") for an empty ledger."""
    newest = select(func.max(FactRow.seq)).where(FactRow.origin == origin).scalar_subquery()
    found = session.execute(
        select(FactRow.seq, FactRow.digest).where(FactRow.origin == origin, FactRow.seq == newest)
    ).first()
    return (found.seq, found.digest) if found else (0, "")


def digest_at(session: Session, origin: str, seq: int) -> str:
    """The chain digest at one seq; empty where there is no such fact."""
    found = session.scalar(select(FactRow.digest).where(FactRow.origin == origin, FactRow.seq == seq))
    return found or ""


def sealed_after(session: Session, origin: str, seq: int, limit: int) -> tuple[SealedFact, ...]:
    """An origin's facts after ``seq``, in order."""
    rows = session.scalars(
        select(FactRow).where(FactRow.origin == origin, FactRow.seq > seq).order_by(FactRow.seq).limit(limit)
    )
    return tuple(SealedFact(row.header, row.body, row.digest) for row in rows)


def sealed_of_case(session: Session, case_id: str) -> tuple[SealedFact, ...]:
    """Every origin's facts of one case, each origin's in its own order."""
    rows = session.scalars(select(FactRow).where(FactRow.case_id == case_id).order_by(FactRow.origin, FactRow.seq))
    return tuple(SealedFact(row.header, row.body, row.digest) for row in rows)
