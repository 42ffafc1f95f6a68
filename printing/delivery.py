"""Proof of service (F14): who is served, with what, how; then the grid that is filled in by the pen."""

from clerk_app.domain.facts_delivery import Way
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_delivery import DeliveryPaper
from clerk_app.domain.receivers import Relation
from printing.blocks import Block, Gap, Text
from printing.delivery_grid import GRID_NEEDS, grid
from printing.figures import in_fours
from printing.parties import full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.spans import Rich, bold
from printing.styles import FILLED, MM, PROSE
from printing.tables import Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window address phone",
    **dict.fromkeys(("addressee", "receiver", "case_no", "theme", "unit", "place", "way", "total"), ""),
    "receiver_value": "name relation kind number",
    "unit_value": "hall",
    "ways": " ".join(Way),
    "columns": 6,
    "total_value": "count",
    "foot": "limit phone complaints",
    "limit": "",
    **{f"relation_of.{relation}": "" for relation in Relation},
    **GRID_NEEDS,
}


def delivery_pdf(paper: DeliveryPaper) -> Rendered:
    said = words("F14", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: DeliveryPaper, said: Words, air: float) -> Story:
    blocks: list[Block] = [_case(paper, said, air), Gap(3 * MM), _documents(paper, said, air), Gap(3 * MM)]
    limit = said.own.say("limit") if paper.has_licences else ()
    foot = said.own.say("foot", limit=limit, phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return Story(blocks, grid(paper, said), (Gap(3 * MM), Text(foot, PROSE)))


def _case(paper: DeliveryPaper, said: Words, air: float) -> Table:
    own = said.own
    rows = [full_row(own.word("addressee"), said.identity(paper.addressee))]
    if paper.receiver is not None:
        rows.append(full_row(own.word("receiver"), _receiver(paper, said)))
    ticks = {way.value: "☑" if way is paper.way else "☐" for way in Way}
    rows += [
        pair_row(own.word("case_no"), in_fours(paper.case_no), own.word("theme"), full_width(paper.theme)),
        full_row(own.word("unit"), own.say("unit_value", hall=paper.head.letterhead.hall)),
        full_row(own.word("place"), paper.place),
        full_row(own.word("way"), own.say("ways", **ticks)),
    ]
    return Table((28.0, 57.0, 28.0, 57.0), tuple(rows), side=1.5, air=0.4 + 0.55 * air)


def _receiver(paper: DeliveryPaper, said: Words) -> Rich:
    """The one who signs, with what that person is to the addressee (R080)."""
    receiver = paper.receiver
    assert receiver is not None, "asked only where somebody signs"
    relation = said.own.word(f"relation_of.{paper.relation or Relation.SELF}")
    return said.own.say(
        "receiver_value", name=receiver.name, relation=relation, kind=receiver.id_kind, number=receiver.id_number
    )


def _documents(paper: DeliveryPaper, said: Words, air: float) -> Table:
    own, none = said.own, said.common.word("none")
    rows = [
        Row(
            (
                middle(str(number)),
                cell(bold(full_width(document.name))),
                cell(document.number or none, FILLED),
                cell(document.organ),
                middle(document.made_on.isoformat() if document.made_on else none),
                middle(str(document.copies)),
            )
        )
        for number, document in enumerate(paper.documents, start=1)
    ]
    count = own.text("total_value", count=str(len(paper.documents)))
    total = (middle(bold(own.word("total")), span=4), middle(bold(count)), middle(bold(str(paper.copies))))
    heads = (head(*own.row("columns")),)
    return Table(
        (8.0, 53.0, 50.0, 29.0, 20.0, 10.0), (*rows, Row(total, is_ruled=True)), heads, side=1.3, air=0.9 * air
    )
