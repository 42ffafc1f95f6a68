"""Bars and QR of one number with its digits, as every stub, slip and half sheet bears them."""

from printing import bars
from printing.figures import in_fours
from printing.ink import write
from printing.letterhead import NUMBER
from printing.press import Press
from printing.spans import plain
from printing.styles import MM, SMALL


def draw_codes(press: Press, payload: str, kind: str, right: float, top: float) -> None:
    """Their right edge on ``right``, their top on ``top``; either alone brings the thing back."""
    side = bars.qr_side(payload, 0.6 * MM)
    bars.draw_qr(press, payload, right - side, top, 0.6 * MM)
    left = right - side - 5 * MM - bars.SET_C_MODULES * bars.A4_MODULE
    bars.draw_bars(press, payload, left, top - 12.6 * MM, bars.A4_MODULE, 12.6 * MM)
    below = top - 16.3 * MM
    write(press, plain(kind), SMALL, left, below)
    digits = write(press, plain(in_fours(payload[2:])), NUMBER, right, below, align=1)
    write(press, plain(payload[:2]), SMALL, right - digits - 1.8 * MM, below, align=1)
