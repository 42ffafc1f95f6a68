"""Sizes and faces of the papers: one name per role, so that a paper never states a size of its own."""

from dataclasses import dataclass

from printing.faces import Face

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Style:
    """`indent` is the first line's, in ems; `tracking` is added between characters, in ems."""

    face: Face
    size: float
    leading: float
    is_justified: bool = False
    indent: float = 0
    tracking: float = 0

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline: the Chinese body stands in the middle of its leading."""
        return (self.leading + 0.71 * self.size) / 2


LABEL = Style(Face.SANS, 8.5, 11)
STRONG = Style(Face.SANS_BOLD, 8.5, 11)
FILLED = Style(Face.SERIF, 9.5, 12.2)
NOTE = Style(Face.SANS, 8, 10.8)
PROSE = Style(Face.SANS, 8, 10.8, is_justified=True)
SMALL = Style(Face.SANS, 7.5, 9.5)
DENSE = Style(Face.SANS, 8, 10)
DENSE_STRONG = Style(Face.SANS_BOLD, 8, 10)
SECTION = Style(Face.SANS_BOLD, 10.5, 13.5)
BODY = Style(Face.SERIF, 9.5, 13.4, is_justified=True)
LEGAL = Style(Face.SERIF, 10.5, 16, is_justified=True, indent=2)
TITLE = Style(Face.SERIF_BOLD, 20, 24, tracking=0.22)
