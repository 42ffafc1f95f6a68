"""Power of attorney (F15): who may do what for whom; signed by the principal, a firm by seal and representative."""

from clerk_app.domain.agents import Power
from clerk_app.domain.papers import Applicant, Rendered
from clerk_app.domain.papers_authority import AuthorityPaper
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date
from printing.parties import contact_row, full_row, pair_row, wide_row
from printing.sheet import Story, print_sheet
from printing.signing import Signing, SignLine
from printing.spans import bold, plain
from printing.styles import LABEL, LEGAL, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table, cell, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies", "principal", "agent", "theme", "period", "with_case"), ""),
    "issued_by": "window address phone",
    "period_value": "since until",
    "items": "items",
    **dict.fromkeys(("opening", "powers", "others", "effect", "truth", "signing", "stamp", "sign", "head_sign"), ""),
    **dict.fromkeys(("signed_at", "minute_units", "agent_signing", "window", "clerk", "checked", "checked_what"), ""),
    **{f"power.{power}": "" for power in Power},
    "foot": "phone complaints",
}
HEIGHT = 47 * MM


def authority_pdf(paper: AuthorityPaper) -> Rendered:
    said = words("F15", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: AuthorityPaper, said: Words, air: float) -> Story:
    own, gap = said.own, Gap((1.8 + 1.6 * air) * MM)
    blocks: list[Block] = [
        _case(paper, said, air),
        gap,
        Text(own.say("opening"), LEGAL),
        Text(own.say("items", items=full_width("、".join(paper.items))), LEGAL),
        gap,
        Text(bold(own.word("powers")), SECTION),
        Gap(0.9 * MM),
        _powers(paper, said, air),
        gap,
        *(Text(own.say(key), LEGAL) for key in ("others", "effect", "truth")),
        Gap((1.6 + 2.4 * air) * MM),
    ]
    foot = own.say("foot", phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return Story(blocks, _signing(paper, said), (Gap(1.6 * MM), Text(foot, NOTE)))


def _case(paper: AuthorityPaper, said: Words, air: float) -> Table:
    own = said.own
    until = chinese_date(paper.until) if paper.until else own.word("with_case")
    period = own.say("period_value", since=chinese_date(paper.since), until=until)
    rows = (
        *_principal(paper.principal, said),
        contact_row(own.word("agent"), paper.agent, said),
        full_row(own.word("theme"), full_width(paper.theme)),
        full_row(own.word("period"), period),
    )
    return Table((22.0, 69.0, 18.0, 61.0), rows, side=1.5, air=0.7 + 0.6 * air)


def _principal(principal: Applicant, said: Words) -> tuple[Row, ...]:
    label = said.own.word("principal")
    identity = said.identity(principal.identity)
    if principal.head is None:
        phone = principal.phone
        row = pair_row(label, identity, said.common.word("phone"), phone) if phone else full_row(label, identity)
        return (row,)
    firm = wide_row(principal, said)
    return (Row((cell(label), *firm.cells[1:])), contact_row(principal.head_role, principal.head, said))


def _powers(paper: AuthorityPaper, said: Words, air: float) -> Table:
    """The whole list is printed: what is not ticked is not given."""
    rows = tuple(
        Row(
            (
                middle(plain("☑" if power in paper.powers else "☐"), LABEL),
                cell(bold(text) if power in paper.powers else plain(text)),
            )
        )
        for power in Power
        for text in [said.own.word(f"power.{power}")]
    )
    return Table((12.0, 158.0), rows, side=1.8, air=0.8 + 0.7 * air)


def _signing(paper: AuthorityPaper, said: Words) -> Table:
    own = said.own
    dated = SignLine(own.word("signed_at"), blank=own.word("minute_units"))
    firm = paper.principal.head is not None
    by_firm = (SignLine(own.word("stamp")), SignLine(own.word("head_sign")), dated)
    principal = by_firm if firm else (SignLine(own.word("sign")), dated)
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    window = (SignLine(own.word("checked"), own.say("checked_what")), SignLine(own.word("clerk"), clerk))
    cells = (
        Cell(Signing(HEIGHT, own.word("signing"), principal), is_padded=False),
        Cell(Signing(HEIGHT, own.word("agent_signing"), (SignLine(own.word("sign")), dated)), is_padded=False),
        Cell(Signing(HEIGHT, own.word("window"), window), is_padded=False),
    )
    return Table((62.0, 54.0, 54.0), (Row(cells),))
