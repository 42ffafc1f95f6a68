"""Blocks for photocopies compared with their originals (P03): two across, to be cut out, one for each material."""

from dataclasses import dataclass, replace

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_form import CheckedCopies, CheckedCopy
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date, in_fours
from printing.press import Press
from printing.sheet import Story, print_sheet
from printing.signing import Signing, SignLine
from printing.spans import bold
from printing.styles import LABEL, MM, SECTION
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window address phone",
    "stamp": "",
    "material": "name",
    "pages": "pages number",
    "checked": "name badge day",
    "sign": "",
}
HEIGHT = 42 * MM
INNER = 79 * MM


@dataclass(frozen=True, slots=True)
class Stamp:
    """A dashed frame to be cut along, with the sentence, the paper, its pages, and who compared it when."""

    lines: tuple[Block, ...]
    size: float = HEIGHT

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.size

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        press.saveState()
        press.setLineWidth(0.5)
        press.setDash(3, 2)
        press.rect(x + 1.5 * MM, top - self.size + 1.5 * MM, width - 3 * MM, self.size - 3 * MM)
        press.restoreState()
        y = top - 4 * MM
        for line in self.lines:
            line.draw(press, x + 4 * MM, y, width - 8 * MM)
            y -= line.height(width - 8 * MM) + 0.8 * MM

    def split(self, width: float, room: float) -> None:
        """A block is cut by scissors only."""


def checked_copies_pdf(paper: CheckedCopies) -> Rendered:
    said = words("F02C", paper.head, NEEDS)
    stamps = [_stamp(copy, paper, said) for copy in paper.copies]
    size = max(stamp.size for stamp in stamps)
    cells = [Cell(replace(stamp, size=size), is_padded=False) for stamp in stamps]
    rows = [Row(tuple(cells[at : at + 2])) for at in range(0, len(cells), 2)]
    if len(cells) % 2:
        rows[-1] = Row((cells[-1], Cell(Gap(0))))
    dress = replace(said.dress(paper.head), is_numbered=False)
    return print_sheet(dress, lambda _: Story([Table((85.0, 85.0), tuple(rows))]))


def _stamp(copy: CheckedCopy, paper: CheckedCopies, said: Words) -> Stamp:
    """A long name takes the lines it needs: the frame grows."""
    own, clerk = said.own, paper.clerk
    name = Text(own.say("material", name=full_width(copy.material)), LABEL)
    lines = (
        Text(bold(own.word("stamp")), SECTION),
        name,
        Text(own.say("pages", pages=str(copy.pages), number=in_fours(paper.head.number)), LABEL),
        Text(own.say("checked", name=clerk.name, badge=clerk.badge, day=chinese_date(paper.day)), LABEL),
        Signing(11 * MM, "", (SignLine(own.word("sign")),)),
    )
    longer = name.height(INNER - 2 * MM) - LABEL.leading
    return Stamp(lines, HEIGHT + longer)
