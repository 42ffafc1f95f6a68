"""Collection record (F18): who took which results, what is not there yet, what went back; a stub with the same bars."""

from clerk_app.domain.facts_delivery import Shown
from clerk_app.domain.papers import Identity, Rendered
from clerk_app.domain.papers_delivery import CollectionPaper
from clerk_app.domain.receivers import Relation
from printing.blocks import Block, Gap, Text
from printing.collection_results import RESULT_NEEDS, counted, results_table, things_table
from printing.collection_stub import STUB_NEEDS, Stub, stub_told
from printing.figures import chinese_date, chinese_moment, in_fours, local_date
from printing.forms import TearLine
from printing.parties import full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, bold, plain
from printing.styles import BODY, MM, NOTE
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.typography import full_width
from printing.words import LONG_NAME, Words, complaints, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window address phone",
    **dict.fromkeys(("case_no", "theme", "accepted_on", "receiver", "relation", "check", "authority"), ""),
    **dict.fromkeys(("no_authority", "collected_at", "way", "at_window"), ""),
    "checks": " ".join(Shown),
    "authority_value": "authority",
    **dict.fromkeys(("receiver_signing", "deliverer_signing", "sign", "time", "day", "minute_units", "tear"), ""),
    "foot": "complaints",
    **{f"relation_of.{relation}": "" for relation in Relation},
    **RESULT_NEEDS,
    **STUB_NEEDS,
}
HEIGHT = 33 * MM


def collection_pdf(paper: CollectionPaper) -> Rendered:
    said = words("F18", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: CollectionPaper, said: Words, air: float) -> Story:
    own = said.own
    blocks: list[Block] = [
        _case(paper, said, air),
        Gap(3 * MM),
        results_table(paper, said, air),
        Gap(1.6 * MM),
        Text(counted(paper, said), BODY),
        Gap(1.6 * MM),
        things_table(paper, said, air),
        Gap(2.6 * MM),
    ]
    foot = Text(own.say("foot", complaints=complaints(paper.head)), NOTE)
    stub = Stub(paper.head.payload, said.common.word(f"kinds.{paper.head.kind}"), stub_told(paper, said))
    return Story(blocks, _signing(paper, said), (Gap(2 * MM), foot, TearLine(own.word("tear"), 13 * MM), stub))


def _case(paper: CollectionPaper, said: Words, air: float) -> Table:
    own, common = said.own, said.common
    theme = full_width(paper.theme) + (f"\u3000{paper.concerned}" if paper.concerned else "")
    accepted = chinese_date(paper.accepted_on) if paper.accepted_on else common.word("none")
    ticks = {check.value: "☑" if check is paper.check else "☐" for check in Shown}
    power = own.say("authority_value", authority=paper.authority) if paper.authority else own.say("no_authority")
    rows = (
        *_person(common.word("applicant"), paper.applicant, own.word("case_no"), in_fours(paper.case_no), said),
        pair_row(own.word("theme"), theme, own.word("accepted_on"), accepted),
        *_person(
            own.word("receiver"),
            paper.receiver,
            own.word("relation"),
            own.word(f"relation_of.{paper.relation}"),
            said,
        ),
        pair_row(own.word("check"), own.say("checks", **ticks), own.word("authority"), power),
        pair_row(own.word("collected_at"), chinese_moment(paper.collected_at), own.word("way"), own.word("at_window")),
    )
    return Table((20.0, 70.0, 23.0, 57.0), rows, side=1.5, air=0.4 + 0.55 * air)


def _person(label: str, identity: Identity, second: str, other: str, said: Words) -> tuple[Row, ...]:
    """A long name has the whole width, and the second value a row of its own."""
    told: Rich = said.identity(identity)
    if len(identity.name) <= LONG_NAME:
        return (pair_row(label, told, second, other),)
    return full_row(label, told), full_row(second, other)


def _signing(paper: CollectionPaper, said: Words) -> Table:
    own = said.own
    sign = own.word("sign")
    receiver = (SignLine(sign), SignLine(own.word("time"), blank=own.word("minute_units")))
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    day = plain(chinese_date(local_date(paper.collected_at)))
    deliverer = (SignLine(sign, clerk), SignLine(own.word("day"), day))
    organ, place = bold(paper.head.letterhead.hall), said.common.word("seal_place")
    cells = (
        Cell(Signing(HEIGHT, own.word("receiver_signing"), receiver), is_padded=False),
        Cell(Signing(HEIGHT, own.word("deliverer_signing"), deliverer), is_padded=False),
        Cell(SealPlace(HEIGHT, organ, paper.seal, "", place, diameter=24), is_padded=False),
    )
    return Table((66.0, 58.0, 46.0), (Row(cells),))
