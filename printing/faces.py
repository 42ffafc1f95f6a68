"""The bundled faces, the substitutes of each glyph, and the characters that no face has."""

from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from printing import tounicode

FONTS = Path(resources.__file__).parent / "fonts"
DROP_IN = FONTS / "drop-in"  # more faces for rare characters, tried last, in the order of their names

tounicode.repair()


class Face(Enum):
    """A printed form speaks sans; what is filled in, and titles, are serif. So the two differ without colour."""

    SANS = "NotoSansSC-Regular"
    SANS_BOLD = "NotoSansSC-Bold"
    SERIF = "NotoSerifSC-Regular"
    SERIF_BOLD = "NotoSerifSC-Bold"

    @property
    def bold(self) -> "Face":
        return BOLD[self]


BOLD = {
    Face.SANS: Face.SANS_BOLD,
    Face.SANS_BOLD: Face.SANS_BOLD,
    Face.SERIF: Face.SERIF_BOLD,
    Face.SERIF_BOLD: Face.SERIF_BOLD,
}


@cache
def chain(face: Face) -> tuple[str, ...]:
    """The serif is cut to common characters, so the whole sans stands behind it; then Latin, then rare ideographs."""
    weight = "Bold" if face is face.bold else "Regular"
    extra = sorted(path.stem for path in DROP_IN.glob("*.ttf"))
    own = dict.fromkeys((face.value, f"NotoSansSC-{weight}", f"NotoSans-{weight}", "HanaMinB"))
    return (*own, *extra)


@cache
def font(name: str) -> TTFont:
    """A face read from its file when first needed: HanaMinB alone costs 50 MB, most papers never ask for it."""
    path = FONTS / f"{name}.ttf"
    loaded = TTFont(name, str(path if path.exists() else DROP_IN / f"{name}.ttf"))
    pdfmetrics.registerFont(loaded)
    return loaded


@lru_cache(maxsize=20_000)
def font_of(face: Face, char: str) -> str | None:
    """The first face of the chain that has the character."""
    return next((name for name in chain(face) if ord(char) in font(name).face.charToGlyph), None)


@lru_cache(maxsize=20_000)
def advance(name: str, char: str) -> float:
    """The width of a character in ems."""
    return float(font(name).face.charWidths[ord(char)]) / 1000


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Characters that would be printed as a framed code point, each once, in the order of the text."""
    return tuple(dict.fromkeys(char for char in text if not char.isspace() and font_of(Face.SANS, char) is None))
