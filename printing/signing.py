"""Where people sign and seals go: named lines, blank dates, the place of a seal with its printed date."""

from dataclasses import dataclass

from printing.blocks import Text
from printing.ink import write
from printing.press import Press
from printing.setting import natural_width
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, LABEL, MM, NOTE, SMALL, STRONG

STEP = 9.2 * MM
BLANKS = ((4, 2), (3, 2), (2, 2), (2, 1), (1, 1), (0, 1), (0, 0))  # spaces before the first unit, between units


@dataclass(frozen=True, slots=True)
class SignLine:
    """`blank` are the units of a date to be written by hand."""

    label: str
    value: Rich = ()
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """A cell of lines to sign on, counted from its foot; the room above them is for the pen."""

    size: float
    title: str
    lines: tuple[SignLine, ...]

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.size

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        left, right = x + 1.8 * MM, x + width - 1.7 * MM
        if self.title:
            write(press, bold(self.title), STRONG, left, top - 4.4 * MM)
        foot = top - self.size + 1.9 * MM + (len(self.lines) - 1) * STEP
        for number, line in enumerate(self.lines):
            self._line(press, line, left, right, foot - number * STEP)

    def _line(self, press: Press, line: SignLine, left: float, right: float, y: float) -> None:
        write(press, plain(line.label), LABEL, left, y + 0.78 * MM)
        start = left + natural_width(plain(line.label), LABEL) + 0.6 * MM
        press.setLineWidth(0.35)
        press.line(start, y, right, y)
        value = plain(blank_date(line.blank, right - start)) if line.blank else line.value
        write(press, value, FILLED, start + 0.3 * MM, y + 0.78 * MM)

    def split(self, width: float, room: float) -> None:
        """Signatures are never cut apart."""


def blank_date(units: str, width: float) -> str:
    """`年　　月　　日` to be filled in by hand: its spaces shrink to the line, they never overflow it."""
    texts = ("\u3000" * first + ("\u3000" * between).join(units) for first, between in BLANKS)
    fitting = (text for text in texts if natural_width(plain(text), FILLED) <= width - 1 * MM)
    return next(fitting, units)


@dataclass(frozen=True, slots=True)
class SealPlace:
    """Organ and seal above, the printed date below, which the seal covers; the circle shows where."""

    size: float
    organ: Rich
    seal: str
    day: str
    place: str
    diameter: float
    caption: str = ""

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.size

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        ceiling = self._heading(press, x, top, width) if self.organ else top - 1 * MM
        foot = top - self.size
        floor = foot + (5.8 * MM if self.day or self.caption else 2 * MM)
        radius = min(self.diameter * MM, ceiling - floor) / 2
        middle = x + width / 2
        draw_seal_circle(press, middle, floor + radius, radius)
        write(press, plain(self.place), LABEL, middle, floor + radius - 1 * MM, align=0.5)
        write(press, plain(self.day), FILLED, middle, foot + 2.5 * MM, align=0.5)
        write(press, plain(self.caption), SMALL, middle, foot + 1.7 * MM, align=0.5)

    def _heading(self, press: Press, x: float, top: float, width: float) -> float:
        inner, y = width - 3 * MM, top - 1.45 * MM
        for told in (Text(self.organ, STRONG, 0.5), Text(plain(self.seal), NOTE, 0.5)):
            told.draw(press, x + 1.5 * MM, y, inner)
            y -= told.height(inner)
        return y - 0.8 * MM

    def split(self, width: float, room: float) -> None:
        """A seal stays with its signatures."""


def draw_seal_circle(press: Press, x: float, y: float, radius: float) -> None:
    press.saveState()
    press.setLineWidth(0.5)
    press.setDash(2.2, 2)
    press.circle(x, y, radius, stroke=1, fill=0)
    press.restoreState()
