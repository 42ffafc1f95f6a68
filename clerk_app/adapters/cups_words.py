"""The words of the print service: queues with their reasons, jobs with what became of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from clerk_app.adapters.ipp_job import IppJob
from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState

PRINTER_LINE = re.compile(r"^printer (?P<name>\S+) (?P<rest>.*)$")
ACCEPT_LINE = re.compile(r"^(?P<name>\S+) (?P<no>not )?accepting requests")
ALERTS = re.compile(r"^\s+Alerts: (?P<alerts>.*)$")

# Keywords of printer-state-reasons (RFC 8011) and what people write with cupsdisable, in the order they weigh.
_HITCHES = (
    (Hitch.JAM, ("jam",)),
    (Hitch.PAPER_OUT, ("media-empty", "media-needed", "out of paper", "no paper", "media-low-error")),
    (Hitch.COVER, ("cover-open", "door-open", "interlock-open")),
    (Hitch.TONER, ("toner-empty", "marker-supply-empty", "ink-empty")),
    (Hitch.OFFLINE, ("offline", "connecting-to-device", "timed-out", "may not exist", "unavailable", "unreachable")),
    (Hitch.PAUSED, ("paused", "moving-to-paused")),
)


class QueueState(StrEnum):
    """What a queue says of itself. None of them says that a sheet has come out: no queue knows that."""

    READY = "ready"
    PRINTING = "printing"
    PAUSED = "paused"
    REFUSING = "refusing"
    NO_QUEUE = "no_queue"
    NO_SERVICE = "no_service"


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue with its own reason (such as "paper jam") where it gives one."""

    name: str
    state: QueueState
    reason: str = ""
    is_default: bool = False

    @property
    def takes_jobs(self) -> bool:
        return self.state in (QueueState.READY, QueueState.PRINTING)

    @property
    def hitch(self) -> Hitch | None:
        """What stands in the way, if anything does: also a queue that runs may wait for paper."""
        told = hitch_in(self.reason)
        if self.takes_jobs:
            return told if told is not Hitch.PAUSED else None
        return told or Hitch(self.state)


def hitch_in(words: str) -> Hitch | None:
    spoken = words.lower()
    return next((hitch for hitch, keys in _HITCHES if any(key in spoken for key in keys)), None)


def queues_in(out: str) -> tuple[Queue, ...]:
    """From ``lpstat -l -p -a -d``, the default one first."""
    default = out.rpartition("system default destination: ")[2].strip() if "destination: " in out else ""
    refusing = {match["name"] for match in map(ACCEPT_LINE.match, out.splitlines()) if match and match["no"]}
    found = [_queue(name, rest, reason, refusing, default) for name, rest, reason in _printers(out)]
    return tuple(sorted(found, key=_default_first))


def report_of(job: IppJob) -> JobReport:
    """What the service says of a job, in our states; one it does not know (any more) is told as gone."""
    hitch = hitch_in(job.reasons)
    match job.state:
        case 9:
            return JobReport(PaperState.DONE)
        case 8:
            return JobReport(PaperState.FAILED, hitch or Hitch.STOPPED)
        case 7:
            return JobReport(PaperState.CANCELLED)
        case 5:
            return JobReport(PaperState.PRINTING, hitch)
        case 0:
            return JobReport(PaperState.SENT, Hitch.GONE)
        case _:
            return JobReport(PaperState.SENT, hitch)


def _default_first(queue: Queue) -> tuple[bool, str]:
    return not queue.is_default, queue.name


def _printers(out: str) -> Iterator[tuple[str, str, str]]:
    """Name, what is said of it, and its reasons: a line of their own, and the alerts."""
    for name, told in _blocks(out):
        first = next(iter(told[1:]), "").strip()
        reason = "" if ":" in first else first
        alerts = next((match["alerts"] for match in map(ALERTS.match, told) if match), "none")
        known = [] if alerts == "none" else [alerts]
        rest = told[0].split(maxsplit=2)[2] if len(told[0].split(maxsplit=2)) > 2 else ""
        yield name, rest, "; ".join([reason, *known] if reason else known)


def _blocks(out: str) -> Iterator[tuple[str, list[str]]]:
    """A printer's line with the indented ones below it."""
    name, told = "", list[str]()
    for line in (*out.splitlines(), "."):
        if name and line[:1].isspace():
            told.append(line)
            continue
        if name:
            yield name, told
        match = PRINTER_LINE.match(line)
        name, told = (match["name"], [line]) if match else ("", [])


def _queue(name: str, rest: str, reason: str, refusing: set[str], default: str) -> Queue:
    if name in refusing:
        state = QueueState.REFUSING
    elif rest.startswith("disabled"):
        state = QueueState.PAUSED
    elif rest.startswith("now printing"):
        state = QueueState.PRINTING
    else:
        state = QueueState.READY
    return Queue(name, state, reason, name == default)
