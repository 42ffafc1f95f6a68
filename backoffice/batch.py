"""A batch as it arrives: lines read, origin, contiguity and inner chain checked before the store is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from backoffice.rejected import Rejected
from clerk_app.codec.kinds import FactDamaged, SealedFact, from_line, open_header
from clerk_app.codec.wire import MOST_FACTS
from clerk_app.domain.facts import Header


@dataclass(frozen=True, slots=True)
class Received:
    """A fact with its header read; the bytes are those that came."""

    header: Header
    sealed: SealedFact


def read_batch(origin: str, lines: tuple[bytes, ...]) -> tuple[Received, ...]:
    """Raises Rejected for anything but a contiguous, chained run of the caller's own facts."""
    if not 1 <= len(lines) <= MOST_FACTS:
        raise Rejected(422, "batch_size", str(len(lines)))
    try:
        facts = tuple(_received(line) for line in lines)
    except FactDamaged as damaged:
        raise Rejected(422, "unreadable", str(damaged)) from damaged
    if any(fact.header.origin != origin for fact in facts):
        raise Rejected(403, "foreign_origin")
    for before, after in pairwise(facts):
        _check_follows(before, after)
    if len({fact.header.event_id for fact in facts}) != len(facts):
        raise Rejected(422, "event_id_repeated")
    return facts


def after_seq(facts: Iterable[Received], seq: int) -> tuple[Received, ...]:
    return tuple(fact for fact in facts if fact.header.seq > seq)


def _received(line: bytes) -> Received:
    sealed = from_line(line)
    return Received(open_header(sealed.header), sealed)


def _check_follows(before: Received, after: Received) -> None:
    if after.header.seq != before.header.seq + 1:
        raise Rejected(422, "not_contiguous", str(after.header.seq), before.header.seq + 1)
    if after.header.prev != before.sealed.digest:
        raise Rejected(422, "broken_chain", str(after.header.seq), after.header.seq)
