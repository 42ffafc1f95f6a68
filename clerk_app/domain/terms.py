"""The terms of one item: its regime with what its own list adds, from which every clock of it is counted."""

from dataclasses import dataclass, replace
from enum import StrEnum

from clerk_app.domain.catalogue import Item, Procedure, Regime
from clerk_app.domain.law import Ceiling, Extension, Law
from clerk_app.domain.limits import Limit
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.regimes import LAWS

# The catalogue names its checks on site with these words; such a check looks at substance (实质内容核实).
_ON_SITE = ("现场", "实地")


class Party(StrEnum):
    """Who has to act next, and who is late: never the clerk where it is the department."""

    WINDOW = "window"
    DEPARTMENT = "department"
    APPLICANT = "applicant"


class Effect(StrEnum):
    """What a listed procedure does to the clock of the decision."""

    COUNTS = "counts"
    STOPS = "stops"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Listed:
    """A procedure of the item's list with its own limit; ``substantive`` where officers verify substance."""

    name: str
    limit: Limit
    effect: Effect
    substantive: bool = False


@dataclass(frozen=True, slots=True)
class LapseRule:
    """How long the list gives the applicant to supply. No statute sets this, so no item has it by default."""

    limit: Limit
    basis: str


@dataclass(frozen=True, slots=True)
class Terms:
    """``statutory`` and ``extension`` are the list's own, in the place of the regime's (sector rules shorten both).

    ``joint``: two or more licences are formally handled jointly (Licensing Law art. 26, 42). ``decides``: the window
    where the decision itself is delegated to it.
    """

    regime: Regime
    committed: Limit
    statutory: Limit | None = None
    extension: Extension | None = None
    joint: bool = False
    procedures: tuple[Listed, ...] = ()
    lapse: LapseRule | None = None
    decides: Party = Party.DEPARTMENT

    def __post_init__(self) -> None:
        """R028: a promise longer than the law is no promise."""
        bounds = (self.limit, self.ceiling.limit if self.ceiling else None)
        for bound in bounds:
            if bound and self.committed.longer_than(bound):
                raise Refused(Reason.PROMISE_TOO_LONG, committed=str(self.committed.count), statutory=str(bound.count))

    @property
    def law(self) -> Law:
        return LAWS[self.regime]

    @property
    def limit(self) -> Limit | None:
        """The statutory limit: the list's own, else the law's; none where neither sets one."""
        return self.statutory or self.law.decision.limit

    @property
    def ceiling(self) -> Ceiling | None:
        return self.law.ceiling if self.joint else None

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """Any one of these, once: a joint licence may also be extended by the government's head."""
        own = self.extension or self.law.extension
        return tuple(found for found in (own, self.ceiling.extension if self.ceiling else None) if found)

    def listed(self, name: str) -> Listed:
        found = next((procedure for procedure in self.procedures if procedure.name == name), None)
        if found is None:
            raise Refused(Reason.UNKNOWN_PROCEDURE, procedure=name)
        return found


def terms_of(item: Item, promised_days: int | None = None, *, joint: bool = False) -> Terms:
    """The terms of an item of the catalogue; ``promised_days`` is the theme's promise where that holds for it.

    A theme's promise speaks for its slowest item, so for a quicker one it ends where that item's statute ends.
    """
    statutory = None if item.statutory_days is None else Limit(item.statutory_days)
    own = Terms(
        item.regime,
        Limit(item.committed_days),
        statutory,
        joint=joint,
        procedures=tuple(_listed(procedure) for procedure in item.procedures),
        lapse=LapseRule(Limit(item.lapse.days, item.lapse.unit), item.lapse.basis) if item.lapse else None,
    )
    if promised_days is None:
        return own
    bound = own.limit.count if own.limit else promised_days
    return replace(own, committed=Limit(min(promised_days, bound)))


def terms_in(plan: Plan, item: Item) -> Terms:
    """The terms of an item in a case: the theme's promise, or its own where the theme excludes it or it is alone."""
    return terms_of(item, None if plan.single_item or plan.excluded(item) else plan.limit_days)


def _listed(procedure: Procedure) -> Listed:
    on_site = any(word in procedure.zh for word in _ON_SITE)
    return Listed(procedure.zh, Limit(procedure.limit_days), Effect(procedure.clock), on_site)
