"""Receipt for materials (F03) on the 80 mm roll: the short copy for the applicant's pocket."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_receipt import ReceiptPaper, ReceivedMaterial
from printing.blocks import Block, Gap, Text
from printing.faces import Face
from printing.figures import chinese_moment, due_text, masked, stamp
from printing.receipt import NEEDS
from printing.roll import Codes, Entry, Rule, centred, print_roll
from printing.roll_signing import RollSigning
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, LABEL, MM, SMALL, STRONG, Style
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

ROLL_NEEDS: Needs = {
    **NEEDS,
    "roll.number": "number",
    "roll.issued_by": "window phone",
    "roll.pages": "count",
    **dict.fromkeys((f"roll.{key}" for key in ("electronic", "total", "all_electronic", "deferred", "notice")), ""),
    "roll.total_value": "copies pages electronic",
    "roll.deferred_value": "count",
    "roll.notice_value": "due",
    "roll.submitter": "",
    "roll.receiver": "name",
    "roll.deemed": "",
    "roll.text": "deemed complaints",
    "roll.foot": "station at",
}
BODY_NAME = Style(Face.SERIF_BOLD, 12.5, 16)
TITLE = Style(Face.SERIF_BOLD, 16, 21)
DOCUMENT_NO = Style(Face.SERIF, 10, 15)
MATERIAL = Style(Face.SANS, 8.8, 11.6)
CLOSING = Style(Face.SANS, 8.5, 11.6, is_justified=True)


def receipt_roll_pdf(paper: ReceiptPaper) -> Rendered:
    said = words("F03", paper.head, ROLL_NEEDS)
    return print_roll(said.dress(paper.head), [*_head(paper, said), *_list(paper, said), *_foot(paper, said)])


def _head(paper: ReceiptPaper, said: Words) -> list[Block]:
    letterhead, marks = paper.head.letterhead, paper.head.marks
    issued = said.own.say("roll.issued_by", window=letterhead.window, phone=letterhead.phone)
    number = paper.head.document_no or said.common.word("number_to_follow")
    blocks: list[Block] = [
        centred(bold(letterhead.body_name), BODY_NAME),
        centred(issued, LABEL),
        Gap(1 * MM),
        centred(said.own.say("title"), TITLE),
        centred(said.own.say("roll.number", number=number), DOCUMENT_NO),
    ]
    if marks.reprint:
        told = said.common.text("reprint", count=str(marks.reprint))
        blocks.append(centred(bold(f"{told}\u3000{stamp(marks.printed_at)}"), STRONG))
    blocks += [Rule(1), Codes(paper.head.payload), Rule()]
    return [*blocks, *_case(paper, said), Rule(is_dashed=True)]


def _case(paper: ReceiptPaper, said: Words) -> list[Block]:
    common, own = said.common, said.own
    applicant = paper.applicant
    rows: list[tuple[str, Rich]] = [(common.word("applicant"), plain(applicant.identity.name))]
    if applicant.agent is not None:
        agent = applicant.agent.identity
        rows.append((common.word("agent"), plain(f"{agent.name} {masked(agent.id_number)}")))
    theme = own.say("theme_value", theme=paper.theme, count=str(paper.items))
    rows += [(own.word("theme"), theme), (own.word("received_at"), plain(chinese_moment(paper.received_at)))]
    return [_named(label, value) for label, value in rows]


def _named(label: str, value: Rich) -> Entry:
    return Entry(((0, 18, Text(plain(label), LABEL)), (19, 53, Text(value, FILLED))))


def _list(paper: ReceiptPaper, said: Words) -> list[Block]:
    return [_material(number, material, said) for number, material in enumerate(paper.materials, start=1)]


def _material(number: int, material: ReceivedMaterial, said: Words) -> Entry:
    pages = said.own.text("roll.pages", count=str(material.pages))
    told = pages if material.pages else said.own.word("roll.electronic")
    room = 59.2 if material.pages < 100 else 56.5
    return Entry(
        (
            (0, 5, Text(plain(str(number)), LABEL)),
            (5.5, room, Text(plain(full_width(material.name)), MATERIAL)),
            (60, 12, Text(bold(told), STRONG, 1.0)),
        )
    )


def _foot(paper: ReceiptPaper, said: Words) -> list[Block]:
    own, head = said.own, paper.head
    deemed = own.word("roll.deemed") if paper.has_licences and paper.notice_due else ""
    closing = own.text("roll.text", deemed=deemed, complaints=complaints(head))
    printed = own.say("roll.foot", station=head.station_window, at=stamp(head.marks.printed_at))
    signing = RollSigning(
        own.word("roll.submitter"),
        own.text("roll.receiver", name=paper.clerk.name),
        stamp(paper.received_at),
        said.common.word("seal_place"),
        head.letterhead.hall,
        paper.seal,
    )
    return [
        Rule(is_dashed=True),
        *_sums(paper, said),
        signing,
        Rule(),
        Text(plain(closing), CLOSING),
        Gap(0.8 * MM),
        centred(printed, SMALL),
    ]


def _sums(paper: ReceiptPaper, said: Words) -> list[Block]:
    own = said.own
    every = all(material.is_electronic for material in paper.materials)
    electronic = own.say("roll.all_electronic") if every else ()
    total = own.say("roll.total_value", copies=str(paper.copies), pages=str(paper.pages), electronic=electronic)
    rows = [_named(own.word("roll.total"), total)]
    if paper.deferred:
        deferred = own.say("roll.deferred_value", count=str(len(paper.deferred)))
        rows.append(_named(own.word("roll.deferred"), deferred))
    if paper.notice_due is not None:
        notice = own.say("roll.notice_value", due=due_text(paper.notice_due, said.common))
        rows.append(_named(own.word("roll.notice"), notice))
    return list(rows)
