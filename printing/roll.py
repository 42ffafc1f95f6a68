"""Papers on an 80 mm roll: one column of 72 mm, as long as their text, symbols two printer dots a module."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from clerk_app.domain.papers import Rendered
from printing.bars import QUIET_MODULES, ROLL_MODULE, draw_bars, draw_qr, qr_side
from printing.blocks import Block, Text
from printing.faces import Face
from printing.figures import in_fours
from printing.ink import write
from printing.letterhead import Dress, draw_drill
from printing.press import Press
from printing.spans import Rich, plain
from printing.styles import MM, SMALL, Style

PAPER = 80 * MM
MARGIN = 4 * MM
WIDTH = PAPER - 2 * MARGIN
TOP, BOTTOM = 4 * MM, 5 * MM
QR_MODULE = 0.5 * MM
DIGITS = Style(Face.SANS_BOLD, 9.5, 12)


@dataclass(frozen=True, slots=True)
class Codes:
    """Bars and QR with their digits below, quiet zones kept inside the printing width."""

    payload: str

    def height(self, width: float) -> float:  # noqa: ARG002
        return 18 * MM

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        bottom = top - 13.6 * MM
        left = x + QUIET_MODULES * ROLL_MODULE
        draw_bars(press, self.payload, left, bottom, ROLL_MODULE, 12 * MM)
        side = qr_side(self.payload, QR_MODULE)
        draw_qr(press, self.payload, x + width - 3 * MM - side, bottom + 6 * MM + side / 2, QR_MODULE)
        kind = write(press, plain(self.payload[:2]), SMALL, left, bottom - 3.8 * MM)
        write(press, plain(in_fours(self.payload[2:])), DIGITS, left + kind + 1.4 * MM, bottom - 3.8 * MM)

    def split(self, width: float, room: float) -> None:
        """A roll has no pages."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across with air around it; a dashed one parts a list from its frame."""

    weight: float = 0.6
    is_dashed: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002
        return 2 * MM

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        press.saveState()
        press.setLineWidth(self.weight)
        if self.is_dashed:
            press.setDash(2.5, 2)
        press.line(x, top - 1 * MM, x + width, top - 1 * MM)
        press.restoreState()

    def split(self, width: float, room: float) -> None:
        """A rule is not cut."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of parts at given places; the tall one decides its height, all begin at the top."""

    parts: tuple[tuple[float, float, Text], ...]

    def height(self, width: float) -> float:  # noqa: ARG002
        return max(text.height(span * MM) for _, span, text in self.parts) + 0.4 * MM

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        for left, span, text in self.parts:
            text.draw(press, x + left * MM, top, span * MM)

    def split(self, width: float, room: float) -> None:
        """A roll has no pages."""


def centred(rich: Rich, style: Style) -> Text:
    return Text(rich, style, 0.5)


def print_roll(dress: Dress, blocks: Sequence[Block]) -> Rendered:
    length = ceil((TOP + BOTTOM + sum(block.height(WIDTH) for block in blocks)) / MM) * MM  # whole dots of a printer
    press = Press((PAPER, length))
    press.setTitle(f"{dress.wording.form} {dress.document_no}")
    press.setSubject(dress.wording.word("title"))
    press.setAuthor(dress.head.letterhead.body_name)
    if dress.head.marks.drill:
        draw_drill(press, dress.common.word("drill"), 52, (PAPER / 2, length / 2))
    top = length - TOP
    for block in blocks:
        block.draw(press, MARGIN, top, WIDTH)
        top -= block.height(WIDTH)
    press.showPage()
    return Rendered(press.pdf(), dress.wording.form, dress.wording.edition, 1, tuple(press.missing))
