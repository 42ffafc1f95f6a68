"""The edge of every call: the request's signature is checked before anything is done, every answer leaves signed."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from typing import cast

from litestar.datastructures import Headers
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, HTTPReceiveMessage, HTTPResponseStartEvent, HTTPScope, Message, Receive, Scope, Send

from backoffice.gate import admit
from backoffice.office import Office
from backoffice.rejected import Rejected
from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import Problem, write_shape

# Enrolment brings its own key and checks it itself.
OPEN = ("/v1/enrol",)


class Signing(ASGIMiddleware):
    """Everything below /v1 goes through here, also what is refused."""

    scopes = (ScopeType.HTTP,)

    def __init__(self, office: Office) -> None:
        self._office = office

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        headers = Headers.from_scope(scope)
        ask = ask_of(cast("HTTPScope", scope))
        asked = headers.get(wire.SIGNATURE, "")
        out = SignedSend(self._office, asked, send)
        try:
            if scope["path"] not in OPEN:
                loop = asyncio.get_running_loop()
                await loop.run_in_executor(self._office.desk, admit, self._office, ask, asked)
        except Rejected as rejected:
            await out.problem(rejected)
            return
        await next_app(scope, cast("Receive", CheckedReceive(receive, ask.digest)), out)


def ask_of(scope: HTTPScope) -> wire.Ask:
    """The request as its device signed it."""
    headers = Headers.from_scope(scope)
    query = scope["query_string"].decode("latin-1")
    target = scope["raw_path"].decode("latin-1").partition("?")[0] + (f"?{query}" if query else "")
    return wire.Ask(
        scope["method"],
        target,
        headers.get(wire.ORIGIN, ""),
        headers.get(wire.TIME, ""),
        headers.get(wire.DIGEST, ""),
    )


@dataclass(slots=True)
class CheckedReceive:
    """The body as it comes; the last part is handed on only when the whole is what was signed."""

    receive: Receive
    digest: str
    _seen: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    async def __call__(self) -> HTTPReceiveMessage:
        message = cast("HTTPReceiveMessage", await self.receive())
        if message["type"] == "http.request":
            self._seen.update(message.get("body", b""))
            if not message.get("more_body", False) and self._seen.hexdigest() != self.digest:
                raise Rejected(400, "digest")
        return message


@dataclass(slots=True)
class SignedSend:
    """Holds the head of an answer back until its body is known, then signs both."""

    office: Office
    asked: str
    send: Send
    _start: HTTPResponseStartEvent | None = None
    _body: bytearray = field(default_factory=bytearray)

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif message["type"] == "http.response.body":
            self._body += message["body"]
            if not message.get("more_body", False):
                await self._leave()

    async def problem(self, rejected: Rejected) -> None:
        body = problem_body(self.office, rejected)
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await self({"type": "http.response.start", "status": rejected.status, "headers": headers})
        await self({"type": "http.response.body", "body": body, "more_body": False})

    async def _leave(self) -> None:
        assert self._start is not None
        body = bytes(self._body)
        signed = self._signature(self._start["status"], body)
        await self.send(cast("Message", {**self._start, "headers": [*self._start["headers"], *signed]}))
        middle = len(body) // 2
        await self.send({"type": "http.response.body", "body": body[:middle], "more_body": True})
        self.office.parts.passing("mid_ack")
        await self.send({"type": "http.response.body", "body": body[middle:], "more_body": False})

    def _signature(self, status: int, body: bytes) -> list[tuple[bytes, bytes]]:
        parts = self.office.parts
        time = str(int(parts.clock.now().timestamp() * 1000))
        answer = wire.Answer(self.asked, status, time, wire.digest_of_body(body))
        signature = parts.crypto.sign(parts.signing_key, answer.signed_text()).hex()
        pairs = {wire.TIME: time, wire.SIGNATURE: signature, wire.KEY: self.office.public_key.hex()}
        return [(name.encode(), value.encode()) for name, value in pairs.items()]


def problem_body(office: Office, rejected: Rejected) -> bytes:
    problem = Problem(code=rejected.code, detail=rejected.detail, wanted=rejected.wanted, time=office.parts.clock.now())
    return write_shape(problem)
