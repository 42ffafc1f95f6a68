"""Tables of the day sheet that stand two-up: rates with their sums, numbers beside seals, things with a tick."""

from decimal import ROUND_HALF_UP, Decimal
from itertools import zip_longest

from clerk_app.domain.day_counts import Ratio
from clerk_app.domain.papers_day import DaySheetPaper, SealCount, SerialUse, Thing
from printing.spans import bold
from printing.styles import FILLED
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.words import Words

RATES = ("at_once", "same_day", "early", "on_time", "late", "mean_days", "supplied", "rated", "skipped", "unrated")
THINGS = ("drafts", "unprinted", "unsent", "due_today", "results", "originals", "seals", "emergency")
FORMS = tuple(f"F{number:02d}" for number in range(1, 21))
PART_NEEDS: Needs = {
    **dict.fromkeys(("rates", "serials", "no_voids", "things"), ""),
    "rate_columns": 6,
    "quotient": "numerator denominator",
    "serial_columns": 8,
    "voids": "voids",
    "thing_columns": 6,
    **{f"rate.{key}": "" for key in RATES},
    **{f"thing.{key}": "" for key in THINGS},
    **{f"name.{form}": "" for form in FORMS},
}


def rates_table(paper: DaySheetPaper, said: Words, air: float) -> Table:
    rows = _two_up(tuple(_rate(ratio, said) for ratio in paper.ratios))
    columns = (40.0, 26.0, 19.0, 40.0, 26.0, 19.0)
    return Table(columns, rows, (head(*said.own.row("rate_columns")),), side=1.2, air=0.1 + 0.6 * air)


def _rate(ratio: Ratio, said: Words) -> tuple[Cell, Cell, Cell]:
    """R075: nothing divided is nothing said: a dash, neither nought nor a hundred per cent."""
    none = said.common.word("none")
    numerator = str(ratio.numerator) if ratio.denominator else none
    sum_told = said.own.text("quotient", numerator=numerator, denominator=str(ratio.denominator))
    name = cell(said.own.word(f"rate.{ratio.key}"))
    return name, middle(sum_told, FILLED), middle(bold(result_of(ratio) or none))


def result_of(ratio: Ratio) -> str:
    """Two places, half up; empty where there is nothing to divide by."""
    if not ratio.denominator:
        return ""
    scale = 1 if ratio.is_mean else 100
    exact = Decimal(ratio.numerator * scale) / Decimal(ratio.denominator)
    return f"{exact.quantize(Decimal('0.01'), ROUND_HALF_UP)}{'' if ratio.is_mean else '%'}"


def serials_table(paper: DaySheetPaper, said: Words, air: float) -> Table:
    none = said.common.word("none")
    pairs = zip_longest(paper.serials, paper.seals)
    rows = tuple(Row((*_serial(used, said), *_seal(sealed, none))) for used, sealed in pairs)
    columns = (30.0, 46.0, 11.0, 11.0, 11.0, 14.0, 35.0, 12.0)
    empty = (Row(tuple(middle(none) for _ in columns)),)
    return Table(columns, rows or empty, (head(*said.own.row("serial_columns")),), side=1.0, air=0.1 + 0.6 * air)


def _serial(used: SerialUse | None, said: Words) -> tuple[Cell, ...]:
    if used is None:
        return tuple(cell("") for _ in range(6))
    span = f"{used.first:06d}" if used.first == used.last else f"{used.first:06d}–{used.last:06d}"
    left = said.common.word("none") if used.left is None else str(used.left)
    counts = (str(used.used), str(used.void), str(used.reprints), left)
    name = said.own.word(f"name.{used.form}")
    return cell(name), middle(f"{used.prefix} {span}"), *(middle(count) for count in counts)


def _seal(sealed: SealCount | None, none: str) -> tuple[Cell, ...]:
    if sealed is None:
        return cell(""), cell("")
    return cell(sealed.seal), middle(str(sealed.count) if sealed.count else none)


def things_table(paper: DaySheetPaper, said: Words, air: float) -> Table:
    rows = _two_up(tuple(_thing(thing, said) for thing in paper.things))
    columns = (44.0, 26.0, 15.0, 44.0, 26.0, 15.0)
    return Table(columns, rows, (head(*said.own.row("thing_columns")),), side=1.2, air=0.1 + 0.6 * air)


def _thing(thing: Thing, said: Words) -> tuple[Cell, Cell, Cell]:
    return cell(said.own.word(f"thing.{thing.key}")), cell(thing.value), middle("☐")


def _two_up(cells: tuple[tuple[Cell, Cell, Cell], ...]) -> tuple[Row, ...]:
    """Down the left half first; an odd one leaves its right half blank."""
    half = (len(cells) + 1) // 2
    blank = (cell(""), cell(""), cell(""))
    return tuple(Row((*left, *right)) for left, right in zip_longest(cells[:half], cells[half:], fillvalue=blank))
