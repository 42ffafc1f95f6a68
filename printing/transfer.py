"""Transfer slip (F16): the sub-cases of one department, the papers with the receiver's tick, three signatures."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_transfer import TransferPaper, TransferredItem, TransferredMaterial
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_moment, due_text, in_fours, limit_text
from printing.forms import Tall
from printing.parties import full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import Signing, SignLine
from printing.spans import bold, plain
from printing.styles import DENSE, FILLED, LABEL, MM, NOTE, STRONG
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window address phone",
    **dict.fromkeys(("giver", "receiver", "reason", "bag", "no_bag"), ""),
    "giver_value": "hall window",
    "item_columns": 6,
    "sub_case": "case nn",
    "material_columns": 8,
    **dict.fromkeys(("duplicate", "shared", "electronic", "total", "nothing"), ""),
    **dict.fromkeys(("differences", "difference", "sending_back", "sent_back"), ""),
    **dict.fromkeys(("giver_signing", "carrier_signing", "receiver_signing"), ""),
    **dict.fromkeys(("sign", "time", "number", "minute_units", "foot"), ""),
}
HEIGHT = 33 * MM


def transfer_pdf(paper: TransferPaper) -> Rendered:
    said = words("F16", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: TransferPaper, said: Words, air: float) -> Story:
    gap = Gap(2.6 * MM)
    blocks: list[Block] = [_case(paper, said, air), gap, _items(paper, said, air), gap, _materials(paper, said, air)]
    blocks += [gap, _differences(said), gap]
    return Story(blocks, _signing(paper, said), (Gap(2.4 * MM), Text(said.own.say("foot"), NOTE)))


def _case(paper: TransferPaper, said: Words, air: float) -> Table:
    own, letterhead = said.own, paper.head.letterhead
    giver = own.say("giver_value", hall=letterhead.hall, window=letterhead.window)
    bag = in_fours(paper.bag) if paper.bag else own.word("no_bag")
    rows = (
        full_row(said.common.word("applicant"), paper.applicant.name),
        pair_row(own.word("giver"), giver, own.word("receiver"), paper.receiver),
        pair_row(own.word("reason"), paper.reason, own.word("bag"), bag),
    )
    return Table((20.0, 65.0, 20.0, 65.0), rows, side=1.5, air=0.4 + 0.55 * air)


def _items(paper: TransferPaper, said: Words, air: float) -> Table:
    rows = tuple(_item(paper.case_no, item, said) for item in paper.items)
    heads = (head(*said.own.row("item_columns")),)
    return Table((46.0, 46.0, 18.0, 18.0, 20.0, 22.0), rows, heads, side=1.0, air=0.4 + 0.6 * air)


def _item(case_no: str, item: TransferredItem, said: Words) -> Row:
    own, none = said.own, said.common.word("none")
    due = item.due.day.isoformat() if item.due else none
    if item.due and item.due.is_provisional:
        due = due_text(item.due, said.common)
    return Row(
        (
            cell(own.say("sub_case", case=in_fours(case_no), nn=item.nn), FILLED),
            cell(bold(full_width(item.name))),
            middle(item.accepted_on.isoformat() if item.accepted_on else none),
            middle(limit_text(item.limit, said.common)),
            middle(bold(due)),
            middle(full_width(item.to_do)),
        )
    )


def _materials(paper: TransferPaper, said: Words, air: float) -> Block:
    own = said.own
    if not paper.materials:
        return Text(own.say("nothing"), NOTE)
    rows = [_material(number, material, said) for number, material in enumerate(paper.materials, start=1)]
    sums = (middle(bold(str(paper.copies))), middle(bold(str(paper.pages))))
    rows.append(Row((middle(bold(own.word("total")), span=4), *sums, middle(""), middle("")), is_ruled=True))
    heads = (head(*own.row("material_columns")),)
    return Table((8.0, 70.0, 15.0, 18.0, 10.0, 10.0, 15.0, 24.0), tuple(rows), heads, side=1.2, air=0.1 + 0.7 * air)


def _material(number: int, material: TransferredMaterial, said: Words) -> Row:
    own, common = said.own, said.common
    form = own.word("duplicate") if material.shared else common.word(f"form_of.{material.form.value}")
    note = "electronic" if material.is_electronic else "shared" if material.shared else ""
    return Row(
        (
            middle(str(number)),
            cell(full_width(material.name)),
            middle("、".join(material.items)),
            middle(form, LABEL if len(form) < 6 else DENSE),
            middle(str(material.copies)),
            middle(str(material.pages) if material.pages else common.word("none")),
            middle("☐"),
            middle(own.word(note) if note else ""),
        )
    )


def _differences(said: Words) -> Table:
    rows = tuple(
        Row((Cell(Tall(Text(bold(said.own.word(word)), STRONG, 0.5), 6 * MM)), cell(said.own.say(value))))
        for word, value in (("differences", "difference"), ("sending_back", "sent_back"))
    )
    return Table((22.0, 148.0), rows, side=1.4, air=0.5)


def _signing(paper: TransferPaper, said: Words) -> Table:
    own = said.own
    sign, time = own.word("sign"), own.word("time")
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    giver = (SignLine(sign, clerk), SignLine(time, plain(chinese_moment(paper.handed_at))))
    carrier = (SignLine(sign), SignLine(own.word("number")))
    receiver = (SignLine(sign), SignLine(time, blank=own.word("minute_units")))
    cells = tuple(
        Cell(Signing(HEIGHT, own.word(f"{who}_signing"), lines), is_padded=False)
        for who, lines in (("giver", giver), ("carrier", carrier), ("receiver", receiver))
    )
    return Table((56.7, 50.0, 63.3), (Row(cells),))
