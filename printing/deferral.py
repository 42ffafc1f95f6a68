"""Notice of tolerant acceptance (F09): what comes later and by when, the items that run on, a seal for each organ."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_deferral import DeferralPaper
from printing.acceptance_seals import SEAL_NEEDS, seal_sets
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date, due_text, limit_text
from printing.parties import applicant_rows, pair_row
from printing.sheet import Story, print_sheet
from printing.spans import Rich, bold, plain
from printing.styles import LEGAL, MM, NOTE, SECTION
from printing.tables import Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "theme", "accepted_on", "commitment", "acceptance"), ""),
    "issued_by": "window",
    "issued_at": "address phone",
    "commitment_value": "number",
    "number_to_follow": "",
    "opening": "",
    "columns": 6,
    "item_columns": 5,
    **dict.fromkeys(("result_after", "notes", "no_rule", "force_majeure", "limits"), ""),
    "supply_by": "day",
    "lateness": "item basis",
    "organ_phone": "organ phone",
    "foot": "organs phone complaints",
    **SEAL_NEEDS,
}
HEIGHT, DIAMETER = 47 * MM, 34


def deferral_pdf(paper: DeferralPaper) -> Rendered:
    said = words("F09", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: DeferralPaper, said: Words, air: float) -> Story:
    own, gap = said.own, Gap((1.4 + 1.2 * air) * MM)
    notes = [Text(note, LEGAL) for note in _notes(paper, said)]
    *first, last = [one.block for one in seal_sets(paper.seals, paper.applicant, paper.clerk, said, HEIGHT, DIAMETER)]
    blocks: list[Block] = [
        _case(paper, said, air),
        gap,
        Text(own.say("opening"), LEGAL),
        Gap(1.4 * MM),
        _materials(paper, said, air),
        Gap(2 * MM),
        _items(paper, said, air),
        gap,
        Text(bold(own.word("notes")), SECTION),
        Gap(0.4 * MM),
        *notes,
        Gap((1.4 + 2.2 * air) * MM),
        *first,
    ]
    return Story(blocks, last, (Gap(1.6 * MM), _foot(paper, said)))


def _case(paper: DeferralPaper, said: Words, air: float) -> Table:
    own = said.own
    signed = paper.commitment_no or own.word("number_to_follow")
    rows = (
        *applicant_rows(paper.applicant, said),
        pair_row(own.word("theme"), full_width(paper.theme), own.word("accepted_on"), chinese_date(paper.accepted_on)),
        pair_row(
            own.word("commitment"),
            own.say("commitment_value", number=signed),
            own.word("acceptance"),
            paper.acceptance_no or own.word("number_to_follow"),
        ),
    )
    return Table((20.0, 69.0, 18.0, 63.0), rows, side=1.5, air=0.5 + 0.55 * air)


def _materials(paper: DeferralPaper, said: Words, air: float) -> Table:
    rows = tuple(
        Row(
            (
                middle(str(number)),
                cell(bold(full_width(row.name))),
                cell("、".join(map(full_width, row.items))),
                cell("、".join(row.organs)),
                middle(row.how),
                middle(bold(due_text(row.due, said.common))),
            )
        )
        for number, row in enumerate(paper.materials, 1)
    )
    heads = (head(*said.own.row("columns")),)
    return Table((8.0, 40.0, 44.0, 26.0, 22.0, 30.0), rows, heads, side=1.5, air=0.5 + 0.8 * air)


def _items(paper: DeferralPaper, said: Words, air: float) -> Table:
    """The seal's mark ties each item to the frame of its organ."""
    rows = tuple(
        Row(
            (
                cell(f"{item.seal_mark} {full_width(item.name)}"),
                middle(chinese_date(paper.accepted_on)),
                middle(limit_text(item.committed, said.common)),
                middle(bold(due_text(item.due, said.common))),
                middle(said.own.word("result_after")),
            )
        )
        for item in paper.items
    )
    heads = (head(*said.own.row("item_columns")),)
    return Table((60.0, 28.0, 22.0, 34.0, 26.0), rows, heads, side=1.5, air=0.4 + 0.6 * air)


def _notes(paper: DeferralPaper, said: Words) -> list[Rich]:
    """Lateness has the consequence that a list publishes, and no other."""
    own = said.own
    last = max((row.due for row in paper.materials), key=lambda due: due.day)
    ruled = [own.say("lateness", item=full_width(one.item), basis=one.basis) for one in paper.lateness]
    told = [own.say("supply_by", day=due_text(last, said.common)), *(ruled or [own.say("no_rule")])]
    told += [own.say("force_majeure"), own.say("limits")]
    numbers = "一二三四五六七八九十"
    return [(*plain(f"{numbers[at]}、" if at < len(numbers) else ""), *note) for at, note in enumerate(told)]


def _foot(paper: DeferralPaper, said: Words) -> Text:
    phones = "；".join(said.own.text("organ_phone", organ=organ, phone=phone) for organ, phone in paper.organ_phones)
    told = said.own.say("foot", organs=phones, phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return Text(told, NOTE)
