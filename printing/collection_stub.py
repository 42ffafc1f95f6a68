"""The stub of a collection record: the same bars, what was taken, and what may still be asked for with it."""

from dataclasses import dataclass

from clerk_app.domain.papers_delivery import CollectedResult, CollectionPaper, ResultStand
from printing import bars
from printing.blocks import Text
from printing.faces import Face
from printing.figures import chinese_day, chinese_moment, in_fours
from printing.ink import write
from printing.letterhead import NUMBER
from printing.press import Press
from printing.spans import Rich, bold, plain
from printing.styles import LABEL, MM, SMALL, Style
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

STUB_NEEDS: Needs = {
    "stub_title": "",
    "stub_at": "hall window at",
    "stub_collected": "name count results",
    "stub_awaited": "count results phone",
    "stub_none": "phone",
    "stub_expected": "name day",
}
TITLE = Style(Face.SERIF_BOLD, 13, 16)
NUMBERED = Style(Face.SERIF, 10.5, 14)
_HEAD_WIDTH = 94 * MM  # ends before the bars
_TOLD = 18.5 * MM


@dataclass(frozen=True, slots=True)
class StubTold:
    title: str
    document_no: str
    at: Rich
    lines: tuple[Rich, ...]


@dataclass(frozen=True, slots=True)
class Stub:
    """Never cut: a stub without its bars brings nobody back to the case."""

    payload: str
    kind: str
    told: StubTold

    def _head(self) -> tuple[Text, ...]:
        told = self.told
        return Text(bold(told.title), TITLE), Text(plain(told.document_no), NUMBERED), Text(told.at, LABEL)

    def _below(self) -> tuple[Text, ...]:
        return tuple(Text(line, LABEL) for line in self.told.lines)

    def _head_height(self) -> float:
        return max(_TOLD, sum(text.height(_HEAD_WIDTH) for text in self._head()) + 1 * MM)

    def height(self, width: float) -> float:
        return self._head_height() + sum(text.height(width) for text in self._below())

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        self._codes(press, x + width, top)
        at = top
        for text in self._head():
            text.draw(press, x, at, _HEAD_WIDTH)
            at -= text.height(_HEAD_WIDTH)
        at = top - self._head_height()
        for text in self._below():
            text.draw(press, x, at, width)
            at -= text.height(width)

    def _codes(self, press: Press, right: float, top: float) -> None:
        side = bars.qr_side(self.payload, 0.6 * MM)
        bars.draw_qr(press, self.payload, right - side, top, 0.6 * MM)
        left = right - side - 5 * MM - bars.SET_C_MODULES * bars.A4_MODULE
        bars.draw_bars(press, self.payload, left, top - 12.6 * MM, bars.A4_MODULE, 12.6 * MM)
        below = top - 16.3 * MM
        write(press, plain(self.kind), SMALL, left, below)
        digits = write(press, plain(in_fours(self.payload[2:])), NUMBER, right, below, align=1)
        write(press, plain(self.payload[:2]), SMALL, right - digits - 1.8 * MM, below, align=1)

    def split(self, width: float, room: float) -> None:
        """A stub is torn off whole."""


def stub_told(paper: CollectionPaper, said: Words) -> StubTold:
    own, letterhead = said.own, paper.head.letterhead
    taken = paper.standing(ResultStand.COLLECTED)
    names = "、".join(full_width(result.name) for result in taken)
    open_ones = paper.standing(ResultStand.AWAITED, ResultStand.WAITING)
    collected = own.say("stub_collected", name=paper.receiver.name, count=str(len(taken)), results=names)
    phone = letterhead.phone
    if open_ones:
        expected = "、".join(_expected(result, said) for result in open_ones)
        rest = own.say("stub_awaited", count=str(len(open_ones)), results=expected, phone=phone)
    else:
        rest = own.say("stub_none", phone=phone)
    at = own.say("stub_at", hall=letterhead.hall, window=letterhead.window, at=chinese_moment(paper.collected_at))
    number = paper.head.document_no or said.common.word("number_to_follow")
    return StubTold(own.word("stub_title"), number, at, (collected, rest))


def _expected(result: CollectedResult, said: Words) -> str:
    name = full_width(result.name)
    return said.own.text("stub_expected", name=name, day=chinese_day(result.day)) if result.day else name
