"""The read side on a connection that can only read: lists, search, figures."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, Engine, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from clerk_app.codec.drafts import read_draft
from clerk_app.codec.kinds import open_header
from clerk_app.domain.draft import DraftLine
from clerk_app.domain.facts import Fact
from clerk_app.ports import Clock, PaperRow
from clerk_app.queries import CaseLine, DayFigures, DayFilter, OutboxView, ParkedLine
from db.ledger import FactRow, head_of
from db.projections import known_facts
from db.tables import (
    BlobRow,
    CaseItemRow,
    CasePaperRow,
    CaseRow,
    ConsultationRow,
    DraftRow,
    LeaseRow,
    OutboxRow,
    PaperStateRow,
    ParkedRow,
)

_SHORTEST_NUMBER = 4
Key = TypeVar("Key", int, str)


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
                waiting=tuple(map(_line, waiting)),
                delivered_today=tuple(map(_line, session.scalars(today.order_by(CaseRow.decided_at.desc())))),
                parked=tuple(_parked(session)),
                blobs_left=left[0],
                bytes_left=left[1],
                numbers_left=_numbers_left(session, self.clock.today().year),
                clock_offset_ms=known.clock_offset_ms if known else 0,
            )

    def day(self, day: date) -> DayFigures:
        with self._session() as session:
            items = select(CaseItemRow).where(CaseItemRow.day == day).subquery()
            case_count = select(func.count(func.distinct(items.c.case_id)))
            consulted = select(func.count()).select_from(ConsultationRow).where(ConsultationRow.day == day)
            return DayFigures(
                day=day,
                cases=session.scalar(case_count) or 0,
                consultations=session.scalar(consulted) or 0,
                by_choice=_counts(session, CaseItemRow.choice, day, per_case=False),
                by_hour=_counts(session, CaseItemRow.hour, day),
                by_theme=_counts(session, CaseItemRow.theme, day),
                by_window=_counts(session, CaseItemRow.window, day),
                by_clerk=_counts(session, CaseItemRow.clerk, day),
            )

    def cases_of_day(self, day: date, narrowed: DayFilter) -> tuple[CaseLine, ...]:
        wanted = select(CaseItemRow.case_id).where(CaseItemRow.day == day)
        for column, value in (
            (CaseItemRow.window, narrowed.window),
            (CaseItemRow.clerk, narrowed.clerk),
            (CaseItemRow.theme, narrowed.theme),
        ):
            wanted = wanted.where(column == value) if value else wanted
        if narrowed.choice:
            wanted = wanted.where(CaseItemRow.choice == narrowed.choice)
        if narrowed.hour >= 0:
            wanted = wanted.where(CaseItemRow.hour == narrowed.hour)
        return self._lines(CaseRow.case_id.in_(wanted), 500)

    def search(self, text: str, limit: int) -> tuple[CaseLine, ...]:
        sought = text.strip().replace(" ", "")
        if not sought:
            return ()
        if sought.isascii() and sought.rstrip("Xx").isdigit():
            return self._lines(_number_condition(sought.upper()), limit)
        return self._lines(CaseRow.person.contains(sought, autoescape=True), limit)

    def case_by_number(self, case_no: str) -> CaseLine | None:
        return next(iter(self._lines(CaseRow.case_no == case_no, 1)), None)

    def facts(self, case_id: str) -> tuple[Fact, ...]:
        with self._session() as session:
            return tuple(known_facts(session, case_id))

    def papers(self, case_id: str) -> tuple[PaperRow, ...]:
        return self._papers(CasePaperRow.case_id == case_id)

    def unprinted(self) -> tuple[PaperRow, ...]:
        return self._papers(or_(PaperStateRow.state.is_(None), PaperStateRow.state != "sent"))

    def unissued(self) -> tuple[str, ...]:
        """A killed program may leave an act without its paper; the act's own transaction said which are due."""
        with self._session() as session:
            return tuple(session.scalars(select(PaperStateRow.case_id).where(PaperStateRow.state == "due").distinct()))

    def theme_counts(self, since: date) -> Mapping[str, int]:
        with self._session() as session:
            rows = select(CaseRow.theme, func.count()).where(CaseRow.decided_day >= since).group_by(CaseRow.theme)
            return {theme: number for theme, number in session.execute(rows)}  # noqa: C416 - rows, not pairs

    def earlier(self, id_tail: str, person: str) -> tuple[CaseLine, ...]:
        return self._lines(and_(CaseRow.id_tail == id_tail, CaseRow.person == person), 5) if id_tail else ()

    def referenced_blobs(self) -> frozenset[str]:
        with self._session() as session:
            named = {blob.sha256 for row in session.scalars(select(FactRow.header)) for blob in open_header(row).blobs}
            for content in session.scalars(select(DraftRow.content)):
                pages = [page for slot in read_draft(content).slots.values() for page in slot.pages]
                named.update(page.sha256 for page in pages)
                named.update(page.record.sha256 for page in pages if page.record)
            return frozenset(named)

    def _session(self) -> AbstractContextManager[Session]:
        return Session(self.engine)

    def _lines(self, condition: ColumnElement[bool], limit: int) -> tuple[CaseLine, ...]:
        with self._session() as session:
            rows = session.scalars(select(CaseRow).where(condition).order_by(CaseRow.decided_at.desc()).limit(limit))
            return tuple(map(_line, rows))

    def _papers(self, condition: ColumnElement[bool]) -> tuple[PaperRow, ...]:
        same = and_(PaperStateRow.case_id == CasePaperRow.case_id, PaperStateRow.paper == CasePaperRow.paper)
        wanted = (
            select(CasePaperRow, PaperStateRow.state, PaperStateRow.prints)
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
                )
                for paper, state_name, prints in session.execute(
                    wanted.order_by(CasePaperRow.issued_at, CasePaperRow.paper)
                )
            )


