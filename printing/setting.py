"""Sets text into lines: faces per glyph, hanging marks, justification; and draws the lines on a page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from printing.breaking import SPACES, WIDE_CLOSING, WIDE_OPENING, breaks, gap, is_word
from printing.faces import advance, font_of
from printing.spans import Rich, Span
from printing.styles import Style

BOXES = frozenset("☐☑")  # the faces have no tick boxes, so they are drawn
FRAME_EM = 0.62  # the size of the code point inside a frame, and the width of one of its digits
STRETCH = 0.35  # at most this much of an em between two characters; else the line stays ragged


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character at its place; without a face it is drawn: a tick box, or a framed code point."""

    char: str
    font: str | None
    size: float
    width: float
    underlined: bool
    x: float = 0.0

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Line:
    """`width` is what it asks of the measure: a closing mark at its end hangs half an em outside."""

    glyphs: tuple[Glyph, ...]
    width: float
    is_last: bool = False


def glyphs(rich: Rich, style: Style) -> list[Glyph]:
    return [_glyph(char, span, style) for span in rich for char in span.text]


def _glyph(char: str, span: Span, style: Style) -> Glyph:
    face = style.face.bold if span.bold else style.face
    if char in BOXES:
        return Glyph(char, None, style.size, style.size * 0.9, span.underlined)
    name = font_of(face, " " if char == "\t" else char)
    if name is None:
        return Glyph(char, None, style.size, style.size * FRAME_EM * (0.62 * len(code_point(char)) + 0.5), False)
    return Glyph(char, name, style.size, advance(name, char) * style.size, span.underlined)


def code_point(char: str) -> str:
    return f"U+{ord(char):04X}"


def lines(rich: Rich, style: Style, width: float) -> tuple[Line, ...]:
    """Breaks a text, at its own line ends too, into lines of at most the width."""
    return _lines(rich, style, round(width, 3))


@lru_cache(maxsize=2_000)
def _lines(rich: Rich, style: Style, width: float) -> tuple[Line, ...]:
    return tuple(line for part in _paragraphs(rich) for line in _broken(glyphs(part, style), style, width))


def _paragraphs(rich: Rich) -> Iterator[Rich]:
    current: list[Span] = []
    for span in rich:
        first, *rest = span.text.split("\n")
        current.append(replace(span, text=first))
        for text in rest:
            yield tuple(current)
            current = [replace(span, text=text)]
    yield tuple(current)


def _broken(run: list[Glyph], style: Style, width: float) -> Iterator[Line]:
    allowed = breaks("".join(glyph.char for glyph in run))
    start, indent = 0, style.indent * style.size
    while start < len(run):
        end = _line_end(run, allowed, start, width - indent, style)
        yield _placed(run[start:end], style, indent, width, is_last=end >= len(run))
        start, indent = end, 0
        while start < len(run) and run[start].char in SPACES:
            start += 1
    if not run:
        yield Line((), 0, is_last=True)


def _line_end(run: list[Glyph], allowed: list[bool], start: int, width: float, style: Style) -> int:
    """The last place to break before the measure is full; a word longer than a line is cut where it must be."""
    x, best = 0.0, start
    for at in range(start, len(run)):
        if allowed[at] and at > start:
            best = at
        x += _space(run, at, start, style)
        hang = run[at].size / 2 if run[at].char in WIDE_CLOSING else 0
        if x + run[at].width - hang > width + 0.01 and run[at].char not in SPACES and at > start:
            return best if best > start else at
        x += run[at].width
    return len(run)


def _space(run: list[Glyph], at: int, start: int, style: Style) -> float:
    """An opening mark at the head of a line gives up its empty half."""
    if at == start:
        return -run[at].size / 2 if run[at].char in WIDE_OPENING else 0
    return (gap(run[at - 1].char, run[at].char) + style.tracking) * run[at].size


def _placed(run: list[Glyph], style: Style, indent: float, width: float, *, is_last: bool) -> Line:
    while run and run[-1].char in SPACES:
        run = run[:-1]
    placed: list[Glyph] = []
    x = indent
    for at, glyph in enumerate(run):
        x += _space(run, at, 0, style)
        placed.append(replace(glyph, x=x))
        x += glyph.width
    if run and run[-1].char in WIDE_CLOSING:
        x -= run[-1].size / 2
    if style.is_justified and not is_last:
        return Line(tuple(_stretched(placed, width - x)), width)
    return Line(tuple(placed), x, is_last)


def _stretched(placed: list[Glyph], spare: float) -> list[Glyph]:
    """Spreads what is left over the line, but never inside a Latin word or a number."""
    loose = [not (is_word(a.char) and is_word(b.char)) for a, b in pairwise(placed)]
    if not any(loose) or not 0 < spare / sum(loose) <= STRETCH * placed[0].size:
        return placed
    share, shift, spread = spare / sum(loose), 0.0, placed[:1]
    for glyph, is_loose in zip(placed[1:], loose, strict=True):
        shift += share if is_loose else 0
        spread.append(replace(glyph, x=glyph.x + shift))
    return spread


def natural_width(rich: Rich, style: Style) -> float:
    """The width of a text on one line."""
    return max((line.width for line in lines(rich, style, 1e6)), default=0.0)
