"""Items over a span of days: open before it, come in, gone out, open after it. The four always add up (R073)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from clerk_app.domain.item_events import Decided, ItemEvent, Lapsed, NotAccepted, Withdrawn

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Flow:
    """``out`` is decided, not accepted, lapsed or withdrawn; delivery comes after it and ends no item a second time."""

    open_before: int
    came: int
    out: int
    open_after: int


def item_flow(courses: Iterable[Sequence[ItemEvent]], first: date, last: date) -> Flow:
    """Of the days ``first`` to ``last``, both counted; each number is counted by itself."""
    spans = [_span(events) for events in courses if events]
    return Flow(
        sum(_open(span, first - _DAY) for span in spans),
        sum(first <= came <= last for came, _ in spans),
        sum(out is not None and first <= out <= last for _, out in spans),
        sum(_open(span, last) for span in spans),
    )


def _span(events: Sequence[ItemEvent]) -> tuple[date, date | None]:
    ends = (event.day for event in events if isinstance(event, Decided | NotAccepted | Lapsed | Withdrawn))
    return events[0].day, next(ends, None)


def _open(span: tuple[date, date | None], evening: date) -> bool:
    came, out = span
    return came <= evening and (out is None or out > evening)