def _number_condition(sought: str) -> ColumnElement[bool]:
    """Four digits are the end of an ID or any part of a number; more digits are part of a case number."""
    tail = CaseRow.id_tail == sought
    if len(sought) < _SHORTEST_NUMBER:
        return tail
    inside = CaseRow.case_no.contains(sought, autoescape=True)
    return or_(tail, inside) if len(sought) == _SHORTEST_NUMBER else inside


def _counts(
    session: Session, column: InstrumentedAttribute[Key], day: date, *, per_case: bool = True
) -> dict[Key, int]:
    """Cases (or items) of a day by one of their marks."""
    number = func.count(func.distinct(CaseItemRow.case_id)) if per_case else func.count()
    rows: Iterable[tuple[Key, int]] = session.execute(
        select(column, number).where(CaseItemRow.day == day).group_by(column)
    ).tuples()
    return dict(rows)


def _line(row: CaseRow) -> CaseLine:
    return CaseLine(
        row.case_id,
        row.case_no,
        row.theme,
        row.item,
        row.person,
        row.id_tail,
        row.status,
        row.delivery,
        row.clerk,
        row.decided_at,
        row.due,
        row.size,
        row.last_seq,
    )


def _parked(session: Session) -> Iterable[ParkedLine]:
    same = CaseRow.case_id == ParkedRow.case_id
    named = select(ParkedRow, CaseRow.case_no, CaseRow.person).outerjoin(CaseRow, same)
    for parked, case_no, person in session.execute(named.order_by(ParkedRow.since)):
        yield ParkedLine(
            parked.case_id,
            case_no or "",
            person or "",
            parked.code,
            parked.detail,
            parked.since,
        )


def _numbers_left(session: Session, year: int) -> int:
    """The scarcest kind word: how many document numbers of this year are left in its blocks; 0 without any block."""
    left = func.sum(LeaseRow.last - LeaseRow.next + 1)
    rows = session.scalars(select(left).where(LeaseRow.year == year).group_by(LeaseRow.organ, LeaseRow.word))
    return min(rows, default=0)
