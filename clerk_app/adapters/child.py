"""A child process that may crash or hang without harm: every answer is waited for with patience, then it is ended."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Timer
from typing import BinaryIO, cast

from clerk_app.adapters.frames import Frame, read_frame, write_frame


def worker_command(name: str) -> tuple[str, ...]:
    """How this program starts itself as a worker; a frozen one has no interpreter beside it, only itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "worker", name)
    return (sys.executable, "-P", "-m", f"clerk_app.adapters.{name}_worker")


class ChildGone(Exception):
    """The child ended or was ended; ``late`` when it had not answered in time."""

    def __init__(self, *, late: bool) -> None:
        super().__init__("no answer in time" if late else "the process ended")
        self.late = late


class Child:
    """Standard error is thrown away: what a driver prints may hold personal data."""

    def __init__(self, command: tuple[str, ...], environment: Mapping[str, str] | None = None) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - the command is the program's own
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._input = cast("BinaryIO", self._process.stdin)
        self._output = cast("BinaryIO", self._process.stdout)
        self._late = False

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, frame: Frame, patience_s: float) -> None:
        """Raises ChildGone."""
        try:
            with self._patience(patience_s):
                write_frame(self._input, frame)
        except (OSError, ValueError) as error:
            self.end()
            raise ChildGone(late=self._late) from error

    def receive(self, patience_s: float) -> Frame:
        """The next answer; raises ChildGone."""
        with self._patience(patience_s):
            frame = read_frame(self._output)
        if frame is None:
            self.end()
            raise ChildGone(late=self._late)
        return frame

    def hang_up(self, grace_s: float) -> None:
        """End of requests, from any thread; a child that does not come to an end by itself in time is killed."""
        self._input.close()
        watch = Timer(grace_s, self._process.kill)
        watch.daemon = True
        watch.start()

    def end(self) -> None:
        """Killed, awaited and its pipes closed; may be called again."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._input, self._output):
            try:
                pipe.close()
            except OSError:
                continue  # what could not be written any more is of no interest

    @contextmanager
    def _patience(self, patience_s: float) -> Iterator[None]:
        watch = Timer(patience_s, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def _give_up(self) -> None:
        self._late = True
        self._process.kill()
