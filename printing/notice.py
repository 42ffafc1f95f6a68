"""One-time notice (F01): scenario, items, materials, limits and rights on two pages, before anything is asked for."""

from clerk_app.domain.papers import Rendered, Variant
from clerk_app.domain.papers_notice import Answer, MaterialGroup, NoticePaper
from printing.blocks import Block, Gap, Stack, Text
from printing.faces import Face
from printing.figures import chinese_day, chinese_moment, limit_text, masked
from printing.flow import airiest
from printing.letterhead import WIDTH
from printing.notice_foot import FOOT_NEEDS, foot_table
from printing.notice_items import ITEM_NEEDS, items_note, items_table
from printing.notice_large import large_notice_pdf
from printing.notice_materials import MATERIAL_NEEDS, materials_table
from printing.notice_rights import RIGHTS, RIGHTS_NEEDS, rights
from printing.parties import pair_row
from printing.sheet import Story, paged, print_pages
from printing.spans import bold, plain
from printing.styles import MM, PROSE, SECTION, Style
from printing.tables import Cell, Row, Table, cell
from printing.templates import Needs
from printing.typography import full_width, item_title
from printing.words import Words, bilingual, shows_english, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window address phone",
    **dict.fromkeys(("told_at", "theme", "lead", "clerk", "guide", "nobody"), ""),
    "clerk_value": "name badge phone",
    "guide_value": "version",
    "scenario.head": "",
    "scenario.return": "",
    "scenario.return_value": "",
    **{f"figures.{key}": "count" for key in ("items", "bring", "visits")},
    **dict.fromkeys(("figures.items_note", "figures.bring_note_plain"), ""),
    "figures.bring_note": "exempt",
    "figures.limit_note": "day",
    "figures.visits_note": "delivery",
    **ITEM_NEEDS,
    **MATERIAL_NEEDS,
    **RIGHTS_NEEDS,
    **FOOT_NEEDS,
}
ANSWER_LABEL = Style(Face.SANS, 8, 10.4)
ANSWER = Style(Face.SERIF, 8.8, 11)
CONDITIONS = Style(Face.SANS, 8.5, 11.6, is_justified=True)
FIGURE = Style(Face.SERIF_BOLD, 17, 20.5)
FIGURE_NOTE = Style(Face.SANS, 8, 11)
ANSWER_COLUMNS = (  # the lowest table wins: published questions are short or whole sentences
    (17.0, 33.0, 17.0, 34.0, 17.0, 52.0),
    (26.0, 28.0, 26.0, 28.0, 26.0, 36.0),
    (34.0, 51.0, 34.0, 51.0),
    (45.0, 40.0, 45.0, 40.0),
)


def notice_pdf(paper: NoticePaper) -> Rendered:
    """Always broken before the materials: who packs the papers needs that page alone. Each half fits by itself."""
    if paper.variant is Variant.LARGE:
        return large_notice_pdf(paper, words("F01", paper.head, NEEDS))
    said = (bilingual if paper.variant is Variant.BILINGUAL else words)("F01", paper.head, NEEDS)
    front = airiest(lambda air: paged(_front(paper, said, air)), target=1)
    back = airiest(lambda air: paged(_back(paper, said, air), is_first=False), target=1)
    return print_pages(said.dress(paper.head), [*front, *back])


def _front(paper: NoticePaper, said: Words, air: float) -> Story:
    own = said.own
    blocks: list[Block] = [
        _case(paper, said, air),
        _headed(own.word("scenario.head"), _answers(paper, said, air), 2.1),
        Gap(2.4 * MM),
        _figures(paper, said),
        Gap(2.1 * MM),
        Text(bold(own.word("items.head")), SECTION),
        Gap(0.7 * MM),
        *_conditions(paper, said),
        items_table(paper, said, air),
        Gap(0.9 * MM),
        Text(items_note(paper, said), PROSE),
    ]
    return Story(blocks)


