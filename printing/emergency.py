"""Emergency receipts (P22): a sheet a number, twice the same half, blank but for what is known beforehand."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_hall import EmergencyBlock
from printing.blocks import Block, Gap, Text
from printing.codes import draw_codes
from printing.faces import Face
from printing.figures import chinese_date
from printing.forms import Tall, TearLine
from printing.ink import write
from printing.letterhead import BODY_NAME, LEFT, PAGE, RIGHT, WIDTH, draw_drill, draw_foot, y
from printing.press import Press
from printing.signing import SealPlace, blank_date
from printing.spans import bold, plain
from printing.styles import DENSE, FILLED, LABEL, MM, NOTE, Style
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.words import Words, complaints, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies"), ""),
    "issued_by": "window address phone",
    "copy_names": 2,
    "printed_on": "day",
    **dict.fromkeys(("name", "phone", "id_number", "matter", "received_at", "minute_units"), ""),
    "columns": 6,
    "fate": "",
    "note": "phone complaints",
    **dict.fromkeys(("submitter", "receiver", "second", "tear"), ""),
}
TITLE = Style(Face.SERIF_BOLD, 16, 20, tracking=0.2)
_LINES, _ROW, _LINE, _SIGNING = 6, 7 * MM, 5.4 * MM, 21 * MM
_HALVES = (0.0, 145.5)  # millimetres from the head of the page


def emergency_pdf(paper: EmergencyBlock) -> Rendered:
    said = words("H06", paper.head, NEEDS)
    dress, press = said.dress(paper.head), Press(PAGE)
    press.setTitle(f"{dress.wording.form} {paper.head.number}")
    press.setSubject(dress.wording.word("title"))
    press.setAuthor(paper.head.letterhead.body_name)
    for page, payload in enumerate(paper.numbers, start=1):
        if paper.head.marks.drill:
            draw_drill(press, dress.common.word("drill"))
        for top, copy in zip(_HALVES, said.own.row("copy_names"), strict=True):
            _half(press, paper, said, (payload, copy), top)
        TearLine(said.own.word("tear"), 6 * MM).draw(press, LEFT, y(_HALVES[1] - 2), WIDTH)
        draw_foot(press, dress, page, len(paper.numbers))
        press.showPage()
    return Rendered(press.pdf(), dress.wording.form, dress.wording.edition, len(paper.numbers), tuple(press.missing))


def _half(press: Press, paper: EmergencyBlock, said: Words, copy: tuple[str, str], top: float) -> None:
    payload, copy_name = copy
    own, letterhead = said.own, paper.head.letterhead
    draw_codes(press, payload, said.common.word(f"kinds.{payload[:2]}"), RIGHT, y(top + 8))
    write(press, bold(letterhead.body_name), BODY_NAME, LEFT, y(top + 12))
    issued = own.say("issued_by", window=letterhead.window, address=letterhead.address, phone=letterhead.phone)
    told = Text(issued, NOTE)
    told.draw(press, LEFT, y(top + 14), 96 * MM)
    write(press, plain(own.word("title")), TITLE, (LEFT + RIGHT) / 2, y(top + 31.5), align=0.5)
    write(press, bold(copy_name), LABEL, LEFT, y(top + 36))
    day = own.say("printed_on", day=chinese_date(paper.printed_on))
    write(press, day, LABEL, RIGHT, y(top + 36), align=1)
    press.setLineWidth(1.3)
    press.line(LEFT, y(top + 37.6), RIGHT, y(top + 37.6))
    at = y(top + 40)
    for block in _blocks(paper, said):
        block.draw(press, LEFT, at, WIDTH)
        at -= block.height(WIDTH)


def _blocks(paper: EmergencyBlock, said: Words) -> list[Block]:
    note = said.own.say("note", phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return [_case(said), Gap(1.4 * MM), _list(said), Gap(1 * MM), Text(note, DENSE), Gap(1 * MM), _signing(said)]


def _case(said: Words) -> Table:
    own = said.own

    def pair(first: str, second: str) -> Row:
        return Row((Cell(Tall(Text(plain(own.word(first)), LABEL), _ROW)), cell(""), cell(own.word(second)), cell("")))

    blank = cell(plain(blank_date(own.word("minute_units"), 100 * MM)), FILLED, span=3)
    time = Row((Cell(Tall(Text(plain(own.word("received_at")), LABEL), _ROW)), blank))
    return Table((20.0, 69.0, 18.0, 63.0), (pair("name", "phone"), pair("id_number", "matter"), time), air=0)


def _list(said: Words) -> Table:
    own = said.own
    rows = tuple(
        Row(
            (
                Cell(Tall(Text(plain(str(number)), LABEL, 0.5), _LINE)),
                *(cell("") for _ in range(4)),
                middle(own.say("fate")),
            )
        )
        for number in range(1, _LINES + 1)
    )
    return Table((8.0, 88.0, 18.0, 14.0, 14.0, 28.0), rows, (head(*own.row("columns")),), air=0, head_air=0.5)


def _signing(said: Words) -> Table:
    own = said.own
    seal = SealPlace(_SIGNING, (), "", "", said.common.word("seal_place"), diameter=19)
    named = (own.word(key) for key in ("submitter", "receiver", "second"))
    cells = (*(Cell(Tall(Text(plain(name), LABEL), _SIGNING, place=0.06)) for name in named), Cell(seal))
    return Table((48.0, 46.0, 46.0, 30.0), (Row(cells),), side=1.4, air=0)
