"""暂估转正: a year's calendar has come, and days that were only estimated become final; old and new are kept."""

from collections.abc import Iterable
from datetime import date

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.decisions import promised_days
from clerk_app.domain.facts import Fact, ItemsAccepted, ItemsDeferred
from clerk_app.domain.facts_handling import LimitSettled
from clerk_app.domain.plan import Plan


def settled(plan: Plan, facts: Iterable[Fact], calendar: WorkCalendar, today: date) -> tuple[LimitSettled, ...]:
    """R005: what is final now of this case and was not; said once for each item, also where the day stays the same."""
    told = tuple(fact.body for fact in facts)
    known = {body.item for body in told if isinstance(body, LimitSettled)}
    found: list[LimitSettled] = []
    for act in told:
        if not isinstance(act, ItemsAccepted | ItemsDeferred):
            continue
        estimated = {entry.item: entry.due for entry in act.items if entry.provisional and entry.item not in known}
        final = (entry for entry in promised_days(plan, estimated, act.day, calendar) if not entry.provisional)
        found += [LimitSettled(entry.item, estimated[entry.item], entry.due, today) for entry in final]
    return tuple(found)
