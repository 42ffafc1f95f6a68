"""Sheets without the letterhead: their own size, one page, a foot that says where and when they were printed."""

from collections.abc import Callable

from clerk_app.domain.papers import PaperHead, Rendered
from printing.figures import stamp
from printing.letterhead import draw_drill
from printing.press import Press
from printing.spans import Rich, joined
from printing.words import Words


def print_free(
    said: Words, head: PaperHead, size: tuple[float, float], draw: Callable[[Press], None], drill: float = 130
) -> Rendered:
    """The title of the file names form and number, never a person."""
    press = Press(size)
    press.setTitle(f"{said.own.form} {head.number}")
    press.setSubject(said.own.word("title"))
    press.setAuthor(head.letterhead.body_name)
    if head.marks.drill:
        draw_drill(press, said.common.word("drill"), drill, (size[0] / 2, size[1] / 2))
    draw(press)
    press.showPage()
    return Rendered(press.pdf(), said.own.form, said.own.edition, 1, tuple(press.missing))


def foot_told(said: Words, head: PaperHead) -> Rich:
    page = said.common.say("page", page="1", pages="1")
    printed = said.common.say("printed", station=head.station_window, at=stamp(head.marks.printed_at))
    return joined([page, printed], "\u3000")
