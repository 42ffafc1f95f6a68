"""What a page is built of: text, gaps, stacks; each knows its height, draws itself, and may be cut at a page end."""

from dataclasses import dataclass, replace
from typing import Protocol, Self

from printing.ink import draw_line
from printing.press import Press
from printing.setting import Line, lines
from printing.spans import Rich
from printing.styles import Style

ROOM = 0.01  # points of rounding that never push a block to the next page


class Block(Protocol):
    def height(self, width: float) -> float: ...

    def draw(self, press: Press, x: float, top: float, width: float) -> None: ...

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None": ...


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; cut between lines so that two stay on either side. `first` and `last` choose its lines."""

    rich: Rich
    style: Style
    align: float = 0.0
    first: int = 0
    last: int | None = None

    def _lines(self, width: float) -> tuple[Line, ...]:
        return lines(self.rich, self.style, width)[self.first : self.last]

    def height(self, width: float) -> float:
        return len(self._lines(width)) * self.style.leading

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        for number, line in enumerate(self._lines(width)):
            baseline = top - number * self.style.leading - self.style.drop
            draw_line(press, line, x + (width - line.width) * self.align, baseline)

    def split(self, width: float, room: float) -> tuple[Self, Self] | None:
        count = len(self._lines(width))
        fit = min(int((room + ROOM) / self.style.leading), count - 2)
        if fit < 2:
            return None
        cut = self.first + fit
        return replace(self, last=cut), replace(self, first=cut)


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height; a page never begins with one."""

    size: float

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.size

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Nothing to draw."""

    def split(self, width: float, room: float) -> None:
        """A gap is not cut."""


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins a page."""

    def height(self, width: float) -> float:  # noqa: ARG002
        return 0

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Nothing to draw."""

    def split(self, width: float, room: float) -> None:
        """A break is not cut."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks that belong together, as a head and its table: cut only when they fill more than `half` a page."""

    parts: tuple[Block, ...]
    half: float = 1e9

    def height(self, width: float) -> float:
        return sum(part.height(width) for part in self.parts)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        for part in self.parts:
            part.draw(press, x, top, width)
            top -= part.height(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        if self.height(width) <= self.half:
            return None
        for number, part in enumerate(self.parts):
            height = part.height(width)
            if height > room + ROOM:
                cut = part.split(width, room)
                if cut is None:
                    return None
                before, after = (*self.parts[:number], cut[0]), (cut[1], *self.parts[number + 1 :])
                return replace(self, parts=before), replace(self, parts=after)
            room -= height
        return None
