"""The print queues of the operating system through lp and lpstat: vector PDF in, honest states out."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clerk_app.adapters.cups_words import Queue, QueueState, queues_in, report_of
from clerk_app.adapters.ipp_job import IppJob, IppSilent, ask_job
from clerk_app.domain.print_jobs import UNDER_WAY, Hitch, JobReport
from clerk_app.domain.print_routes import PLAIN, Route
from clerk_app.ports import PrinterOutage, PrinterState

PATIENCE = 20  # seconds; a spooler that takes longer to answer is as good as absent
REQUEST = re.compile(r"request id is (?P<job>\S+-\d+)")
NOT_TAKING = {
    QueueState.NO_QUEUE: Hitch.NO_QUEUE,
    QueueState.NO_SERVICE: Hitch.NO_SERVICE,
    QueueState.REFUSING: Hitch.REFUSING,
}


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

    def __init__(
        self, queue: str = "", run: Run = run_tool, label: str = "", ask: Callable[[int], IppJob] = ask_job
    ) -> None:
        """``label`` is what the window calls the queue."""
        self._queue, self._label = queue, label
        self._run, self._ask = run, ask

    def queues(self) -> tuple[Queue, ...]:
        """All queues, the default one first."""
        return queues_in(self._run(("lpstat", "-l", "-p", "-a", "-d"), b"").out)

    def state(self) -> PrinterState:
        """The queue we print on, as the system reports it; no name when there is none."""
        return told_state(self._chosen(), self._label)

    def print_pdf(self, pdf: bytes, title: str, copies: int = 1, route: Route = PLAIN) -> str:
        """Hands the vector PDF over and returns the job's name; a queue never learns more than a number."""
        if not (title.isascii() and title.isdigit()):
            raise ValueError("a job's title is a number")
        queue = self._chosen()
        if queue.state in NOT_TAKING:
            raise PrinterOutage(NOT_TAKING[queue.state], queue.reason or queue.name)
        told = self._run(("lp", "-d", queue.name, "-n", str(copies), "-t", title, *_options(route)), pdf)
        taken = REQUEST.search(told.out)
        if told.code or taken is None:
            # A tool that gave no answer may have handed the job over all the same.
            raise PrinterOutage(Hitch.OTHER, told.err or f"lp answered {told.code}", maybe_out=told.code == 124)
        return taken["job"]

    def report(self, job: str) -> JobReport:
        """What the queue says of the job: a queue that stands still tells why its jobs wait."""
        number = job.rpartition("-")[2]
        try:
            told = report_of(self._ask(int(number)))
        except IppSilent as silent:
            raise PrinterOutage(Hitch.NO_SERVICE, str(silent)) from silent
        waits = told.state in UNDER_WAY and told.hitch is None
        return JobReport(told.state, self._chosen().hitch) if waits else told

    def cancel(self, job: str) -> bool:
        return self._run(("cancel", job), b"").code == 0

    def _chosen(self) -> Queue:
        for queue in self.queues():
            if queue.name == self._queue or not self._queue:
                return queue
        told = self._run(("lpstat", "-r"), b"")
        if told.code or "not running" in told.out:
            return Queue("", QueueState.NO_SERVICE, told.err)
        return Queue("", QueueState.NO_QUEUE, self._queue)


def told_state(queue: Queue, label: str = "") -> PrinterState:
    detail = f"{queue.state}: {queue.reason}" if queue.reason else str(queue.state)
    return PrinterState(queue.name and (label or queue.name), queue.takes_jobs, detail, queue.hitch)


def _options(route: Route) -> tuple[str, ...]:
    sides = ("-o", "sides=two-sided-long-edge") if route.two_sided else ()
    return (*sides, "-o", f"InputSlot={route.tray}") if route.tray else sides
