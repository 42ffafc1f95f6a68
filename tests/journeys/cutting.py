"""A line that carries a number of bytes each way and then is cut, both ends at once."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass(slots=True)
class Line:
    """``up`` and ``down`` are what is left until the cut; None never cuts. Counts what the window sent."""

    office: tuple[str, int]
    up: int | None = None
    down: int | None = None
    sent: int = 0
    _open: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, size: int, *, upwards: bool) -> int:
        """How many of these bytes get through."""
        with self._lock:
            left = self.up if upwards else self.down
            through = size if left is None else min(size, left)
            if upwards:
                self.sent += through
                self.up = None if left is None else left - through
            else:
                self.down = None if left is None else left - through
            return through

    @property
    def is_cut(self) -> bool:
        return self.up == 0 or self.down == 0

    def join(self, window: socket.socket) -> list[threading.Thread]:
        office = socket.create_connection(self.office)
        self._open += [window, office]
        pumps = [
            threading.Thread(target=self._pump, args=(window, office, True)),
            threading.Thread(target=self._pump, args=(office, window, False)),
        ]
        for pump in pumps:
            pump.start()
        return pumps

    def hang_up(self) -> None:
        for end in self._open:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.hang_up()
        for end in self._open:
            end.close()

    def _pump(self, source: socket.socket, target: socket.socket, upwards: bool) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                target.sendall(data[: self.carry(len(data), upwards=upwards)])
                if self.is_cut:
                    break
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def cut_line(office: tuple[str, int]) -> Iterator[tuple[Line, str]]:
    """The line and the address where it begins; a cut line takes no new connection until it is mended."""
    line, listener = Line(office), socket.create_server(("127.0.0.1", 0))
    pumps: list[threading.Thread] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                window, _ = listener.accept()
                if line.is_cut:
                    window.close()
                else:
                    pumps.extend(line.join(window))

    server = threading.Thread(target=serve)
    server.start()
    try:
        yield line, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        server.join()
        line.hang_up()
        for pump in pumps:
            pump.join()
        line.close()
