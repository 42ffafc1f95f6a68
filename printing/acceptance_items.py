"""The table of items on an acceptance notice."""

from clerk_app.domain.papers import Limit, LimitUnit
from clerk_app.domain.papers_acceptance import AcceptancePaper, AcceptedItem, Act
from printing.faces import Face
from printing.figures import chinese_day
from printing.spans import Rich, bold, plain
from printing.styles import DENSE, DENSE_STRONG, Style
from printing.tables import Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

COLUMNS = (7.0, 60.0, 33.0, 16.0, 11.0, 11.0, 22.0, 10.0)
FIGURE = Style(Face.SANS, 8.2, 10)
COLUMN_NEEDS: Needs = {
    "columns": 8,
    "at_once": "",
    "days": "count",
    "natural_days": "count",
    "months": "count",
    "done": "",
    "answer_by": "day",
    **{f"act.{act.value}": "" for act in Act},
}
UNITS = {LimitUnit.WORKING_DAYS: "days", LimitUnit.NATURAL_DAYS: "natural_days", LimitUnit.MONTHS: "months"}


def items_table(paper: AcceptancePaper, said: Words, air: float, marks: frozenset[str] | None = None) -> Table:
    """All rows, or those of some seals only; a row keeps its number either way."""
    rows = tuple(
        _row(number, item, said)
        for number, item in enumerate(paper.items, start=1)
        if marks is None or item.seal_mark in marks
    )
    return Table(COLUMNS, rows, (head(*said.own.row("columns")),), side=1.1, air=0.1 + 0.32 * air, head_air=0.42)


def _row(number: int, item: AcceptedItem, said: Words) -> Row:
    none = said.common.word("none")
    return Row(
        (
            middle(str(number)),
            cell(bold(full_width(item.title.name)), DENSE_STRONG),
            cell(full_width(item.organ), DENSE),
            middle(said.own.word(f"act.{item.act.value}"), FIGURE),
            middle(_limit(item.statutory, said) if item.statutory else none, FIGURE),
            middle(_limit(item.committed, said), FIGURE),
            middle(_last_day(item, said), FIGURE),
            middle(item.seal_mark or none, FIGURE),
        )
    )


def _limit(limit: Limit, said: Words) -> str:
    if limit.is_immediate:
        return said.own.word("at_once")
    return said.own.text(UNITS[limit.unit], count=str(limit.count))


def _last_day(item: AcceptedItem, said: Words) -> Rich:
    if item.act is Act.DONE:
        return bold(said.own.word("done"))
    if item.due is None:
        return plain(said.common.word("none"))
    provisional = said.common.word("provisional") if item.due.is_provisional else ""
    if item.act is Act.RECEIVED:
        return said.own.say("answer_by", day=chinese_day(item.due.day) + provisional)
    return bold(item.due.day.isoformat() + provisional)
