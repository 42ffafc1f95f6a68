"""Acceptance on the 80 mm roll (F06, 查询凭条): to ask with, in place of no sealed sheet."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_acceptance import AcceptancePaper, AcceptedItem, Act
from printing.acceptance import NEEDS
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date, due_text, limit_text, row_numbers, stamp
from printing.receipt_roll import BODY_NAME, CLOSING, DOCUMENT_NO, MATERIAL, TITLE
from printing.roll import Codes, Entry, Rule, centred, print_roll
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, LABEL, MM, SMALL, STRONG
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

ROLL_NEEDS: Needs = {
    **NEEDS,
    **dict.fromkeys((f"roll.{key}" for key in ("title", "theme", "accepted_on", "promised", "visit", "fee")), ""),
    "roll.issued_by": "window phone",
    "roll.promised_value": "due limit",
    **dict.fromkeys((f"roll.{key}" for key in ("delivery", "deferred", "received", "done", "free")), ""),
    "roll.answer": "day",
    "roll.visit_value": "appointment",
    "roll.charged": "items",
    "roll.text": "phone complaints",
    "roll.foot": "station at",
}


def acceptance_roll_pdf(paper: AcceptancePaper) -> Rendered:
    said = words("F06", paper.head, ROLL_NEEDS)
    items = [_item(number, item, said) for number, item in enumerate(paper.items, start=1)]
    blocks = [*_head(paper, said), *_case(paper, said), Rule(is_dashed=True), *items, Rule(is_dashed=True)]
    return print_roll(said.dress(paper.head), [*blocks, *_told(paper, said), Rule(), *_foot(paper, said)])


def _head(paper: AcceptancePaper, said: Words) -> list[Block]:
    letterhead, marks = paper.head.letterhead, paper.head.marks
    issued = said.own.say("roll.issued_by", window=letterhead.window, phone=letterhead.phone)
    number = paper.head.document_no or said.common.word("number_to_follow")
    blocks: list[Block] = [
        centred(bold(letterhead.body_name), BODY_NAME),
        centred(issued, LABEL),
        Gap(1 * MM),
        centred(said.own.say("roll.title"), TITLE),
        centred(plain(number), DOCUMENT_NO),
    ]
    if marks.reprint:
        told = said.common.text("reprint", count=str(marks.reprint))
        blocks.append(centred(bold(f"{told}\u3000{stamp(marks.printed_at)}"), STRONG))
    return [*blocks, Rule(1), Codes(paper.head.payload), Rule()]


def _case(paper: AcceptancePaper, said: Words) -> list[Block]:
    own = said.own
    limit = limit_text(paper.promised, said.common)
    promised = own.say("roll.promised_value", due=due_text(paper.due, said.common), limit=limit)
    return [
        _named(said.common.word("applicant"), plain(paper.applicant.identity.name)),
        _named(own.word("roll.theme"), plain(full_width(paper.theme.name))),
        _named(own.word("roll.accepted_on"), plain(chinese_date(paper.accepted_on))),
        _named(own.word("roll.promised"), promised),
    ]


def _named(label: str, value: Rich) -> Entry:
    return Entry(((0, 18, Text(plain(label), LABEL)), (19, 53, Text(value, FILLED))))


def _item(number: int, item: AcceptedItem, said: Words) -> Entry:
    own = said.own
    suffix = {Act.DEFERRED: own.word("roll.deferred"), Act.RECEIVED: own.word("roll.received")}.get(item.act, "")
    day = f"{item.due.day:%m-%d}" if item.due else said.common.word("none")
    told = own.word("roll.done") if item.act is Act.DONE else day
    if item.act is Act.RECEIVED:
        told = own.text("roll.answer", day=day)
    room = 49.5 if item.act is Act.RECEIVED else 55.0
    return Entry(
        (
            (0, 5, Text(plain(str(number)), LABEL)),
            (5.5, room, Text(plain(full_width(item.title.name) + suffix), MATERIAL)),
            (5.5 + room, 66.5 - room, Text(bold(told), STRONG, 1.0)),
        )
    )


def _told(paper: AcceptancePaper, said: Words) -> list[Block]:
    own = said.own
    charged = row_numbers(fee.item for fee in paper.fees)
    rows: list[tuple[str, Rich]] = []
    if paper.joint_visit:
        rows.append(("visit", own.say("roll.visit_value", appointment=paper.joint_visit.appointment)))
    rows.append(("delivery", plain(paper.delivery)))
    rows.append(("fee", own.say("roll.charged", items=charged) if charged else own.say("roll.free")))
    return [_named(own.word(f"roll.{key}"), value) for key, value in rows]


def _foot(paper: AcceptancePaper, said: Words) -> list[Block]:
    head = paper.head
    told = said.own.text("roll.text", phone=head.letterhead.phone, complaints=complaints(head))
    printed = said.own.say("roll.foot", station=head.station_window, at=stamp(head.marks.printed_at))
    return [Text(plain(told), CLOSING), Gap(0.8 * MM), centred(printed, SMALL)]
