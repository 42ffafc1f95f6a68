"""One signed question and its signed answer over HTTP; every way it can fail is an Outage of the right kind."""

import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx

from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import Problem, T, Unreadable, read_shape
from clerk_app.ports import Clock, Crypto, Outage, OutageKind, Passing, passing_by

_CONNECT_S = 10.0
_SHORTEST_STALL_S = 10.0
_CERTIFICATE_DATES = {9, 10}  # OpenSSL: not yet valid, has expired; nearly always the clock of this machine

_KIND_OF_CODE = {
    "not_enrolled": OutageKind.NOT_ENROLLED,
    "signature": OutageKind.NOT_ENROLLED,
    "code": OutageKind.NOT_ENROLLED,
    "demo": OutageKind.WRONG_OFFICE,
    "clock": OutageKind.CLOCK,
    "fork": OutageKind.FORKED,
    "gap": OutageKind.OFFICE_BUSY,
    "epoch": OutageKind.OFFICE_BUSY,
    "offset": OutageKind.OFFICE_BUSY,
    "busy": OutageKind.OFFICE_BUSY,
}


class Declined(Outage):
    """The office's signed no, with what it asks for instead."""

    def __init__(self, kind: OutageKind, problem: Problem) -> None:
        super().__init__(kind, f"{problem.code} {problem.detail}".strip())
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: an origin ("-" before enrolment) with its private key."""

    origin: str
    private_key: bytes
    crypto: Crypto
    clock: Clock


@dataclass(frozen=True, slots=True)
class Said:
    """A verified answer of status 200. ``offset_ms`` is server minus device, half the round trip taken off."""

    body: bytes
    time: datetime
    offset_ms: int

    def read(self, kind: type[T]) -> T:
        try:
            return read_shape(self.body, kind)
        except Unreadable as unreadable:
            raise Outage(OutageKind.OFFICE_ERROR, str(unreadable)) from unreadable


@dataclass(slots=True)
class SignedLine:
    """``server_key`` is the pinned key; None only while enrolling, when the code vouches for it afterwards."""

    client: httpx.Client
    signer: Signer
    server_key: bytes | None
    passing: Passing = passing_by
    _round_trip_s: float = field(default=1.0)

    def ask(
        self,
        method: str,
        target: str,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        patience_s: float = 0.0,
    ) -> Said:
        """Raises Outage. ``patience_s`` is how long the office may think before its first byte."""
        request = self._request(method, target, body, headers or {}, patience_s)
        began = self.signer.clock.monotonic_ms()
        try:
            response = self.client.send(request)
        except httpx.HTTPError as error:
            raise _outage_of(error) from error
        took = self.signer.clock.monotonic_ms() - began
        if not patience_s and not body:
            self._round_trip_s = max(took / 1000, 0.001)
        return self._verified(request, response, took)

    def _request(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str], patience_s: float
    ) -> httpx.Request:
        """The stall rule: no byte for ten seconds or eight round trips, whichever is more, and the line is dropped."""
        stall = max(_SHORTEST_STALL_S, 8 * self._round_trip_s)
        timeout = httpx.Timeout(stall, connect=_CONNECT_S, read=stall + patience_s)
        content = self._halves(body) if body else b""
        request = self.client.build_request(method, target, content=content, headers=dict(headers), timeout=timeout)
        request.headers["content-length"] = str(len(body))
        request.headers.pop("transfer-encoding", None)
        signed_target = request.url.raw_path.decode("ascii")
        now = str(int(self.signer.clock.now().timestamp() * 1000))
        ask = wire.Ask(method, signed_target, self.signer.origin, now, wire.digest_of_body(body))
        signature = self.signer.crypto.sign(self.signer.private_key, ask.signed_text()).hex()
        request.headers.update(
            {wire.ORIGIN: ask.origin, wire.TIME: now, wire.DIGEST: ask.digest, wire.SIGNATURE: signature}
        )
        return request

    def _halves(self, body: bytes) -> Iterator[bytes]:
        middle = len(body) // 2
        yield body[:middle]
        self.passing("mid_send")
        yield body[middle:]

    def _verified(self, request: httpx.Request, response: httpx.Response, took_ms: int) -> Said:
        given = response.headers.get(wire.SIGNATURE, "")
        time = response.headers.get(wire.TIME, "")
        answer = wire.Answer(
            request.headers[wire.SIGNATURE], response.status_code, time, wire.digest_of_body(response.content)
        )
        self._check_signature(answer.signed_text(), given, response.headers.get(wire.KEY, ""))
        if response.status_code != httpx.codes.OK:
            raise _declined(response)
        server = datetime.fromtimestamp(int(time) / 1000, UTC)
        middle = self.signer.clock.now() - timedelta(milliseconds=took_ms / 2)
        return Said(response.content, server, round((server - middle).total_seconds() * 1000))

    def _check_signature(self, text: bytes, given: str, named_key: str) -> None:
        """Unsigned is some other server in between; signed by a key that is not the pinned one is another office."""
        try:
            signature, named = bytes.fromhex(given), bytes.fromhex(named_key)
        except ValueError as error:
            raise Outage(OutageKind.NOT_OUR_OFFICE, "unreadable signature") from error
        pinned = self.server_key if self.server_key is not None else named
        if self.signer.crypto.verify(pinned, text, signature):
            return
        if named != pinned and self.signer.crypto.verify(named, text, signature):
            raise Outage(OutageKind.WRONG_OFFICE, named_key[:16])
        raise Outage(OutageKind.NOT_OUR_OFFICE, "unsigned" if not given else "signature does not fit")


def _declined(response: httpx.Response) -> Declined:
    try:
        problem = read_shape(response.content, Problem)
    except Unreadable:
        problem = Problem(code="unreadable", detail=str(response.status_code))
    busy = response.status_code == httpx.codes.SERVICE_UNAVAILABLE
    return Declined(
        _KIND_OF_CODE.get(problem.code, OutageKind.OFFICE_BUSY if busy else OutageKind.OFFICE_ERROR), problem
    )


def _outage_of(error: httpx.HTTPError) -> Outage:
    """A certificate outside its dates is a clock; one that is not trusted is somebody in between; else no line."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            dates = cause.verify_code in _CERTIFICATE_DATES
            return Outage(OutageKind.CLOCK if dates else OutageKind.NOT_OUR_OFFICE, cause.verify_message)
        cause = cause.__cause__ or cause.__context__
    return Outage(OutageKind.OFFLINE, type(error).__name__)
