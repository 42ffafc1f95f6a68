"""Corner marks and rulers: what a printer that scales or shifts gives away."""

from printing.ink import write
from printing.letterhead import PAGE, y
from printing.press import Press
from printing.spans import plain
from printing.styles import MM, SMALL

_LENGTH, _ARM = 100, 8.0


def draw_corners(press: Press) -> None:
    """Angles at 5 and 10 millimetres from every edge: those that are missing say what the printer cannot reach."""
    press.setLineWidth(0.35)
    for edge in (5.0, 10.0):
        for across in (edge * MM, PAGE[0] - edge * MM):
            for up in (edge * MM, PAGE[1] - edge * MM):
                inward_x = _ARM * MM if across < PAGE[0] / 2 else -_ARM * MM
                inward_y = _ARM * MM if up < PAGE[1] / 2 else -_ARM * MM
                press.line(across, up, across + inward_x, up)
                press.line(across, up, across, up + inward_y)
        write(press, plain(f"{edge:g}"), SMALL, (edge + _ARM + 1) * MM, y(edge + 1))


def draw_ruler_across(press: Press, left: float, at: float) -> None:
    press.setLineWidth(0.35)
    press.line(left * MM, y(at), (left + _LENGTH) * MM, y(at))
    for mark in range(_LENGTH + 1):
        x = (left + mark) * MM
        press.line(x, y(at), x, y(at) + _tick(mark))
        if mark % 10 == 0:
            write(press, plain(str(mark)), SMALL, x, y(at + 3.4), align=0.5)


def draw_ruler_down(press: Press, at: float, top: float) -> None:
    press.setLineWidth(0.35)
    press.line(at * MM, y(top), at * MM, y(top + _LENGTH))
    for mark in range(_LENGTH + 1):
        level = y(top + _LENGTH - mark)
        press.line(at * MM, level, at * MM + _tick(mark), level)
        if mark % 10 == 0:
            write(press, plain(str(mark)), SMALL, (at - 1.5) * MM, level - 0.9 * MM, align=1)


def _tick(mark: int) -> float:
    return (6.0 if mark % 10 == 0 else 4.0 if mark % 5 == 0 else 2.5) * MM
