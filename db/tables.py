"""The station's plain rows: what is mutable, and what is derived from the ledger and may be dropped and rebuilt."""

from datetime import date, datetime

from sqlalchemy import Index, true
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.result_tables import CustodyRow, ResultRow


class SerialRow(Base):
    """The last serial given out, one counter per kind and day."""

    __tablename__ = "serial"

    kind: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class LeaseRow(Base):
    """A leased block of document numbers; ``next`` beyond ``last`` is used up."""

    __tablename__ = "lease"

    organ: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]
    next: Mapped[int]


class DraftRow(Base):
    """A draft as its codec wrote it, with the few columns a list needs."""

    __tablename__ = "draft"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    theme: Mapped[str]
    item: Mapped[str]
    person: Mapped[str]
    open_points: Mapped[str]
    step: Mapped[int]
    clerk: Mapped[str]
    content: Mapped[bytes]
    saved_at: Mapped[datetime] = mapped_column(index=True)


class BlobRow(Base):
    """The shelf's index; ``sent_at`` is set by the office's hash receipt only."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    mime: Mapped[str]
    role: Mapped[str]
    stored_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class OutboxRow(Base):
    """One cursor for each origin: all facts through ``acked`` are durable at the office."""

    __tablename__ = "outbox"

    origin: Mapped[str] = mapped_column(primary_key=True)
    acked: Mapped[int]
    acked_at: Mapped[datetime | None]
    server_id: Mapped[str] = mapped_column(default="")
    epoch: Mapped[int] = mapped_column(default=0)
    feed_position: Mapped[int] = mapped_column(default=0)
    clock_offset_ms: Mapped[int] = mapped_column(default=0)
    clock_checked_at: Mapped[datetime | None]
    rating_key: Mapped[bytes] = mapped_column(default=b"", server_default="")


class ParkedRow(Base):
    """A fact the office keeps but cannot apply; somebody must act."""

    __tablename__ = "parked"

    origin: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str]
    code: Mapped[str]
    detail: Mapped[str]
    since: Mapped[datetime]


class ClerkRow(Base):
    __tablename__ = "clerk"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    pin: Mapped[str] = mapped_column(server_default="")


class PreferenceRow(Base):
    __tablename__ = "preference"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class PaperStateRow(Base):
    """How far a document has come after it was issued; the document itself is a fact and a blob."""

    __tablename__ = "paper_state"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    paper: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    prints: Mapped[int]
    missing: Mapped[str] = mapped_column(server_default="")


class PrintJobRow(Base):
    """One copy set on its way to a printer; what the printer told of it last."""

    __tablename__ = "print_job"
    __table_args__ = (Index("ix_print_job_paper", "case_id", "paper"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str]
    paper: Mapped[str]
    sha256: Mapped[str]
    number: Mapped[str]
    printer: Mapped[str]
    copies: Mapped[int]
    reprint: Mapped[int]
    state: Mapped[str] = mapped_column(index=True)
    hitch: Mapped[str]
    name: Mapped[str]
    tries: Mapped[int]
    maybe_out: Mapped[bool]
    at: Mapped[datetime]


class CaseRow(Base):
    """A case as lists and search show it. ``waits``: something of it may be on the to-do, today or by mere days."""

    __tablename__ = "case_row"
    __table_args__ = (Index("ix_case_row_day", "decided_day", "theme"),)

    case_id: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str] = mapped_column(index=True)
    theme: Mapped[str]
    item: Mapped[str]
    person: Mapped[str] = mapped_column(index=True)
    id_tail: Mapped[str] = mapped_column(index=True)
    status: Mapped[str]
    delivery: Mapped[str]
    origin: Mapped[str]
    clerk: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_day: Mapped[date | None]
    hour: Mapped[int]
    due: Mapped[date | None]
    waits: Mapped[bool] = mapped_column(server_default=true(), index=True)
    last_seq: Mapped[int]
    size: Mapped[int]


class CaseItemRow(Base):
    """One item of a case with its decision: the row that every count is made from."""

    __tablename__ = "case_item"
    __table_args__ = (Index("ix_case_item_count", "day", "window", "choice"),)

    case_id: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    choice: Mapped[int]
    due: Mapped[date | None]
    day: Mapped[date]
    hour: Mapped[int]
    window: Mapped[str]
    clerk: Mapped[str]
    theme: Mapped[str]


class CasePaperRow(Base):
    """A document of a case, from its document-issued fact."""

    __tablename__ = "case_paper"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    paper: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[str]
    number: Mapped[str] = mapped_column(index=True)
    document_no: Mapped[str]
    sha256: Mapped[str]
    pages: Mapped[int]
    issued_at: Mapped[datetime]
    handed_over: Mapped[str]


class ConsultationRow(Base):
    """A visit that ended with the notice."""

    __tablename__ = "consultation"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    theme: Mapped[str]
    day: Mapped[date]
    hour: Mapped[int]
    window: Mapped[str]
    clerk: Mapped[str]


PROJECTIONS = (CaseRow, CaseItemRow, CasePaperRow, ConsultationRow, ResultRow, CustodyRow)
