"""The office's own rows beside the ledger: who may speak, what was ruled, which files are whole, what is to be told."""

from datetime import date, datetime

from sqlalchemy import Index, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.base import Base, Instant


class OfficeBase(DeclarativeBase):
    metadata = MetaData(naming_convention=Base.metadata.naming_convention)
    type_annotation_map = {datetime: Instant}  # noqa: RUF012 - SQLAlchemy's own class attribute


class OfficeRow(OfficeBase):
    """Who this office is; one row. ``epoch`` rises when the store is restored from a copy."""

    __tablename__ = "office"

    server_id: Mapped[str] = mapped_column(primary_key=True)
    epoch: Mapped[int]
    demo: Mapped[bool]


class DeviceRow(OfficeBase):
    """An enrolled installation; ``fed`` is the feed position it has acknowledged."""

    __tablename__ = "device"

    origin: Mapped[str] = mapped_column(primary_key=True)
    station: Mapped[str]
    window: Mapped[str]
    public_key: Mapped[bytes]
    enrolled_at: Mapped[datetime]
    fed: Mapped[int] = mapped_column(default=0)


class CodeRow(OfficeBase):
    """A one-use enrolment code, by its digest; ``origin`` is set when it was used."""

    __tablename__ = "enrolment_code"

    code_digest: Mapped[str] = mapped_column(primary_key=True)
    station: Mapped[str]
    window: Mapped[str]
    issued_at: Mapped[datetime]
    origin: Mapped[str | None]


class HomeRow(OfficeBase):
    """Which installation a case belongs to: the first that wrote a fact of intake; its number once registered.

    The number is no key: two equal ones printed before a fork was noticed are both kept.
    """

    __tablename__ = "case_home"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    origin: Mapped[str]
    case_no: Mapped[str] = mapped_column(index=True, default="")


class NamedBlobRow(OfficeBase):
    """A file that an applied fact of a case names; its tasks wait for it."""

    __tablename__ = "named_blob"
    __table_args__ = (Index("ix_named_blob_sha256", "sha256"),)

    case_id: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]


class StoredBlobRow(OfficeBase):
    """A file that is whole on the shelf and whose hash was verified."""

    __tablename__ = "stored_blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    stored_at: Mapped[datetime]


class ParkedFactRow(OfficeBase):
    """A fact that is kept in the ledger and left out of every fold."""

    __tablename__ = "parked_fact"

    origin: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str]
    code: Mapped[str]
    detail: Mapped[str]
    since: Mapped[datetime]


class FeedRow(OfficeBase):
    """One line of the feed; its number is given inside the commit by the only writer, so no reader skips one."""

    __tablename__ = "feed"
    __table_args__ = (Index("ix_feed_reader", "reader", "feed_seq"), Index("ix_feed_fact", "origin", "seq"))

    feed_seq: Mapped[int] = mapped_column(primary_key=True)
    reader: Mapped[str]
    origin: Mapped[str]
    seq: Mapped[int]


class BlockRow(OfficeBase):
    """A block of document numbers given to one installation; blocks of one row of numbers never overlap."""

    __tablename__ = "lease_block"

    organ: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]
    origin: Mapped[str]
    given_at: Mapped[datetime]


class RatingRow(OfficeBase):
    """A rating as the office opened it, the first of its service; ``level`` 0 where its key is not this office's."""

    __tablename__ = "rating"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    service: Mapped[str] = mapped_column(primary_key=True)
    origin: Mapped[str]
    seq: Mapped[int]
    channel: Mapped[str]
    clerk: Mapped[str]
    day: Mapped[date]
    level: Mapped[int]
    grievances: Mapped[str]
    words: Mapped[str]


class FollowUpRow(OfficeBase):
    """回访: one bad rating on its way, under the number that the window is told; empty columns are still to come."""

    __tablename__ = "follow_up"

    number: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str]
    service: Mapped[str]
    told_as: Mapped[str]
    opened: Mapped[date]
    contact_due: Mapped[date]
    rectify_due: Mapped[date]
    provisional: Mapped[bool]
    contacted: Mapped[date | None]
    finding: Mapped[str] = mapped_column(default="")
    answered: Mapped[date | None]
    reply: Mapped[str] = mapped_column(default="")
    rechecked: Mapped[date | None]
    satisfied: Mapped[bool] = mapped_column(default=False)
    additional: Mapped[int] = mapped_column(default=0)


class FollowerRow(OfficeBase):
    """回访人员: who may read ratings, by badge and PIN; nobody else at the office or the windows may."""

    __tablename__ = "follower"

    badge: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    pin: Mapped[str]


class AuditRow(OfficeBase):
    """One look at what is not the caller's own; ``digest`` covers the row and the digest of the one before."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    origin: Mapped[str]
    act: Mapped[str]
    about: Mapped[str]
    outcome: Mapped[str]
    prev: Mapped[str]
    digest: Mapped[str]
