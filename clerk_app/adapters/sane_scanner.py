"""Scanning through SANE in a child process: a driver that crashes or hangs costs one scan, never the form."""

import json
from collections.abc import Iterator, Mapping
from threading import Lock

from clerk_app.adapters.child import Child, ChildGone, worker_command
from clerk_app.adapters.frames import Frame
from clerk_app.ports import Outage, OutageKind, ScannedPage

SCAN_WORKER = worker_command("scan")
_GRACE_S = 5.0


class SaneScanner:
    """One scan at a time. ``patience_s`` is for one page with warming-up."""

    def __init__(
        self,
        worker: tuple[str, ...] = SCAN_WORKER,
        dpi: int = 200,
        patience_s: float = 60.0,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._worker, self._dpi, self._patience_s, self._environment = worker, dpi, patience_s, environment
        self._turn = Lock()
        self._child: Child | None = None
        self._cancelled = False
        self._grace_s = 0.0

    def devices(self) -> tuple[str, ...]:
        """Names of the devices found, which may take seconds on a network; raises Outage(NO_SCANNER)."""
        return tuple(str(frame.head["name"]) for frame in self._answers({"do": "devices"}))

    def scan(self, device: str, *, feeder: bool) -> Iterator[ScannedPage]:
        """Pages as they arrive; an empty ``device`` is the first one found.

        Raises Outage after the pages already delivered. After ``cancel`` it ends without one, keeping whole pages.
        """
        wish: dict[str, object] = {"do": "scan", "device": device, "feeder": feeder, "dpi": self._dpi}
        for number, frame in enumerate(self._answers(wish), 1):
            yield ScannedPage(frame.content, "image/jpeg", str(number))

    def cancel(self) -> None:
        """From any thread; a running scan comes to its end soon, a search for devices at once."""
        self._cancelled = True
        child = self._child
        if child is not None:
            child.hang_up(self._grace_s)

    def _answers(self, wish: dict[str, object]) -> Iterator[Frame]:
        if not self._turn.acquire(blocking=False):
            raise Outage(OutageKind.SCANNER, "another scan is running")
        try:
            self._cancelled = False
            self._grace_s = _GRACE_S if wish["do"] == "scan" else 0.0
            self._child = child = self._start(wish)
            if self._cancelled:  # while the child was being started
                return
            yield from self._frames(child)
        finally:
            if self._child is not None:
                self._child.end()
                self._child = None
            self._turn.release()

    def _start(self, wish: dict[str, object]) -> Child:
        try:
            return Child((*self._worker, json.dumps(wish)), self._environment)
        except OSError as error:
            raise Outage(OutageKind.NO_SCANNER, f"the scan process does not start: {error}") from error

    def _frames(self, child: Child) -> Iterator[Frame]:
        while True:
            try:
                frame = child.receive(self._patience_s)
            except ChildGone as gone:
                if self._cancelled:
                    return
                raise Outage(OutageKind.SCANNER, str(gone)) from gone
            match frame.head["say"]:
                case "end":
                    return
                case "fault":
                    raise Outage(OutageKind(frame.head["kind"]), str(frame.head["detail"]))
                case _:
                    yield frame
