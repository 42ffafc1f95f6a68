"""The sheet of what was put right (F20): old and new beside each other, or the number that holds no more."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_amendment import AmendmentPaper, Replaced, VoidPaper
from printing.blocks import Block, Gap, Stack, Text
from printing.figures import chinese_date
from printing.parties import applicant_rows, full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import Signing, SignLine
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, LEGAL, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.words import Words, complaints, words

NAMED = ("F01", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13", "F15", "F17")
NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "title_void", "copies", "theme", "day", "amended_on", "opening"), ""),
    "issued_by": "window address phone",
    **dict.fromkeys(("field", "old", "new", "empty", "reason_label", "told_label", "replaced", "nothing_replaced"), ""),
    "replaced_columns": 4,
    "told": "organs",
    "told_none": "",
    **dict.fromkeys(("paper", "number", "number_to_follow", "void_reason", "state", "retrieved", "kept", "none"), ""),
    **dict.fromkeys(("replacement", "void_opening", "approver", "registered"), ""),
    **dict.fromkeys(("signing", "sign", "signed_at", "minute_units", "stamp", "window", "clerk", "supervisor"), ""),
    "foot": "phone complaints",
    **{f"name.{form}": "" for form in NAMED},
}
HEIGHT = 42 * MM


def amendment_pdf(paper: AmendmentPaper) -> Rendered:
    said = words("F20", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _amended(paper, said, air))


def void_pdf(paper: VoidPaper) -> Rendered:
    said = words("F20", paper.head, NEEDS)
    dressed = said.titled(said.own.word("title_void"))
    return print_sheet(dressed.dress(paper.head), lambda air: _voided(paper, dressed, air))


def _amended(paper: AmendmentPaper, said: Words, air: float) -> Story:
    own, gap = said.own, Gap((1.8 + 1.4 * air) * MM)
    organs = "、".join(paper.told)
    values = (
        full_row(own.word("field"), bold(paper.field)),
        full_row(own.word("old"), paper.old or own.word("empty")),
        full_row(own.word("new"), bold(paper.new)),
        full_row(own.word("reason_label"), paper.reason),
        full_row(own.word("told_label"), own.say("told", organs=organs) if organs else own.say("told_none")),
    )
    blocks: list[Block] = [
        _case(paper, said, "amended_on", air),
        gap,
        Text(own.say("opening"), LEGAL),
        Gap(1.4 * MM),
        Table((24.0, 61.0, 24.0, 61.0), values, side=1.5, air=0.8 + 0.8 * air),
        gap,
        *_replaced(paper, said, air),
        gap,
    ]
    applicant = _applicant_lines(paper, said)
    cells = (applicant, _window(paper, said, (SignLine(own.word("clerk"), _clerk(paper)),)))
    return Story(blocks, Table((100.0, 70.0), (Row(cells),)), _foot(paper, said))


def _voided(paper: VoidPaper, said: Words, air: float) -> Story:
    own, gap, voided = said.own, Gap((1.8 + 1.4 * air) * MM), paper.voided
    follow = own.word("number_to_follow")
    state = own.word("retrieved" if paper.retrieved else "kept")
    values = (
        pair_row(own.word("paper"), bold(_name(voided, said)), own.word("number"), bold(voided.old_no or follow)),
        full_row(own.word("void_reason"), paper.reason),
        pair_row(own.word("state"), state, own.word("replacement"), voided.new_no or own.word("none")),
    )
    blocks: list[Block] = [
        _case(paper, said, "day", air),
        gap,
        Text(own.say("void_opening"), LEGAL),
        Gap(1.4 * MM),
        Table((24.0, 61.0, 24.0, 61.0), values, side=1.5, air=0.8 + 0.8 * air),
        gap,
        Text(own.say("registered"), LEGAL),
        gap,
    ]
    approver = SignLine(own.word("approver"), plain(paper.approver))
    supervisor = Signing(HEIGHT, own.word("supervisor"), (approver, SignLine(own.word("sign")), _dated(said)))
    clerk = (SignLine(own.word("clerk"), _clerk(paper)),)
    cells = (Cell(supervisor, is_padded=False), _window(paper, said, clerk))
    return Story(blocks, Table((100.0, 70.0), (Row(cells),)), _foot(paper, said))


def _case(paper: AmendmentPaper | VoidPaper, said: Words, day: str, air: float) -> Table:
    own = said.own
    rows = (
        *applicant_rows(paper.applicant, said),
        pair_row(own.word("theme"), paper.theme, own.word(day), chinese_date(paper.day)),
    )
    return Table((20.0, 69.0, 18.0, 63.0), rows, side=1.5, air=0.5 + 0.55 * air)


def _replaced(paper: AmendmentPaper, said: Words, air: float) -> list[Block]:
    own = said.own
    if not paper.replaced:
        return [Text(own.say("nothing_replaced"), LEGAL)]
    follow = own.word("number_to_follow")
    rows = tuple(
        Row(
            (
                middle(str(number)),
                cell(_name(one, said)),
                cell(one.old_no or follow, FILLED),
                cell(one.new_no or follow, FILLED),
            )
        )
        for number, one in enumerate(paper.replaced, 1)
    )
    table = Table((10.0, 50.0, 55.0, 55.0), rows, (head(*own.row("replaced_columns")),), side=1.5, air=0.5 + 0.6 * air)
    return [Stack((Text(bold(own.word("replaced")), SECTION), Gap(0.9 * MM), table))]


def _name(one: Replaced, said: Words) -> str:
    """A paper that the wording does not name goes by its form."""
    key = f"name.{one.form}"
    return said.own.word(key) if key in said.own.words else one.form


def _applicant_lines(paper: AmendmentPaper, said: Words) -> Cell:
    own = said.own
    firm = [SignLine(own.word("stamp"))] if paper.applicant.head is not None else []
    lines = (*firm, SignLine(own.word("sign")), _dated(said))
    return Cell(Signing(HEIGHT, own.word("signing"), lines), is_padded=False)


def _window(paper: AmendmentPaper | VoidPaper, said: Words, lines: tuple[SignLine, ...]) -> Cell:
    day = SignLine(said.own.word("signed_at"), plain(chinese_date(paper.day)))
    return Cell(Signing(HEIGHT, said.own.word("window"), (*lines, day)), is_padded=False)


def _dated(said: Words) -> SignLine:
    return SignLine(said.own.word("signed_at"), blank=said.own.word("minute_units"))


def _clerk(paper: AmendmentPaper | VoidPaper) -> Rich:
    return plain(f"{paper.clerk.name}（{paper.clerk.badge}）")


def _foot(paper: AmendmentPaper | VoidPaper, said: Words) -> tuple[Block, ...]:
    told = said.own.say("foot", phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return Gap(1.6 * MM), Text(told, NOTE)
