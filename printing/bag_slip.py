"""Material bag slip (H03): the label with its place on the shelf, and the stub on which every move is written."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_hall import BagSlip
from printing.blocks import Block, Text
from printing.codes import draw_codes
from printing.faces import Face
from printing.figures import chinese_date, in_fours, local_date, stamp
from printing.forms import Tall, TearLine
from printing.free import foot_told, print_free
from printing.ink import write
from printing.letterhead import LEFT, PAGE, RIGHT, WIDTH, y
from printing.press import Press
from printing.spans import Rich, bold, plain
from printing.styles import LABEL, MM, NOTE, SMALL, Style
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "case_no", "received_on", "theme", "due", "inside"), ""),
    "inside_value": "originals copies pages licences",
    "licences": "count",
    **dict.fromkeys(("to_return", "nothing", "number", "shelf", "packed_by", "note", "tear", "stub_title"), ""),
    "something": "originals",
    "place": "hall window",
    "stub_told": "case applicant pages shelf",
    "columns": 8,
    **dict.fromkeys(("packed", "everything", "fates"), ""),
}
TITLE, STUB_TITLE = Style(Face.SERIF_BOLD, 20, 26, tracking=0.06), Style(Face.SERIF_BOLD, 15, 20, tracking=0.06)
PLACE = Style(Face.SERIF_BOLD, 11, 15)
BIG, VALUE = Style(Face.SANS_BOLD, 15, 20), Style(Face.SERIF, 12.5, 17)
NAME, SHELF = Style(Face.SERIF_BOLD, 16, 21), Style(Face.SANS_BOLD, 30, 36)
_MOVES, _MOVE = 8, 7 * MM
_STUB = 148.5  # millimetres from the head


def bag_slip_pdf(paper: BagSlip) -> Rendered:
    said = words("H03", paper.head, NEEDS)
    return print_free(said, paper.head, PAGE, lambda press: _draw(press, paper, said))


def _draw(press: Press, paper: BagSlip, said: Words) -> None:
    _top(press, paper, said, 12, TITLE, "title")
    _stack(press, 36, (_label(paper, said), Text(said.own.say("note"), NOTE)))
    TearLine(said.own.word("tear"), 6 * MM).draw(press, LEFT, y(_STUB - 3), WIDTH)
    _top(press, paper, said, _STUB + 9, STUB_TITLE, "stub_title")
    told = said.own.say(
        "stub_told",
        case=in_fours(paper.case_no),
        applicant=paper.applicant,
        pages=str(paper.pages),
        shelf=paper.shelf,
    )
    _stack(press, _STUB + 29, (Text(told, LABEL), _moves(paper, said), Text(said.own.say("fates"), LABEL)))
    write(press, foot_told(said, paper.head), SMALL, LEFT, y(286))


def _top(press: Press, paper: BagSlip, said: Words, top: float, style: Style, title: str) -> None:
    letterhead = paper.head.letterhead
    kind = said.own.word("number")
    draw_codes(press, paper.head.payload, kind, RIGHT, y(top))
    write(press, plain(said.own.word(title)), style, LEFT, y(top + 7.5))
    place = said.own.say("place", hall=letterhead.hall, window=letterhead.window)
    Text(place, PLACE).draw(press, LEFT, y(top + 10), 94 * MM)


def _stack(press: Press, top: float, blocks: tuple[Block, ...]) -> None:
    at = y(top)
    for block in blocks:
        block.draw(press, LEFT, at, WIDTH)
        at -= block.height(WIDTH) + 2 * MM


def _label(paper: BagSlip, said: Words) -> Table:
    own = said.own
    received = chinese_date(local_date(paper.received_at))
    due = bold(chinese_date(paper.due)) if paper.due else plain(said.common.word("none"))
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    rows = (
        _pair(own.word("case_no"), cell(in_fours(paper.case_no), BIG), own.word("received_on"), cell(received, VALUE)),
        _full(said.common.word("applicant"), cell(paper.applicant, NAME, span=3)),
        _pair(own.word("theme"), cell(full_width(paper.theme), VALUE), own.word("due"), cell(due, VALUE)),
        _full(own.word("inside"), cell(_inside(paper, said), VALUE, span=3)),
        _full(own.word("to_return"), cell(_to_return(paper, said), VALUE, span=3)),
        _pair(own.word("shelf"), cell(paper.shelf, SHELF), own.word("packed_by"), cell(clerk, VALUE)),
    )
    return Table((22.0, 76.0, 20.0, 52.0), rows, side=1.6, air=2.0)


def _pair(label: str, value: Cell, second: str, other: Cell) -> Row:
    return Row((cell(label), value, cell(second), other))


def _full(label: str, value: Cell) -> Row:
    return Row((cell(label), value))


def _inside(paper: BagSlip, said: Words) -> Rich:
    licences = said.own.say("licences", count=str(paper.licences)) if paper.licences else ()
    return said.own.say(
        "inside_value",
        originals=str(paper.originals),
        copies=str(paper.copies),
        pages=str(paper.pages),
        licences=licences,
    )


def _to_return(paper: BagSlip, said: Words) -> Rich:
    if not paper.to_return:
        return said.own.say("nothing")
    return said.own.say("something", originals="、".join(map(full_width, paper.to_return)))


def _moves(paper: BagSlip, said: Words) -> Table:
    """The first move is the packing; the others are written by hand, one for every scan of the bag."""
    own = said.own
    first = (
        stamp(paper.received_at),
        own.word("packed"),
        own.word("everything"),
        str(paper.pages),
        paper.clerk.name,
        "",
        said.common.word("none"),
    )
    rows = [_move(1, first), *(_move(number, ("",) * 7) for number in range(2, _MOVES + 1))]
    return Table((8.0, 28.0, 14.0, 52.0, 12.0, 18.0, 18.0, 20.0), tuple(rows), (head(*own.row("columns")),), 1.0, 0.4)


def _move(number: int, values: tuple[str, ...]) -> Row:
    return Row((Cell(Tall(Text(plain(str(number)), LABEL, 0.5), _MOVE)), *(middle(value) for value in values)))
