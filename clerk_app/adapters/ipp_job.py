"""What a print service says of one job (IPP, RFC 8011): its state and the reasons, which the text tools do not tell."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))
PORT = 631
PATIENCE = 5.0  # seconds
GET_JOB = 0x0009
NOT_FOUND = frozenset({0x0406, 0x0407})
_OPERATION, _END = b"\x01", b"\x03"
_CHARSET, _LANGUAGE, _URI, _KEYWORD, _NAME = 0x47, 0x48, 0x45, 0x44, 0x42
_FIRST_VALUE = 0x10  # tags below open a group
WANTED = ("job-state", "job-state-reasons", "job-printer-state-message")


class IppSilent(Exception):
    """Nobody answered, or not in this protocol."""


@dataclass(frozen=True, slots=True)
class IppJob:
    """``state`` is 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 completed; 0: not known."""

    state: int
    reasons: str = ""


def ask_job(number: int, server: str = "") -> IppJob:
    """Raises IppSilent."""
    try:
        with closing(_line(server or _server())) as line:
            line.request("POST", "/jobs/", _question(number), {"Content-Type": "application/ipp"})
            told = line.getresponse().read()
    except (OSError, HTTPException) as error:
        raise IppSilent(str(error)) from error
    return _answer(told)


def _server() -> str:
    """As the tools choose: the environment, else the service of this computer."""
    named = os.environ.get("CUPS_SERVER", "")
    return named or next((str(path) for path in SOCKETS if path.exists()), f"localhost:{PORT}")


class _Local(HTTPConnection):
    """The same protocol over a socket file."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(self.path)

    path = ""


def _line(server: str) -> HTTPConnection:
    if server.startswith("/"):
        made = _Local("localhost", timeout=PATIENCE)
        made.path = server
        return made
    host, _, port = server.partition("/")[0].partition(":")
    return HTTPConnection(host, int(port or PORT), timeout=PATIENCE)


def _question(number: int) -> bytes:
    first, *others = WANTED
    told = (
        _value(_CHARSET, "attributes-charset", "utf-8"),
        _value(_LANGUAGE, "attributes-natural-language", "en"),
        _value(_URI, "job-uri", f"ipp://localhost/jobs/{number}"),
        _value(_NAME, "requesting-user-name", "clerk"),
        _value(_KEYWORD, "requested-attributes", first),
        *(_value(_KEYWORD, "", other) for other in others),
    )
    head = b"\x01\x01" + GET_JOB.to_bytes(2) + (1).to_bytes(4)
    return head + _OPERATION + b"".join(told) + _END


def _value(tag: int, name: str, value: str) -> bytes:
    named, valued = name.encode(), value.encode()
    return bytes((tag,)) + len(named).to_bytes(2) + named + len(valued).to_bytes(2) + valued


def _answer(told: bytes) -> IppJob:
    if len(told) < 8:
        raise IppSilent("no answer in this protocol")
    status = int.from_bytes(told[2:4])
    if status in NOT_FOUND:
        return IppJob(0)
    if status >= 0x0400:
        raise IppSilent(f"status {status:#06x}")
    state, reasons = 0, []
    for name, value in _values(told[8:]):
        if name == "job-state":
            state = int.from_bytes(value)
        elif name in WANTED:
            reasons.append(value.decode(errors="replace"))
    return IppJob(state, " ".join(reasons))


def _values(told: bytes) -> Iterator[tuple[str, bytes]]:
    """Every attribute's values; a further value of the same attribute comes without a name."""
    at, name = 0, ""
    while at < len(told):
        tag = told[at]
        at += 1
        if tag < _FIRST_VALUE:
            continue
        own, at = _piece(told, at)
        value, at = _piece(told, at)
        name = own.decode(errors="replace") or name
        yield name, value


def _piece(told: bytes, at: int) -> tuple[bytes, int]:
    end = at + 2 + int.from_bytes(told[at : at + 2])
    return told[at + 2 : end], end
