"""An opinion to bytes of one length and back: what is closed must not tell by its size how somebody rated."""

import hashlib

import msgspec

from clerk_app.domain.rating import Opinion

LENGTH = 4096


class OpinionDamaged(Exception):
    """Bytes that are no opinion of this program, or one that does not fit."""


def write_opinion(opinion: Opinion) -> bytes:
    """Filled up with spaces, which JSON passes over. The longest that the rules allow fits."""
    content = msgspec.json.encode(opinion)
    if len(content) > LENGTH:
        raise OpinionDamaged(str(len(content)))
    return content.ljust(LENGTH)


def read_opinion(content: bytes) -> Opinion:
    try:
        return msgspec.json.decode(content, type=Opinion)
    except msgspec.MsgspecError as error:
        raise OpinionDamaged(str(error)) from error


def bound_of(case_id: str, service: str) -> bytes:
    """What a closed rating belongs to: moved to another service it does not open."""
    return f"{case_id}:{service}".encode()


def key_name(public: bytes) -> str:
    """How a fact names the key it was closed to."""
    return hashlib.sha256(public).hexdigest()[:16]
