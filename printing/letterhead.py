"""The head, foot and marks that every A4 paper has."""

from dataclasses import dataclass
from datetime import datetime

from clerk_app.domain.papers import PaperHead
from printing import bars
from printing.faces import Face, font_of
from printing.figures import in_fours, stamp
from printing.ink import draw_line, write
from printing.press import Press
from printing.setting import lines, natural_width
from printing.spans import Rich, bold, plain, text_of
from printing.styles import LABEL, MM, NOTE, SMALL, TITLE, Style
from printing.templates import Wording

PAGE = (210 * MM, 297 * MM)
LEFT, RIGHT = 22 * MM, 192 * MM
WIDTH = RIGHT - LEFT
MIDDLE = (PAGE[0] / 2, PAGE[1] / 2)
FIRST_TOP, NEXT_TOP, BOTTOM = 52 * MM, 28 * MM, 17 * MM
ROOMS = (PAGE[1] - FIRST_TOP - BOTTOM, PAGE[1] - NEXT_TOP - BOTTOM)

BODY_NAME = Style(Face.SERIF_BOLD, 12.5, 15)
NUMBER = Style(Face.SANS_BOLD, 9.5, 12)
DOCUMENT_NO = Style(Face.SERIF, 10.5, 13)
SHORT_TITLE = Style(Face.SERIF_BOLD, 11.5, 14)
PAGE_NO = Style(Face.SANS_BOLD, 8.5, 11)
REPRINT = Style(Face.SANS_BOLD, 9.5, 12)
REPRINT_LEFT = 88.5  # millimetres; the box ends 2 mm before the bars
BODY_WIDTH = 96 * MM
ISSUER_WIDTH = (REPRINT_LEFT - 24) * MM
FOOT_ROOM = 60 * MM  # the catalogue version is dropped when the left foot is wider


@dataclass(frozen=True, slots=True)
class Dress:
    """What the head and foot of one paper say."""

    head: PaperHead
    wording: Wording
    common: Wording
    issued_by: tuple[Rich, ...]
    copies: Rich
    titled: str = ""
    called: str = ""
    code: str = ""
    outline: str = ""
    is_numbered: bool = True

    @property
    def title(self) -> str:
        """That of the template, unless the paper is called by its theme or its item."""
        return self.titled or self.wording.word("title")

    @property
    def short(self) -> str:
        return self.called or self.wording.word("short")

    @property
    def document_no(self) -> str:
        """What is not numbered has none and waits for none."""
        return self.head.document_no or (self.common.word("number_to_follow") if self.is_numbered else "")


def y(millimetres: float) -> float:
    """A height counted from the top of the page, as the grid is drawn."""
    return PAGE[1] - millimetres * MM


def draw_first(press: Press, dress: Dress) -> None:
    _issuer(press, dress)
    _codes(press, dress)
    _title(press, dress.title)
    write(press, dress.copies, LABEL, LEFT, y(46.4))
    write(press, plain(dress.document_no), DOCUMENT_NO, RIGHT, y(46.4), align=1)
    _rule(press, 48.4, 1.3)
    _rule(press, 49.1, 0.35)
    if dress.head.marks.reprint:
        draw_reprint(press, dress.common, dress.head.marks.reprint, dress.head.marks.printed_at)


def _issuer(press: Press, dress: Dress) -> None:
    """Long names wrap before the bars. A reprint's box has its room on a first print too: all but it stays in place."""
    body = bold(dress.head.letterhead.body_name)
    baseline = y(15.97)
    wide = natural_width(body, BODY_NAME) <= BODY_WIDTH
    for line in lines(body, BODY_NAME, BODY_WIDTH if wide else ISSUER_WIDTH):
        draw_line(press, line, LEFT, baseline)
        baseline -= BODY_NAME.leading
    baseline += BODY_NAME.leading - 4.45 * MM
    for told in dress.issued_by:
        for line in lines(plain(_by_phrases(text_of(told))), NOTE, ISSUER_WIDTH):
            draw_line(press, line, LEFT, baseline)
            baseline -= 3.88 * MM


def _by_phrases(told: str) -> str:
    """A line too long for its room is broken between window, address and telephone, so that none is torn."""
    first, *others = told.split("\u3000")
    broken = [first]
    for phrase in others:
        longer = f"{broken[-1]}\u3000{phrase}"
        fits = natural_width(plain(longer), NOTE) <= ISSUER_WIDTH
        broken[-1:] = [longer] if fits else [broken[-1], phrase]
    return "\n".join(broken)


