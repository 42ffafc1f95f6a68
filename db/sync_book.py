"""The desk side of sync: cursors, what is owed, what came; each call is one transaction."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import open_header, to_line
from clerk_app.codec.wire import fitting
from clerk_app.domain.facts import BlobRef, Header
from clerk_app.ports import (
    Acknowledged,
    Clock,
    FeedPage,
    Greeting,
    Lease,
    LeaseWish,
    Outage,
    OutageKind,
    Passing,
    Receipt,
    passing_by,
)
from db.engine import translate
from db.feed import keep_line, told_in_writing
from db.ledger import FactRow, digest_at, head_of, sealed_after
from db.projections import ApplicantFields, project_case
from db.tables import BlobRow, LeaseRow, OutboxRow, PaperStateRow, ParkedRow
from db.uploads import UploadRow

_FROM_OFFICE = "office"


@dataclass(frozen=True, slots=True)
class SqlSyncBook:
    """See ``clerk_app.ports.SyncBook``; on the writer engine of the desk."""

    engine: Engine
    origin: str
    clock: Clock
    applicant: ApplicantFields
    passing: Passing = passing_by

    def unsent(self, limit: int) -> tuple[bytes, ...]:
        with self._session() as session:
            waiting = sealed_after(session, self.origin, self._cursor(session).acked, limit)
            return fitting(to_line(sealed) for sealed in waiting)

    def acknowledge(self, receipt: Receipt) -> None:
        with self._session() as session:
            if digest_at(session, self.origin, receipt.durable_through) != receipt.chain:
                raise Outage(OutageKind.FORKED, f"seq {receipt.durable_through}")
            cursor = self._cursor(session)
            self._owe(session, cursor.acked, receipt.durable_through)
            cursor.acked = max(cursor.acked, receipt.durable_through)
            cursor.acked_at = receipt.server_time
            self._note_parked(session, receipt)
            session.commit()

    def head(self) -> tuple[int, str]:
        with self._session() as session:
            return head_of(session, self.origin)

    def digest_at(self, seq: int) -> str:
        with self._session() as session:
            return digest_at(session, self.origin, seq)

    def unsent_blobs(self, limit: int) -> tuple[BlobRef, ...]:
        with self._session() as session:
            owed = select(UploadRow).where(UploadRow.sent_at.is_(None))
            rows = session.scalars(owed.order_by(UploadRow.seq, UploadRow.sha256).limit(limit))
            return tuple(BlobRef(row.sha256, row.size, row.mime, row.role) for row in rows)

    def mark_blobs_sent(self, hashes: Iterable[str]) -> None:
        names, now = list(hashes), self.clock.now()
        with self._session() as session:
            for table in (UploadRow, BlobRow):
                held = (table.sha256.in_(names), table.sent_at.is_(None))
                session.execute(update(table).where(*held).values(sent_at=now))
            session.commit()

    def feed_position(self) -> tuple[int, int]:
        with self._session() as session:
            cursor = self._cursor(session)
            return cursor.epoch, cursor.feed_position

    def apply_feed(self, page: FeedPage) -> int:
        with self._session() as session:
            cursor = self._cursor(session)
            if page.epoch != cursor.epoch:
                raise Outage(OutageKind.OFFICE_BUSY, "epoch")
            kept = [(case, line) for line in page.lines if (case := keep_line(session, self.origin, line))]
            cases = [case for case, _ in kept]
            for case_id in {case for case, line in kept if told_in_writing(line)}:
                _call_for_papers(session, self.origin, case_id)
            session.flush()
            for case_id in dict.fromkeys(cases):
                project_case(session, case_id, self.applicant)
            self.passing("feed_applied")
            cursor.feed_position = max(cursor.feed_position, page.position)
            session.commit()
            return len(cases)

    def add_leases(self, leases: Iterable[Lease]) -> None:
        with self._session() as session:
            for lease in leases:
                if session.get(LeaseRow, (lease.organ, lease.word, lease.year, lease.first)) is None:
                    row = LeaseRow(organ=lease.organ, word=lease.word, year=lease.year, first=lease.first)
                    row.last, row.next = lease.last, lease.first
                    session.add(row)
            session.commit()

    def short_leases(self, full: Mapping[tuple[str, str, int], int]) -> tuple[LeaseWish, ...]:
        with self._session() as session:
            return tuple(wish for key, size in full.items() for wish in _short(session, key, size))

    def note_greeting(self, greeting: Greeting) -> None:
        with self._session() as session:
            if digest_at(session, self.origin, greeting.durable_through) != greeting.chain:
                raise Outage(OutageKind.FORKED, f"seq {greeting.durable_through}")
            cursor = self._cursor(session)
            other = (cursor.server_id, cursor.epoch) != (greeting.server_id, greeting.epoch)
            # Less than it once acknowledged: it was set back to a copy and nobody said so to it.
            if other or greeting.durable_through < cursor.acked:
                _forget_office(session, cursor, greeting)
            # Signed with the pinned key; an office of an older program says nothing of it.
            cursor.rating_key = greeting.rating_key or cursor.rating_key
            cursor.acked = min(cursor.acked, greeting.durable_through)
            cursor.clock_offset_ms = greeting.offset_ms
            cursor.clock_checked_at = self.clock.now()
            session.commit()

    def acknowledged(self) -> Acknowledged:
        with self._session() as session:
            cursor = self._cursor(session)
            head, _ = head_of(session, self.origin)
            owed = session.scalar(select(func.count()).where(UploadRow.sent_at.is_(None))) or 0
            coming = {blob.sha256 for header in self._headers(session, cursor.acked, head) for blob in header.blobs}
            parked = session.scalar(select(func.count()).select_from(ParkedRow)) or 0
            return Acknowledged(cursor.acked, head, cursor.acked_at, owed + len(coming), parked)

    def _owe(self, session: Session, acked: int, through: int) -> None:
        for header in self._headers(session, acked, through):
            for blob in header.blobs:
                if session.get(UploadRow, blob.sha256) is None:
                    row = UploadRow(sha256=blob.sha256, size=blob.size, mime=blob.mime, role=blob.role)
                    row.seq = header.seq
                    session.add(row)

    def _headers(self, session: Session, after: int, through: int) -> Iterator[Header]:
        between = (FactRow.origin == self.origin, FactRow.seq > after, FactRow.seq <= through)
        for header in session.scalars(select(FactRow.header).where(*between).order_by(FactRow.seq)):
            yield open_header(header)

    def _note_parked(self, session: Session, receipt: Receipt) -> None:
        for parked in receipt.parked:
            if session.get(ParkedRow, (self.origin, parked.seq)) is None:
                row = ParkedRow(origin=self.origin, seq=parked.seq, code=parked.code, detail=parked.detail)
                row.case_id = session.get_one(FactRow, (self.origin, parked.seq)).case_id
                row.since = receipt.server_time
                session.add(row)

    def _cursor(self, session: Session) -> OutboxRow:
        row = session.get(OutboxRow, self.origin)
        if row is None:
            row = OutboxRow(origin=self.origin, acked=0, server_id="", epoch=0, feed_position=0, clock_offset_ms=0)
            session.add(row)
        return row

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self.engine) as session:
                yield session
        except DBAPIError as error:
            raise translate(error) from error


def _forget_office(session: Session, cursor: OutboxRow, greeting: Greeting) -> None:
    """Another office, or this one restored: what it was said to hold is asked for again, never assumed."""
    if cursor.server_id != greeting.server_id:
        cursor.rating_key = b""
    cursor.server_id, cursor.epoch, cursor.feed_position = greeting.server_id, greeting.epoch, 0
    session.execute(update(UploadRow).values(sent_at=None))
    session.execute(update(BlobRow).values(sent_at=None))


def _call_for_papers(session: Session, own: str, case_id: str) -> None:
    """A department's written word on a case of this window: the next issue, at the latest the next start, prints it."""
    here = select(FactRow.seq).where(FactRow.case_id == case_id, FactRow.origin == own).limit(1)
    if session.scalar(here) is not None and session.get(PaperStateRow, (case_id, _FROM_OFFICE)) is None:
        session.add(PaperStateRow(case_id=case_id, paper=_FROM_OFFICE, state="due", prints=0))


def _short(session: Session, key: tuple[str, str, int], full: int) -> Iterator[LeaseWish]:
    organ, word, year = key
    mine = (LeaseRow.organ == organ, LeaseRow.word == word, LeaseRow.year == year)
    rows = session.scalars(select(LeaseRow).where(*mine)).all()
    if sum(row.last - row.next + 1 for row in rows) < full / 2:
        yield LeaseWish(organ, word, year, max((row.last for row in rows), default=0), full)
