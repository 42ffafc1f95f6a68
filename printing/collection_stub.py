"""The stub of a collection record: the same bars, what was taken, and what may still be asked for with it."""

from dataclasses import dataclass

from clerk_app.domain.papers_delivery import CollectedResult, CollectionPaper, ResultStand
from printing.blocks import Text
from printing.codes import draw_codes
from printing.faces import Face
from printing.figures import chinese_day, chinese_moment
from printing.press import Press
from printing.spans import Rich, bold, plain
from printing.styles import LABEL, MM, Style
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

STUB_NEEDS: Needs = {
    "stub_title": "",
    "stub_at": "hall window at",
    "stub_collected": "name count results",
    "stub_awaited": "count results phone",
    "stub_waiting": "count results",
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
        draw_codes(press, self.payload, self.kind, x + width, top)
        at = top
        for text in self._head():
            text.draw(press, x, at, _HEAD_WIDTH)
            at -= text.height(_HEAD_WIDTH)
        at = top - self._head_height()
        for text in self._below():
            text.draw(press, x, at, width)
            at -= text.height(width)

    def split(self, width: float, room: float) -> None:
        """A stub is torn off whole."""


def stub_told(paper: CollectionPaper, said: Words) -> StubTold:
    own, letterhead = said.own, paper.head.letterhead
    taken = paper.standing(ResultStand.COLLECTED)
    names = "、".join(full_width(result.name) for result in taken)
    waiting, open_ones = paper.standing(ResultStand.WAITING), paper.standing(ResultStand.AWAITED)
    collected = own.say("stub_collected", name=paper.receiver.name, count=str(len(taken)), results=names)
    phone = letterhead.phone
    if open_ones:
        expected = "、".join(_expected(result, said) for result in open_ones)
        rest = own.say("stub_awaited", count=str(len(open_ones)), results=expected, phone=phone)
    else:
        rest = own.say("stub_none", phone=phone)
    if waiting:
        here = "、".join(full_width(result.name) for result in waiting)
        collected += own.say("stub_waiting", count=str(len(waiting)), results=here)
    at = own.say("stub_at", hall=letterhead.hall, window=letterhead.window, at=chinese_moment(paper.collected_at))
    number = paper.head.document_no or said.common.word("number_to_follow")
    return StubTold(own.word("stub_title"), number, at, (collected, rest))


def _expected(result: CollectedResult, said: Words) -> str:
    name = full_width(result.name)
    return said.own.text("stub_expected", name=name, day=chinese_day(result.day)) if result.day else name
