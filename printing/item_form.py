"""The single-item form made from the one form (F02I): the item's fields, its papers with their state, who signed."""

from dataclasses import replace

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_form import ItemFormPaper, ItemMaterial, MaterialState, Outline
from printing.blocks import Block, Break, Gap, Text
from printing.figures import in_fours
from printing.form import outlined
from printing.form_ending import DECLARED, signature, window_check
from printing.form_sections import SECTION_NEEDS, SectionHead, chinese_number, headed, section_blocks
from printing.letterhead import Dress
from printing.sheet import Story, print_sheet
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, MM, STRONG
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    "title": "title",
    "short": "",
    "copies": "",
    "copies_outline": "",
    "sub_number": "number nth",
    "made_from": "window",
    "issued_at": "address phone",
    "code": "nth",
    **{f"outline_{outline}": "" for outline in Outline},
    "item": "",
    **SECTION_NEEDS,
    **dict.fromkeys(("materials", "no_materials", "declared"), ""),
    "material_columns": 5,
    "deferred": "day",
    **{f"state.{state}": "" for state in MaterialState},
    **dict.fromkeys(("applicant", "window", "sign", "day", "clerk", "units"), ""),
}
COLUMNS = (8.0, 80.0, 28.0, 12.0, 42.0)


def item_form_pdf(paper: ItemFormPaper) -> Rendered:
    said = words("F02I", paper.head, NEEDS)
    return print_sheet(_dress(paper, said), lambda air: _story(paper, said, air))


def _dress(paper: ItemFormPaper, said: Words) -> Dress:
    """It speaks to the organ that decides, under the case's bars and the number of its part."""
    own, letterhead = said.own, paper.head.letterhead
    nth = f"{paper.nth:02d}"
    title = full_width(paper.title)
    place = own.say("issued_at", address=letterhead.address, phone=letterhead.phone)
    lines: tuple[Rich, ...] = (own.say("made_from", window=letterhead.window), place)
    if paper.outline is None:
        lines = (own.say("sub_number", number=in_fours(paper.head.number), nth=nth), *lines)
    dress = replace(said.dress(paper.head), issued_by=lines, titled=title, called=title, code=own.text("code", nth=nth))
    return outlined(dress, paper.outline, said)


def _story(paper: ItemFormPaper, said: Words, air: float) -> Story:
    own = said.own
    item = (full_width(paper.item), paper.code)
    rows = (Row((cell(own.word("item")), cell("\u3000".join(part for part in item if part), FILLED))),)
    told = section_blocks(paper.sections, said, air, used=False, blank=paper.outline is Outline.BLANK)
    number = chinese_number(len(paper.sections) + 1)
    title = own.text("section", number=number, title=own.word("materials"))
    blocks: list[Block] = [
        Table((30.0, 140.0), rows, side=1.5, air=0.05 + 0.95 * air),
        *told.blocks,
        headed(title, "", _materials(paper, said, air), air),
        Gap(2 * MM),
    ]
    annexes = [part for name, table in told.annexes for part in (Break(), SectionHead(name), Gap(0.7 * MM), table)]
    return Story(blocks, _signing(paper, said), annexes)


def _materials(paper: ItemFormPaper, said: Words, air: float) -> Table:
    own = said.own
    rows = tuple(_row(at, material, said) for at, material in enumerate(paper.materials, 1))
    nothing = (Row((middle(own.word("no_materials"), span=5),)),)
    heads = (head(*own.row("material_columns")),)
    return Table(COLUMNS, rows or nothing, heads, side=1.2, air=0.05 + 0.6 * air, head_air=0.3)


def _row(number: int, material: ItemMaterial, said: Words) -> Row:
    none = said.common.word("none")
    away = material.state in {MaterialState.DEFERRED, MaterialState.MISSING, MaterialState.PARTIAL}
    return Row(
        (
            middle(str(number)),
            cell(full_width(material.name)),
            middle(none if away else said.common.word(f"form_of.{material.form.value}")),
            middle(str(material.pages) if material.pages else none),
            middle(_state(material, said), STRONG if away else FILLED),
        )
    )


def _state(material: ItemMaterial, said: Words) -> Rich:
    if material.state is MaterialState.DEFERRED and material.due:
        return bold(said.own.text("deferred", day=material.due.isoformat()))
    return plain(said.own.word(f"state.{material.state}"))


def _signing(paper: ItemFormPaper, said: Words) -> Table:
    """What was signed on the one form holds here; an organ that wants a signature on its own sheet has the place."""
    declared = Cell(Text(said.own.say("declared"), DECLARED), span=2)
    signs = (signature(said.own.word("applicant"), said), window_check(paper.clerk, paper.day, said))
    return Table((100.0, 70.0), (Row((declared,), keeps_next=True), Row(signs)), side=1.8, air=1.0)
