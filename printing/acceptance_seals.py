"""The seals of an acceptance, three in a row, with the applicant's signature in the last cell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.domain.papers import Applicant, Clerk, SealFrame
from printing.figures import chinese_date, row_numbers
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import bold, plain
from printing.styles import MM
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.words import Words

COLUMNS = (56.7, 56.6, 56.7)
ACROSS = 3
PER_PAGE = 6  # cells; the last cell of all is the signature
HEIGHT = 44.46 * MM
SEAL_NEEDS: Needs = {
    "seal.title": "mark organ",
    "seal.items": "seal items",
    **{f"sign.{key}": "" for key in ("title_self", "title_agent", "sign", "time", "units", "clerk")},
}


@dataclass(frozen=True, slots=True)
class SealSet:
    """The frames of one page and the marks of the rows they seal."""

    block: Table
    marks: frozenset[str]


def seal_sets(
    seals: Sequence[SealFrame],
    applicant: Applicant,
    clerk: Clerk,
    said: Words,
    height: float = HEIGHT,
    diameter: float = 29.5,
) -> list[SealSet]:
    """The signature stands beside the last seals: it never goes to another page alone."""
    full, rest = divmod(len(seals), PER_PAGE)
    pages = [PER_PAGE] * full + [rest] if rest else [PER_PAGE] * (full - 1) + [PER_PAGE - 1, 1] if full else [0]
    sets, left = [], list(seals)
    for place, count in enumerate(pages, start=1):
        here, left = left[:count], left[count:]
        cells = [_frame(seal, said, height, diameter) for seal in here]
        if place == len(pages):
            cells.append(_signature(applicant, clerk, said, height))
        sets.append(SealSet(_grid(cells), frozenset(seal.mark for seal in here)))
    return sets


def _grid(cells: list[Cell]) -> Table:
    """The last cell takes what is left of its row."""
    spare = -len(cells) % ACROSS
    cells = [*cells[:-1], replace(cells[-1], span=1 + spare)]
    rows = tuple(Row(tuple(cells[at : at + ACROSS]), keeps_next=True) for at in range(0, len(cells), ACROSS))
    return Table(COLUMNS, rows)


def _frame(seal: SealFrame, said: Words, height: float, diameter: float) -> Cell:
    title = said.own.say("seal.title", mark=seal.mark, organ=seal.organ)
    kind = seal.seal
    if seal.items:
        kind = said.own.text("seal.items", seal=seal.seal, items=row_numbers(seal.items))
    day, place = chinese_date(seal.day), said.common.word("seal_place")
    organ = bold("".join(span.text for span in title))
    return Cell(SealPlace(height, organ, kind, day, place, diameter), is_padded=False)


def _signature(applicant: Applicant, clerk: Clerk, said: Words, height: float) -> Cell:
    own = said.own
    title = own.word("sign.title_agent" if applicant.agent else "sign.title_self")
    lines = (
        SignLine(own.word("sign.sign")),
        SignLine(own.word("sign.time"), blank=own.word("sign.units")),
        SignLine(own.word("sign.clerk"), plain(f"{clerk.name}（{clerk.badge}）")),
    )
    return Cell(Signing(height, title, lines), is_padded=False)