def _back(paper: NoticePaper, said: Words, air: float) -> Story:
    own = said.own
    paragraphs = [Text(paragraph, RIGHTS) for paragraph in rights(paper, said)]
    blocks: list[Block] = [
        Text(bold(own.word("materials.head")), SECTION),
        Gap(0.7 * MM),
        materials_table(paper, said, air),
        Gap(0.7 * MM),
        Text(own.say("materials.note"), PROSE),
        Gap(2 * MM),
        Stack((Text(bold(own.word("rights.head")), SECTION), Gap(0.5 * MM), paragraphs[0])),
        *paragraphs[1:],
        Gap(2 * MM),
    ]
    return Story(blocks, foot_table(paper, said))


def _conditions(paper: NoticePaper, said: Words) -> list[Block]:
    """A single item has none of its theme's."""
    if not paper.conditions:
        return []
    told = said.own.say("items.conditions", conditions=full_width("；".join(paper.conditions)))
    return [Text(told, CONDITIONS), Gap(0.9 * MM)]


def _headed(title: str, table: Table, above: float) -> Stack:
    return Stack((Gap(above * MM), Text(bold(title), SECTION), Gap(0.7 * MM), table), half=130 * MM)


def _case(paper: NoticePaper, said: Words, air: float) -> Table:
    own, clerk = said.own, paper.clerk
    applicant = plain(own.word("nobody"))
    if paper.applicant is not None:
        applicant = said.identity(paper.applicant, masked(paper.applicant.id_number))
    handled = own.text("clerk_value", name=clerk.name, badge=clerk.badge, phone=clerk.phone)
    guide = own.text("guide_value", version=paper.guide_version)
    rows = (
        pair_row(said.common.word("applicant"), applicant, own.word("told_at"), chinese_moment(paper.told_at)),
        pair_row(own.word("theme"), item_title(paper.theme), own.word("lead"), paper.lead),
        pair_row(own.word("clerk"), handled, own.word("guide"), guide),
    )
    return Table((20.0, 65.0, 20.0, 65.0), rows, side=1.5, air=0.6 + 0.45 * air)


def _answers(paper: NoticePaper, said: Words, air: float) -> Table:
    pairs = [_pair(answer, said) for answer in paper.answers]
    if paper.callback:
        pairs.append((said.own.word("scenario.return"), said.own.word("scenario.return_value")))
    grids = [_answer_grid(pairs, columns, air) for columns in ANSWER_COLUMNS]
    return min(grids, key=lambda grid: grid.height(WIDTH))


def _pair(answer: Answer, said: Words) -> tuple[str, str]:
    question, told = full_width(answer.question), full_width(answer.answer)
    if not shows_english(said):
        return question, told
    return "\n".join((question, answer.english[0])).strip(), "\n".join((told, answer.english[1])).strip()


def _answer_grid(pairs: list[tuple[str, str]], columns: tuple[float, ...], air: float) -> Table:
    across = len(columns) // 2
    padded = [*pairs, *[("", "")] * (-len(pairs) % across)]
    cells = [(cell(question, ANSWER_LABEL), cell(answer, ANSWER)) for question, answer in padded]
    lines = [cells[at : at + across] for at in range(0, len(cells), across)]
    rows = tuple(Row(tuple(part for pair in line for part in pair)) for line in lines)
    return Table(columns, rows, side=1.3, air=0.3 + 0.4 * air)


def _figures(paper: NoticePaper, said: Words) -> Table:
    own = said.own
    exempt = len(paper.group(MaterialGroup.EXEMPT))
    bring = own.say("figures.bring_note", exempt=str(exempt)) if exempt else own.say("figures.bring_note_plain")
    day = chinese_day(paper.due.day) + (said.common.word("provisional") if paper.due.is_provisional else "")
    columns = (
        (own.say("figures.items", count=str(len(paper.items))), own.say("figures.items_note")),
        (own.say("figures.bring", count=str(len(paper.group(MaterialGroup.BRING)))), bring),
        (plain(limit_text(paper.promised, said.common)), own.say("figures.limit_note", day=day)),
        (own.say("figures.visits", count=str(paper.visits)), own.say("figures.visits_note", delivery=paper.delivery)),
    )
    cells = [Cell(Stack((Text(big, FIGURE, 0.5), Text(small, FIGURE_NOTE, 0.5)))) for big, small in columns]
    return Table((32.0, 43.0, 55.0, 40.0), (Row(tuple(cells)),), side=0.8, air=0.75)
