"""A wait that another thread can end: what is to be sent must not stand behind 25 seconds of listening."""

import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Lock
from typing import Any

import httpx

Trace = Callable[[str, Mapping[str, Any]], None]


class HangUp:
    """Knows the socket of a client that keeps one connection only."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._waiting = False
        self._hung_up = False

    def attach(self, client: httpx.Client) -> httpx.Client:
        client.event_hooks = {"request": [self._watch]}
        return client

    def begin(self) -> None:
        with self._lock:
            self._waiting, self._hung_up = True, False

    def end(self) -> bool:
        """Whether the wait was ended by ``stop``."""
        with self._lock:
            self._waiting = False
            return self._hung_up

    def stop(self) -> None:
        """End the wait that is going on, if there is one. Below any TLS, whose state belongs to the other thread."""
        with self._lock:
            if self._waiting and self._socket is not None and self._socket.fileno() >= 0:
                self._hung_up = True
                with suppress(OSError):  # the other side may have hung up first
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def _watch(self, request: httpx.Request) -> None:
        request.extensions["trace"] = self._trace

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
