"""Correction notice (F04): everything that is missing or wrong, told once, with the standard and the way to supply."""

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Contact, Rendered
from clerk_app.domain.papers_correction import CorrectionPaper
from printing.blocks import Block, Gap, Stack, Text
from printing.faces import Face
from printing.faults import faults_table
from printing.figures import chinese_date, due_text
from printing.parties import full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, bold, joined, plain
from printing.styles import LEGAL, MM, SECTION, Style
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width, item_title
from printing.words import Words, complaints, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "hall window",
    "issued_at": "address phone",
    **dict.fromkeys(("item", "theme", "received_on", "notice_due", "told_on", "handling", "kept", "returned"), ""),
    "notice_due_value": "due days",
    "told_on_value": "day count",
    "told_same_day": "day",
    "columns": 5,
    "handling_columns": 4,
    **dict.fromkeys(
        ("notes", "no_deadline", "no_deadline_other", "bring", "others", "objection", "signing", "sign"), ""
    ),
    "deadline": "day basis",
    "contacts": "handler organ handler_phone clerk clerk_phone complaints",
    **dict.fromkeys(("capacity", "capacities", "delivered_at", "minute_units"), ""),
    **{f"opening.{regime}": "" for regime in Regime},
}
NOTES = Style(Face.SERIF, 9.8, 14.8, is_justified=True)
HEIGHT = 51 * MM


def correction_pdf(paper: CorrectionPaper) -> Rendered:
    said = words("F04", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: CorrectionPaper, said: Words, air: float) -> Story:
    own = said.own
    faults = faults_table(paper.faults, own.row("columns"), air)
    blocks: list[Block] = [
        _case(paper, said, air),
        Gap(3 * MM),
        Text(own.say(f"opening.{paper.regime}"), LEGAL),
        Gap(2.6 * MM),
        faults,
    ]
    if paper.handled:
        heading = Text(bold(own.word("handling")), SECTION)
        blocks += [Gap(2.2 * MM), Stack((heading, Gap(0.9 * MM), _handled(paper, said, air)))]
    first, *notes = [
        Text((*plain(f"{number}.\u3000"), *note), NOTES) for number, note in enumerate(_notes(paper, said), start=1)
    ]
    blocks += [Gap(2.4 * MM), Stack((Text(bold(own.word("notes")), SECTION), Gap(0.4 * MM), first)), *notes]
    return Story([*blocks, Gap((1 + 2 * air) * MM)], _signing(paper, said))


def _case(paper: CorrectionPaper, said: Words, air: float) -> Table:
    own = said.own
    item = item_title(paper.item)
    day = chinese_date(paper.told_on)
    if paper.day_of_notice:
        told = own.say("told_on_value", day=day, count=str(paper.day_of_notice))
    else:
        told = own.say("told_same_day", day=day)
    rows = [
        full_row(said.common.word("applicant"), _applicant(paper, said)),
        full_row(own.word("item"), item),
        pair_row(own.word("theme"), full_width(paper.theme), own.word("received_on"), chinese_date(paper.received_on)),
    ]
    if paper.notice_due is None:
        rows.append(full_row(own.word("told_on"), told))
    else:
        due = own.say("notice_due_value", due=due_text(paper.notice_due, said.common), days=str(paper.notice_days))
        rows.append(pair_row(own.word("notice_due"), due, own.word("told_on"), told))
    return Table((24.0, 61.0, 24.0, 61.0), tuple(rows), side=1.5, air=0.6 + 0.45 * air)


def _applicant(paper: CorrectionPaper, said: Words) -> Rich:
    """All in one full row: the firm, its head, the agent."""
    applicant = paper.applicant
    parts = [said.identity(applicant.identity)]
    named: list[tuple[str, Contact]] = [(applicant.head_role, applicant.head)] if applicant.head else []
    if applicant.agent:
        named.append((said.common.word("agent"), applicant.agent))
    parts += [(*plain(f"{role} "), *said.identity(contact.identity)) for role, contact in named]
    return joined(parts, "\u3000")


def _handled(paper: CorrectionPaper, said: Words, air: float) -> Table:
    rows = tuple(
        Row(
            (
                middle(said.own.word("kept" if handled.is_kept else "returned")),
                cell(full_width("；".join(handled.materials))),
                middle(str(handled.copies)),
                middle(str(handled.pages)),
            )
        )
        for handled in paper.handled
    )
    heads = (head(*said.own.row("handling_columns")),)
    return Table((16.0, 124.0, 15.0, 15.0), rows, heads, side=1.5, air=0.5 + 0.6 * air)


def _notes(paper: CorrectionPaper, said: Words) -> list[Rich]:
    """No deadline is invented for the applicant: only a special law sets one."""
    own = said.own
    if paper.deadline is None:
        first = own.say("no_deadline" if paper.regime is Regime.LICENSING else "no_deadline_other")
    else:
        first = own.say("deadline", day=chinese_date(paper.deadline.day), basis=paper.deadline.basis)
    contacts = own.say(
        "contacts",
        handler=paper.handler.name,
        organ=paper.handler_organ,
        handler_phone=paper.handler.phone,
        clerk=paper.clerk.name,
        clerk_phone=paper.clerk.phone,
        complaints=complaints(paper.head),
    )
    return [first, own.say("bring"), own.say("others" if paper.other_items else "objection"), contacts]


def _signing(paper: CorrectionPaper, said: Words) -> Table:
    own, seal = said.own, paper.seal
    lines = (
        SignLine(own.word("sign")),
        SignLine(own.word("capacity"), own.say("capacities")),
        SignLine(own.word("delivered_at"), blank=own.word("minute_units")),
    )
    place = said.common.word("seal_place")
    frame = SealPlace(HEIGHT, bold(seal.organ), seal.seal, chinese_date(seal.day), place, diameter=36)
    cells = (Cell(Signing(HEIGHT, own.word("signing"), lines), is_padded=False), Cell(frame, is_padded=False))
    return Table((105.0, 65.0), (Row(cells),))
