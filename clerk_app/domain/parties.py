"""Several parties of one case and the presence-and-signature matrix: what each of them still has to do (P23)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from clerk_app.domain.agents import Authority
from clerk_app.domain.catalogue import Party
from clerk_app.domain.people import Assurance, Person
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Signature, enough

FORM, DEFERRAL_COMMITMENT, COMMITMENT = "F02", "F08", "F10"
SIGNED_FORMS = (FORM, DEFERRAL_COMMITMENT, COMMITMENT)


class Point(StrEnum):
    """What a party may be asked for."""

    NAMED = "named"
    AUTHORITY = "authority"
    IDENTITY = "identity"
    PRESENCE = "presence"
    SIGNATURE = "signature"


class Mark(StrEnum):
    """One cell of the matrix as it is shown: 已核, 待办, 不需要."""

    DONE = "done"
    OPEN = "open"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Need:
    """One cell that must be filled: ``paper`` is what to sign, or what identifies; ``minimum`` how surely."""

    point: Point
    paper: str = ""
    minimum: Assurance = Assurance.NONE


@dataclass(frozen=True, slots=True)
class Row:
    """One person of one party; ``nth`` counts the persons of a party of several. ``items`` wait for this row."""

    party: Party
    nth: int
    person: Person | None
    items: tuple[str, ...]
    needs: tuple[Need, ...]

    @property
    def key(self) -> tuple[str, int]:
        return self.party.slug, self.nth

    @property
    def called(self) -> str:
        """The person's name, or what the party is called while nobody is named."""
        return self.person.name if self.person and self.person.name else self.party.zh

    def signs(self, paper: str) -> bool:
        return Need(Point.SIGNATURE, paper) in self.needs


@dataclass(frozen=True, slots=True)
class Matrix:
    """All rows, in the order of the theme; agents and guardians it does not name come last."""

    rows: tuple[Row, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The columns of signatures, each once."""
        return tuple(dict.fromkeys(n.paper for row in self.rows for n in row.needs if n.point is Point.SIGNATURE))

    def row(self, slug: str, nth: int = 0) -> Row | None:
        return next((row for row in self.rows if row.key == (slug, nth)), None)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who the parties of a case are, as far as known. ``papers`` are the forms of this case that have to be signed.

    ``none_of`` are parties of several persons of which the applicant says that there is nobody.
    """

    day: date
    people: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    authorities: tuple[Authority, ...] = ()
    papers: frozenset[str] = frozenset({FORM})
    none_of: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Appearance:
    """One person dealt with once, on a day and at a place of their own; also by post, then not ``present``.

    ``compared`` are papers in which the person was found, ``shown`` what a guardian showed, and ``signed`` what was
    signed on that occasion.
    """

    party: str
    day: date
    nth: int = 0
    place: str = ""
    present: bool = True
    assurance: Assurance = Assurance.NONE
    compared: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    signed: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something one party still has to do."""

    row: Row
    need: Need

    @property
    def name(self) -> str:
        return self.row.called


def met(row: Row, need: Need, appearances: Iterable[Appearance]) -> bool:
    """Whether anything that happened fills this cell; the order and the place of what happened play no part."""
    own = [entry for entry in appearances if (entry.party, entry.nth) == row.key]
    match need.point:
        case Point.PRESENCE:
            return any(entry.present for entry in own)
        case Point.SIGNATURE:
            return any(given.paper == need.paper and enough(given) for entry in own for given in entry.signed)
        case Point.IDENTITY:
            seen = any(entry.assurance is not Assurance.NONE and entry.assurance.reaches(need.minimum) for entry in own)
            return seen or any(need.paper and need.paper in entry.compared for entry in own)
        case _:
            # Who the parties are and who may act for them is told by the attendance, not by an appearance.
            return False


def open_points(matrix: Matrix, appearances: Iterable[Appearance], item: str = "") -> tuple[OpenPoint, ...]:
    """Every unfilled cell, row by row; with ``item`` only those that this item waits for."""
    happened = tuple(appearances)
    return tuple(
        OpenPoint(row, need)
        for row in matrix.rows
        if not item or item in row.items
        for need in row.needs
        if not met(row, need, happened)
    )


def mark(row: Row, point: Point, appearances: Iterable[Appearance], paper: str = "") -> Mark:
    """The cell of a row as shown; for signatures that of one paper."""
    wanted = [need for need in row.needs if need.point is point and (need.paper == paper or not paper)]
    if not wanted:
        return Mark.NOT_NEEDED
    happened = tuple(appearances)
    return Mark.DONE if all(met(row, need, happened) for need in wanted) else Mark.OPEN


def check_parties(matrix: Matrix, appearances: Iterable[Appearance], item: str = "") -> None:
    """P23: acceptance waits for the matrix, not for "the applicant". Raises Refused for the first open point."""
    for point in open_points(matrix, appearances, item):
        raise Refused(
            Reason.PARTY_OPEN,
            party=point.name,
            slug=point.row.party.slug,
            point=point.need.point,
            paper=point.need.paper,
        )
