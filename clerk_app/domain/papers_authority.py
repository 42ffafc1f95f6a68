"""A power of attorney as data (F15): who may do what for whom, in which matter, and for how long."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.agents import Power
from clerk_app.domain.papers import Applicant, Clerk, Contact, PaperHead


@dataclass(frozen=True, slots=True)
class AuthorityPaper:
    """Licensing Law art. 29(2), Civil Code art. 165: ``until`` is absent where it ends with the case.

    A ``principal`` with a head is a firm: its seal and its legal representative stand for one signature.
    """

    head: PaperHead
    principal: Applicant
    agent: Contact
    theme: str
    items: tuple[str, ...]
    powers: frozenset[Power]
    since: date
    until: date | None
    day: date
    clerk: Clerk

    def __post_init__(self) -> None:
        if not (self.powers and self.items):
            raise ValueError("a power of attorney says what may be done, and in which matter")
        if not (self.principal.identity.name and self.agent.identity.name):
            raise ValueError("a power of attorney names who gives it and who holds it")
