"""Printer test page (H01): rulers, every kind of bars, line weights, sizes of type, rare characters, what was found."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_hall import PrinterCheck
from printing import bars
from printing.blocks import Text
from printing.faces import Face
from printing.figures import in_fours, stamp
from printing.free import foot_told, print_free
from printing.ink import write
from printing.letterhead import LEFT, PAGE, PAGE_NO, RIGHT, WIDTH, y
from printing.press import Press
from printing.rulers import draw_corners, draw_ruler_across, draw_ruler_down
from printing.spans import bold, plain
from printing.styles import FILLED, LABEL, MM, SECTION, SMALL, STRONG, Style
from printing.tables import Row, Table, cell
from printing.templates import Needs
from printing.words import Words, words

_ROWS = ("main", "rare", "framed", "separator", "latin", "long")
NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "measure", "scan", "lines", "type", "glyphs", "result"), ""),
    "told": "station window printer at",
    "kinds": 5,
    "faces": 6,
    **{f"row.{row}": "" for row in _ROWS},
    **{f"row.{row}_value": "" for row in _ROWS},
    "ticks": "",
    "checked_by": "",
}
TITLE = Style(Face.SERIF_BOLD, 22, 26, tracking=0.22)
_WEIGHTS = (0.25, 0.35, 0.5, 0.6, 0.9, 1.3)
_MODULES = (0.4, 0.5, 0.6, 1.0)
_LADDER = (
    Style(Face.SANS, 6.5, 9),
    Style(Face.SANS, 7.5, 10),
    Style(Face.SANS, 8.5, 11),
    Style(Face.SERIF, 9.5, 12.2),
    Style(Face.SERIF, 10.5, 13),
    Style(Face.SERIF_BOLD, 14, 18),
)
_GLYPHS = Style(Face.SERIF, 11, 15)
_PLACES = ((25.5, 68.6), (93.5, 68.6), (25.5, 89.0), (93.5, 89.0))


def printer_check_pdf(paper: PrinterCheck) -> Rendered:
    said = words("H01", paper.head, NEEDS)
    return print_free(said, paper.head, PAGE, lambda press: _draw(press, paper, said))


def _draw(press: Press, paper: PrinterCheck, said: Words) -> None:
    draw_corners(press)
    _head(press, paper, said)
    _heading(press, 1, said.own.word("measure"), 40.5)
    draw_ruler_across(press, 26, 53)
    draw_ruler_down(press, 183, 53)
    _heading(press, 2, said.own.word("scan"), 63.5)
    _codes(press, paper, said)
    _heading(press, 3, said.own.word("lines"), 141.8)
    _ladder(press, said)
    _heading(press, 4, said.own.word("glyphs"), 182.0)
    table = _glyphs(said)
    table.draw(press, LEFT, y(185.5), WIDTH)
    below = 185.5 + table.height(WIDTH) / MM
    _heading(press, 5, said.own.word("result"), below + 6.5)
    _result(said).draw(press, LEFT, y(below + 9.5), WIDTH)
    write(press, foot_told(said, paper.head), PAGE_NO, PAGE[0] / 2, y(286), align=0.5)


def _head(press: Press, paper: PrinterCheck, said: Words) -> None:
    head, middle = paper.head, PAGE[0] / 2
    station, _, window = head.station_window.partition("-")
    at = stamp(head.marks.printed_at)
    told = said.own.say("told", station=station, window=window, printer=paper.printer, at=at)
    write(press, plain(said.own.word("title")), TITLE, middle, y(24), align=0.5)
    write(press, told, LABEL, middle, y(31), align=0.5)
    press.setLineWidth(1.3)
    press.line(LEFT, y(34), RIGHT, y(34))
    press.setLineWidth(0.35)
    press.line(LEFT, y(34.7), RIGHT, y(34.7))


def _heading(press: Press, number: int, told: str, at: float) -> None:
    write(press, bold(f"{number}\u3000{told}"), SECTION, LEFT, y(at))


def _codes(press: Press, paper: PrinterCheck, said: Words) -> None:
    """The badge's bars in the roll's module; the first number as a QR in four sizes."""
    kinds = said.own.row("kinds")
    for (x, top), payload, kind in zip(_PLACES, paper.numbers, kinds, strict=False):
        bars.draw_bars(press, payload, x * MM, y(top + 12), bars.A4_MODULE, 12 * MM)
        _digits(press, payload, kind, x, top + 15.4)
    last, kind = paper.numbers[4], kinds[4]
    write(press, plain(kind), LABEL, 25.5 * MM, y(117))
    bars.draw_bars(press, last, 25.5 * MM, y(131), bars.ROLL_MODULE, 12 * MM)
    _digits(press, last, "", 25.5, 134.4)
    x = 90.0
    for module in _MODULES:
        side = bars.qr_side(paper.numbers[0], module * MM)
        bars.draw_qr(press, paper.numbers[0], x * MM, y(131) + side, module * MM)
        write(press, plain(str(module)), SMALL, x * MM + side / 2, y(134.4), align=0.5)
        x += side / MM + 6


def _digits(press: Press, payload: str, kind: str, x: float, at: float) -> None:
    told = write(press, plain(f"{kind}\u3000" if kind else ""), SMALL, x * MM, y(at))
    short = write(press, plain(payload[:2]), SMALL, x * MM + told + 1.5 * MM, y(at))
    write(press, plain(in_fours(payload[2:])), STRONG, x * MM + told + short + 3 * MM, y(at))


def _ladder(press: Press, said: Words) -> None:
    for step, weight in enumerate(_WEIGHTS):
        at = y(147.2 + step * 4.3)
        press.setLineWidth(weight)
        press.line(26 * MM, at, 56 * MM, at)
        write(press, plain(f"{weight:.2f} pt"), LABEL, 59 * MM, at - 1 * MM)
    at = 147.6
    for style, face in zip(_LADDER, said.own.row("faces"), strict=True):
        told = plain(f"{face} {style.size:g} {said.own.word('type')}")
        write(press, told, style, 78 * MM, y(at))
        at += style.leading / MM * 1.3


def _glyphs(said: Words) -> Table:
    rows = tuple(
        Row((cell(said.own.word(f"row.{row}")), cell(said.own.word(f"row.{row}_value"), _GLYPHS))) for row in _ROWS
    )
    return Table((40.0, 130.0), rows, side=1.5, air=0.7)


def _result(said: Words) -> Table:
    ticks = Text(said.own.say("ticks"), LABEL)
    row = Row((cell(ticks.rich, LABEL), cell(said.own.word("checked_by")), cell("", FILLED)))
    return Table((118.0, 16.0, 36.0), (row,), side=1.5, air=2.0)
