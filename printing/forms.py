"""Parts of papers that are filled in by hand: rows of a set height, and a line along which a stub is torn off."""

from dataclasses import dataclass

from printing.blocks import Block
from printing.ink import write
from printing.press import Press
from printing.setting import natural_width
from printing.spans import plain
from printing.styles import LABEL


@dataclass(frozen=True, slots=True)
class Tall:
    """A block in the middle of at least so much height; the room is for the pen."""

    block: Block
    size: float
    place: float = 0.5

    def height(self, width: float) -> float:
        return max(self.size, self.block.height(width))

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        spare = self.height(width) - self.block.height(width)
        self.block.draw(press, x, top - spare * self.place, width)

    def split(self, width: float, room: float) -> None:
        """A place to write in is not cut."""


@dataclass(frozen=True, slots=True)
class TearLine:
    """A dashed line across with its words in the middle."""

    told: str
    size: float

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.size

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        middle, y = x + width / 2, top - self.size / 2
        half = natural_width(plain(self.told), LABEL) / 2 + 5
        write(press, plain(self.told), LABEL, middle, y - 3, align=0.5)
        press.saveState()
        press.setLineWidth(0.6)
        press.setDash(3, 2.4)
        press.line(x, y, middle - half, y)
        press.line(middle + half, y, x + width, y)
        press.restoreState()

    def split(self, width: float, room: float) -> None:
        """A line is not cut."""
