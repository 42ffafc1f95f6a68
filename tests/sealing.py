"""Hand-made ledgers: facts sealed and chained outside any store, as a damaged or hostile window might."""

from collections.abc import Iterable
from dataclasses import replace

from clerk_app.codec.kinds import SealedFact, digest_of, kind_of, open_header, seal, to_line
from clerk_app.domain.facts import Body, Fact, Header
from clerk_app.ports import Ids
from tests.fakes import OPENING


def chain(
    origin: str, case_id: str, bodies: Iterable[Body], ids: Ids, seq: int = 1, prev: str = ""
) -> list[SealedFact]:
    """Facts from ``seq`` on, each chained to the one before."""
    sealed: list[SealedFact] = []
    for body in bodies:
        header = Header(ids.new(), case_id, origin, seq, kind_of(body), OPENING, 1, 0, -1, "clerk-01", "c/0", prev)
        sealed.append(seal(Fact(header, body)))
        seq, prev = seq + 1, sealed[-1].digest
    return sealed


def lines(sealed: Iterable[SealedFact]) -> tuple[bytes, ...]:
    return tuple(to_line(each) for each in sealed)


def with_kind(sealed: SealedFact, kind: str) -> SealedFact:
    """The same fact under another kind's name, sealed anew."""
    header = open_header(sealed.header)
    renamed = sealed.header.replace(f'"{header.kind}"'.encode(), f'"{kind}"'.encode())
    return SealedFact(renamed, sealed.body, digest_of(renamed, sealed.body))


def with_header(sealed: SealedFact, **changes: object) -> Header:
    return replace(open_header(sealed.header), **changes)  # type: ignore[arg-type]
