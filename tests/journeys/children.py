"""Starting and losing the processes of a journey."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class OfficeProcess:
    """An office that can be killed; ``died_of`` waits for its end."""

    process: "subprocess.Popen[str]"
    port: int
    code: str

    @classmethod
    def start(cls, folder: Path, port: int = 0, label: str = "", nth: int = 1, window: str = "") -> Self:
        arguments = [str(folder), str(port), label, str(nth), *([window] if window else [])]
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.office_child", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        port_text, _, code = process.stdout.readline().strip().partition(" ")
        return cls(process, int(port_text), code)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def died_of(self) -> int:
        code = self.process.wait(20)
        self._close()
        return code

    def stop(self) -> None:
        """Closing its input lets it go."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.process.wait(20) == 0
        self._close()

    def kill(self) -> None:
        self.process.kill()
        self.died_of()

    def _close(self) -> None:
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()


def sync_in_child(folder: Path, url: str, label: str, nth: int = 1) -> int:
    """One round in a process of its own; its exit code."""
    arguments = [str(folder), url, label, str(nth)]
    return subprocess.run(
        [sys.executable, "-m", "tests.journeys.window_child", *arguments], cwd=ROOT, check=False, timeout=60
    ).returncode
