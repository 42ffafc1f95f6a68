"""Decision not to accept (F07): the closed list ticked, facts, the right authority, remedies, papers returned."""

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_refusal import RefusalPaper
from printing.blocks import Block, Gap, Stack, Text
from printing.faults import faults_table
from printing.figures import chinese_date
from printing.refusal_tables import TABLE_NEEDS, case_table, competent_table, grounds_table, returned_table
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, bold, filled
from printing.styles import LEGAL, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table
from printing.templates import Needs, TemplateFault
from printing.words import Words, complaints, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "hall window",
    "issued_at": "address phone",
    "opening": "day",
    "facts": "facts",
    **dict.fromkeys(("competent", "turn_to", "faults", "returned", "nothing_returned"), ""),
    "remedy": "review_body review_place review_phone court court_address",
    "remedy_phone": "phone",
    "fault_columns": 5,
    **dict.fromkeys(("signing", "sign", "capacity", "capacities", "returned_label", "returned_all"), ""),
    **dict.fromkeys(("delivered_at", "minute_units"), ""),
    "foot": "clerk badge phone complaints",
    **{f"grounds.{regime}.not_competent": "" for regime in Regime},
    **{f"decision.{regime}.not_competent": "turn_to" for regime in Regime},
    **TABLE_NEEDS,
}
HEIGHT = 53 * MM


def refusal_pdf(paper: RefusalPaper) -> Rendered:
    said = words("F07", paper.head, NEEDS)
    if f"grounds.{paper.regime}.{paper.ground}" not in said.own.words:
        raise TemplateFault(f"不予受理的理由「{paper.ground}」不在「{paper.regime}」的封闭清单里；请改选清单内的理由。")
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: RefusalPaper, said: Words, air: float) -> Story:
    own = said.own
    gap = Gap((1.4 + 1.2 * air) * MM)
    blocks: list[Block] = [
        case_table(paper, said, air),
        gap,
        Text(own.say("opening", day=chinese_date(paper.applied_on)), LEGAL),
        Gap(1.4 * MM),
        grounds_table(paper, said, air),
        gap,
        Text(own.say("facts", facts=paper.facts), LEGAL),
    ]
    if paper.competent is not None:
        blocks += [
            Stack((Text(own.say("competent"), LEGAL), Gap(0.6 * MM), competent_table(paper.competent, said, air)))
        ]
    blocks += [gap, Text(_decision(paper, said), LEGAL)]
    if paper.faults:
        faults = faults_table(paper.faults, own.row("fault_columns"), air)
        heading = Text(bold(own.word("faults")), SECTION)
        blocks += [gap, Stack((heading, Gap(0.9 * MM), faults), half=100 * MM), gap]
    blocks += [Text(_remedy(paper, said), LEGAL), Gap(1.2 * MM), *_returned(paper, said, air)]
    return Story([*blocks, Gap((1 + 2.4 * air) * MM)], _signing(paper, said), (Gap(1.6 * MM), _foot(paper, said)))


def _decision(paper: RefusalPaper, said: Words) -> Rich:
    turn_to = said.own.word("turn_to") if paper.competent else ""
    return filled(said.own.word(f"decision.{paper.regime}.{paper.ground}"), {"turn_to": turn_to})


def _remedy(paper: RefusalPaper, said: Words) -> Rich:
    remedy = paper.remedy
    phone = said.own.text("remedy_phone", phone=remedy.review_phone) if remedy.review_phone else ""
    return said.own.say(
        "remedy",
        review_body=remedy.review_body,
        review_place=remedy.review_place,
        review_phone=phone,
        court=remedy.court,
        court_address=remedy.court_address,
    )


def _returned(paper: RefusalPaper, said: Words, air: float) -> list[Block]:
    if not paper.returned:
        return [Text(said.own.say("nothing_returned"), NOTE)]
    heading = Text(bold(said.own.word("returned")), SECTION)
    return [Stack((heading, Gap(0.9 * MM), returned_table(paper, said, air)), half=120 * MM)]


def _signing(paper: RefusalPaper, said: Words) -> Table:
    own, seal = said.own, paper.seal
    lines = [SignLine(own.word("sign")), SignLine(own.word("capacity"), own.say("capacities"))]
    if paper.returned:
        lines.append(SignLine(own.word("returned_label"), own.say("returned_all")))
    lines.append(SignLine(own.word("delivered_at"), blank=own.word("minute_units")))
    place = said.common.word("seal_place")
    frame = SealPlace(HEIGHT, bold(seal.organ), seal.seal, chinese_date(seal.day), place, diameter=37)
    cells = (Cell(Signing(HEIGHT, own.word("signing"), tuple(lines)), is_padded=False), Cell(frame, is_padded=False))
    return Table((105.0, 65.0), (Row(cells),))


def _foot(paper: RefusalPaper, said: Words) -> Text:
    clerk = paper.clerk
    told = said.own.say(
        "foot", clerk=clerk.name, badge=clerk.badge, phone=clerk.phone, complaints=complaints(paper.head)
    )
    return Text(told, NOTE)
