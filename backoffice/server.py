"""The office on a port: uvicorn in a thread of its own, ready when ``start`` returns, gone when ``stop`` does."""

import socket
import sys
from threading import Event, Thread

import uvicorn
from litestar import Litestar

_STARTING_S = 20.0


class _Announcing(uvicorn.Server):
    """Says when it listens, so that nobody has to ask again and again."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Readers that wait for the feed are let go first; else they would hold the door for 25 seconds."""
        app = self.config.app
        assert isinstance(app, Litestar)
        app.state["bell"].close()
        await super().shutdown(sockets)


def _listen(host: str, port: int) -> socket.socket:
    """With its protocol named: asyncio turns Nagle's delay off (40 ms an answer) on such sockets only."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # there it would let two programs share a port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(128)
    return listener


class OfficeServer:
    """``port`` 0 takes any free one; ``port`` and ``url`` tell which, also after ``stop``, which may come twice."""

    host: str
    port: int

    def __init__(self, app: Litestar, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = _listen(host, port)
        self.host, self.port = self._socket.getsockname()[:2]
        self._server = _Announcing(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=75,
                timeout_graceful_shutdown=5,
            )
        )
        self._thread = Thread(target=self._serve, name="office", daemon=True)

    @property
    def url(self) -> str:
        return f"http://[{self.host}]:{self.port}" if ":" in self.host else f"http://{self.host}:{self.port}"

    def start(self) -> None:
        self._thread.start()
        if not self._server.listening.wait(_STARTING_S):
            raise RuntimeError("the office did not start")

    def stop(self) -> None:
        """What is being answered is finished."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def wait(self) -> None:
        """Until somebody stops it; for the command line. In turns: Windows hears Ctrl+C between waits only."""
        while self._thread.is_alive():
            self._thread.join(1)

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])
