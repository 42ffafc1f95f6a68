"""Day sheet (F19): balance with its identity checked, volume, rates with their sums, numbers and seals, hand-over."""

from clerk_app.domain.day_counts import Flow
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_day import DaySheetPaper, VolumeRow
from printing.blocks import Block, Gap, Stack, Text
from printing.day_sheet_parts import PART_NEEDS, rates_table, serials_table, things_table
from printing.figures import chinese_date, chinese_day, clock, local_date, stamp
from printing.sheet import Story, print_sheet
from printing.signing import Signing, SignLine
from printing.spans import Rich, bold, plain
from printing.styles import LABEL, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, words

NEEDS: Needs = {
    **dict.fromkeys(("title", "short", "copies"), ""),
    "issued_by": "window address phone",
    "day": "day weekday cutoff unsent",
    "unsent": "count",
    "weekdays": 7,
    **dict.fromkeys(("balance", "cases", "items", "volume", "single_items", "total", "nothing"), ""),
    "balance_columns": 8,
    "even": "into out",
    "uneven": "into out",
    "volume_columns": 10,
    **dict.fromkeys(("giver", "taker", "supervisor", "sign", "time", "month_units", "difference", "differences"), ""),
    **PART_NEEDS,
}
HEIGHT = 23 * MM


def day_sheet_pdf(paper: DaySheetPaper) -> Rendered:
    said = words("F19", paper.head, NEEDS)
    return print_sheet(said.dress(paper.head), lambda air: _story(paper, said, air))


def _story(paper: DaySheetPaper, said: Words, air: float) -> Story:
    own = said.own
    voids = own.say("voids", voids="；".join(paper.voids)) if paper.voids else own.say("no_voids")
    blocks: list[Block] = [
        Text(_day(paper, said), LABEL),
        *_section(own.word("balance"), _balance(paper, said, air), air),
        *_section(own.word("volume"), _volume(paper, said, air), air),
        *_section(own.word("rates"), rates_table(paper, said, air), air),
        *_section(own.word("serials"), serials_table(paper, said, air), air),
        Gap(0.6 * MM),
        Text(voids, NOTE),
        *_section(own.word("things"), things_table(paper, said, air), air),
        Gap(2 * MM),
    ]
    return Story(blocks, _signing(paper, said))


def _section(title: str, block: Block, air: float) -> tuple[Block, ...]:
    return Gap((1.2 + 1.2 * air) * MM), Stack((Text(bold(title), SECTION), Gap(0.4 * MM), block), half=60 * MM)


def _day(paper: DaySheetPaper, said: Words) -> Rich:
    own = said.own
    weekday = own.row("weekdays")[paper.day.weekday()]
    unsent = own.say("unsent", count=str(paper.unsent)) if paper.unsent else ()
    day = chinese_date(paper.day)
    return own.say("day", day=day, weekday=weekday, cutoff=stamp(paper.cutoff), unsent=unsent)


def _balance(paper: DaySheetPaper, said: Words, air: float) -> Table:
    own = said.own
    rows = (_flow(own.word("cases"), paper.cases, said), _flow(own.word("items"), paper.items, said))
    columns = (28.0, 20.0, 18.0, 18.0, 20.0, 20.0, 20.0, 26.0)
    return Table(columns, rows, (head(*own.row("balance_columns")),), side=1.2, air=0.2 + 0.6 * air)


def _flow(name: str, flow: Flow, said: Words) -> Row:
    """R073: the identity is counted on the sheet itself, and one that does not hold is seen at once."""
    held = said.own.say("even" if flow.holds else "uneven", into=str(flow.into), out=str(flow.out))
    counts = (flow.opened, flow.accepted, flow.finished, flow.withdrawn, flow.left, flow.paused)
    return Row((middle(bold(name)), *(middle(str(count)) for count in counts), middle(held)))


def _volume(paper: DaySheetPaper, said: Words, air: float) -> Block:
    own = said.own
    if not paper.volumes:
        return Text(own.say("nothing"), NOTE)
    total = (middle(bold(own.word("total"))), *(middle(bold(str(count))) for count in paper.totals))
    rows = (*(_theme(row, said) for row in paper.volumes), Row(total, is_ruled=True))
    columns = (44.0, *(14.0,) * 9)
    return Table(columns, rows, (head(*own.row("volume_columns")),), side=1.0, air=0.2 + 0.6 * air)


def _theme(row: VolumeRow, said: Words) -> Row:
    name = full_width(row.name) if row.name else said.own.word("single_items")
    return Row((cell(name), *(middle(str(count)) for count in row.counts)))


def _signing(paper: DaySheetPaper, said: Words) -> Table:
    own = said.own
    sign, time = own.word("sign"), own.word("time")
    clerk = plain(f"{paper.clerk.name}（{paper.clerk.badge}）")
    at = plain(f"{chinese_day(local_date(paper.cutoff))} {clock(paper.cutoff)}")
    given = (SignLine(sign, clerk), SignLine(time, at))
    taken = (SignLine(sign), SignLine(time, blank=own.word("month_units")))
    looked = (SignLine(sign), SignLine(own.word("difference"), own.say("differences")))
    cells = tuple(
        Cell(Signing(HEIGHT, own.word(who), lines), is_padded=False)
        for who, lines in (("giver", given), ("taker", taken), ("supervisor", looked))
    )
    return Table((52.0, 58.0, 60.0), (Row(cells),))
