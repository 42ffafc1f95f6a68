"""A thermal printer on the network (TCP 9100): raster ESC/POS, its own status asked where it answers."""

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import uuid4

from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState
from clerk_app.domain.print_routes import PLAIN, Medium, Route
from clerk_app.ports import PrinterOutage, PrinterState

PORT = 9100
# Real-time status (DLE EOT n): printer, cause of standing still, paper; one byte each, its bits 1 and 4 set.
ASK = {n: bytes((0x10, 0x04, n)) for n in (1, 2, 4)}
PROCESSED = b"\x1dr\x01"  # GS r 1 is answered only after everything before it was worked off
_FAULTS = (
    (2, 0b0000_0100, Hitch.COVER),
    (2, 0b0010_0000, Hitch.PAPER_OUT),
    (4, 0b0110_0000, Hitch.PAPER_OUT),
    (2, 0b0100_0000, Hitch.OTHER),
    (1, 0b0000_1000, Hitch.OFFLINE),
)
_ROLL_OUT = 0b0000_1100


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: to connect, for each piece to be taken, for a status, and for the paper to have been worked off."""

    connect: float = 3.0
    send: float = 15.0
    answer: float = 0.6
    done: float = 20.0


@dataclass(slots=True)
class ThermalPrinter:
    """``raster`` makes of a PDF the pieces to send; a job is remembered with what the printer answered after it."""

    name: str
    host: str
    port: int
    raster: Callable[[bytes], tuple[bytes, ...]]
    patience: Patience = Patience()
    _told: dict[str, JobReport] = field(default_factory=dict)

    def state(self) -> PrinterState:
        try:
            with self._connected() as line:
                hitch = self._fault(line)
        except PrinterOutage as outage:
            return PrinterState(self.name, ready=False, detail=outage.detail, hitch=outage.hitch, medium=Medium.ROLL)
        return PrinterState(self.name, hitch is None, str(hitch or "ready"), hitch, Medium.ROLL)

    def print_pdf(self, pdf: bytes, title: str, copies: int = 1, route: Route = PLAIN) -> str:  # noqa: ARG002
        """The title stays here: a raw printer has no list of jobs that could show it."""
        if not (title.isascii() and title.isdigit()):
            raise ValueError("a job's title is a number")
        pieces = self.raster(pdf) * copies
        with self._connected() as line:
            hitch = self._fault(line)
            if hitch:
                raise PrinterOutage(hitch, self.name)
            self._send(line, pieces)
            report = self._worked_off(line)
        job = f"{self.name}-{uuid4().hex[:12]}"  # never one of an earlier run
        self._told[job] = report
        return job

    def report(self, job: str) -> JobReport:
        """What was heard after the job; asked after a restart, nobody knows."""
        return self._told.get(job, JobReport(PaperState.SENT, Hitch.GONE))

    def cancel(self, job: str) -> bool:  # noqa: ARG002
        """What went over the wire is on its way to the paper."""
        return False

    def _connected(self) -> socket.socket:
        try:
            return socket.create_connection((self.host, self.port), self.patience.connect)
        except OSError as error:
            raise PrinterOutage(Hitch.OFFLINE, str(error)) from error

    def _send(self, line: socket.socket, pieces: tuple[bytes, ...]) -> None:
        """Until the first whole piece has gone nothing can be on paper; after it, nobody knows how much is."""
        line.settimeout(self.patience.send)
        gone = 0
        try:
            for piece in pieces:
                line.sendall(piece)
                gone += 1
        except OSError as error:
            raise PrinterOutage(Hitch.HALF_SENT if gone else Hitch.OFFLINE, str(error), maybe_out=gone > 0) from error

    def _worked_off(self, line: socket.socket) -> JobReport:
        """``DONE`` only on the printer's own answer; a line that breaks or a fault told now is passed on as it is."""
        try:
            line.sendall(PROCESSED)
            answer = _first(line, self.patience.done, _is_processed)
        except OSError:
            return JobReport(PaperState.SENT, Hitch.OFFLINE)
        if answer is None:
            return JobReport(PaperState.SENT, self._fault(line))
        return JobReport(PaperState.SENT, Hitch.PAPER_OUT) if answer & _ROLL_OUT else JobReport(PaperState.DONE)

    def _fault(self, line: socket.socket) -> Hitch | None:
        """None where all is well, and where the printer does not answer: many do not."""
        answers: dict[int, int] = {}
        for n in ASK:
            answer = self._asked(line, n)
            if answer is None:
                return None
            answers[n] = answer
        return next((hitch for n, bits, hitch in _FAULTS if answers[n] & bits), None)

    def _asked(self, line: socket.socket, n: int) -> int | None:
        with suppress(OSError):
            line.sendall(ASK[n])
            return _first(line, self.patience.answer, _is_status)
        return None


def _first(line: socket.socket, patience: float, wanted: Callable[[int], bool]) -> int | None:
    """The first byte of the kind that was asked for: one that comes late answers an earlier question."""
    line.settimeout(patience)
    with suppress(TimeoutError):
        while answer := line.recv(1):
            if wanted(answer[0]):
                return answer[0]
    return None


def _is_status(answer: int) -> bool:
    return answer & 0b1001_0011 == 0b0001_0010


def _is_processed(answer: int) -> bool:
    return not answer & 0b1001_0000
