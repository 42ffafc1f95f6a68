"""Print jobs as rows: kept with the state of their paper, read back oldest first, the routes beside them."""

from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from clerk_app.codec.print_routes import read_routes, write_routes
from clerk_app.domain.print_jobs import Hitch, PaperState, PrintJob
from clerk_app.domain.print_routes import Routes
from db.tables import PaperStateRow, PreferenceRow, PrintJobRow

_ROUTES = "print.routes"
_OPEN = (PaperState.WAITING, PaperState.SENT, PaperState.PRINTING)


def mark_paper(session: Session, case_id: str, paper: str, state: str, missing: str = "") -> None:
    """How far a paper has come; every time a queue took it is counted."""
    row = session.get(PaperStateRow, (case_id, paper))
    if row is None:
        row = PaperStateRow(case_id=case_id, paper=paper, state=state, prints=0)
        session.add(row)
    row.state = state
    row.missing = missing or row.missing or ""
    row.prints += state == PaperState.SENT


def keep_job(session: Session, job: PrintJob, now: datetime) -> PrintJob:
    row = session.get(PrintJobRow, job.id) if job.id else None
    before = row.state if row else ""
    if row is None:
        row = PrintJobRow(case_id=job.case_id, paper=job.paper, sha256=job.sha256, number=job.number, at=now)
        session.add(row)
    row.printer, row.copies, row.reprint, row.name = job.printer, job.copies, job.reprint, job.name
    row.state, row.hitch = job.state, job.hitch or ""
    row.tries, row.maybe_out = job.tries, job.maybe_out
    session.flush()
    if job.state != before:
        _mark(session, job)
    return _job(row)


def _mark(session: Session, job: PrintJob) -> None:
    """A marked copy that was taken back leaves its paper as the first print left it; the roll is not the paper."""
    if job.state is PaperState.CANCELLED and job.reprint:
        return
    mark_paper(session, job.case_id, job.paper, job.state)


def jobs_of(session: Session, case_id: str, paper: str = "") -> tuple[PrintJob, ...]:
    wanted = [PrintJobRow.case_id == case_id, *([PrintJobRow.paper == paper] if paper else [])]
    return _jobs(session, *wanted)


def open_jobs(session: Session) -> tuple[PrintJob, ...]:
    """Those whose end nobody has told yet."""
    return _jobs(session, PrintJobRow.state.in_(_OPEN))


def jobs_since(session: Session, moment: datetime) -> tuple[PrintJob, ...]:
    return _jobs(session, PrintJobRow.at >= moment)


def waiting_files(session: Session) -> tuple[str, ...]:
    """What is still to be printed: a short form on a roll is named by no fact, and kept until it went over."""
    waiting = PrintJobRow.state.in_((PaperState.WAITING, PaperState.FAILED))
    return tuple(session.scalars(select(PrintJobRow.sha256).where(waiting)))


def read_set_routes(session: Session) -> Routes:
    row = session.get(PreferenceRow, _ROUTES)
    return read_routes(row.value) if row else Routes()


def keep_routes(session: Session, routes: Routes) -> None:
    session.merge(PreferenceRow(name=_ROUTES, value=write_routes(routes)))


def _jobs(session: Session, *wanted: ColumnElement[bool]) -> tuple[PrintJob, ...]:
    return tuple(_job(row) for row in session.scalars(select(PrintJobRow).where(*wanted).order_by(PrintJobRow.id)))


def _job(row: PrintJobRow) -> PrintJob:
    return PrintJob(
        row.id,
        row.case_id,
        row.paper,
        row.sha256,
        row.number,
        row.printer,
        row.copies,
        row.reprint,
        PaperState(row.state),
        Hitch(row.hitch) if row.hitch else None,
        row.name,
        row.tries,
        row.maybe_out,
        row.at,
    )
