"""The print queues of the operating system through lp and lpstat: vector PDF in, honest states out."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from clerk_app.ports import Outage, OutageKind, PrinterState

PATIENCE = 20  # seconds; a spooler that takes longer to answer is as good as absent
PRINTER_LINE = re.compile(r"^printer (?P<name>\S+) (?P<rest>.*)$")
ACCEPT_LINE = re.compile(r"^(?P<name>\S+) (?P<no>not )?accepting requests")
REQUEST = re.compile(r"request id is (?P<job>\S+-\d+)")


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


@dataclass(frozen=True, slots=True)
class Told:
    """What a tool answered."""

    code: int
    out: str
    err: str


Run = Callable[[Sequence[str], bytes], Told]


def run_tool(arguments: Sequence[str], content: bytes) -> Told:
    """Runs lp or lpstat in the C locale, whose words we parse; a tool that is not there answers 127."""
    path = shutil.which(arguments[0])
    if path is None:
        return Told(127, "", f"{arguments[0]} is not installed")
    environment = {**os.environ, "LC_ALL": "C"}
    command = [path, *arguments[1:]]
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and names are checked against the queues there are
            command, input=content, capture_output=True, timeout=PATIENCE, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        return Told(124, "", f"{arguments[0]} gave no answer in {PATIENCE} s")
    return Told(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace").strip())


class CupsPrinter:
    """Prints on one queue, or on the system's default where none is named."""

    def __init__(self, queue: str = "", run: Run = run_tool) -> None:
        self._queue = queue
        self._run = run

    def queues(self) -> tuple[Queue, ...]:
        """All queues, the default one first."""
        told = self._run(("lpstat", "-p", "-a", "-d"), b"")
        default = told.out.rpartition("system default destination: ")[2].strip() if "destination: " in told.out else ""
        refusing = {match["name"] for match in map(ACCEPT_LINE.match, told.out.splitlines()) if match and match["no"]}
        found = [_queue(name, rest, reason, refusing, default) for name, rest, reason in _printers(told.out)]
        return tuple(sorted(found, key=_default_first))

    def state(self) -> PrinterState:
        """The queue we print on, as the system reports it; no name when there is none."""
        queue = self._chosen()
        detail = f"{queue.state}: {queue.reason}" if queue.reason else str(queue.state)
        return PrinterState(queue.name, queue.takes_jobs, detail)

    def print_pdf(self, pdf: bytes, title: str, copies: int = 1) -> str:
        """Hands the vector PDF over and returns the job's name; a queue never learns more than a number."""
        if not (title.isascii() and title.isdigit()):
            raise ValueError("a job's title is a number")
        queue = self._chosen()
        if queue.state in (QueueState.NO_QUEUE, QueueState.NO_SERVICE, QueueState.REFUSING):
            raise Outage(OutageKind.PRINTER, f"{queue.state}: {queue.reason or queue.name}")
        told = self._run(("lp", "-d", queue.name, "-n", str(copies), "-t", title), pdf)
        taken = REQUEST.search(told.out)
        if told.code or taken is None:
            raise Outage(OutageKind.PRINTER, told.err or f"lp answered {told.code}")
        return taken["job"]

    def is_waiting(self, job: str) -> bool:
        """Whether the queue still holds the job; one it no longer holds was sent on or cancelled."""
        told = self._run(("lpstat", "-W", "not-completed", "-o"), b"")
        if told.code:
            raise Outage(OutageKind.PRINTER, told.err)
        return any(line.split(maxsplit=1)[0] == job for line in told.out.splitlines() if line.strip())

    def _chosen(self) -> Queue:
        for queue in self.queues():
            if queue.name == self._queue or not self._queue:
                return queue
        told = self._run(("lpstat", "-r"), b"")
        if told.code or "not running" in told.out:
            return Queue("", QueueState.NO_SERVICE, told.err)
        return Queue("", QueueState.NO_QUEUE, self._queue)


def _default_first(queue: Queue) -> tuple[bool, str]:
    return not queue.is_default, queue.name


def _printers(out: str) -> Iterator[tuple[str, str, str]]:
    """Name, what is said of it, and the reason lpstat puts indented on the next line."""
    lines = [*out.splitlines(), ""]
    for line, following in pairwise(lines):
        if match := PRINTER_LINE.match(line):
            yield match["name"], match["rest"], following.strip() if following[:1].isspace() else ""


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
