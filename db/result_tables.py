"""Derived rows of the results desk: what became of each result, and who holds each original."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class ResultRow(Base):
    """One result of a case once there is something for the desk; ``due`` is its promised day."""

    __tablename__ = "result"
    __table_args__ = (Index("ix_result_lying", "state", "since"), Index("ix_result_gone", "gone_day", "state"))

    case_id: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    theme: Mapped[str]
    person: Mapped[str]
    result: Mapped[str]
    result_no: Mapped[str]
    department: Mapped[str]
    count: Mapped[int]
    state: Mapped[str]
    shelf: Mapped[str]
    way: Mapped[str]
    since: Mapped[date | None]
    arrived: Mapped[datetime | None]
    gone: Mapped[datetime | None]
    gone_day: Mapped[date | None]
    due: Mapped[date | None]
    told: Mapped[date | None]
    tracking: Mapped[str] = mapped_column(index=True)
    decided: Mapped[bool]
    granted: Mapped[bool]
    recheck: Mapped[bool]
    conflict: Mapped[bool]


class CustodyRow(Base):
    """Who has an original now."""

    __tablename__ = "custody"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    thing: Mapped[str] = mapped_column(primary_key=True)
    keeper: Mapped[str]
    holder: Mapped[str]
    since: Mapped[date]
    custody: Mapped[str]
    bag: Mapped[str] = mapped_column(index=True)
    place: Mapped[str]
