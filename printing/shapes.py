"""Boxes, arrows and a diamond, in millimetres from the upper left corner of a page that lies across."""

from dataclasses import dataclass
from itertools import pairwise

from printing.blocks import Text
from printing.ink import write
from printing.press import Press
from printing.spans import bold, plain
from printing.styles import DENSE, MM, Style

_HEAD = 2.2  # millimetres of an arrow's head


@dataclass(frozen=True, slots=True)
class Across:
    """Draws on a page of this height."""

    press: Press
    tall: float

    def y(self, at: float) -> float:
        return (self.tall - at) * MM

    def box(self, x: float, top: float, size: tuple[float, float], weight: float = 0.9, grey: float = 1.0) -> None:
        """It hides what it stands on."""
        self.press.setLineWidth(weight)
        self.press.setFillGray(grey)
        self.press.rect(x * MM, self.y(top + size[1]), size[0] * MM, size[1] * MM, fill=1)
        self.press.setFillGray(0)

    def dashed_box(self, x: float, top: float, size: tuple[float, float]) -> None:
        self.press.saveState()
        self.press.setDash(2.2, 1.8)
        self.box(x, top, size, 0.6)
        self.press.restoreState()

    def diamond(self, x: float, at: float, half: tuple[float, float], *, solid: bool = False) -> None:
        path = self.press.beginPath()
        path.moveTo((x - half[0]) * MM, self.y(at))
        for corner in ((x, at - half[1]), (x + half[0], at), (x, at + half[1])):
            path.lineTo(corner[0] * MM, self.y(corner[1]))
        path.close()
        self.press.setLineWidth(0.9)
        self.press.drawPath(path, stroke=1, fill=int(solid))

    def line(self, *points: tuple[float, float], weight: float = 0.6, dashed: bool = False) -> None:
        self.press.saveState()
        self.press.setLineWidth(weight)
        if dashed:
            self.press.setDash(2.2, 1.8)
        for (x, at), (to_x, to) in pairwise(points):
            self.press.line(x * MM, self.y(at), to_x * MM, self.y(to))
        self.press.restoreState()

    def arrow(self, *points: tuple[float, float], dashed: bool = False) -> None:
        """Its head points along the last stretch."""
        self.line(*points, dashed=dashed)
        (from_x, from_y), (x, at) = points[-2:]
        length = ((x - from_x) ** 2 + (at - from_y) ** 2) ** 0.5
        along, across = (x - from_x) / length * _HEAD, (at - from_y) / length * _HEAD
        path = self.press.beginPath()
        path.moveTo(x * MM, self.y(at))
        path.lineTo((x - along - across * 0.36) * MM, self.y(at - across + along * 0.36))
        path.lineTo((x - along + across * 0.36) * MM, self.y(at - across - along * 0.36))
        path.close()
        self.press.drawPath(path, stroke=0, fill=1)

    def named(self, x: float, top: float, size: tuple[float, float], words: tuple[str, ...]) -> None:
        """A name and what is said of it, in the middle of a place."""
        name, *told = words
        parts = [Text(bold(name), Style(NAME.face, NAME.size, NAME.leading), 0.5)]
        parts += [Text(plain(line), DENSE, 0.5) for line in told]
        width = (size[0] - 1) * MM
        at = self.y(top) - (size[1] * MM - sum(part.height(width) for part in parts)) / 2
        for part in parts:
            part.draw(self.press, (x + 0.5) * MM, at, width)
            at -= part.height(width)

    def clear(self, x: float, top: float, size: tuple[float, float]) -> None:
        """A place without the lines below it, for words."""
        self.press.setFillGray(1)
        self.press.rect(x * MM, self.y(top + size[1]), size[0] * MM, size[1] * MM, stroke=0, fill=1)
        self.press.setFillGray(0)

    def say(self, told: str, style: Style, x: float, at: float, align: float = 0.0) -> None:
        write(self.press, plain(told), style, x * MM, self.y(at), align=align)


NAME = Style(DENSE.face.bold, 10, 12.5)
