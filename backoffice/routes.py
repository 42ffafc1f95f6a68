"""The calls of protocol v1: each handler reads what came, has it done on its lane, and answers."""

import asyncio
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

from litestar import Request, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery

from backoffice import copying, enrolling, feeding, leasing, receiving, shelving
from backoffice.bell import Bell, heard
from backoffice.gate import check_signature, check_time
from backoffice.greeting import greet
from backoffice.office import Office
from backoffice.rejected import Rejected
from backoffice.signing import ask_of
from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import (
    BlobAnswer,
    CaseAnswer,
    EnrolAnswer,
    EnrolAsk,
    EventsAnswer,
    FeedAnswer,
    HaveAnswer,
    HaveAsk,
    HelloAnswer,
    LeasesAnswer,
    LeasesAsk,
    T,
    Unreadable,
    read_shape,
)

LONGEST_WAIT = 25
Call = Request[Any, Any, State]
P = ParamSpec("P")
R = TypeVar("R")


@get("/v1/hello")
async def hello(request: Call, nonce: FromQuery[str]) -> HelloAnswer:
    """Who answers, at what time, and what it holds of the asker."""
    return await _on_desk(request, greet, _office(request), _caller(request), nonce)


@post("/v1/enrol", status_code=200)
async def enrol(request: Call) -> EnrolAnswer:
    """Exchange a one-use code for an origin; signed with the key that the body brings."""
    office = _office(request)
    ask = await _body(request, EnrolAsk)
    try:
        key = bytes.fromhex(ask.key)
    except ValueError as error:
        raise Rejected(422, "key") from error
    signed = ask_of(request.scope)
    check_signature(office, signed, request.headers.get(wire.SIGNATURE, ""), key)
    check_time(office, signed)
    return await _on_desk(request, enrolling.enrol, office, ask)


@post("/v1/events", status_code=200, request_max_body_size=wire.LARGEST_BODY)
async def events(request: Call) -> EventsAnswer:
    """A contiguous run of the caller's facts; answered after the commit."""
    office = _office(request)
    packed = await request.body()
    office.parts.passing("recv")
    try:
        lines = wire.unpack(packed)
    except wire.BatchDamaged as damaged:
        raise Rejected(422, "unreadable", str(damaged)) from damaged
    answer = await _on_desk(request, receiving.receive, office, _caller(request), lines)
    _bell(request).ring()
    return answer


@post("/v1/blobs/have", status_code=200)
async def have(request: Call) -> HaveAnswer:
    """Which of these files are not held whole, and how much of each is there."""
    office = _office(request)
    ask = await _body(request, HaveAsk)
    lacking = await _on_desk(request, shelving.lacking, office, ask.hashes)
    return await _on_files(request, shelving.with_offsets, office, lacking)


@put("/v1/blobs/{sha256:str}", status_code=200, request_max_body_size=wire.LARGEST_BLOB)
async def put_blob(request: Call, sha256: FromPath[str]) -> BlobAnswer:
    """Bytes from Upload-Offset on, kept as they arrive; with Upload-Complete: ?1 the hash decides."""
    office = _office(request)
    shelving.check_name(sha256)
    stored = await _on_desk(request, shelving.is_stored, office, sha256)
    offset = await _drain(request) if stored else await _take(request, sha256)
    if not stored:
        if request.headers.get(wire.UPLOAD_COMPLETE, "?1") != "?1":
            await _on_files(request, office.partials.settle, sha256)
            return BlobAnswer(sha256=sha256, offset=offset, complete=False)
        mime = request.headers.get("content-type", "application/octet-stream")
        offset = await _on_files(request, shelving.shelve, office, sha256, mime)
        await _on_desk(request, shelving.note_stored, office, sha256, offset)
        _bell(request).ring()
    await _on_files(request, office.partials.drop, sha256)
    return BlobAnswer(sha256=sha256, offset=offset, complete=True)


@get("/v1/feed")
async def feed(request: Call, epoch: FromQuery[int], cursor: FromQuery[int], wait: FromQuery[int] = 0) -> FeedAnswer:
    """Office facts after the cursor, waiting for the next one where there is none; asking acknowledges."""
    office, caller = _office(request), _caller(request)
    ticket = _bell(request).ticket()
    page = await _on_desk(request, feeding.feed_page, office, caller, epoch, cursor)
    if page.facts or wait <= 0 or not await heard(ticket, min(wait, LONGEST_WAIT)):
        return page
    return await _on_desk(request, feeding.feed_page, office, caller, epoch, cursor)


@post("/v1/leases", status_code=200)
async def leases(request: Call) -> LeasesAnswer:
    """Blocks of document numbers."""
    ask = await _body(request, LeasesAsk)
    blocks = await _on_desk(request, leasing.lease, _office(request), _caller(request), list(ask.wishes))
    return LeasesAnswer(blocks=blocks)


@get("/v1/cases/{number:str}")
async def case(request: Call, number: FromPath[str]) -> CaseAnswer:
    """A case of the caller's station to read: by its number of 20 digits, or the 22 of its barcode."""
    return await _on_desk(request, copying.copy_for, _office(request), _caller(request), number)


ROUTES = (hello, enrol, events, have, put_blob, feed, leases, case)


async def _take(request: Call, sha256: str) -> int:
    """Every chunk is kept before the next is read, so a cut line costs what was on the wire."""
    office = _office(request)
    text = request.headers.get(wire.UPLOAD_OFFSET, "0")
    offset = int(text) if text.isascii() and text.isdigit() else -1
    if offset != (size := await _on_files(request, office.partials.size, sha256)):
        raise Rejected(409, "offset", str(size), size)
    async for chunk in request.stream():
        if chunk:
            offset = await _on_files(request, shelving.keep_chunk, office, sha256, offset, chunk)
    return offset


async def _drain(request: Call) -> int:
    return sum([len(chunk) async for chunk in request.stream()])


async def _body(request: Call, kind: type[T]) -> T:
    try:
        return read_shape(await request.body(), kind)
    except Unreadable as unreadable:
        raise Rejected(422, "unreadable", str(unreadable)) from unreadable


def _office(request: Call) -> Office:
    return cast("Office", request.app.state["office"])


def _bell(request: Call) -> Bell:
    return cast("Bell", request.app.state["bell"])


def _caller(request: Call) -> str:
    return request.headers[wire.ORIGIN]


async def _on_desk(request: Call, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    assert not kwargs
    return await asyncio.get_running_loop().run_in_executor(_office(request).desk, work, *args)


async def _on_files(request: Call, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    assert not kwargs
    return await asyncio.get_running_loop().run_in_executor(_office(request).files, work, *args)
