"""A paper as the dots of a thermal printer, and those dots as raster ESC/POS: no font of the printer is asked for."""

from collections.abc import Iterator

import pypdfium2
from PIL import Image

DOTS_A_MM = 8  # 203 dpi
ROLL = 640  # dots of 80 mm
LINE = 576  # dots of an 80 mm printer: 72 mm
BAND = 128  # rows that go over at once, so that a small buffer never waits half-way through a symbol
INK = 150  # darker than this is a dot: thin strokes of small type stay whole

INIT = b"\x1b@"
FEED_AND_CUT = b"\x1dV\x42\x18"  # cut below the tear bar
_SCALE = DOTS_A_MM * 25.4 / 72 * (1 - 1e-6)  # a hair less, so that whole millimetres are whole dots


def dot_pages(pdf: bytes) -> tuple[Image.Image, ...]:
    """Each page as black and white dots at 203 dpi, as wide as the paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_dots(page) for page in document)
    finally:
        document.close()


def _dots(page: pypdfium2.PdfPage) -> Image.Image:
    bitmap = page.render(scale=_SCALE, grayscale=True, fill_color=(255, 255, 255, 255))
    grey: Image.Image = bitmap.to_pil().convert("L")
    bitmap.close()
    page.close()
    return grey.point(_black_or_white).convert("1", dither=Image.Dither.NONE)


def _black_or_white(level: int) -> int:
    return 255 if level > INK else 0


def raster(pdf: bytes) -> tuple[bytes, ...]:
    """One paper for the printer, in the pieces it is sent in; the margins beside the 72 mm are not its to print."""
    pieces = [INIT]
    for page in dot_pages(pdf):
        pieces += _bands(_trimmed(page))
    return (*pieces, FEED_AND_CUT)


def _trimmed(page: Image.Image) -> Image.Image:
    """The middle of a roll; a wider sheet is not for this printer, and nothing of it is cut off in silence."""
    if page.width > ROLL:
        raise ValueError("a thermal printer takes an 80 mm roll")
    left = (page.width - LINE) // 2
    return page.crop((left, 0, left + LINE, page.height))


def _bands(page: Image.Image) -> Iterator[bytes]:
    """GS v 0, a set bit for a black dot."""
    for top in range(0, page.height, BAND):
        rows = page.crop((0, top, LINE, min(top + BAND, page.height)))
        width, height = LINE // 8, rows.height
        head = bytes((0x1D, 0x76, 0x30, 0, width % 256, width // 256, height % 256, height // 256))
        yield head + bytes(byte ^ 0xFF for byte in rows.tobytes())
