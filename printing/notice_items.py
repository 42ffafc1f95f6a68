"""The table of items on a one-time notice: conditions, organ, limit, result, fee."""

from clerk_app.domain.papers_notice import NoticeItem, NoticePaper
from printing.blocks import Stack, Text
from printing.faces import Face
from printing.figures import limit_text
from printing.spans import Rich, bold, plain
from printing.styles import Style
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width, grouped_basis
from printing.words import Words, shows_english

ITEM_NEEDS: Needs = {
    "items.head": "",
    "items.conditions": "conditions",
    "items.columns": 6,
    "items.optional": "",
    "items.conditions_of": "conditions",
    "items.steps_of": "steps",
    "items.step": "name limit counts",
    **dict.fromkeys(("items.counted", "items.not_counted", "items.free"), ""),
    "items.handed": "result ways",
    "items.own": "items limit",
    "items.statutory": "item limit",
    "items.basis": "basis",
}
COLUMNS = (7.0, 72.0, 28.5, 20.0, 28.5, 14.0)
NAME = Style(Face.SANS, 8.8, 11)
CONDITIONS = Style(Face.SANS, 8, 10.4)
FEE = Style(Face.SANS, 8.2, 10.4)


def items_table(paper: NoticePaper, said: Words, air: float) -> Table:
    rows = tuple(_row(number, item, said) for number, item in enumerate(paper.items, start=1))
    heads = (head(*said.own.row("items.columns")),)
    return Table(COLUMNS, rows, heads, side=1.1, air=0.15 + 0.65 * air, head_air=0.6)


def _row(number: int, item: NoticeItem, said: Words) -> Row:
    limit: Rich = plain(limit_text(item.limit, said.common))
    if item.own_limit:
        limit += bold("*")
    handed = full_width(item.result)
    if item.handed_over:
        handed = said.own.text("items.handed", result=handed, ways="、".join(item.handed_over))
    return Row(
        (
            middle(str(number)),
            Cell(_conditions(item, said)),
            cell(full_width(item.organ)),
            middle(limit),
            cell(handed),
            middle(full_width(item.fee) or said.own.word("items.free"), FEE),
        )
    )


def _conditions(item: NoticeItem, said: Words) -> Stack:
    own = said.own
    name = bold(full_width(item.name)) + (own.say("items.optional") if item.optional else ())
    name += plain(f"\n{item.english}") if item.english and shows_english(said) else ()
    told = ""
    if item.conditions:
        told += own.text("items.conditions_of", conditions=full_width("；".join(item.conditions)))
    if item.steps:
        steps = [
            own.text(
                "items.step",
                name=full_width(step.name),
                limit=limit_text(step.limit, said.common),
                counts=own.word("items.counted" if step.counts else "items.not_counted"),
            )
            for step in item.steps
        ]
        told += own.text("items.steps_of", steps="；".join(steps))
    parts = (Text(name, NAME), Text(plain(told), CONDITIONS)) if told else (Text(name, NAME),)
    return Stack(parts)


def items_note(paper: NoticePaper, said: Words) -> Rich:
    """Items the joint promise leaves out, statutory limits longer than the promised ones, and the legal basis."""
    own = said.own
    note: Rich = ()
    if apart := [item.name for item in paper.items if item.own_limit]:
        limit = limit_text(paper.promised, said.common)
        note += (*bold("*\u3000"), *own.say("items.own", items=full_width("、".join(apart)), limit=limit))
    statutory = [
        own.text("items.statutory", item=full_width(item.name), limit=limit_text(item.statutory, said.common))
        for item in paper.items
        if item.statutory not in (None, item.limit)
    ]
    if statutory:
        note += plain("，".join(statutory) + "。")
    if paper.legal_basis:
        note += own.say("items.basis", basis=full_width("，".join(grouped_basis(paper.legal_basis))))
    return note
