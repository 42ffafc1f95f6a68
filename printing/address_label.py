"""Address label for the post (H05), 100 x 150 mm: the receiver large, and bars that bring the act back."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_hall import AddressLabel
from printing import bars
from printing.blocks import Text
from printing.faces import Face
from printing.figures import in_fours
from printing.free import print_free
from printing.ink import write
from printing.press import Press
from printing.spans import bold, plain
from printing.styles import LABEL, MM, NOTE, SMALL, STRONG, Style
from printing.tables import Row, Table, cell
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "to", "from", "phone", "contents", "tracking", "not_tracked"), ""),
    "contents_value": "count pieces",
    "checked": "clerk",
    "service": "",
}
SIZE = (100 * MM, 150 * MM)
MARGIN = 5 * MM
WIDTH = SIZE[0] - 2 * MARGIN
NAME, ADDRESS = Style(Face.SANS_BOLD, 16, 21), Style(Face.SANS, 13, 18)
SENDER, BODY = Style(Face.SERIF, 9.5, 13), Style(Face.SERIF_BOLD, 12, 16)


def address_label_pdf(paper: AddressLabel) -> Rendered:
    said = words("H05", paper.head, NEEDS)
    return print_free(said, paper.head, SIZE, lambda press: _draw(press, paper, said), drill=70)


def _draw(press: Press, paper: AddressLabel, said: Words) -> None:
    own, payload = said.own, paper.head.payload
    top = SIZE[1] - MARGIN
    write(press, bold(paper.head.letterhead.hall), BODY, MARGIN, top - 5 * MM)
    top -= 9 * MM
    bars.draw_bars(press, payload, MARGIN + 3 * MM, top - 12 * MM, bars.A4_MODULE, 12 * MM)
    side = bars.qr_side(payload, 0.6 * MM)
    bars.draw_qr(press, payload, SIZE[0] - MARGIN - 3 * MM - side, top + 0.6 * MM, 0.6 * MM)
    write(press, plain(said.common.word(f"kinds.{payload[:2]}")), SMALL, MARGIN + 3 * MM, top - 15.6 * MM)
    write(press, plain(in_fours(payload[2:])), STRONG, MARGIN + 17 * MM, top - 15.6 * MM)
    table = _parties(paper, said)
    table.draw(press, MARGIN, top - 19 * MM, WIDTH)
    below = top - 19 * MM - table.height(WIDTH) - 2 * MM
    for told in (own.say("checked", clerk=f"{paper.clerk.name}（{paper.clerk.badge}）"), own.say("service")):
        text = Text(told, NOTE)
        text.draw(press, MARGIN, below, WIDTH)
        below -= text.height(WIDTH) + 1 * MM


def _parties(paper: AddressLabel, said: Words) -> Table:
    own, letterhead = said.own, paper.head.letterhead
    pieces = "、".join(map(full_width, paper.pieces))
    contents = own.say("contents_value", count=str(len(paper.pieces)), pieces=pieces)
    tracked = plain(f"{paper.courier}　{paper.tracking}".strip("　")) if paper.tracking else own.say("not_tracked")
    rows = (
        Row((cell(bold(own.word("to")), LABEL), cell(paper.receiver, NAME))),
        Row((cell(own.word("phone"), LABEL), cell(paper.phone, ADDRESS))),
        Row((cell(""), cell(paper.address, ADDRESS))),
        Row((cell(own.word("from"), LABEL), cell(f"{letterhead.hall}　{letterhead.phone}", SENDER)), is_ruled=True),
        Row((cell(""), cell(letterhead.address, SENDER))),
        Row((cell(own.word("contents"), LABEL), cell(contents, SENDER))),
        Row((cell(own.word("tracking"), LABEL), cell(tracked, SENDER))),
    )
    return Table((16.0, 74.0), rows, side=1.4, air=1.2)
