"""Sections of a form: a head with the items that use it, fields two to a row, repeated groups two-up or as an annex."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerk_app.domain.papers_form import Cell as Field
from clerk_app.domain.papers_form import Group, Section
from printing.blocks import Block, Gap, Stack, Text
from printing.figures import row_numbers
from printing.ink import write
from printing.press import Press
from printing.setting import natural_width
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, MM, NOTE, SECTION
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

COLUMNS = (30.0, 55.0, 30.0, 55.0)
SIDE = 1.5
NARROW = (COLUMNS[1] - 2 * SIDE) * MM
TWO_UP = 12  # rows; above that a group becomes an annex
BLANK_ROWS = 6
NUMBER = 7.0
HALF = 85.0
LEAST = 17.0  # millimetres of a group's column, or the group takes the whole width
SECTION_NEEDS: Needs = {
    "section": "number title",
    "used_by": "items",
    "produced": "item",
    "group_count": "title count",
    "annexed": "count",
    "annex": "title count",
    "row": "",
}
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class SectionHead:
    """The head at the left, on the same line at the right what it is for."""

    title: str
    told: str = ""

    def height(self, width: float) -> float:  # noqa: ARG002
        return SECTION.leading

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        write(press, bold(self.title), SECTION, x, top - SECTION.drop)
        write(press, plain(self.told), NOTE, x + width, top - SECTION.drop, align=1)

    def split(self, width: float, room: float) -> None:
        """A head is one line."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The blocks of a form's sections; ``annexes`` follow the signatures, each on a page of its own."""

    blocks: tuple[Block, ...]
    annexes: tuple[tuple[str, Table], ...]


def chinese_number(count: int) -> str:
    """1-99 as a section is numbered."""
    tens, ones = divmod(count, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones or not tens else "")


def section_blocks(sections: Sequence[Section], said: Words, air: float, *, used: bool, blank: bool) -> Sections:
    """``used`` tells the items of each section; a ``blank`` leaves lines to write on in its groups."""
    blocks: list[Block] = []
    annexes = []
    for number, section in enumerate(sections, 1):
        title, body = _title(section, said), _body(section, said, air, blank=blank)
        if section.group and len(section.group.rows) > TWO_UP:
            count = str(len(section.group.rows))
            annexed = said.own.text("annex", title=full_width(section.title), count=count)
            annexes.append((annexed, group_table(section.group, said, air)))
        numbered = said.own.text("section", number=chinese_number(number), title=title)
        told = said.own.text("used_by", items=row_numbers(section.items, runs=True)) if used else ""
        blocks.append(headed(numbered, told, body, air))
    return Sections(tuple(blocks), tuple(annexes))


def headed(title: str, told: str, body: Block, air: float) -> Stack:
    """A head stays with its table up to half a page."""
    return Stack((Gap((0.4 + 1.6 * air) * MM), SectionHead(title, told), Gap(0.5 * MM), body), half=115 * MM)


def _title(section: Section, said: Words) -> str:
    title = full_width(section.title)
    if section.group is None or not section.group.rows:
        return title
    return said.own.text("group_count", title=title, count=str(len(section.group.rows)))


def _body(section: Section, said: Words, air: float, *, blank: bool) -> Block:
    if section.group is None:
        return fields_table(section.cells, said, air)
    rows = section.group.rows
    if len(rows) > TWO_UP:
        return Text(said.own.say("annexed", count=str(len(rows))), FILLED)
    if rows or not blank:
        return group_table(section.group, said, air)
    empty = (("",) * len(section.group.columns),) * BLANK_ROWS
    return group_table(Group(section.group.columns, section.group.shares, empty), said, air)


def fields_table(fields: Sequence[Field], said: Words, air: float) -> Table:
    return Table(COLUMNS, tuple(_rows(fields, said)), side=SIDE, air=0.3 + 0.75 * air)


def _rows(fields: Sequence[Field], said: Words) -> Iterator[Row]:
    """Two to a row where both are short; a long one lets a short one before it find its second first."""
    waiting: Field | None = None
    long: list[Field] = []
    for field in fields:
        if not _is_narrow(field, said):
            long.append(field)
        elif waiting:
            yield Row((*_pair(waiting, said), *_pair(field, said)))
            waiting = None
        else:
            waiting = field
        if waiting is None:
            yield from (_full(one, said) for one in long)
            long.clear()
    yield from (_full(one, said) for one in (*((waiting,) if waiting else ()), *long))


def _is_narrow(field: Field, said: Words) -> bool:
    return not field.wide and natural_width(value_of(field, said), FILLED) <= NARROW


def _full(field: Field, said: Words) -> Row:
    return Row((cell(full_width(field.label)), cell(value_of(field, said), FILLED, span=3)))


def _pair(field: Field, said: Words) -> tuple[Cell, Cell]:
    return cell(full_width(field.label)), cell(value_of(field, said), FILLED)


def value_of(field: Field, said: Words) -> Rich:
    """Choices as boxes, the chosen one ticked; produced fields say by which item."""
    if field.produced_by:
        return said.own.say("produced", item=str(field.produced_by))
    if not field.options:
        return plain(field.value)
    boxes = (f"{'☑' if option == field.value else '☐'} {option}" for option in field.options)
    return plain("\u3000".join(boxes))


def group_table(group: Group, said: Words, air: float) -> Table:
    """Up to twelve rows stand two-up where the columns have room for it."""
    narrow = _widths(group, HALF)
    if len(group.rows) <= TWO_UP and len(group.rows) > 1 and min(narrow) >= LEAST and _fits(group, narrow):
        return _two_up(group, narrow, said, air)
    widths = (NUMBER, *_widths(group, 2 * HALF))
    rows = tuple(_numbered(at, row) for at, row in enumerate(group.rows, 1)) or (Row(_empty(group)),)
    return Table(widths, rows, (_group_head(group, said, 1),), side=1.2, air=0.2 + 0.6 * air, head_air=0.5)


def _two_up(group: Group, widths: tuple[float, ...], said: Words, air: float) -> Table:
    half = (len(group.rows) + 1) // 2
    rows = []
    for at in range(half):
        left, right = _numbered(at + 1, group.rows[at]).cells, _empty(group)
        if at + half < len(group.rows):
            right = _numbered(at + half + 1, group.rows[at + half]).cells
        rows.append(Row((*left, *right)))
    columns = (NUMBER, *widths) * 2
    return Table(columns, tuple(rows), (_group_head(group, said, 2),), side=1.2, air=0.2 + 0.6 * air, head_air=0.5)


def _widths(group: Group, room: float) -> tuple[float, ...]:
    total = sum(group.shares)
    return tuple((room - NUMBER) * share / total for share in group.shares)


def _fits(group: Group, widths: tuple[float, ...]) -> bool:
    """Every value on one line, or two at most: a long name would make the columns ragged."""
    lines = ((text, width) for row in group.rows for text, width in zip(row, widths, strict=True))
    return all(natural_width(plain(text), FILLED) <= 2 * (width - 2.4) * MM for text, width in lines)


def _numbered(number: int, row: tuple[str, ...]) -> Row:
    return Row((middle(str(number)), *(cell(plain(text), FILLED) for text in row)))


def _empty(group: Group) -> tuple[Cell, ...]:
    return tuple(cell("") for _ in range(len(group.columns) + 1))


def _group_head(group: Group, said: Words, times: int) -> Row:
    return head(*(said.own.word("row"), *(full_width(column) for column in group.columns)) * times)
