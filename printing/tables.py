"""Ruled tables: cells over columns, heads repeated where a table is cut between rows, group heads with their rows."""

from dataclasses import dataclass, replace
from typing import Self

from printing.blocks import ROOM, Block, Text
from printing.press import Press
from printing.spans import Rich, bold, plain
from printing.styles import LABEL, MM, STRONG, Style

BOX, HEAD, INNER = 0.9, 0.6, 0.35
TALL = 180 * MM  # a row that may not find a page to fit on


@dataclass(frozen=True, slots=True)
class Cell:
    """A block over `span` columns; without padding it draws to the rules, as signing blocks do."""

    block: Block
    span: int = 1
    is_padded: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """`keeps_next` ties a group head to its first row; `is_ruled` puts the heavier rule above, as over totals."""

    cells: tuple[Cell, ...]
    keeps_next: bool = False
    is_ruled: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in millimetres; `side` and `air` are the padding beside and above the text, in millimetres."""

    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    heads: tuple[Row, ...] = ()
    side: float = 1.5
    air: float = 1.0
    head_air: float | None = None

    def _width(self, first: int, span: int) -> float:
        return sum(self.columns[first : first + span]) * MM

    def _air(self, row: Row) -> float:
        of_head = self.head_air is not None and any(row is head for head in self.heads)
        return (self.head_air if of_head and self.head_air is not None else self.air) * MM

    def _row_height(self, row: Row) -> float:
        heights, at = [], 0
        for cell in row.cells:
            width = self._width(at, cell.span)
            at += cell.span
            side, air = (self.side * MM, self._air(row)) if cell.is_padded else (0, 0)
            heights.append(cell.block.height(width - 2 * side) + 2 * air)
        return max(heights)

    def height(self, width: float) -> float:  # noqa: ARG002  # columns decide
        return sum(self._row_height(row) for row in (*self.heads, *self.rows))

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        y = top
        for number, row in enumerate((*self.heads, *self.rows)):
            height = self._row_height(row)
            if number:
                press.setLineWidth(HEAD if number == len(self.heads) or row.is_ruled else INNER)
                press.line(x, y, x + sum(self.columns) * MM, y)
            self._draw_row(press, row, x, y, height)
            y -= height
        press.setLineWidth(BOX)
        press.rect(x, y, sum(self.columns) * MM, top - y)

    def _draw_row(self, press: Press, row: Row, x: float, top: float, height: float) -> None:
        at = 0
        for cell in row.cells:
            left, width = x + self._width(0, at), self._width(at, cell.span)
            if at:
                press.setLineWidth(INNER)
                press.line(left, top, left, top - height)
            at += cell.span
            side = self.side * MM if cell.is_padded else 0
            spare = height - cell.block.height(width - 2 * side)
            cell.block.draw(press, left + side, top - spare / 2, width - 2 * side)

    def split(self, width: float, room: float) -> tuple[Self, Self] | None:  # noqa: ARG002
        used = sum(self._row_height(row) for row in self.heads)
        best = 0
        for count, row in enumerate(self.rows, start=1):
            used += self._row_height(row)
            if used > room + ROOM:
                break
            if not row.keeps_next:
                best = count
        if best == 0 and self.rows and self._row_height(self.rows[0]) > TALL:
            return self._cut_first(room)
        if not 0 < best < len(self.rows):
            return None
        return replace(self, rows=self.rows[:best]), replace(self, rows=self.rows[best:])

    def _cut_first(self, room: float) -> tuple[Self, Self] | None:
        """A row taller than a page is the only one that is cut inside."""
        row, at = self.rows[0], 0
        inner = room - sum(self._row_height(head) for head in self.heads) - 2 * self._air(row)
        before: list[Cell] = []
        after: list[Cell] = []
        for cell in row.cells:
            width = self._width(at, cell.span) - 2 * (self.side * MM if cell.is_padded else 0)
            at += cell.span
            parts: tuple[Block, Block] | None = (cell.block, Text((), LABEL))
            if cell.block.height(width) > inner:
                parts = cell.block.split(width, inner)
            if parts is None:
                return None
            before.append(replace(cell, block=parts[0]))
            after.append(replace(cell, block=parts[1]))
        rest = (replace(row, cells=tuple(after)), *self.rows[1:])
        return replace(self, rows=(replace(row, cells=tuple(before)),)), replace(self, rows=rest)


def cell(content: str | Rich, style: Style = LABEL, *, align: float = 0.0, span: int = 1) -> Cell:
    return Cell(Text(plain(content) if isinstance(content, str) else content, style, align), span)


def middle(content: str | Rich, style: Style = LABEL, *, span: int = 1) -> Cell:
    return cell(content, style, align=0.5, span=span)


def head(*titles: str) -> Row:
    return Row(tuple(middle(bold(title), STRONG) for title in titles), keeps_next=True)
