"""Receipt for materials (F03) on A4: what was taken, and until when a correction may be told."""

from clerk_app.domain.papers import Due, MaterialForm, Rendered, Variant
from clerk_app.domain.papers_receipt import ReceiptPaper, ReceivedMaterial
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date, chinese_moment, due_text, limit_text, local_date, row_numbers
from printing.parties import applicant_rows, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, Span, bold, plain
from printing.styles import BODY, MM
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, bilingual, complaints, shows_english, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window address phone",
    **dict.fromkeys(("theme", "received_at", "submitted_by", "delivery", "total", "electronic", "not_electronic"), ""),
    "theme_value": "theme count",
    "columns": 8,
    "notice_until": "due limit",
    "no_notice": "",
    "deemed": "received",
    "accepted": "",
    "received_only": "number item organ",
    "received_only_due": "due",
    "deferred": "count materials",
    "query": "phone complaints",
    "handled_at": "hall place",
    "helper": "name phone help",
    **{f"help.{one}": "" for one in ("guide", "assist", "on_behalf")},
    "submitter": "who",
    **dict.fromkeys(("receiver", "sign", "day", "minute_units", "who.self", "who.agent"), ""),
    **{f"fate.{fate}": "" for fate in ("returned", "kept", "none")},
}
COLUMNS = (8.0, 83.0, 16.0, 10.0, 10.0, 10.0, 16.0, 17.0)
SIGNING_HEIGHT = 35.2 * MM


def receipt_pdf(paper: ReceiptPaper) -> Rendered:
    said = (bilingual if paper.variant is Variant.BILINGUAL else words)("F03", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: ReceiptPaper, said: Words, air: float) -> Story:
    blocks: list[Block] = [_case(paper, said, air), Gap(2.2 * MM), _list(paper, said, air), Gap(1.9 * MM)]
    for number, sentence in enumerate(sentences(paper, said), start=1):
        blocks.append(Text((Span(f"{number}.\u3000", bold=True), *sentence), BODY))
    blocks.append(Gap(1.9 * MM))
    return Story(blocks, _signing(paper, said))


def _case(paper: ReceiptPaper, said: Words, air: float) -> Table:
    own = said.own
    theme = own.say("theme_value", theme=paper.theme, count=str(paper.items))
    rows = (
        *applicant_rows(paper.applicant, said),
        pair_row(own.word("theme"), theme, own.word("received_at"), chinese_moment(paper.received_at)),
        pair_row(own.word("submitted_by"), paper.submitted_by, own.word("delivery"), paper.delivery),
    )
    return Table((20.0, 69.0, 18.0, 63.0), rows, side=1.4, air=0.6 + 0.5 * air)


def _list(paper: ReceiptPaper, said: Words, air: float) -> Table:
    rows = [_row(number, material, said) for number, material in enumerate(paper.materials, start=1)]
    electronic = sum(material.is_electronic for material in paper.materials)
    sums = (str(paper.copies), str(paper.pages), str(electronic))
    total = (
        middle(bold(said.own.word("total")), span=3),
        *(middle(bold(count)) for count in sums),
        middle(""),
        middle(""),
    )
    rows.append(Row(total, is_ruled=True))
    heads = (head(*said.own.row("columns")),)
    return Table(COLUMNS, tuple(rows), heads, side=1.2, air=0.1 + 1.1 * air, head_air=0.4)


def _row(number: int, material: ReceivedMaterial, said: Words) -> Row:
    own, none = said.own, said.common.word("none")
    return Row(
        (
            middle(str(number)),
            cell(_name(material, said)),
            middle(said.common.word(f"form_of.{_kept(material).value}")),
            middle(str(material.copies)),
            middle(str(material.pages) if material.pages else none),
            middle(own.word("electronic" if material.is_electronic else "not_electronic")),
            middle(own.word(f"fate.{material.original.value}")),
            middle(row_numbers(material.used_by, runs=True)),
        )
    )


def _kept(material: ReceivedMaterial) -> MaterialForm:
    """What stays here: that the original was compared and given back has its own column."""
    return MaterialForm.COPY if material.form is MaterialForm.CHECKED_COPY else material.form


def _name(material: ReceivedMaterial, said: Words) -> str:
    name = full_width(material.name)
    return f"{name}\n{material.english}" if material.english and shows_english(said) else name


def sentences(paper: ReceiptPaper, said: Words) -> list[Rich]:
    """What the receipt means in law; nothing is said to be deemed accepted unless a licence is among the items."""
    told = [notice_sentence(paper, paper.notice_due, said), said.own.say("accepted")]
    for item in paper.received_only:
        told[1] += said.own.say("received_only", number=str(item.number), item=full_width(item.item), organ=item.organ)
        if item.due is not None:
            told[1] += said.own.say("received_only_due", due=due_text(item.due, said.common))
    if paper.deferred:
        names = full_width("、".join(paper.deferred))
        told.append(said.own.say("deferred", count=str(len(paper.deferred)), materials=names))
    if paper.handled_at:
        told.append(said.own.say("handled_at", hall=paper.head.letterhead.hall, place=full_width(paper.handled_at)))
    for one in paper.helpers:
        kind = said.own.word(f"help.{one.help}")
        told.append(said.own.say("helper", name=one.name, phone=one.phone, help=kind))
    told.append(said.own.say("query", phone=paper.head.letterhead.phone, complaints=complaints(paper.head)))
    return told


def notice_sentence(paper: ReceiptPaper, due: Due | None, said: Words) -> Rich:
    if due is None:
        return said.own.say("no_notice")
    limit = limit_text(paper.notice_limit, said.common)
    told = said.own.say("notice_until", due=due_text(due, said.common), limit=limit)
    if paper.has_licences:
        told += said.own.say("deemed", received=chinese_date(local_date(paper.received_at)))
    return told


def _signing(paper: ReceiptPaper, said: Words) -> Table:
    own = said.own
    who = own.word("who.agent" if paper.applicant.agent else "who.self")
    sign, day = own.word("sign"), own.word("day")
    submitter = (SignLine(sign), SignLine(day, blank=own.word("minute_units")))
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    receiver = (SignLine(sign, clerk), SignLine(day, plain(chinese_moment(paper.received_at))))
    seal = SealPlace(
        SIGNING_HEIGHT, bold(paper.head.letterhead.hall), paper.seal, "", said.common.word("seal_place"), diameter=24
    )
    cells = (
        Cell(Signing(SIGNING_HEIGHT, own.text("submitter", who=who), submitter), is_padded=False),
        Cell(Signing(SIGNING_HEIGHT, own.word("receiver"), receiver), is_padded=False),
        Cell(seal, is_padded=False),
    )
    return Table((66.0, 58.0, 46.0), (Row(cells),))
