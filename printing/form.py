"""The one form (F02): every field of the plan by section, what was corrected, who consents, who declares and signs."""

from dataclasses import replace

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_form import FormPaper, Outline
from printing.blocks import Block, Break, Gap, Stack, Text
from printing.faces import Face
from printing.form_ending import ENDING_NEEDS, children_table, corrections_table, declaration_block
from printing.form_sections import SECTION_NEEDS, SectionHead, chinese_number, headed, section_blocks
from printing.letterhead import Dress
from printing.sheet import Story, print_sheet
from printing.styles import MM, Style
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    "title": "theme",
    "short": "",
    "copies": "",
    "copies_outline": "",
    "issued_by": "window address phone",
    **{f"outline_{outline}": "" for outline in Outline},
    "items": "count items",
    **SECTION_NEEDS,
    **ENDING_NEEDS,
}
ITEMS = Style(Face.SANS, 8.8, 12.4, is_justified=True)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
PAGES = 2


def form_pdf(paper: FormPaper) -> Rendered:
    said = words("F02", paper.head, NEEDS)
    return print_sheet(form_dress(paper, said), lambda air: _story(paper, said, air), target=PAGES)


def form_dress(paper: FormPaper, said: Words) -> Dress:
    """Called by its theme; a sample or a blank says what it is behind its text."""
    titled = said.own.text("title", theme=full_width(paper.theme))
    return outlined(replace(said.dress(paper.head), titled=titled), paper.outline, said)


def outlined(dress: Dress, outline: Outline | None, said: Words) -> Dress:
    """A sample or a blank belongs to no case: it has no number, and says what it is."""
    if outline is None:
        return dress
    word = said.own.word(f"outline_{outline}")
    return replace(dress, outline=word, copies=said.own.say("copies_outline"), is_numbered=False)


def _story(paper: FormPaper, said: Words, air: float) -> Story:
    own, blank = said.own, paper.outline is Outline.BLANK
    named = "；".join(f"{_mark(at)}{full_width(item)}" for at, item in enumerate(paper.items, 1))
    told = section_blocks(paper.sections, said, air, used=True, blank=blank)
    blocks: list[Block] = [Text(own.say("items", count=str(len(paper.items)), items=named), ITEMS), *told.blocks]
    number = len(paper.sections)
    if paper.corrections:
        number += 1
        table = corrections_table(paper, said, air)
        blocks.append(headed(_title(number, "corrections", said), own.word("corrections_by"), table, air))
    if paper.children:
        number += 1
        table = children_table(paper.children, said, air)
        blocks.append(headed(_title(number, "children", said), own.word("children_by"), table, air))
    head = SectionHead(_title(number + 1, "declaration", said))
    signing = Stack((Gap((0.4 + 1.6 * air) * MM), head, Gap(0.5 * MM), declaration_block(paper, said)))
    annexes = [part for title, table in told.annexes for part in (Break(), SectionHead(title), Gap(0.7 * MM), table)]
    return Story(blocks, signing, annexes)


def _title(number: int, key: str, said: Words) -> str:
    return said.own.text("section", number=chinese_number(number), title=said.own.word(key))


def _mark(number: int) -> str:
    return CIRCLED[number - 1] if number <= len(CIRCLED) else f"({number})"