def _codes(press: Press, dress: Dress) -> None:
    """Bars and QR hold the same digits; either alone brings the case back. What belongs to no case has none."""
    payload = dress.head.payload
    if not payload:
        return
    side = bars.qr_side(payload, 0.6 * MM)
    bars.draw_qr(press, payload, RIGHT - side, y(12), 0.6 * MM)
    width = bars.SET_C_MODULES * bars.A4_MODULE
    left = RIGHT - side - 5 * MM - width
    bars.draw_bars(press, payload, left, y(24.6), bars.A4_MODULE, 12.6 * MM)
    write(press, plain(dress.common.word(f"kinds.{dress.head.kind}")), SMALL, left, y(28.2))
    digits = write(press, plain(in_fours(dress.head.number)), NUMBER, RIGHT, y(28.3), align=1)
    write(press, plain(dress.head.kind), SMALL, RIGHT - digits - 1.8 * MM, y(28.3), align=1)


def _title(press: Press, title: str) -> None:
    """Too long a title is set smaller by half points and less tracked, down to 15 points."""
    style, size = TITLE, TITLE.size
    while natural_width(plain(title), style) > WIDTH and size > 15:
        size -= 0.5
        style = Style(TITLE.face, size, TITLE.leading, tracking=0.08)
    write(press, plain(title), style, (LEFT + RIGHT) / 2, y(40), align=0.5)


def draw_reprint(press: Press, common: Wording, count: int, at: datetime, low: float | None = None) -> None:
    """The box between body name and bars; ``low`` is where it ends on a page that has no body name."""
    foot = 27.5 if low is None else low
    middle = (REPRINT_LEFT + 15.5) * MM
    press.setLineWidth(0.8)
    press.rect(REPRINT_LEFT * MM, y(foot), 31 * MM, 8 * MM)
    write(press, plain(common.text("reprint", count=str(count))), REPRINT, middle, y(foot - 3.9), align=0.5)
    write(press, plain(stamp(at)), SMALL, middle, y(foot - 0.9), align=0.5)


def draw_next(press: Press, dress: Dress) -> None:
    """The head of every further page."""
    payload = dress.head.payload
    write(press, bold(dress.common.text("continued", title=dress.short)), SHORT_TITLE, LEFT, y(16.6))
    write(press, plain(dress.document_no), Style(Face.SERIF, 9.5, 12.2), LEFT, y(21.6))
    _rule(press, 24.6, 0.9)
    if not payload:
        return
    side = bars.qr_side(payload, 0.5 * MM)
    bars.draw_qr(press, payload, RIGHT - side, y(12), 0.5 * MM)
    right = RIGHT - side - 4 * MM
    write(press, plain(dress.common.word(f"kinds.{dress.head.kind}")), SMALL, right, y(16.6), align=1)
    write(press, plain(in_fours(dress.head.number)), Style(Face.SANS_BOLD, 9, 11), right, y(21.6), align=1)


def draw_foot(press: Press, dress: Dress, page: int, pages: int) -> None:
    _rule(press, 282.4, 0.35)
    common = dress.common
    edition = common.text("edition_of", edition=dress.wording.edition)
    name = plain(f"{dress.code or dress.wording.form} {dress.short}\u3000{edition}")
    versioned = (*name, *plain("\u3000" + common.text("catalogue", version=dress.head.catalogue)))
    write(press, versioned if natural_width(versioned, SMALL) <= FOOT_ROOM else name, SMALL, LEFT, y(286))
    counted = common.text("page", page=str(page), pages=str(pages))
    write(press, plain(counted), PAGE_NO, (LEFT + RIGHT) / 2, y(286), align=0.5)
    printed = common.text("printed", station=dress.head.station_window, at=stamp(dress.head.marks.printed_at))
    write(press, plain(printed), SMALL, RIGHT, y(286), align=1)


def _rule(press: Press, at: float, weight: float) -> None:
    press.setLineWidth(weight)
    press.line(LEFT, y(at), RIGHT, y(at))


def draw_drill(press: Press, word: str, size: float = 130, at: tuple[float, float] = MIDDLE) -> None:
    """The word as an outline behind the text: seen at once, and the bars still read through it."""
    press.saveState()
    press.setStrokeGray(0.6)
    press.setLineWidth(0.5)
    press.translate(*at)
    press.rotate(38)
    spacing = size * 70 / 130
    text = press.beginText(-(len(word) * size + (len(word) - 1) * spacing) / 2, -size * 48 / 130)
    text.setTextRenderMode(1)
    text.setCharSpace(spacing)
    text.setFont(str(font_of(Face.SERIF_BOLD, word[0])), size)
    text.textOut(word)
    press.drawText(text)
    press.restoreState()
