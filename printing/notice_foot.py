"""The foot of a one-time notice: signatures, an optional stamp, the code for coming back, the address for a phone."""

from dataclasses import dataclass

from clerk_app.domain.papers_notice import NoticePaper
from printing.bars import draw_qr, qr_side
from printing.ink import write
from printing.press import Press
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import bold, plain
from printing.styles import DENSE_STRONG, MM, SMALL
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.words import Words

FOOT_NEEDS: Needs = {
    f"sign.{key}": ""
    for key in (
        *("clerk", "applicant", "day", "units", "seal"),
        *("callback", "callback_note", "phone", "phone_note"),
    )
}
HEIGHT = 32.4 * MM


@dataclass(frozen=True, slots=True)
class Code:
    """A QR with what it is for; the module is chosen so that a phone or a gun reads it off plain paper."""

    content: str
    module: float
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Codes:
    """QR codes side by side, their names on one line."""

    codes: tuple[Code, ...]

    def height(self, width: float) -> float:  # noqa: ARG002
        return HEIGHT

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        share = width / max(len(self.codes), 1)
        for number, code in enumerate(self.codes):
            middle = x + (number + 0.5) * share
            side = qr_side(code.content, code.module * MM)
            draw_qr(press, code.content, middle - side / 2, top - 12.1 * MM + side / 2, code.module * MM)
            write(press, bold(code.title), DENSE_STRONG, middle, top - 25 * MM, align=0.5)
            write(press, plain(code.note), SMALL, middle, top - 28.4 * MM, align=0.5)

    def split(self, width: float, room: float) -> None:
        """Codes are not cut."""


def foot_table(paper: NoticePaper, said: Words) -> Table:
    own = said.own
    lines = (
        SignLine(own.word("sign.clerk")),
        SignLine(own.word("sign.applicant")),
        SignLine(own.word("sign.day"), blank=own.word("sign.units")),
    )
    seal = SealPlace(HEIGHT, (), "", "", said.common.word("seal_place"), 26, caption=own.word("sign.seal"))
    codes = []
    if paper.callback:
        codes.append(Code(paper.callback, 0.65, own.word("sign.callback"), own.word("sign.callback_note")))
    if paper.phone_url:
        codes.append(Code(paper.phone_url, 0.6, own.word("sign.phone"), own.word("sign.phone_note")))
    cells = (Signing(HEIGHT, "", lines), seal, Codes(tuple(codes)))
    return Table((58.0, 36.0, 76.0), (Row(tuple(Cell(block, is_padded=False) for block in cells)),))
