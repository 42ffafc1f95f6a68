"""Facts about persons: who appeared for which party and what was signed, and the powers that agents were given."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.agents import Power
from clerk_app.domain.people import RESIDENT_CARD, Assurance, Capacity
from clerk_app.domain.signatures import Signature


@dataclass(frozen=True, slots=True)
class PartyAppeared:
    """到场、核验、签名: one person of one party, dealt with once on a day; by post or by a paper alone not ``present``.

    ``compared`` are papers the person was found in, ``shown`` what a guardian showed. Who is only named is neither
    present nor identified; without a ``person`` the applicant says that the party is nobody.
    """

    party: str
    nth: int
    person: str
    day: date
    present: bool
    assurance: Assurance
    place: str = ""
    id_no: str = ""
    id_kind: str = RESIDENT_CARD
    phone: str = ""
    own_income: bool = False
    found: Capacity | None = None
    compared: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    signed: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorityGiven:
    """授权: what ``agent`` may do for ``principal``, both by party; ``until`` is its last day. The newest one holds."""

    principal: str
    agent: str
    powers: tuple[Power, ...]
    since: date
    until: date | None
    items: tuple[str, ...]
    signed: bool = True
    paper: str = ""
