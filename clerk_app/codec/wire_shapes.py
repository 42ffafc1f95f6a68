"""Bodies of the protocol as they stand in JSON; both sides read and write these and nothing else."""

from datetime import datetime
from typing import TypeVar

import msgspec


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """Fields a newer peer adds are ignored."""


T = TypeVar("T")


class Unreadable(Exception):
    """A body that is not of the agreed shape."""


def read_shape(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError as error:
        raise Unreadable(str(error)) from error


def write_shape(shape: Shape) -> bytes:
    return msgspec.json.encode(shape)


class Limits(Shape, frozen=True, kw_only=True):
    facts: int
    bytes: int
    blob: int


class HelloAnswer(Shape, frozen=True, kw_only=True):
    """Who answers, and what it holds of the asking origin: everything through ``durable_through``.

    ``rating_key`` is the X25519 public key, in hex, to which windows close ratings.
    """

    server_id: str
    epoch: int
    time: datetime
    nonce: str
    protocol: int
    min_protocol: int
    limits: Limits
    durable_through: int
    chain: str
    rating_key: str = ""


class Parked(Shape, frozen=True, kw_only=True):
    """A fact that is durable but cannot be applied. Codes: not_home, office_only, unknown_kind, unreadable."""

    seq: int
    code: str
    detail: str = ""


class EventsAnswer(Shape, frozen=True, kw_only=True):
    """Facts first..last are durable: through ``duplicate_through`` they were known before, the rest is new.

    A fact listed in ``parked`` is durable and waits for somebody; all others are applied.
    """

    first: int
    last: int
    duplicate_through: int
    parked: list[Parked]
    durable_through: int
    chain: str
    time: datetime


class HaveAsk(Shape, frozen=True, kw_only=True):
    hashes: list[str]


class Wanted(Shape, frozen=True, kw_only=True):
    sha256: str
    offset: int = 0


class HaveAnswer(Shape, frozen=True, kw_only=True):
    """Those not held whole, in the order asked; all others are stored and their hash was verified."""

    wanted: list[Wanted]


class BlobAnswer(Shape, frozen=True, kw_only=True):
    """``offset`` is how much is durable; ``complete`` only when the whole file was hashed and stored."""

    sha256: str
    offset: int
    complete: bool


class FeedAnswer(Shape, frozen=True, kw_only=True):
    """Office facts after the cursor, each ``{"header":…,"body":…}`` in its very bytes."""

    epoch: int
    position: int
    facts: list[msgspec.Raw]


class CaseAnswer(Shape, frozen=True, kw_only=True):
    """A copy to read: the applied facts of all origins, the home's first; of the form only who the applicant is."""

    case_no: str
    case_id: str
    home: str
    facts: list[msgspec.Raw]


class Wish(Shape, frozen=True, kw_only=True):
    """A block of document numbers; ``after`` is the last one held already (0: none)."""

    organ: str
    word: str
    year: int
    after: int = 0
    size: int = 3000


class LeasesAsk(Shape, frozen=True, kw_only=True):
    wishes: list[Wish]


class Block(Shape, frozen=True, kw_only=True):
    organ: str
    word: str
    year: int
    first: int
    last: int


class LeasesAnswer(Shape, frozen=True, kw_only=True):
    blocks: list[Block]


class EnrolAsk(Shape, frozen=True, kw_only=True):
    """``key`` is the device's Ed25519 public key in hex; the request is signed with it."""

    code: str
    key: str
    wishes: list[Wish] = []


class EnrolAnswer(Shape, frozen=True, kw_only=True):
    origin: str
    server_id: str
    key: str
    epoch: int
    blocks: list[Block]
    rating_key: str = ""


class Problem(Shape, frozen=True, kw_only=True):
    """Why not. ``wanted`` is the seq or the offset the office asks for."""

    code: str
    detail: str = ""
    wanted: int = 0
    time: datetime | None = None
