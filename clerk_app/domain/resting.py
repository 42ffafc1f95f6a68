"""What the acts of one sitting rested on: the documents by which organs let the window act in their names (M06)."""

from collections.abc import Iterable, Iterator

from clerk_app.domain.decisions import Desk
from clerk_app.domain.facts import (
    Body,
    CorrectionRequested,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
)
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_powers import Grant, MandateUsed
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.plan import Plan
from clerk_app.domain.registers import Act


def mandates_used(plan: Plan, bodies: Iterable[Body], desk: Desk) -> tuple[MandateUsed, ...]:
    """One fact for each act, with the items of each document in the plan's order; what needs no mandate has none."""
    acted = {(act, slug) for body in bodies for act, slug in _acts(body)}
    every = ((act, _grants(plan, act, {slug for done, slug in acted if done is act}, desk)) for act in Act)
    return tuple(MandateUsed(desk.today, act, grants) for act, grants in every if grants)


def _grants(plan: Plan, act: Act, slugs: set[str], desk: Desk) -> tuple[Grant, ...]:
    alike: dict[tuple[str, str], list[str]] = {}
    for item in plan.items:
        found = desk.powers.mandate(item, act, desk.today) if item.slug in slugs else None
        if found:
            alike.setdefault((found.organ, found.document_no), []).append(item.slug)
    return tuple(Grant(organ, document, tuple(items)) for (organ, document), items in alike.items())


def _acts(body: Body) -> Iterator[tuple[Act, str]]:
    match body:
        case ItemsAccepted(items=items) | ItemsDeferred(items=items):
            yield from ((Act.ACCEPT, one.item) for one in items)
        case CorrectionRequested(items=slugs) | ItemsLapsed(items=slugs):
            yield from ((Act.CORRECT, slug) for slug in slugs)
        case ItemsRefused(items=slugs):
            yield from ((Act.REFUSE, slug) for slug in slugs)
        case ItemsReceived(items=slugs):
            yield from ((Act.RECEIVE, slug) for slug in slugs)
        case ItemsCompleted(items=done):
            yield from ((Act.DECIDE, one.item) for one in done)
        case _:
            return
