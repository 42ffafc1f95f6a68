"""The end of a form: corrections on the spot, the guardian's consent, declaration and data notice above signatures."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.papers import Clerk
from clerk_app.domain.papers_form import Child, FormPaper
from printing.blocks import Block, Stack, Text
from printing.faces import Face
from printing.figures import chinese_date, chinese_moment
from printing.signing import Signing, SignLine
from printing.spans import plain
from printing.styles import FILLED, MM, PROSE, Style
from printing.tables import Cell, Row, Table, cell, head
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

ENDING_NEEDS: Needs = {
    **dict.fromkeys(("corrections", "corrections_by", "not_filled"), ""),
    "correction_columns": 5,
    **dict.fromkeys(("children", "children_by", "child", "born", "guardian", "relation", "consent"), ""),
    **dict.fromkeys(("guardian_sign", "declaration", "declared"), ""),
    "privacy": "phone",
    "party": "party",
    **dict.fromkeys(("applicant", "window", "sign", "day", "clerk", "units"), ""),
}
DECLARED = Style(Face.SERIF, 10, 15, is_justified=True)
CORRECTION_COLUMNS = (32.0, 34.0, 34.0, 42.0, 28.0)
CHILD_COLUMNS = (18.0, 67.0, 27.0, 58.0)
SIGNING = 22 * MM
CONSENT = 17 * MM


def corrections_table(paper: FormPaper, said: Words, air: float) -> Table:
    """L29: old and new side by side, with the minute, and a place where the applicant signs each."""
    none = said.own.word("not_filled")
    rows = tuple(
        Row(
            (
                cell(full_width(one.label)),
                cell(plain(one.old or none), FILLED),
                cell(plain(one.new or none), FILLED),
                cell(chinese_moment(one.at), FILLED),
                cell(""),
            )
        )
        for one in paper.corrections
    )
    heads = (head(*said.own.row("correction_columns")),)
    return Table(CORRECTION_COLUMNS, rows, heads, side=1.2, air=0.8 + 0.6 * air, head_air=0.5)


def children_table(children: tuple[Child, ...], said: Words, air: float) -> Table:
    """R095: who is a child, whose consent it is, and where it is signed."""
    own, rows = said.own, []
    for child in children:
        guardian = said.identity(child.guardian) if child.guardian else ()
        told = (own.word("child"), child.name, own.word("born"), chinese_date(child.born))
        by = (own.word("guardian"), guardian, own.word("relation"), child.relation)
        for label, value, second, other in (told, by):
            pair = (cell(label), cell(value, FILLED), cell(second), cell(other, FILLED))
            rows.append(Row(pair, keeps_next=True))
    sign = SignLine(own.word("guardian_sign")), SignLine(own.word("day"), blank=own.word("units"))
    rows.append(Row((cell(own.say("consent"), PROSE, span=4),), keeps_next=True))
    rows.append(Row((Cell(Signing(CONSENT, "", sign), span=4, is_padded=False),)))
    return Table(CHILD_COLUMNS, tuple(rows), side=1.5, air=0.3 + 0.5 * air)


def declaration_block(paper: FormPaper, said: Words) -> Block:
    """Declaration and data notice stand above the signatures and are never parted from them."""
    own = said.own
    told = Text(own.say("declared"), DECLARED)
    privacy = Text(own.say("privacy", phone=paper.head.letterhead.phone), PROSE)
    rows = [
        Row((Cell(Stack((told, privacy)), span=2),), keeps_next=True),
        Row((signature(own.word("applicant"), said), window_check(paper.clerk, paper.day, said)), keeps_next=True),
    ]
    parties = [signature(own.text("party", party=full_width(party)), said) for party in paper.signers]
    pairs = [parties[at : at + 2] for at in range(0, len(parties), 2)]
    rows += [Row(tuple(pair) if len(pair) == 2 else (replace(pair[0], span=2),)) for pair in pairs]
    return Table((100.0, 70.0), tuple(rows), side=1.8, air=1.0)


def signature(title: str, said: Words) -> Cell:
    lines = SignLine(said.own.word("sign")), SignLine(said.own.word("day"), blank=said.own.word("units"))
    return Cell(Signing(SIGNING, title, lines), is_padded=False)


def window_check(clerk: Clerk | None, on: date | None, said: Words) -> Cell:
    """A sample or a blank leaves the window's lines empty."""
    own = said.own
    day = SignLine(own.word("day"), blank=own.word("units"))
    if on:
        day = SignLine(own.word("day"), plain(chinese_date(on)))
    name = plain(f"{clerk.name}（{clerk.badge}）") if clerk else ()
    return Cell(Signing(SIGNING, own.word("window"), (SignLine(own.word("clerk"), name), day)), is_padded=False)
