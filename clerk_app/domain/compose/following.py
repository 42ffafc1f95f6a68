"""The papers that what follows the first act calls for: supplements, the departments' word, the end, amendments."""

from collections.abc import Iterator

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.compose.calling import DuePaper, per_organ
from clerk_app.domain.facts import Body, CaseWithdrawn, DocumentIssued, EntryCorrected, MaterialSupplied
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, LimitExtended
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_service import EntryAmended, ItemsLapsed
from clerk_app.domain.paper_ids import version_of
from clerk_app.domain.plan import Plan


def later_papers(plan: Plan, bodies: tuple[Body, ...]) -> Iterator[DuePaper]:
    """F05 for what was handed in, F11-F13 in a department's name, F17 at the end."""
    every = tuple(item.slug for item in plan.items)
    yield from _receipts(bodies)
    for body in bodies:
        match body:
            case ClockPaused(item=slug):
                yield from per_organ("F11", plan, (slug,), body)
            case LimitExtended(item=slug):
                yield from per_organ("F12", plan, (slug,), body)
            case ItemDecided(item=slug) if _told_in_writing(plan, body):
                yield from per_organ("F13", plan, (slug,), body)
            case CaseWithdrawn():
                yield DuePaper("F17", "F17", "", every, body)
            case ItemsLapsed(items=slugs):
                yield from per_organ("F17", plan, slugs, body)
            case _:
                continue


def put_right(plan: Plan, bodies: tuple[Body, ...], newer: tuple[DuePaper, ...]) -> Iterator[DuePaper]:
    """F20 for every amendment and every void; it is issued after the papers it names."""
    every = tuple(item.slug for item in plan.items)
    for body in bodies:
        if isinstance(body, EntryAmended | PaperVoided):
            brought = tuple(paper.paper for paper in newer if paper.again is body)
            yield DuePaper("F20", "F20", "", every, body, papers=brought)


def _receipts(bodies: tuple[Body, ...]) -> Iterator[DuePaper]:
    """One receipt (F05) for everything handed in since the last one, in whole or in part (R078)."""
    given: list[Body] = []
    for body in bodies:
        if isinstance(body, MaterialSupplied | EntryCorrected):
            given.append(body)
        elif isinstance(body, DocumentIssued) and body.form == "F05" and version_of(body.paper) == 1 and given:
            yield DuePaper("F05", "F05", "", (), given[-1], together=tuple(given))
            given = []
    if given:
        yield DuePaper("F05", "F05", "", (), given[-1], together=tuple(given))


def _told_in_writing(plan: Plan, body: ItemDecided) -> bool:
    """A licence is a written decision either way, a refusal always is (Licensing Law art. 38).

    What else is granted is told by its result.
    """
    item = plan.item(body.item)
    return not body.granted or (item is not None and item.regime is Regime.LICENSING)
