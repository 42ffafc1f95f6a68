"""The end of a case without a decision (F17): withdrawn by the applicant, or lapsed by the rule of its list."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_closing import ClosingPaper
from printing.blocks import Block, Gap, Stack, Text
from printing.figures import chinese_date
from printing.parties import applicant_rows, full_row, pair_row
from printing.refusal_tables import returned_rows
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, bold, filled, plain
from printing.styles import LEGAL, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "title_lapsed", "copies", "theme", "day", "items"), ""),
    "issued_by": "hall window",
    "issued_at": "address phone",
    "withdrawn": "reason",
    "withdrawn_effect": "",
    "refund": "yuan",
    "no_refund": "",
    "lapsed": "basis",
    "lapsed_effect": "",
    "remedy": "review_body review_place review_phone court court_address",
    "remedy_phone": "phone",
    **dict.fromkeys(("returned", "nothing_returned", "signing", "signing_lapsed", "sign", "stamp"), ""),
    "returned_columns": 5,
    **dict.fromkeys(("returned_label", "returned_all", "signed_at", "minute_units", "window", "clerk"), ""),
    "foot": "phone complaints",
}
HEIGHT = 49 * MM


def closing_pdf(paper: ClosingPaper) -> Rendered:
    said = words("F17", paper.head, NEEDS)
    dressed = said.titled(said.own.word("title_lapsed")) if paper.lapsed else said
    return print_sheet(dressed.dress(paper.head), lambda air: _story(paper, dressed, air))


def _story(paper: ClosingPaper, said: Words, air: float) -> Story:
    own, gap = said.own, Gap((1.6 + 1.4 * air) * MM)
    blocks: list[Block] = [_case(paper, said, air), gap, *(Text(note, LEGAL) for note in _notes(paper, said)), gap]
    if paper.returned:
        heading = Text(bold(own.word("returned")), SECTION)
        table = returned_rows(paper.returned, own.row("returned_columns"), said, air)
        blocks.append(Stack((heading, Gap(0.9 * MM), table), half=120 * MM))
    else:
        blocks.append(Text(own.say("nothing_returned"), NOTE))
    foot = own.say("foot", phone=paper.head.letterhead.phone, complaints=complaints(paper.head))
    return Story([*blocks, Gap((1.4 + 2.4 * air) * MM)], _signing(paper, said), (Gap(1.6 * MM), Text(foot, NOTE)))


def _case(paper: ClosingPaper, said: Words, air: float) -> Table:
    own = said.own
    rows = (
        *applicant_rows(paper.applicant, said),
        pair_row(own.word("theme"), full_width(paper.theme), own.word("day"), chinese_date(paper.day)),
        full_row(own.word("items"), full_width("、".join(paper.items))),
    )
    return Table((20.0, 69.0, 18.0, 63.0), rows, side=1.5, air=0.5 + 0.55 * air)


def _notes(paper: ClosingPaper, said: Words) -> list[Rich]:
    own = said.own
    if paper.remedy is not None:
        return [own.say("lapsed", basis=paper.reason), own.say("lapsed_effect"), _remedy(paper, said)]
    yuan = f"{paper.refund_fen / 100:.2f}"
    money = own.say("refund", yuan=yuan) if paper.refund_fen else own.say("no_refund")
    return [own.say("withdrawn", reason=paper.reason), own.say("withdrawn_effect"), money]


def _remedy(paper: ClosingPaper, said: Words) -> Rich:
    remedy = paper.remedy
    assert remedy is not None, "what an organ closes names its remedies"
    phone = said.own.text("remedy_phone", phone=remedy.review_phone) if remedy.review_phone else ""
    named = {"review_body": remedy.review_body, "review_place": remedy.review_place, "review_phone": phone}
    return filled(said.own.word("remedy"), {**named, "court": remedy.court, "court_address": remedy.court_address})


def _signing(paper: ClosingPaper, said: Words) -> Table:
    own = said.own
    firm = [SignLine(own.word("stamp"))] if paper.applicant.head is not None else []
    lines = [*firm, SignLine(own.word("sign"))]
    if paper.returned:
        lines.append(SignLine(own.word("returned_label"), own.say("returned_all")))
    lines.append(SignLine(own.word("signed_at"), blank=own.word("minute_units")))
    applicant = Signing(HEIGHT, own.word("signing_lapsed" if paper.lapsed else "signing"), tuple(lines))
    return Table((105.0, 65.0), (Row((Cell(applicant, is_padded=False), _window(paper, said))),))


def _window(paper: ClosingPaper, said: Words) -> Cell:
    """The organ's seal where it closes; the clerk's signature where the applicant does."""
    own, day = said.own, chinese_date(paper.day)
    if paper.seal is not None:
        place = said.common.word("seal_place")
        frame = SealPlace(HEIGHT, bold(paper.seal.organ), paper.seal.seal, day, place, diameter=35)
        return Cell(frame, is_padded=False)
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    lines = (SignLine(own.word("clerk"), clerk), SignLine(own.word("signed_at"), plain(day)))
    return Cell(Signing(HEIGHT, own.word("window"), lines), is_padded=False)
