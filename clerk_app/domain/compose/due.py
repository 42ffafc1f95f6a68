"""Which papers the facts of an application call for; the organ that speaks tells several of one form apart."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.facts import (
    ApplicationTaken,
    Body,
    CorrectionRequested,
    ItemsAccepted,
    ItemsDeferred,
    ItemsRefused,
)
from clerk_app.domain.paper_ids import counted
from clerk_app.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class DuePaper:
    """``paper`` is unique in the case (F06, F04:health, F07:health:2); ``cause`` is the fact that calls for it.

    ``beside`` is the deferral of the same act, whose items stand on the same acceptance notice.
    """

    paper: str
    form: str
    department: str
    items: tuple[str, ...]
    cause: ApplicationTaken | ItemsAccepted | ItemsDeferred | CorrectionRequested | ItemsRefused
    beside: ItemsDeferred | None = None


def due_papers(plan: Plan, taken: ApplicationTaken, bodies: Iterable[Body]) -> tuple[DuePaper, ...]:
    """F03 where papers stay here, F06 for acceptance, F04 and F07 for each organ concerned."""
    later = tuple(bodies)
    due: list[DuePaper] = []
    if _keeps_papers(plan, taken, later):
        due.append(DuePaper("F03", "F03", "", tuple(item.slug for item in plan.items), taken))
    for body in later:
        if isinstance(body, ItemsAccepted):
            due.append(DuePaper("F06", "F06", "", tuple(entry.item for entry in body.items), body))
        elif isinstance(body, ItemsDeferred):
            slugs = tuple(entry.item for entry in body.items)
            before = due[-1] if due else None
            if before and isinstance(before.cause, ItemsAccepted) and before.cause.day == body.day:
                due[-1] = replace(before, items=before.items + slugs, beside=body)
            else:
                due.append(DuePaper("F06", "F06", "", slugs, body))
        elif isinstance(body, CorrectionRequested):
            due.extend(_per_organ("F04", plan, body))
        elif isinstance(body, ItemsRefused):
            due.extend(_per_organ("F07", plan, body))
    return tuple(_told_apart(due))


def _told_apart(due: list[DuePaper]) -> Iterator[DuePaper]:
    """An organ that refuses on two grounds gives two decisions (F07); the second and later ones are counted."""
    seen = Counter[str]()
    for paper in due:
        seen[paper.paper] += 1
        yield replace(paper, paper=counted(paper.paper, seen[paper.paper]))


def _keeps_papers(plan: Plan, taken: ApplicationTaken, bodies: tuple[Body, ...]) -> bool:
    """No receipt for real estate (told on the spot, L02), nor where everything went straight back (L30)."""
    if all(item.regime is Regime.REAL_ESTATE for item in plan.items):
        return False
    told = next((body for body in bodies if isinstance(body, CorrectionRequested)), None)
    there = {material.slot for material in taken.materials if material.pages}
    returned_all = told is not None and len(told.items) == len(plan.items) and there <= set(told.returned)
    return not returned_all


def _per_organ(form: str, plan: Plan, body: CorrectionRequested | ItemsRefused) -> Iterator[DuePaper]:
    groups: dict[str, list[str]] = {}
    for item in plan.items:
        if item.slug in body.items:
            groups.setdefault(item.department, []).append(item.slug)
    for organ, slugs in groups.items():
        yield DuePaper(f"{form}:{organ}", form, organ, tuple(slugs), body)
