"""Facts to bytes and back: kinds with versions, bytes written once, digests over exactly those bytes."""

import hashlib
from dataclasses import dataclass
from typing import get_args

import msgspec

from clerk_app.domain.facts import (
    Body,
    ConsultationHeld,
    CorrectionRequested,
    Fact,
    Header,
    ItemsReceived,
    MaterialSupplied,
    PaperHandedOver,
)
from clerk_app.domain.facts_done import ItemsCompleted

# A shape that grew: its older versions are read into today's, whose new fields stand at their defaults.
_GROWN: dict[type, int] = {
    ConsultationHeld: 2,
    ItemsReceived: 2,
    CorrectionRequested: 2,
    MaterialSupplied: 2,
    PaperHandedOver: 2,
    ItemsCompleted: 2,
}


def _name(kind: type, version: int) -> str:
    words = "".join(f"-{char.lower()}" if char.isupper() else char for char in kind.__name__).lstrip("-")
    return f"{words}/{version}"


# Kind names are past participles of legal acts with the version of their shape. Once released, a name and its golden
# file stay for ever; a changed shape becomes a new version beside the old one.
KINDS: dict[str, type] = {
    _name(kind, version): kind for kind in get_args(Body) for version in range(1, _GROWN.get(kind, 1) + 1)
}
_NAME_OF = {kind: name for name, kind in KINDS.items()}  # the newest, being the last


class FactDamaged(Exception):
    """Bytes that are not a fact of a known kind and shape; ``kind`` is what they claim to be, as far as readable."""

    def __init__(self, why: str, kind: str = "") -> None:
        super().__init__(why)
        self.kind = kind


def kind_names(body: type) -> tuple[str, ...]:
    """Every version of one kind, as the ledger names them."""
    return tuple(name for name, kind in KINDS.items() if kind is body)


@dataclass(frozen=True, slots=True)
class SealedFact:
    """A fact as it is stored and sent: the very bytes, and the digest that chains them."""

    header: bytes
    body: bytes
    digest: str


def kind_of(body: Body) -> str:
    return _NAME_OF[type(body)]


def seal(fact: Fact) -> SealedFact:
    """Encode once. Afterwards only these bytes travel; nothing re-encodes them."""
    header, body = msgspec.json.encode(fact.header), msgspec.json.encode(fact.body)
    return SealedFact(header, body, digest_of(header, body))


def digest_of(header: bytes, body: bytes) -> str:
    """SHA-256 over the header and the body's own SHA-256, so that a body can be redacted without breaking the chain."""
    return hashlib.sha256(header + hashlib.sha256(body).digest()).hexdigest()


def open_header(header: bytes) -> Header:
    try:
        return msgspec.json.decode(header, type=Header)
    except msgspec.MsgspecError as error:
        raise FactDamaged(str(error)) from error


def open_fact(header: bytes, body: bytes) -> Fact:
    """Bytes to a fact; an unknown kind (a newer program's) raises FactDamaged with its name and is never dropped."""
    opened = open_header(header)
    kind = KINDS.get(opened.kind)
    if kind is None:
        raise FactDamaged("unknown kind", opened.kind)
    try:
        return Fact(opened, msgspec.json.decode(body, type=kind))
    except msgspec.MsgspecError as error:
        raise FactDamaged(str(error), opened.kind) from error


class _Line(msgspec.Struct):
    header: msgspec.Raw
    body: msgspec.Raw


def to_line(sealed: SealedFact) -> bytes:
    """One line of a batch: both byte strings exactly as sealed."""
    return msgspec.json.encode(_Line(msgspec.Raw(sealed.header), msgspec.Raw(sealed.body)))


def from_line(line: bytes) -> SealedFact:
    """A line back to the very bytes; raises FactDamaged."""
    try:
        parts = msgspec.json.decode(line, type=_Line)
    except msgspec.MsgspecError as error:
        raise FactDamaged(str(error)) from error
    header, body = bytes(parts.header), bytes(parts.body)
    return SealedFact(header, body, digest_of(header, body))
