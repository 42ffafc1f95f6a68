"""Commitments (F08 deferral, F10 for a proof or a licence): what it is about, what is told and promised, who signs."""

from clerk_app.domain.facts import Credit, Promise
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_commitment import CommitmentPaper, CommittedMaterial, LicenceDays
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date, limit_text
from printing.parties import applicant_rows, full_row
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import bold, plain
from printing.styles import LEGAL, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

_SIGNING: Needs = {
    **dict.fromkeys(("signing", "stamp", "sign", "contact", "signed_at", "minute_units", "checking", "credit"), ""),
    "credits": "clear flagged not_asked",
    **dict.fromkeys(("clerk", "day"), ""),
    "foot": "phone complaints",
}
_COMMON: Needs = {**dict.fromkeys(("title", "short", "copies", "theme", "promise"), ""), **_SIGNING}
NEEDS: dict[Promise, Needs] = {
    Promise.DEFERRAL: {
        **_COMMON,
        "issued_by": "window address phone",
        "opening": "",
        "columns": 5,
        "promises": 5,
        "until": "day",
    },
    Promise.PROOF: {
        **_COMMON,
        "issued_by": "hall window",
        "issued_at": "address phone",
        "seal": "",
        "told": "organ",
        "basis": "basis",
        "content": "conditions",
        "columns": 4,
        "way": "",
        "checks": "organ",
        "liability": "",
        "public": "",
        "promises": 1,
    },
    Promise.LICENCE: {
        **_COMMON,
        "issued_by": "hall window",
        "issued_at": "address phone",
        "seal": "",
        "told": "organ",
        "basis": "basis",
        "content": "conditions",
        "papers": "",
        "columns": 4,
        "until": "check day",
        "way": "limit day statute",
        "statute": "limit",
        "checks": "organ limit day check",
        "liability": "",
        "public": "",
        "promises": 1,
    },
}
FORMS = {Promise.DEFERRAL: "F08", Promise.PROOF: "F10", Promise.LICENCE: "F10L"}
HEIGHT = 46 * MM


def commitment_pdf(paper: CommitmentPaper) -> Rendered:
    said = words(FORMS[paper.promise], paper.head, NEEDS[paper.promise])
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: CommitmentPaper, said: Words, air: float) -> Story:
    own, gap = said.own, Gap((1.4 + 1.2 * air) * MM)
    rows = (*applicant_rows(paper.applicant, said), full_row(own.word("theme"), full_width(paper.theme)))
    blocks: list[Block] = [Table((20.0, 69.0, 18.0, 63.0), rows, side=1.5, air=0.5 + 0.55 * air), gap]
    blocks += _PARTS[paper.promise](paper, said, air)
    blocks += [gap, Text(bold(own.word("promise")), SECTION), Gap(0.9 * MM)]
    blocks += [Text(plain(line), LEGAL) for line in own.row("promises")]
    return Story([*blocks, Gap((1.6 + 2.4 * air) * MM)], _signing(paper, said), (Gap(1.6 * MM), _foot(paper, said)))


def _deferred(paper: CommitmentPaper, said: Words, air: float) -> list[Block]:
    own = said.own
    rows = [
        Row(
            (
                middle(str(number)),
                cell(bold(full_width(row.name))),
                cell("、".join(map(full_width, row.items))),
                cell(row.how),
                cell(own.say("until", day=chinese_date(row.due)) if row.due else ""),
            )
        )
        for number, row in enumerate(paper.materials, 1)
    ]
    return [Text(own.say("opening"), LEGAL), Gap(1.4 * MM), _table(own.row("columns"), (10, 45, 49, 34, 32), rows, air)]


def _told(paper: CommitmentPaper, said: Words, air: float) -> list[Block]:
    own = said.own
    rows = [_proof(number, row) for number, row in enumerate(paper.materials, 1)]
    return [
        Text(bold(own.text("told", organ=paper.organ)), SECTION),
        Gap(0.9 * MM),
        Text(own.say("basis", basis=full_width(paper.basis)), LEGAL),
        Text(own.say("content", conditions=full_width(paper.conditions)), LEGAL),
        Gap(0.9 * MM),
        _table(own.row("columns"), (10, 50, 60, 50), rows, air),
        Gap(0.9 * MM),
        Text(own.say("way"), LEGAL),
        Text(own.say("checks", organ=paper.organ), LEGAL),
        Text(own.say("liability"), LEGAL),
        Text(own.say("public"), LEGAL),
    ]


