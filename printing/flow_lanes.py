"""Lanes of the flow chart: one row an item, its steps on the scale of working days, its last day at the right."""

from clerk_app.domain.papers_flow import FlowChart, Lane, Segment, SegmentKind
from printing.blocks import Text
from printing.setting import natural_width
from printing.shapes import Across
from printing.spans import bold, plain
from printing.styles import DENSE, LABEL, MM, SMALL, STRONG
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

LANE_NEEDS: Needs = {
    **dict.fromkeys(("decided", "on_the_spot", "work"), ""),
    "answer": "days",
    "step": "name days",
    "outside": "name days",
    "after_acceptance": "days",
}
_NAMES, _ORGANS, _SCALE, _END, _RIGHT = 15.0, 72.5, 101.0, 259.0, 282.0
_SPARSE = 20  # days; above it only every fifth is written
_GREY = 0.86


def draw_lanes(
    sheet: Across, paper: FlowChart, said: Words, part: tuple[int, tuple[Lane, ...]], span: tuple[float, float]
) -> None:
    """``part`` is the number of lanes before these, and these."""
    before, lanes = part
    top, bottom = span
    day = (_END - _SCALE) / paper.scale
    step = min(8.9, (bottom - top) / max(len(lanes), 1))
    for number in range(1, paper.scale + 1):
        if paper.scale <= _SPARSE or number % 5 == 0:
            sheet.say(str(number), SMALL, _SCALE + (number - 0.5) * day, top - 1.4, align=0.5)
        sheet.line((_SCALE + number * day, top), (_SCALE + number * day, top + step * len(lanes)), weight=0.2)
    sheet.say(said.own.word("decided"), SMALL, (_END + _RIGHT) / 2, top - 1.4, align=0.5)
    for number, lane in enumerate(lanes):
        at = top + number * step
        sheet.line((_NAMES, at), (_RIGHT, at), weight=0.35)
        _lane(sheet, said, (before + number + 1, lane), (at, step, day))
    sheet.line((_NAMES, top + step * len(lanes)), (_RIGHT, top + step * len(lanes)), weight=0.6)
    promised = _SCALE + paper.promised * day
    box = min(max(promised, 230.0), 252.0)  # where the promise stands below
    sheet.arrow((promised, top), (promised, 175), (box, 175), (box, 178))


def _lane(sheet: Across, said: Words, numbered: tuple[int, Lane], place: tuple[float, float, float]) -> None:
    (number, lane), (at, step, _) = numbered, place
    name = Text(bold(f"{number} {full_width(lane.item)}"), STRONG if step > 8 else DENSE)
    width = (_ORGANS - _NAMES - 1.5) * MM
    name.draw(sheet.press, _NAMES * MM, sheet.y(at) - (step * MM - name.height(width)) / 2, width)
    organ = Text(plain(lane.organ), DENSE)
    width = (_SCALE - _ORGANS - 1.5) * MM
    organ.draw(sheet.press, _ORGANS * MM, sheet.y(at) - (step * MM - organ.height(width)) / 2, width)
    x = _segments(sheet, said, lane, place)
    notes = "；".join(said.own.text("outside", name=name_, days=str(days)) for name_, days in lane.outside)
    if notes and natural_width(plain(notes), SMALL) < (_END - x - 2) * MM:
        _note(sheet, notes, x + 1.5, at + step / 2 + 1)
    told = f"{lane.due:%m-%d}" if lane.due else said.own.text("after_acceptance", days=str(lane.committed))
    sheet.say(told, LABEL, (_END + _RIGHT) / 2, at + step / 2 + 1.1, align=0.5)


def _note(sheet: Across, told: str, x: float, at: float) -> None:
    sheet.clear(x - 0.6, at - 3, (natural_width(plain(told), SMALL) / MM + 1.2, 4.2))
    sheet.say(told, SMALL, x, at)


def _segments(sheet: Across, said: Words, lane: Lane, place: tuple[float, float, float]) -> float:
    """Returns where the last one ends."""
    at, step, day = place
    if not lane.segments:
        sheet.diamond(_SCALE + 2.2, at + step / 2, (1.8, min(2.6, step / 2 - 0.8)), solid=True)
        _note(sheet, said.own.word("on_the_spot"), _SCALE + 5.5, at + step / 2 + 1)
        return _SCALE + 5.5 + natural_width(plain(said.own.word("on_the_spot")), SMALL) / MM
    x = _SCALE
    for segment in lane.segments:
        width = segment.days * day
        size = (width, step - 2.6)
        if segment.kind is SegmentKind.ANSWER:
            sheet.dashed_box(x, at + 1.3, size)
        else:
            sheet.box(x, at + 1.3, size, 0.9, _GREY if segment.kind is SegmentKind.SITE else 1.0)
        told = _told(segment, said)
        if natural_width(plain(told), SMALL) < (width - 0.6) * MM:
            sheet.say(told, SMALL, x + width / 2, at + step / 2 + 1, align=0.5)
        x += width
    return x


def _told(segment: Segment, said: Words) -> str:
    days = str(segment.days)
    match segment.kind:
        case SegmentKind.SITE:
            return said.own.text("step", name=full_width(segment.name), days=days)
        case SegmentKind.ANSWER:
            return said.own.text("answer", days=days)
        case SegmentKind.WORK:
            return said.own.word("work")
