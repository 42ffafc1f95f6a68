"""The book: one transaction over ledger, counters, drafts and projections. Forgetting to commit loses work loudly."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine, delete, not_, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from clerk_app.codec.drafts import read_draft, write_draft
from clerk_app.codec.kinds import kind_of, seal
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import BlobRef, Body, Fact, Header
from clerk_app.domain.guests import Lodged, check_guest, with_own
from clerk_app.domain.numbers import Kind
from clerk_app.domain.print_jobs import PrintJob
from clerk_app.domain.print_routes import Routes
from clerk_app.ports import CaseCopy, Clock, Ids, Passing
from db import lodgings
from db.copies import copied_facts, drop_copies, keep_copy
from db.engine import translate
from db.ledger import head_of, row_of
from db.print_jobs import jobs_of, keep_job, keep_routes, mark_paper, open_jobs
from db.projections import ZONE, ApplicantFields, known_facts, own_facts, project_case
from db.tables import BlobRow, DraftRow, LeaseRow, OutboxRow, PaperStateRow, SerialRow


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every header of this installation carries."""

    origin: str
    catalogue: str
    clock: Clock
    ids: Ids
    passing: Passing


@dataclass(slots=True)
class SqlBook:
    """See ``clerk_app.ports.Book``."""

    session: Session
    stamp: Stamp
    applicant: ApplicantFields

    def facts(self, case_id: str) -> tuple[Fact, ...]:
        return tuple(known_facts(self.session, case_id))

    def facts_of(self, *kinds: type) -> tuple[Fact, ...]:
        return own_facts(self.session, self.stamp.origin, kinds)

    def next_serial(self, kind: Kind, day: date) -> int:
        row = self.session.get(SerialRow, (int(kind), day))
        if row is None:
            row = SerialRow(kind=int(kind), day=day, last=0)
            self.session.add(row)
        row.last += 1
        return row.last

    def next_document_no(self, organ: str, word: str, year: int) -> int | None:
        mine = (LeaseRow.organ == organ, LeaseRow.word == word, LeaseRow.year == year, LeaseRow.next <= LeaseRow.last)
        row = self.session.scalars(select(LeaseRow).where(*mine).order_by(LeaseRow.first)).first()
        if row is None:
            return None
        row.next += 1
        return row.next - 1

    def append(self, case_id: str, bodies: Iterable[Body], actor: str, blobs: Iterable[BlobRef] = ()) -> None:
        self.stamp.passing("begin")
        seq, previous = head_of(self.session, self.stamp.origin)
        attached = tuple(blobs)
        self._index(attached)
        for body in bodies:
            seq += 1
            header = self._header(case_id, seq, kind_of(body), actor, previous, attached)
            sealed = seal(Fact(header, body))
            self.session.add(row_of(header, sealed))
            # The files belong to the first fact of the act; the others are chained to it.
            previous, attached = sealed.digest, ()
            self.stamp.passing("mid_tx")
        self.session.flush()
        project_case(self.session, case_id, self.applicant)

    def save_draft(self, draft: Draft, person: str = "", open_points: str = "") -> None:
        self.session.merge(
            DraftRow(
                case_id=draft.case_id,
                theme=draft.theme,
                item=draft.item,
                person=person,
                open_points=open_points,
                step=draft.step,
                clerk=draft.clerk,
                content=write_draft(draft),
                saved_at=draft.saved_at or self.stamp.clock.now(),
            )
        )

    def draft(self, case_id: str) -> Draft | None:
        row = self.session.get(DraftRow, case_id)
        return read_draft(row.content) if row else None

    def drop_draft(self, case_id: str) -> None:
        self.session.execute(delete(DraftRow).where(DraftRow.case_id == case_id))

    def mark_paper(self, case_id: str, paper: str, state: str, missing: str = "") -> None:
        mark_paper(self.session, case_id, paper, state, missing)

    def keep_job(self, job: PrintJob) -> PrintJob:
        return keep_job(self.session, job, self.stamp.clock.now())

    def jobs(self, case_id: str, paper: str) -> tuple[PrintJob, ...]:
        return jobs_of(self.session, case_id, paper)

    def open_jobs(self) -> tuple[PrintJob, ...]:
        return open_jobs(self.session)

    def keep_routes(self, routes: Routes) -> None:
        keep_routes(self.session, routes)

    def forget_due(self, case_id: str, but: tuple[str, ...] = ()) -> None:
        of_case = (PaperStateRow.case_id == case_id, PaperStateRow.state == "due")
        others = [not_(PaperStateRow.paper.startswith(form)) for form in but]
        self.session.execute(delete(PaperStateRow).where(*of_case, *others))

    def keep_copy(self, copy: CaseCopy) -> None:
        now = self.stamp.clock.now()
        drop_copies(self.session, now.astimezone(ZONE).replace(hour=0, minute=0, second=0, microsecond=0))
        keep_copy(self.session, copy, now)

    def lodge(self, lodged: Lodged) -> None:
        lodgings.lodge(self.session, lodged)

    def lodged(self, lodged_id: str) -> Lodged | None:
        return lodgings.lodged_of(self.session, lodged_id)

    def commit(self) -> None:
        self.stamp.passing("before_commit")
        self.session.commit()
        self.stamp.passing("after_commit")

    def _index(self, blobs: tuple[BlobRef, ...]) -> None:
        """From the fact on that names it, a file waits for the office's hash receipt."""
        for blob in blobs:
            if self.session.get(BlobRow, blob.sha256) is None:
                now = self.stamp.clock.now()
                row = BlobRow(sha256=blob.sha256, size=blob.size, mime=blob.mime, role=blob.role, stored_at=now)
                self.session.add(row)

    def _header(
        self, case_id: str, seq: int, kind: str, actor: str, previous: str, blobs: tuple[BlobRef, ...]
    ) -> Header:
        now = self.stamp.clock.now()
        known = self.session.get(OutboxRow, self.stamp.origin)
        checked = known.clock_checked_at if known else None
        return Header(
            event_id=self.stamp.ids.new(),
            case_id=case_id,
            origin=self.stamp.origin,
            seq=seq,
            kind=kind,
            at=now,
            mono=self.stamp.clock.monotonic_ms(),
            clock_offset_ms=known.clock_offset_ms if known else 0,
            clock_age_s=int((now - checked).total_seconds()) if checked else -1,
            actor=actor,
            catalogue=self.stamp.catalogue,
            prev=previous,
            blobs=blobs,
        )


class SqlGuestBook(SqlBook):
    """For another window's case: read from its copy, written upon by guest kinds only, in this window's ledger."""

    __slots__ = ()

    def facts(self, case_id: str) -> tuple[Fact, ...]:
        return with_own(copied_facts(self.session, case_id), super().facts(case_id))

    def append(self, case_id: str, bodies: Iterable[Body], actor: str, blobs: Iterable[BlobRef] = ()) -> None:
        told = tuple(bodies)
        check_guest(told)
        super().append(case_id, told, actor, blobs)


def book_opener(
    engine: Engine, stamp: Stamp, applicant: ApplicantFields, kind: type[SqlBook] = SqlBook
) -> Callable[[], AbstractContextManager[SqlBook]]:
    """A factory of books on one writer engine; database errors leave as outages."""

    @contextmanager
    def open_book() -> Iterator[SqlBook]:
        try:
            with Session(engine) as session:
                yield kind(session, stamp, applicant)
        except DBAPIError as error:
            raise translate(error) from error

    return open_book
