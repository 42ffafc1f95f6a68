"""A thermal printer on TCP that can be told to be well, dumb, out of paper, stuck or gone half-way."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

ASKS = (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04")
PROCESSED = b"\x1dr\x01"


@dataclass(slots=True)
class Manners:
    """``status`` answers DLE EOT 1, 2 and 4, None for a printer that never answers; ``done`` answers GS r.

    ``closes_after`` bytes the line is cut; with ``stalls`` it is held instead and nothing more is read.
    """

    status: tuple[int, int, int] | None = (0x12, 0x12, 0x12)
    done: int | None = 0x00
    closes_after: int = 0
    stalls: bool = False
    stray: bytes = b""


@dataclass(slots=True)
class Sink:
    """Everything that came, one entry for each connection in which more than questions came."""

    manners: Manners
    port: int = 0
    jobs: list[bytes] = field(default_factory=list)
    held: list[socket.socket] = field(default_factory=list)

    def serve(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                line, _ = listening.accept()
                self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        came = b""
        self.jobs.append(came)
        line.sendall(self.manners.stray)
        with suppress(OSError):
            while piece := line.recv(65536):
                came += piece
                self.jobs[-1] = came
                self._answer(line, piece)
                if self.manners.closes_after and len(came) > self.manners.closes_after:
                    self._leave(line)
                    return
        line.close()

    def _answer(self, line: socket.socket, piece: bytes) -> None:
        if self.manners.status:
            for ask, told in zip(ASKS, self.manners.status, strict=True):
                if piece.endswith(ask):
                    line.sendall(bytes((told,)))
        if self.manners.done is not None and piece.endswith(PROCESSED):
            line.sendall(bytes((self.manners.done,)))

    def _leave(self, line: socket.socket) -> None:
        if self.manners.stalls:
            self.held.append(line)
            return
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # cut, not said good-bye
        line.close()


@contextmanager
def thermal_sink(manners: Manners) -> Iterator[Sink]:
    sink = Sink(manners)
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # as small as a printer's
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        sink.port = listening.getsockname()[1]
        serving = Thread(target=sink.serve, args=(listening,), daemon=True)
        serving.start()
        yield sink
        listening.shutdown(socket.SHUT_RDWR)
        serving.join(5)
    for line in sink.held:
        line.close()
