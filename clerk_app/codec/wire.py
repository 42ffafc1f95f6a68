"""The wire: batches of facts as compressed lines, and the texts that device and office sign."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import zstandard

PROTOCOL = 1
MOST_FACTS = 500
MOST_BYTES = 512 * 1024
LARGEST_BODY = 8 * 1024 * 1024
LARGEST_BLOB = 64 * 1024 * 1024
MOST_HASHES = 1000
LARGEST_SKEW_MS = 10 * 60 * 1000

ORIGIN = "clerk-origin"
TIME = "clerk-time"
DIGEST = "clerk-digest"
SIGNATURE = "clerk-signature"
KEY = "clerk-key"
UPLOAD_OFFSET = "upload-offset"
UPLOAD_COMPLETE = "upload-complete"


class BatchDamaged(Exception):
    """Bytes that are no batch of ours: not zstd, or larger unpacked than any honest batch."""


def fitting(lines: Iterable[bytes]) -> tuple[bytes, ...]:
    """As many lines from the front as one batch may hold; at least one, so that no fact is ever stuck."""
    taken: list[bytes] = []
    size = 0
    for line in lines:
        size += len(line) + 1
        if taken and (size > MOST_BYTES or len(taken) == MOST_FACTS):
            break
        taken.append(line)
    return tuple(taken)


def pack(lines: Iterable[bytes]) -> bytes:
    """Lines to one compressed body."""
    return zstandard.ZstdCompressor(level=9).compress(b"\n".join(lines))


def unpack(packed: bytes) -> tuple[bytes, ...]:
    """A compressed body to its lines; raises BatchDamaged."""
    try:
        size = zstandard.frame_content_size(packed)
        if not 0 <= size <= LARGEST_BODY:
            raise BatchDamaged("unpacked size")
        content = zstandard.ZstdDecompressor().decompress(packed, max_output_size=LARGEST_BODY)
    except zstandard.ZstdError as error:
        raise BatchDamaged(str(error)) from error
    return tuple(line for line in content.split(b"\n") if line)


def digest_of_body(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


@dataclass(frozen=True, slots=True)
class Ask:
    """What a device signs of its request; ``time`` in milliseconds since 1970, as text; ``digest`` of the body sent."""

    method: str
    target: str
    origin: str
    time: str
    digest: str

    def signed_text(self) -> bytes:
        parts = ("clerk-ask/1", self.method, self.target, self.origin, self.time, self.digest)
        return "\n".join(parts).encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the office signs: bound to the request's signature, so that no answer fits another question."""

    asked: str
    status: int
    time: str
    digest: str

    def signed_text(self) -> bytes:
        return "\n".join(("clerk-answer/1", self.asked, str(self.status), self.time, self.digest)).encode()
