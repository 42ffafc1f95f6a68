"""Lanes: one worker thread each, first in first out; results come back on the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from ui.signals import Emits, emits

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """Work for a lane and what to do with its outcome; a deleted owner gets no delivery."""

    owner: QObject
    work: Callable[[], T]
    done: Callable[[T], object]
    failed: Callable[[Exception], object]

    def deliver(self, outcome: "Future[T]") -> None:
        if outcome.cancelled() or not shiboken6.isValid(self.owner):
            return
        error = outcome.exception()
        if error is None:
            self.done(outcome.result())
        elif isinstance(error, Exception):
            self.failed(error)
        else:
            raise error


class Runner(Protocol):
    """Anything that carries out a job: a lane, or in tests the calling thread."""

    def run(self, job: Job[T]) -> None: ...


class Lane(QObject):
    """One worker, first in first out: what is queued in order is done in order."""

    _landed: Emits[Callable[[], None]] = emits(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._pending = 0
        self._landed.connect(self._on_landed)

    @property
    def idle(self) -> bool:
        """Nothing queued and nothing undelivered."""
        return self._pending == 0

    def run(self, job: Job[T]) -> None:
        self._pending += 1
        outcome = self._pool.submit(job.work)
        outcome.add_done_callback(lambda done: self._landed.emit(lambda: job.deliver(done)))

    def close(self, *, finish: bool = False) -> None:
        """Finish what is running; what is queued is done as well, or dropped."""
        self._pool.shutdown(wait=True, cancel_futures=not finish)

    def _on_landed(self, deliver: Callable[[], None]) -> None:
        self._pending -= 1
        deliver()


class InlineRunner:
    """Runs a job at once on the calling thread; page tests use it."""

    def run(self, job: Job[T]) -> None:
        outcome: Future[T] = Future()
        try:
            outcome.set_result(job.work())
        except Exception as error:  # noqa: BLE001 - the lane edge: every error goes to the job
            outcome.set_exception(error)
        job.deliver(outcome)
