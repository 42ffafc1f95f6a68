"""The signature and the seal on a roll, side by side."""

from dataclasses import dataclass

from printing.ink import write
from printing.press import Press
from printing.signing import draw_seal_circle
from printing.spans import bold, plain
from printing.styles import DENSE_STRONG, LABEL, MM, NOTE

HEIGHT = 38 * MM
DIAMETER = 27 * MM


@dataclass(frozen=True, slots=True)
class RollSigning:
    submitter: str
    receiver: str
    at: str
    place: str
    organ: str
    seal: str

    def height(self, width: float) -> float:  # noqa: ARG002
        return HEIGHT

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        write(press, plain(self.submitter), LABEL, x, top - 5 * MM)
        press.setLineWidth(0.5)
        press.line(x, top - 15.4 * MM, x + 32 * MM, top - 15.4 * MM)
        write(press, plain(self.receiver), LABEL, x, top - 21 * MM)
        write(press, plain(self.at), LABEL, x, top - 29 * MM)
        middle = x + width - 17 * MM
        draw_seal_circle(press, middle, top - 15 * MM, DIAMETER / 2)
        write(press, plain(self.place), LABEL, middle, top - 16 * MM, align=0.5)
        write(press, bold(self.organ), DENSE_STRONG, middle, top - 32 * MM, align=0.5)
        write(press, plain(self.seal), NOTE, middle, top - 35.4 * MM, align=0.5)

    def split(self, width: float, room: float) -> None:
        """A roll has no pages."""
