"""Who may say what: a fact outside its origin's authority is kept and parked, never lost and never applied."""

from dataclasses import dataclass

from clerk_app.codec.kinds import KINDS, FactDamaged, SealedFact, open_fact
from clerk_app.domain.facts import GUEST_KINDS, OFFICE_KINDS, Header


@dataclass(frozen=True, slots=True)
class Verdict:
    """``code`` is empty for a fact that is applied; ``claims_home`` when it makes its origin the case's home."""

    code: str = ""
    detail: str = ""
    claims_home: bool = False


def judge(header: Header, sealed: SealedFact, home: str) -> Verdict:
    """``home`` is the case's home as known, empty when no fact of intake has arrived yet."""
    kind = KINDS.get(header.kind)
    if kind is None:
        return Verdict("unknown_kind", header.kind)
    if kind in OFFICE_KINDS:
        return Verdict("office_only", header.kind)
    guest = kind in GUEST_KINDS
    if home not in {"", header.origin} and not guest:
        return Verdict("not_home", home)
    try:
        open_fact(sealed.header, sealed.body)
    except FactDamaged as damaged:
        return Verdict("unreadable", str(damaged))
    return Verdict(claims_home=not home and not guest)
