"""Puts set lines on the page: runs of one face in one go, drawn boxes and frames, underlines."""

from collections.abc import Iterator
from itertools import pairwise

from printing.faces import Face, advance, font_of
from printing.press import Press
from printing.setting import BOXES, FRAME_EM, Glyph, Line, code_point, lines
from printing.spans import Rich
from printing.styles import Style

SAME = 0.001  # points; two gaps that differ less are one


def draw_line(press: Press, line: Line, x: float, baseline: float) -> None:
    """One line of text; its runs share a text object, so that extraction sees one line."""
    text = press.beginText()
    for run in runs(line.glyphs):
        text.setFont(str(run[0].font), run[0].size)
        text.setCharSpace(_spacing(run))
        text.setTextOrigin(x + run[0].x, baseline)
        text.textOut("".join(glyph.char for glyph in run))
    press.drawText(text)
    _drawn(press, line, x, baseline)


def _drawn(press: Press, line: Line, x: float, baseline: float) -> None:
    for glyph in line.glyphs:
        if glyph.font is None and glyph.char in BOXES:
            _box(press, glyph, x, baseline)
        elif glyph.font is None:
            _frame(press, glyph, x, baseline)
    for first, last in underlines(line.glyphs):
        press.setLineWidth(0.4)
        press.line(x + first.x, baseline - 1.5, x + last.right, baseline - 1.5)


def runs(placed: tuple[Glyph, ...]) -> Iterator[list[Glyph]]:
    """Neighbours of one face and one even distance."""
    run: list[Glyph] = []
    for glyph in placed:
        if glyph.font is None:
            if run:
                yield run
            run = []
            continue
        if run and not _continues(run, glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _continues(run: list[Glyph], glyph: Glyph) -> bool:
    if (run[-1].font, run[-1].size) != (glyph.font, glyph.size):
        return False
    distance = glyph.x - run[-1].right
    if len(run) == 1:
        return -SAME < distance < glyph.size
    return abs(distance - _spacing(run)) < SAME


def _spacing(run: list[Glyph]) -> float:
    return run[1].x - run[0].right if len(run) > 1 else 0


def underlines(placed: tuple[Glyph, ...]) -> Iterator[tuple[Glyph, Glyph]]:
    """First and last glyph of each underlined stretch."""
    first: Glyph | None = None
    for glyph, following in pairwise((*placed, None)):
        if glyph is None or not glyph.underlined:
            continue
        first = first or glyph
        if following is None or not following.underlined:
            yield first, glyph
            first = None


def _box(press: Press, glyph: Glyph, x: float, baseline: float) -> None:
    side = glyph.size * 0.74
    left, bottom = x + glyph.x + 0.3, baseline - glyph.size * 0.08
    press.setLineWidth(0.55)
    press.rect(left, bottom, side, side)
    if glyph.char == "☑":
        press.setLineWidth(1.05)
        tick = press.beginPath()
        tick.moveTo(left + side * 0.18, bottom + side * 0.5)
        tick.lineTo(left + side * 0.42, bottom + side * 0.2)
        tick.lineTo(left + side * 1.08, bottom + side * 1.02)
        press.drawPath(tick)


def _frame(press: Press, glyph: Glyph, x: float, baseline: float) -> None:
    """The code point stands where the character should: the paper stays unambiguous, and the gap is reported."""
    press.missing.setdefault(glyph.char)
    size = glyph.size * FRAME_EM
    press.setLineWidth(0.4)
    press.rect(x + glyph.x + 0.5, baseline - glyph.size * 0.1, glyph.width - 1, glyph.size * 0.86)
    name = str(font_of(Face.SANS, "U"))
    told = code_point(glyph.char)
    inset = (glyph.width - sum(advance(name, char) for char in told) * size) / 2
    text = press.beginText(x + glyph.x + inset, baseline + glyph.size * 0.1)
    text.setFont(name, size)
    text.textOut(told)
    press.drawText(text)


def write(press: Press, rich: Rich, style: Style, x: float, baseline: float, align: float = 0.0) -> float:
    """One unbroken line at a baseline; align 0 is from x to the right, 0.5 around it, 1 up to it."""
    for line in lines(rich, style, 1e6)[:1]:
        draw_line(press, line, x - line.width * align, baseline)
        return line.width
    return 0.0
