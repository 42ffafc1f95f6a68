"""What the results desk's facts are in the course of an item: told that it lies ready, or delivered (art. 44, L16)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from clerk_app.domain.facts_delivery import (
    DeliveryBody,
    PostDelivered,
    ReadinessTold,
    ResultPushed,
    ResultsGiven,
    ResultsPosted,
    ServiceRecorded,
    Way,
)
from clerk_app.domain.item_events import Decided, Delivered, ItemEvent, ReadyTold

# Served by the act itself; what goes by mail or by public notice has been told, and is served later.
_AT_ONCE = frozenset({Way.DIRECT, Way.LEFT, Way.ELECTRONIC})


def delivery_event(body: DeliveryBody, item: str, day: date) -> Delivered | ReadyTold | None:
    """R027: the ten days end when the applicant is told, or it is posted. None for what moves no clock."""
    match body:
        case ReadinessTold(items=items) | ResultsPosted(items=items) if item in items:
            return ReadyTold(day)
        case ResultsGiven(items=items) | PostDelivered(items=items) if item in items:
            return Delivered(day)
        case ServiceRecorded(items=items, way=way) if item in items:
            return Delivered(day) if way in _AT_ONCE else ReadyTold(day)
        case ResultPushed(item=pushed) if pushed == item:
            return Delivered(day)
        case _:
            return None


def reconciled(events: Sequence[ItemEvent]) -> tuple[ItemEvent, ...]:
    """What was handed over offline before the department's word was known here stands right behind that word."""
    at = next((place for place, event in enumerate(events) if isinstance(event, Decided)), None)
    if at is None:
        return tuple(events)
    decided = events[at]
    early = [event for event in events[:at] if isinstance(event, Delivered | ReadyTold)]
    before = [event for event in events[:at] if event not in early]
    return (*before, decided, *(replace(event, day=decided.day) for event in early), *events[at + 1 :])
