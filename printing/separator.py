"""Separator sheet (H02): a QR in two opposite corners, so that it is found whichever way it lies in the feeder."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_hall import SeparatorSheet
from printing import bars
from printing.blocks import Text
from printing.faces import Face
from printing.figures import in_fours, row_numbers
from printing.free import foot_told, print_free
from printing.ink import write
from printing.letterhead import PAGE, y
from printing.press import Press
from printing.spans import Rich, bold, joined, plain
from printing.styles import LABEL, MM, NOTE, SMALL, Style
from printing.tables import Row, Table, cell
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "following", "case_no", "theme", "points", "number"), ""),
    "used_by": "items wanted",
    "point": "point",
    "not_numbered": "",
    "note": 2,
}
TITLE = Style(Face.SERIF_BOLD, 42, 50, tracking=0.25)
MATERIAL = Style(Face.SANS_BOLD, 32, 40)
TOLD = Style(Face.SANS, 13, 19)
NUMBER = Style(Face.SANS_BOLD, 15, 20)
VALUE = Style(Face.SERIF, 13, 18)
DIGITS = Style(Face.SANS_BOLD, 12, 16)
MODULE, BAR = 1.2 * MM, 0.5 * MM
FRAME, QR_LEFT, QR_TOP = 12.0, 22.0, 22.0  # millimetres; nothing else within 5 of a QR
_WIDE, _LEFT, _MIDDLE = 146 * MM, 32 * MM, PAGE[0] / 2


def separator_pdf(paper: SeparatorSheet) -> Rendered:
    said = words("H02", paper.head, NEEDS)
    return print_free(said, paper.head, PAGE, lambda press: _draw(press, paper, said))


def _draw(press: Press, paper: SeparatorSheet, said: Words) -> None:
    press.setLineWidth(1.5)
    press.rect(FRAME * MM, FRAME * MM, PAGE[0] - 2 * FRAME * MM, PAGE[1] - 2 * FRAME * MM)
    payload = paper.head.payload
    side = bars.qr_side(payload, MODULE)
    bars.draw_qr(press, payload, QR_LEFT * MM, y(QR_TOP), MODULE)
    bars.draw_qr(press, payload, PAGE[0] - QR_LEFT * MM - side, QR_TOP * MM + side, MODULE)
    write(press, plain(said.own.word("title")), TITLE, _MIDDLE, y(41), align=0.5)
    at = y(80)
    for block in (Text(plain(said.own.word("following")), TOLD, 0.5), *_material(paper, said)):
        block.draw(press, _LEFT, at, _WIDE)
        at -= block.height(_WIDE)
    table = _case(paper, said)
    table.draw(press, _LEFT, at - 6 * MM, _WIDE)
    _bars(press, paper, said, at - 6 * MM - table.height(_WIDE) - 10 * MM)
    for step, note in enumerate(said.own.row("note")):
        write(press, plain(note), Style(Face.SANS, 11, 15), 24 * MM, y(226 + step * 7))
    write(press, foot_told(said, paper.head), NOTE, 24 * MM, y(277))


def _material(paper: SeparatorSheet, said: Words) -> tuple[Text, Text]:
    """A long name takes as many lines as it needs; it is never cut, for a clerk sorts by it."""
    name = bold(f"{paper.nth:02d}\u3000{full_width(paper.material)}")
    used = said.own.say("used_by", items=row_numbers(paper.used_by), wanted=paper.wanted)
    size = MATERIAL if len(paper.material) <= 24 else Style(Face.SANS_BOLD, 20, 27)
    return Text(name, size, 0.5), Text(used, TOLD, 0.5)


def _case(paper: SeparatorSheet, said: Words) -> Table:
    own = said.own
    number = plain(in_fours(paper.case_no)) if paper.case_no else own.say("not_numbered")
    points: Rich = joined([own.say("point", point=full_width(point)) for point in paper.points], "\u3000\u3000")
    rows = [
        Row((cell(own.word("case_no"), LABEL), cell(number, NUMBER))),
        Row((cell(said.common.word("applicant"), LABEL), cell(paper.applicant, VALUE))),
        Row((cell(own.word("theme"), LABEL), cell(full_width(paper.theme), VALUE))),
    ]
    if paper.points:
        rows.append(Row((cell(own.word("points"), LABEL), cell(points, Style(Face.SERIF, 11.5, 16)))))
    return Table((26.0, 120.0), tuple(rows), side=2.4, air=1.8)


def _bars(press: Press, paper: SeparatorSheet, said: Words, top: float) -> None:
    payload = paper.head.payload
    width = bars.SET_C_MODULES * BAR
    left = _MIDDLE - width / 2
    bars.draw_bars(press, payload, left, top - 18 * MM, BAR, 18 * MM)
    write(press, plain(said.own.word("number")), LABEL, left, top - 23 * MM)
    digits = write(press, plain(in_fours(payload[2:])), DIGITS, left + width, top - 23 * MM, align=1)
    write(press, plain(payload[:2]), SMALL, left + width - digits - 2 * MM, top - 23 * MM, align=1)
