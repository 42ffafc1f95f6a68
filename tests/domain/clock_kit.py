"""Days, terms and courses for the tests of clocks."""

from datetime import date

import pytest

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.clocks import item_clock
from clerk_app.domain.item_clock import ItemClock
from clerk_app.domain.item_events import Accepted, ItemEvent, Received
from clerk_app.domain.limits import Limit
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Effect, Listed, Terms
from resources import RESOURCES

CALENDAR = load_calendar(RESOURCES / "calendar")
NOTICE_BOARD = Listed("公示", Limit(5), Effect.STOPS)
SITE_CHECK = Listed("现场核查", Limit(5), Effect.COUNTS, substantive=True)
LATER_CHECK = Listed("许可后现场核查", Limit(20), Effect.AFTER, substantive=True)
LICENCE = Terms(Regime.LICENSING, Limit(8), procedures=(SITE_CHECK, LATER_CHECK))
SLOW_LICENCE = Terms(Regime.LICENSING, Limit(20))
REAL_ESTATE = Terms(Regime.REAL_ESTATE, Limit(5))
FIRM = Terms(Regime.MARKET_ENTITY, Limit(1))
PUBLISHED = Terms(Regime.PUBLISHED, Limit(10), procedures=(NOTICE_BOARD,))
ON_THE_SPOT = Terms(Regime.PUBLISHED, Limit(0))


def day(month: int, of_month: int) -> date:
    return date(2026, month, of_month)


def clock(terms: Terms, today: date, *events: ItemEvent) -> ItemClock:
    return item_clock(CALENDAR, terms, events, today)


def taken(accepted: date) -> tuple[ItemEvent, ItemEvent]:
    """Received and accepted in one sitting."""
    return Received(accepted), Accepted(accepted)


def refusal(terms: Terms, *events: ItemEvent) -> Reason:
    """Why a course of events is not lawful."""
    with pytest.raises(Refused) as refused:
        clock(terms, events[-1].day, *events)
    return refused.value.reason