def _licensed(paper: CommitmentPaper, said: Words, air: float) -> list[Block]:
    own, days = said.own, paper.licence
    assert days is not None, "a licence on a commitment has its days"
    rows = [_papers_of(number, row, days, said) for number, row in enumerate(paper.materials, 1)]
    statute = own.say("statute", limit=limit_text(days.statute, said.common)) if days.statute else ()
    way = own.say(
        "way", limit=limit_text(days.decided, said.common), day=chinese_date(days.decided_by), statute=statute
    )
    checks = own.say(
        "checks",
        organ=paper.organ,
        limit=limit_text(days.checked, said.common),
        day=chinese_date(days.checked_by),
        check=days.check,
    )
    return [
        Text(bold(own.text("told", organ=paper.organ)), SECTION),
        Gap(0.9 * MM),
        Text(own.say("basis", basis=full_width(paper.basis)), LEGAL),
        Text(own.say("content", conditions=full_width(paper.conditions)), LEGAL),
        Text(own.say("papers"), LEGAL),
        Gap(0.9 * MM),
        _table(own.row("columns"), (8, 58, 36, 68), rows, air),
        Gap(0.9 * MM),
        Text(way, LEGAL),
        Text(checks, LEGAL),
        Text(own.say("liability"), LEGAL),
        Text(own.say("public"), LEGAL),
    ]


def _papers_of(number: int, row: CommittedMaterial, days: LicenceDays, said: Words) -> Row:
    due = said.own.say("until", check=days.check, day=chinese_date(row.due)) if row.due else ()
    return Row((middle(str(number)), cell(bold(full_width(row.name))), cell(row.how), cell(due)))


def _proof(number: int, row: CommittedMaterial) -> Row:
    names = "、".join(map(full_width, row.items))
    return Row((middle(str(number)), cell(bold(full_width(row.name))), cell(names), cell(full_width(row.how))))


def _table(titles: tuple[str, ...], widths: tuple[int, ...], rows: list[Row], air: float) -> Table:
    return Table(tuple(map(float, widths)), tuple(rows), (head(*titles),), side=1.5, air=0.6 + 0.7 * air)


def _signing(paper: CommitmentPaper, said: Words) -> Table:
    own = said.own
    firm = [SignLine(own.word("stamp"))] if paper.applicant.head is not None else []
    applicant = (
        *firm,
        SignLine(own.word("sign")),
        SignLine(own.word("contact"), plain(paper.phone)),
        SignLine(own.word("signed_at"), blank=own.word("minute_units")),
    )
    ticks = {credit.value: "☑" if credit is paper.credit else "☐" for credit in Credit}
    window = (
        SignLine(own.word("credit"), own.say("credits", **ticks)),
        SignLine(own.word("clerk"), plain(f"{paper.clerk.name}（{paper.clerk.badge}）")),
        SignLine(own.word("day"), plain(chinese_date(paper.day))),
    )
    cells = [
        Cell(Signing(HEIGHT, own.word("signing"), applicant), is_padded=False),
        Cell(Signing(HEIGHT, own.word("checking"), window), is_padded=False),
    ]
    if paper.promise is Promise.DEFERRAL:
        return Table((100.0, 70.0), (Row(tuple(cells)),))
    place, day = said.common.word("seal_place"), chinese_date(paper.day)
    seal = SealPlace(HEIGHT, bold(paper.organ), own.word("seal"), day, place, diameter=28)
    return Table((52.0, 74.0, 44.0), (Row((*cells, Cell(seal, is_padded=False))),))


def _foot(paper: CommitmentPaper, said: Words) -> Text:
    return Text(said.own.say("foot", phone=paper.clerk.phone, complaints=complaints(paper.head)), NOTE)


_PARTS = {Promise.DEFERRAL: _deferred, Promise.PROOF: _told, Promise.LICENCE: _licensed}
