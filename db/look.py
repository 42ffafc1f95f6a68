"""The read side on a connection that can only read: lists, search, figures."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Engine, and_, func, or_, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from clerk_app.codec.drafts import read_draft
from clerk_app.codec.kinds import open_header
from clerk_app.domain.draft import DraftLine
from clerk_app.domain.emergency import EMERGENCY_KINDS, EmergencyReceipt, register
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_delivery import Keeper
from clerk_app.domain.facts_rating import FollowUpBody
from clerk_app.domain.guests import GuestCase, Lodged
from clerk_app.domain.numbers import Kind
from clerk_app.domain.print_jobs import ON_PAPER, PrintJob
from clerk_app.domain.print_routes import Routes
from clerk_app.ports import Clock, PaperRow
from clerk_app.queries import (
    CaseLine,
    DayFigures,
    DayFilter,
    Dimension,
    FileTotals,
    NoLine,
    OpenCase,
    OutboxView,
    PaperFound,
    RatingDay,
    SealDay,
    Tally,
    VoidLine,
)
from clerk_app.queries_results import CustodyLine, ResultCounts, ResultFilter, ResultLine
from db import lodgings
from db.copies import guest_case
from db.engine import translate
from db.figures import day_figures, narrowed_to, tallies
from db.ledger import FactRow, head_of
from db.lines import case_lines, parked_lines
from db.noes import noes_of
from db.print_jobs import jobs_of, jobs_since, read_set_routes, waiting_files
from db.projections import facts_of_cases, facts_of_kinds, known_facts, own_facts
from db.ratings import follow_ups, rating_day
from db.result_tables import CustodyRow
from db.results import (
    custody_lines,
    in_bag,
    in_case,
    posted_under,
    result_counts,
    result_lines,
    shelf_places,
)
from db.sealing import seal_day
from db.tables import (
    BlobRow,
    CaseItemRow,
    CasePaperRow,
    CaseRow,
    DraftRow,
    LeaseRow,
    OutboxRow,
    PaperStateRow,
)
from db.voids import found_by_number, found_by_payload, holding_only, voids_of

_SHORTEST_NUMBER, _ID_NUMBER = 4, 18


@dataclass(frozen=True, slots=True)
class SqlLook:
    """See ``clerk_app.queries.Look``."""

    engine: Engine
    origin: str
    clock: Clock

    def drafts(self) -> tuple[DraftLine, ...]:
        with self._session() as session:
            rows = session.scalars(select(DraftRow).order_by(DraftRow.saved_at.desc()))
            return tuple(
                DraftLine(
                    row.case_id, row.theme, row.item, row.person, row.step, row.clerk, row.saved_at, row.open_points
                )
                for row in rows
            )

    def outbox(self) -> OutboxView:
        with self._session() as session:
            known = session.get(OutboxRow, self.origin)
            acked = known.acked if known else 0
            mine = select(CaseRow).where(CaseRow.origin == self.origin)
            waiting = session.scalars(mine.where(CaseRow.last_seq > acked).order_by(CaseRow.decided_at)).all()
            today = mine.where(CaseRow.last_seq <= acked, CaseRow.decided_day == self.clock.today())
            left = session.execute(
                select(func.count(), func.coalesce(func.sum(BlobRow.size), 0)).where(BlobRow.sent_at.is_(None))
            ).one()
            return OutboxView(
                head=head_of(session, self.origin)[0],
                acked=acked,
                acked_at=known.acked_at if known else None,
                waiting=case_lines(session, waiting),
                delivered_today=case_lines(session, session.scalars(today.order_by(CaseRow.decided_at.desc()))),
                parked=tuple(parked_lines(session)),
                blobs_left=left[0],
                bytes_left=left[1],
                numbers_left=_numbers_left(session, self.clock.today().year),
                clock_offset_ms=known.clock_offset_ms if known else 0,
            )

    def day(self, day: date) -> DayFigures:
        with self._session() as session:
            return day_figures(session, day)

    def noes(self, day: date) -> tuple[NoLine, ...]:
        with self._session() as session:
            return noes_of(session, day)

    def tally(self, day: date, by: Dimension, narrowed: DayFilter) -> tuple[Tally, ...]:
        with self._session() as session:
            return tallies(session, day, by, narrowed)

    def cases_of_day(self, day: date, narrowed: DayFilter) -> tuple[CaseLine, ...]:
        return self._lines(CaseRow.case_id.in_(select(CaseItemRow.case_id).where(narrowed_to(day, narrowed))), 500)

    def cases(self, case_ids: Iterable[str]) -> tuple[CaseLine, ...]:
        wanted = tuple(case_ids)
        return self._lines(CaseRow.case_id.in_(wanted), len(wanted))

    def due_from(self, day: date) -> tuple[str, ...]:
        with self._session() as session:
            return tuple(session.scalars(select(CaseRow.case_id).where(CaseRow.due >= day)))

    def open_cases(self) -> tuple[OpenCase, ...]:
        with self._session() as session:
            rows = session.scalars(select(CaseRow).where(CaseRow.waits).order_by(CaseRow.decided_at))
            lines = case_lines(session, rows)
            facts = facts_of_cases(session, [line.case_id for line in lines])
            return tuple(OpenCase(line, facts.get(line.case_id, ())) for line in lines)

    def rating_day(self, day: date) -> RatingDay:
        with self._session() as session:
            return rating_day(session, self.origin, day)

    def follow_ups(self) -> tuple[FollowUpBody, ...]:
        with self._session() as session:
            return follow_ups(session)

    def seal_day(self, day: date) -> SealDay:
        with self._session() as session:
            return seal_day(session, self.origin, day)

    def facts_of(self, *kinds: type) -> tuple[Fact, ...]:
        with self._session() as session:
            return facts_of_kinds(session, kinds)

    def numbers_left(self, year: int) -> Mapping[tuple[str, str], int]:
        left = func.sum(LeaseRow.last - LeaseRow.next + 1)
        with self._session() as session:
            rows = select(LeaseRow.organ, LeaseRow.word, left).where(LeaseRow.year == year)
            found = session.execute(rows.group_by(LeaseRow.organ, LeaseRow.word))
            return {(organ, word): count for organ, word, count in found}

    def kept_originals(self) -> int:
        with self._session() as session:
            held = select(func.count()).select_from(CustodyRow).where(CustodyRow.keeper == Keeper.WINDOW)
            return session.scalar(held) or 0

    def emergency(self) -> Mapping[str, EmergencyReceipt]:
        with self._session() as session:
            return register(own_facts(session, self.origin, EMERGENCY_KINDS))

    def search(self, text: str, limit: int) -> tuple[CaseLine, ...]:
        sought = text.strip().replace(" ", "")
        if not sought:
            return ()
        if sought.isascii() and sought.rstrip("Xx").isdigit():
            return self._lines(_number_condition(sought.upper()), limit)
        return self._lines(func.replace(CaseRow.person, " ", "").contains(sought, autoescape=True), limit)

    def case_by_number(self, case_no: str) -> CaseLine | None:
        return next(iter(self._lines(CaseRow.case_no == case_no, 1)), None)

    def case_by_payload(self, payload: str) -> CaseLine | None:
        if payload.startswith(f"{Kind.CASE:d}"):
            return self.case_by_number(payload[2:])
        bearing = select(CasePaperRow.case_id).where(CasePaperRow.number == payload)
        bagged = select(CustodyRow.case_id).where(in_bag(payload))
        return next(iter(self._lines(or_(CaseRow.case_id.in_(bearing), CaseRow.case_id.in_(bagged)), 1)), None)

    def visit_by_payload(self, payload: str) -> tuple[Fact, ...]:
        with self._session() as session:
            case_id = session.scalar(select(CasePaperRow.case_id).where(CasePaperRow.number == payload).limit(1))
            return tuple(known_facts(session, case_id)) if case_id else ()

    def paper_by_payload(self, payload: str) -> PaperFound | None:
        with self._session() as session:
            return found_by_payload(session, payload)

    def paper_by_document_no(self, document_no: str) -> PaperFound | None:
        with self._session() as session:
            return found_by_number(session, document_no)

    def voids(self, year: int) -> tuple[VoidLine, ...]:
        with self._session() as session:
            return tuple(voids_of(session, year))

    def facts(self, case_id: str) -> tuple[Fact, ...]:
        with self._session() as session:
            return tuple(known_facts(session, case_id))

    def papers(self, case_id: str) -> tuple[PaperRow, ...]:
        return self._papers(CasePaperRow.case_id == case_id)

    def unprinted(self) -> tuple[PaperRow, ...]:
        rows = self._papers(or_(PaperStateRow.state.is_(None), PaperStateRow.state.not_in(ON_PAPER)))
        with self._session() as session:
            return holding_only(session, rows)

    def jobs(self, case_id: str) -> tuple[PrintJob, ...]:
        with self._session() as session:
            return jobs_of(session, case_id)

    def jobs_since(self, moment: datetime) -> tuple[PrintJob, ...]:
        with self._session() as session:
            return jobs_since(session, moment)

    def routes(self) -> Routes:
        with self._session() as session:
            return read_set_routes(session)

    def unissued(self) -> tuple[str, ...]:
        """A killed program may leave an act without its paper; the act's own transaction said which are due."""
        with self._session() as session:
            return tuple(session.scalars(select(PaperStateRow.case_id).where(PaperStateRow.state == "due").distinct()))

    def guest_case(self, case_id: str) -> GuestCase | None:
        with self._session() as session:
            return guest_case(session, case_id)

    def lodged(self) -> tuple[Lodged, ...]:
        with self._session() as session:
            return lodgings.waiting(session)

    def theme_counts(self, since: date) -> Mapping[str, int]:
        with self._session() as session:
            rows = select(CaseRow.theme, func.count()).where(CaseRow.decided_day >= since).group_by(CaseRow.theme)
            return {theme: number for theme, number in session.execute(rows)}  # noqa: C416 - rows, not pairs

    def earlier(self, id_tail: str, person: str) -> tuple[CaseLine, ...]:
        return self._lines(and_(CaseRow.id_tail == id_tail, CaseRow.person == person), 5) if id_tail else ()

    def file_totals(self) -> FileTotals:
        with self._session() as session:
            return FileTotals(*session.execute(select(func.count(), func.coalesce(func.sum(BlobRow.size), 0))).one())

    def referenced_blobs(self) -> frozenset[str]:
        with self._session() as session:
            named = {blob.sha256 for row in session.scalars(select(FactRow.header)) for blob in open_header(row).blobs}
            named.update(waiting_files(session))
            for content in session.scalars(select(DraftRow.content)):
                pages = [page for slot in read_draft(content).slots.values() for page in slot.pages]
                named.update(page.sha256 for page in pages)
                named.update(page.record.sha256 for page in pages if page.record)
            return frozenset(named | lodgings.pages_of_all(session))

    def results(self, wanted: ResultFilter) -> tuple[ResultLine, ...]:
        with self._session() as session:
            return result_lines(session, wanted, self.clock.today())

    def result_counts(self) -> ResultCounts:
        with self._session() as session:
            return result_counts(session, self.clock.today())

    def shelf_places(self) -> Mapping[str, int]:
        with self._session() as session:
            return shelf_places(session)

    def posted_under(self, tracking: str) -> str:
        with self._session() as session:
            return posted_under(session, tracking)

    def custody(self, case_id: str) -> tuple[CustodyLine, ...]:
        with self._session() as session:
            return custody_lines(session, in_case(case_id))

    def where_is(self, payload: str) -> tuple[CustodyLine, ...]:
        with self._session() as session:
            return custody_lines(session, in_bag(payload))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self.engine) as session:
                yield session
        except DBAPIError as error:
            raise translate(error) from error

    def _lines(self, condition: ColumnElement[bool], limit: int) -> tuple[CaseLine, ...]:
        with self._session() as session:
            newest = select(CaseRow).where(condition).order_by(CaseRow.decided_at.desc(), CaseRow.case_no.desc())
            return case_lines(session, session.scalars(newest.limit(limit)))

    def _papers(self, condition: ColumnElement[bool]) -> tuple[PaperRow, ...]:
        same = and_(PaperStateRow.case_id == CasePaperRow.case_id, PaperStateRow.paper == CasePaperRow.paper)
        wanted = (
            select(CasePaperRow, PaperStateRow.state, PaperStateRow.prints, PaperStateRow.missing)
            .outerjoin(PaperStateRow, same)
            .where(condition)
        )
        with self._session() as session:
            return tuple(
                PaperRow(
                    paper.case_id,
                    paper.paper,
                    paper.form,
                    paper.number,
                    paper.document_no,
                    paper.sha256,
                    paper.pages,
                    paper.issued_at,
                    state_name or "rendered",
                    prints or 0,
                    paper.handed_over,
                    missing or "",
                )
                for paper, state_name, prints, missing in session.execute(
                    wanted.order_by(CasePaperRow.issued_at, CasePaperRow.paper)
                )
            )


def _number_condition(sought: str) -> ColumnElement[bool]:
    """Four digits are the end of an ID or any part of a number; 18 are an ID, known by its end; else of a number."""
    tail = CaseRow.id_tail == sought[-_SHORTEST_NUMBER:]
    if len(sought) < _SHORTEST_NUMBER:
        return tail
    inside = CaseRow.case_no.contains(sought, autoescape=True)
    return or_(tail, inside) if len(sought) in {_SHORTEST_NUMBER, _ID_NUMBER} else inside


def _numbers_left(session: Session, year: int) -> int:
    """The scarcest kind word: how many document numbers of this year are left in its blocks; 0 without any block."""
    left = func.sum(LeaseRow.last - LeaseRow.next + 1)
    rows = session.scalars(select(left).where(LeaseRow.year == year).group_by(LeaseRow.organ, LeaseRow.word))
    return min(rows, default=0)
