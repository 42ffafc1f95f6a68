"""The matrix of a case beside what has filled it, and what each item still lacks of its people (P07, P11, R084)."""

from dataclasses import dataclass, field
from datetime import date

from clerk_app.domain.agents import AgentAct, Authority, check_act
from clerk_app.domain.catalogue import Item
from clerk_app.domain.gathering import Gathering
from clerk_app.domain.guardians import Guardian, guardian_gaps
from clerk_app.domain.parties import Appearance, Matrix, OpenPoint, Point, Row, open_points
from clerk_app.domain.people import Assurance, Role
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused

RELATION_PROOF, DATA_CONSENT, OTHERS_AGREE, WARD_BENEFIT = (
    "relation_proof",
    "data_consent",
    "others_agree",
    "ward_benefit",
)


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that somebody still has to do before an item can be accepted; ``point`` is its cell of the matrix."""

    reason: Reason
    party: str
    nth: int
    name: str
    point: Point | None = None
    paper: str = ""

    def refused(self) -> Refused:
        words = {"party": self.name, "person": self.name, "slug": self.party, "paper": self.paper}
        return Refused(self.reason, point=self.point or "", **words)


@dataclass(frozen=True, slots=True)
class Assembly:
    """The matrix of a case beside everything that has filled it."""

    plan: Plan
    gathering: Gathering
    matrix: Matrix
    happened: tuple[Appearance, ...]
    today: date
    sent: frozenset[str] = field(default_factory=frozenset)

    def present(self, party: str) -> bool:
        return any(one.party == party and one.present for one in self.happened)

    def lacking(self, item: Item) -> tuple[Lack, ...]:
        """In the order of the matrix: first who may act at all, then the open cells."""
        rows = [row for row in self.matrix.rows if item.slug in row.items]
        barred = [lack for row in rows for lack in (*self._unguarded(row), *self._powerless(row, item))]
        cells = (
            point for point in open_points(self.matrix, self.happened, item.slug) if not self._settled(point, item)
        )
        return tuple(dict.fromkeys((*barred, *(self._cell(point) for point in cells))))

    def _cell(self, point: OpenPoint) -> Lack:
        known = any((one.party, one.nth) == point.row.key and one.present for one in self.happened)
        weak = point.need.point is Point.IDENTITY and not point.need.paper and known
        reason = Reason.IDENTITY_TOO_WEAK if weak else Reason.PARTY_OPEN
        return Lack(reason, *point.row.key, point.name, point.need.point, point.need.paper)

    def _settled(self, point: OpenPoint, item: Item) -> bool:
        """An item that asks for less is not held up by one that asks for more (P07); powers are told by themselves."""
        if point.need.point is Point.AUTHORITY:
            return True
        if point.need.point is not Point.IDENTITY or point.need.paper:
            return point.need.point is Point.NAMED and not self.plan.theme.parties and bool(point.row.party.fields)
        minimum = min(item.identity, point.need.minimum, key=lambda one: one.rank)
        own = (one.assurance for one in self.happened if (one.party, one.nth) == point.row.key)
        return any(one is not Assurance.NONE and one.reaches(minimum) for one in own)

    def _unguarded(self, row: Row) -> tuple[Lack, ...]:
        """P11, L19: a guardian is asked for by age or by what a court found; a consent note by the child's data."""
        if row.person is None or row.party.role in {Role.AGENT, Role.GUARDIAN}:
            return ()
        gaps = guardian_gaps(row.person, self._guardian(row), self.today)
        return tuple(Lack(gap, *row.key, row.person.name) for gap in gaps)

    def _guardian(self, row: Row) -> Guardian | None:
        rows = (one for one in self.matrix.rows if one.party.role is Role.GUARDIAN)
        found = next((one for one in rows if row.party.slug in one.party.acts_for), None)
        if found is None or found.person is None:
            return None
        shown = {slip for one in self.happened if (one.party, one.nth) == found.key for slip in one.shown}
        return Guardian(
            found.person,
            proof=RELATION_PROOF if RELATION_PROOF in shown else "",
            for_ward=WARD_BENEFIT if WARD_BENEFIT in shown else "",
            data_consent=DATA_CONSENT in shown,
            others_agree=OTHERS_AGREE in shown,
        )

    def _powerless(self, row: Row, item: Item) -> tuple[Lack, ...]:
        """R084: an agent files for who is not here; without the power the principal has to come."""
        if row.party.role is not Role.AGENT or not (self.plan.theme.parties or row.party.slug in self.sent):
            return ()
        held = self.gathering.authority(row.party.slug)
        if held is not None and self.present(held.principal):
            return ()
        reason = power_gap(held, AgentAct.APPLY, self.today, item.slug)
        return (Lack(reason, *row.key, row.called, Point.AUTHORITY),) if reason else ()


def power_gap(held: Authority | None, act: AgentAct, on: date, item: str = "") -> Reason | None:
    """Why an agent may not do this on that day; None where the power covers it."""
    try:
        check_act(held, act, on, item)
    except Refused as refused:
        return refused.reason
    return None
