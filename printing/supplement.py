"""Receipt for supplements (F05): the list that was told, each with what came of it, and what is still open."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_supplement import Come, SupplementPaper, SuppliedRow
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_moment, row_numbers
from printing.parties import applicant_rows, full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, Span, bold, plain
from printing.styles import BODY, MM
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "theme", "received_at", "notices", "notices_apart", "total"), ""),
    "issued_by": "window address phone",
    "columns": 7,
    **{f"come.{come.value}": "" for come in Come},
    "compared": "told now",
    "all_here": "",
    "open": "count rows",
    "accepted_apart": "",
    "clock": "",
    "query": "phone complaints",
    "submitter": "who",
    **dict.fromkeys(("receiver", "sign", "day", "minute_units", "who.self", "who.agent"), ""),
}
COLUMNS = (8.0, 56.0, 44.0, 16.0, 11.0, 11.0, 24.0)
HEIGHT = 35.2 * MM


def supplement_pdf(paper: SupplementPaper) -> Rendered:
    said = words("F05", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: SupplementPaper, said: Words, air: float) -> Story:
    blocks: list[Block] = [_case(paper, said, air), Gap(2.2 * MM), _list(paper, said, air), Gap(1.9 * MM)]
    for number, sentence in enumerate(_sentences(paper, said), start=1):
        blocks.append(Text((Span(f"{number}.\u3000", bold=True), *sentence), BODY))
    return Story([*blocks, Gap(1.9 * MM)], _signing(paper, said))


def _case(paper: SupplementPaper, said: Words, air: float) -> Table:
    own = said.own
    received = chinese_moment(paper.received_at)
    rows = (
        *applicant_rows(paper.applicant, said),
        pair_row(own.word("theme"), full_width(paper.theme), own.word("received_at"), received),
        full_row(own.word("notices"), "、".join(paper.notices) or own.word("notices_apart")),
    )
    return Table((20.0, 69.0, 18.0, 63.0), rows, side=1.4, air=0.6 + 0.5 * air)


def _list(paper: SupplementPaper, said: Words, air: float) -> Table:
    rows = [_row(number, one, said) for number, one in enumerate(paper.rows, start=1)]
    total = (
        middle(bold(said.own.word("total")), span=4),
        middle(bold(str(paper.copies))),
        middle(bold(str(paper.pages))),
        middle(""),
    )
    rows.append(Row(total, is_ruled=True))
    heads = (head(*said.own.row("columns")),)
    return Table(COLUMNS, tuple(rows), heads, side=1.3, air=0.3 + 1.0 * air, head_air=0.4)


def _row(number: int, one: SuppliedRow, said: Words) -> Row:
    none, came = said.common.word("none"), said.own.word(f"come.{one.come.value}")
    return Row(
        (
            middle(str(number)),
            cell(full_width(one.name)),
            cell(one.told or none),
            middle(said.common.word(f"form_of.{one.form.value}") if one.form else none),
            middle(str(one.copies) if one.copies else none),
            middle(str(one.pages) if one.pages else none),
            middle(bold(came) if one.come in (Come.OPEN, Come.PARTIAL) else came),
        )
    )


def _sentences(paper: SupplementPaper, said: Words) -> list[Rich]:
    """R078: the differences to what was told stand in words, too."""
    own = said.own
    now = sum(row.come in (Come.NOW, Come.PARTIAL) for row in paper.rows)
    compared = own.say("compared", told=str(len(paper.rows)), now=str(now))
    if paper.open_rows:
        compared += own.say("open", count=str(len(paper.open_rows)), rows=row_numbers(paper.open_rows, runs=True))
    else:
        compared += own.say("all_here")
    query = own.say("query", phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return [compared, own.say("clock" if paper.open_rows else "accepted_apart"), query]


def _signing(paper: SupplementPaper, said: Words) -> Table:
    own = said.own
    who = own.word("who.agent" if paper.applicant.agent else "who.self")
    sign, day = own.word("sign"), own.word("day")
    submitter = (SignLine(sign), SignLine(day, blank=own.word("minute_units")))
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    receiver = (SignLine(sign, clerk), SignLine(day, plain(chinese_moment(paper.received_at))))
    hall = bold(paper.head.letterhead.hall)
    seal = SealPlace(HEIGHT, hall, paper.seal, "", said.common.word("seal_place"), diameter=24)
    cells = (
        Cell(Signing(HEIGHT, own.text("submitter", who=who), submitter), is_padded=False),
        Cell(Signing(HEIGHT, own.word("receiver"), receiver), is_padded=False),
        Cell(seal, is_padded=False),
    )
    return Table((66.0, 58.0, 46.0), (Row(cells),))
