"""An A4 paper from its story: head, pages, foot, marks, bytes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clerk_app.domain.papers import Rendered
from printing.blocks import Block
from printing.flow import Page, airiest, lay
from printing.letterhead import FIRST_TOP, LEFT, NEXT_TOP, PAGE, ROOMS, WIDTH, Dress, draw_drill, draw_first, draw_foot
from printing.letterhead import draw_next as draw_continuation
from printing.press import Press


@dataclass(frozen=True, slots=True)
class Story:
    """Blocks in reading order, then the signing block that is never cut nor left alone."""

    blocks: Sequence[Block]
    signing: Block | None = None
    after: Sequence[Block] = ()


def print_sheet(dress: Dress, story_at: Callable[[float], Story], target: int = 1) -> Rendered:
    """Sets a story at the most generous padding that keeps it to the target number of pages."""
    return print_pages(dress, airiest(lambda air: paged(story_at(air)), target))


def paged(story: Story, *, is_first: bool = True) -> list[Page]:
    """A story that does not begin the paper has the room of a continued page from its start."""
    rooms = ROOMS if is_first else (ROOMS[1], ROOMS[1])
    return lay(story.blocks, story.signing, story.after, WIDTH, rooms)


def print_pages(dress: Dress, pages: list[Page]) -> Rendered:
    press = Press(PAGE)
    press.setTitle(f"{dress.code or dress.wording.form} {dress.document_no}".strip())
    press.setSubject(dress.title)
    press.setAuthor(dress.head.letterhead.body_name)
    for number, page in enumerate(pages, start=1):
        _draw(press, dress, page, number, len(pages))
        press.showPage()
    return Rendered(press.pdf(), dress.wording.form, dress.wording.edition, len(pages), tuple(press.missing))


def _draw(press: Press, dress: Dress, page: Page, number: int, pages: int) -> None:
    if dress.head.marks.drill:
        draw_drill(press, dress.common.word("drill"))
    elif dress.outline:
        draw_drill(press, dress.outline)
    if number == 1:
        draw_first(press, dress)
    else:
        draw_continuation(press, dress)
    draw_foot(press, dress, number, pages)
    top = PAGE[1] - (FIRST_TOP if number == 1 else NEXT_TOP)
    for placed in page:
        placed.block.draw(press, LEFT, top - placed.offset, WIDTH)
