"""Code 128 and QR as vectors: bars as rectangles, a QR as one path."""

from functools import lru_cache

import barcode
import segno

from printing.press import Press
from printing.styles import MM

A4_MODULE = 4 / 300 * 72  # four dots of a 300 dpi printer: 0.339 mm
ROLL_MODULE = 0.25 * MM  # two dots at 203 dpi
QUIET_MODULES = 10
SET_C_MODULES = 156  # start, eleven pairs, check, stop


def bar_modules(payload: str) -> str:
    """The modules of a payload in set C; python-barcode loses a leading pair 99, so a kind is below that."""
    if len(payload) != 22 or not (payload.isascii() and payload.isdigit()) or payload.startswith("99"):
        raise ValueError("bars hold 22 digits, and their kind is below 99")
    modules = str(barcode.get("code128", payload).build()[0])
    if len(modules) != SET_C_MODULES:
        raise ValueError("the bars left set C")
    return modules


def draw_bars(press: Press, payload: str, left: float, bottom: float, module: float, height: float) -> float:
    """Draws the bars and returns their width; quiet zones are the caller's."""
    modules = bar_modules(payload)
    path = press.beginPath()
    at = 0
    while at < len(modules):
        end = at
        while end < len(modules) and modules[end] == modules[at]:
            end += 1
        if modules[at] == "1":
            path.rect(left + at * module, bottom, (end - at) * module, height)
        at = end
    press.drawPath(path, stroke=0, fill=1)
    return len(modules) * module


@lru_cache(maxsize=64)
def qr_rows(content: str) -> tuple[tuple[bool, ...], ...]:
    """The matrix of a QR of level M without its border."""
    code = segno.make(content, error="m", boost_error=False, micro=False)
    return tuple(tuple(bool(dark) for dark in row) for row in code.matrix)


def qr_side(content: str, module: float) -> float:
    return len(qr_rows(content)) * module


def draw_qr(press: Press, content: str, left: float, top: float, module: float) -> float:
    """Draws a QR and returns its side; the quiet zone is the caller's."""
    rows = qr_rows(content)
    path = press.beginPath()
    for number, row in enumerate(rows):
        bottom = top - (number + 1) * module
        for first, last in _stretches(row):
            path.rect(left + first * module, bottom, (last - first) * module, module)
    press.drawPath(path, stroke=0, fill=1)
    return len(rows) * module


def _stretches(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    edges = [at for at in range(len(row) + 1) if (at and row[at - 1]) != (at < len(row) and row[at])]
    return list(zip(edges[::2], edges[1::2], strict=True))
