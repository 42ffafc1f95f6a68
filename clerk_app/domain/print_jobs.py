"""打印任务: how far one paper has come on its way to a sheet, told no further than the printer itself tells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from clerk_app.domain.refusal import Reason, Refused


class PaperState(StrEnum):
    """How far a paper has come. ``SENT``: a queue took it. ``DONE``: the queue says so; nobody saw the sheet."""

    RENDERED = "rendered"
    WAITING = "waiting"
    SENT = "sent"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


UNDER_WAY = frozenset({PaperState.SENT, PaperState.PRINTING})
ON_PAPER = frozenset({*UNDER_WAY, PaperState.DONE})


class Hitch(StrEnum):
    """What stands in the way, as the queue, the printer or the wire tells it."""

    PAPER_OUT = "paper_out"
    JAM = "jam"
    COVER = "cover"
    TONER = "toner"
    OFFLINE = "offline"
    PAUSED = "paused"
    REFUSING = "refusing"
    NO_QUEUE = "no_queue"
    NO_SERVICE = "no_service"
    HALF_SENT = "half_sent"
    CUT_SHORT = "cut_short"
    GONE = "gone"
    STOPPED = "stopped"
    NOT_A_ROLL = "not_a_roll"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class JobReport:
    """What a printer says of one job."""

    state: PaperState
    hitch: Hitch | None = None


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One copy set on its way. ``name`` is the queue's own name of it, ``reprint`` the count of its mark, 0 for none.

    ``maybe_out``: a sheet may have come out, so that the paper is not printed without a mark again (R083).
    """

    id: int
    case_id: str
    paper: str
    sha256: str
    number: str
    printer: str
    copies: int
    reprint: int = 0
    state: PaperState = PaperState.WAITING
    hitch: Hitch | None = None
    name: str = ""
    tries: int = 0
    maybe_out: bool = False
    at: datetime | None = None


def begun(job: PrintJob, printer: str) -> PrintJob:
    """Written down before the printer is asked: whoever is killed here leaves a job that may be out, not none."""
    waits = PaperState.WAITING
    return replace(job, printer=printer, state=waits, hitch=None, name="", tries=job.tries + 1, maybe_out=True)


def taken(job: PrintJob, name: str) -> PrintJob:
    return replace(job, state=PaperState.SENT, name=name)


def not_taken(job: PrintJob, hitch: Hitch, *, maybe_out: bool = False) -> PrintJob:
    return replace(job, state=PaperState.FAILED, hitch=hitch, maybe_out=maybe_out)


def reported(job: PrintJob, report: JobReport) -> PrintJob:
    """What the printer says now; a job that it cancelled or gave up may have been half on paper."""
    return replace(job, state=report.state, hitch=report.hitch)


def cut_short(job: PrintJob) -> PrintJob:
    """Found at the start: the program ended between asking the printer and hearing its answer."""
    return replace(job, state=PaperState.FAILED, hitch=Hitch.CUT_SHORT)


def cancelled(job: PrintJob) -> PrintJob:
    return replace(job, state=PaperState.CANCELLED, hitch=None)


def retried(jobs: Iterable[PrintJob], sha256: str) -> PrintJob | None:
    """The job to send again where no sheet can be out; a paper that may be out is refused without its mark (R083)."""
    same = [job for job in jobs if job.sha256 == sha256]
    if any(job.maybe_out for job in same):
        raise Refused(Reason.PRINTED_ALREADY)
    return same[-1] if same else None
