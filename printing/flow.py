"""Lays blocks on pages: cuts what may be cut, keeps a signing block with two lines of what precedes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from printing.blocks import ROOM, Block, Break, Gap

AIRS = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1)


@dataclass(frozen=True, slots=True)
class Placed:
    block: Block
    offset: float


Page = list[Placed]


@dataclass(slots=True)
class Layout:
    """Pages in the making; `rooms` are the heights of the first and the following pages."""

    width: float
    rooms: tuple[float, float]
    pages: list[Page]
    used: float = 0.0

    @property
    def room(self) -> float:
        return self.rooms[min(len(self.pages), 2) - 1] - self.used

    def put(self, block: Block) -> None:
        if isinstance(block, Gap) and not self.pages[-1]:
            return
        self.pages[-1].append(Placed(block, self.used))
        self.used += block.height(self.width)

    def turn(self) -> None:
        self.pages.append([])
        self.used = 0.0

    def flow(self, block: Block) -> None:
        """Puts a block, cut over as many pages as it needs; one that no page can hold is put all the same."""
        while block.height(self.width) > self.room + ROOM:
            cut = block.split(self.width, self.room)
            if cut is not None:
                self.put(cut[0])
                block = cut[1]
            elif not self.pages[-1]:
                break
            self.turn()
        self.put(block)

    def tell(self, story: Sequence[Block]) -> None:
        for block in story:
            if isinstance(block, Break):
                self.turn()
            else:
                self.flow(block)

    def sign(self, block: Block) -> None:
        """A signature never stands alone on a page."""
        if block.height(self.width) > self.room + ROOM and self.pages[-1]:
            tail = self._tail()
            self.turn()
            for part in tail:
                self.put(part)
        self.put(block)

    def _tail(self) -> list[Block]:
        """Takes the last lines or the last row off the page, but never the whole page."""
        taken: list[Placed] = []
        while self.pages[-1]:
            taken.insert(0, self.pages[-1].pop())
            if not isinstance(taken[0].block, Gap):
                break
        last = taken[0]
        cut = last.block.split(self.width, last.block.height(self.width) - 2 * ROOM)
        if cut is not None:
            self.pages[-1].append(Placed(cut[0], last.offset))
            return [cut[1], *(placed.block for placed in taken[1:])]
        if not self.pages[-1]:
            self.pages[-1].extend(taken)
            return []
        return [placed.block for placed in taken]


def lay(
    story: Sequence[Block],
    signing: Block | None,
    after: Sequence[Block],
    width: float,
    rooms: tuple[float, float],
) -> list[Page]:
    layout = Layout(width, rooms, [[]])
    layout.tell(story)
    if signing is not None:
        layout.sign(signing)
    layout.tell(after)
    return layout.pages


def airiest(pages_at: Callable[[float], list[Page]], target: int) -> list[Page]:
    """The most generous padding at which a paper fits its pages; type is never made smaller to fit.

    A paper that cannot reach its target takes as few pages as it can.
    """
    roomy = pages_at(AIRS[0])
    if len(roomy) <= target:
        return roomy
    fewest = max(target, len(pages_at(AIRS[-1])))
    laid = (roomy if air == AIRS[0] else pages_at(air) for air in AIRS)
    return next(pages for pages in laid if len(pages) <= fewest)
