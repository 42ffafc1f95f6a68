"""The papers that the first acts on a case call for; the organ that speaks tells several of one form apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.facts import (
    ApplicationTaken,
    Body,
    CorrectionRequested,
    DocumentIssued,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
)
from clerk_app.domain.facts_forms import FormPrepared
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.form_history import form_said, next_form, says_the_same
from clerk_app.domain.paper_ids import counted
from clerk_app.domain.plan import Plan

_TAKEN_UP = (ItemsAccepted, ItemsDeferred, ItemsReceived, CorrectionRequested)


@dataclass(frozen=True, slots=True)
class DuePaper:
    """``paper`` is unique in the case (F06, F04:health, F07:health:2); ``cause`` is the fact that calls for it.

    ``beside`` is the deferral of the same act, whose items stand on the same acceptance notice; ``together`` are the
    supplements that one receipt lists. A newer version rests ``again`` on an amendment or on a void, whose own sheet
    (F20) names the ``papers`` that it brought.
    """

    paper: str
    form: str
    department: str
    items: tuple[str, ...]
    cause: Body
    beside: ItemsDeferred | None = None
    together: tuple[Body, ...] = ()
    again: EntryAmended | PaperVoided | None = None
    papers: tuple[str, ...] = ()


def first_papers(plan: Plan, taken: ApplicationTaken, bodies: tuple[Body, ...]) -> Iterator[DuePaper]:
    """F02 as it was taken, F03 where papers stay here, F06 for acceptance, F04 and F07 for each organ concerned."""
    yield from _form(plan, taken, bodies)
    if _keeps_papers(plan, taken, bodies):
        yield DuePaper("F03", "F03", "", tuple(item.slug for item in plan.items), taken)
    yield from _accepted(bodies)
    for body in bodies:
        if isinstance(body, CorrectionRequested):
            yield from per_organ("F04", plan, body.items, body)
        elif isinstance(body, ItemsRefused):
            yield from per_organ("F07", plan, body.items, body)


def per_organ(form: str, plan: Plan, slugs: tuple[str, ...], cause: Body) -> Iterator[DuePaper]:
    """Each organ speaks for its own items, on a paper of its own."""
    groups: dict[str, list[str]] = {}
    for item in plan.items:
        if item.slug in slugs:
            groups.setdefault(item.department, []).append(item.slug)
    for organ, own in groups.items():
        yield DuePaper(f"{form}:{organ}", form, organ, tuple(own), cause)


def told_apart(due: Iterable[DuePaper]) -> Iterator[DuePaper]:
    """An organ that refuses on two grounds gives two decisions (F07); the second and later ones are counted."""
    seen = Counter[str]()
    for paper in due:
        seen[paper.paper] += 1
        yield replace(paper, paper=counted(paper.paper, seen[paper.paper]))


def _accepted(bodies: tuple[Body, ...]) -> Iterator[DuePaper]:
    """What is accepted and deferred in one act stands on one notice, the deferral's own notice (F09) beside it."""
    for at, body in enumerate(bodies):
        before, after = bodies[at - 1] if at else None, bodies[at + 1] if at + 1 < len(bodies) else None
        if isinstance(body, ItemsAccepted):
            beside = after if isinstance(after, ItemsDeferred) and after.day == body.day else None
            slugs = tuple(entry.item for act in (body, beside) if act for entry in act.items)
            yield DuePaper("F06", "F06", "", slugs, body, beside)
        elif isinstance(body, ItemsDeferred):
            slugs = tuple(entry.item for entry in body.items)
            if not (isinstance(before, ItemsAccepted) and before.day == body.day):
                yield DuePaper("F06", "F06", "", slugs, body)
            yield DuePaper("F09", "F09", "", slugs, body)


def _form(plan: Plan, taken: ApplicationTaken, bodies: tuple[Body, ...]) -> Iterator[DuePaper]:
    """The one form to be signed and archived, unless it was signed as it stands before the decision (L29)."""
    prepared = [body for body in bodies if isinstance(body, FormPrepared)]
    items = tuple(item.slug for item in plan.items)
    signed = [body.items for body in bodies if isinstance(body, DocumentIssued) and body.paper == _last(prepared)]
    if signed != [items] or not says_the_same(prepared[-1], form_said("", taken.entries)):
        yield DuePaper(next_form(prepared), "F02", "", items, taken)


def _last(prepared: Sequence[FormPrepared]) -> str:
    return prepared[-1].paper if prepared else ""


def _keeps_papers(plan: Plan, taken: ApplicationTaken, bodies: tuple[Body, ...]) -> bool:
    """No receipt for real estate (told on the spot, L02), nor where everything went straight back (L30)."""
    if all(item.regime is Regime.REAL_ESTATE for item in plan.items):
        return False
    told = next((body for body in bodies if isinstance(body, CorrectionRequested)), None)
    there = {material.slot for material in taken.materials if material.pages}
    returned_all = told is not None and len(told.items) == len(plan.items) and there <= set(told.returned)
    return not (returned_all or _refused_at_once(plan, bodies))


def _refused_at_once(plan: Plan, bodies: tuple[Body, ...]) -> bool:
    """Everything was refused in the first act (R016): the papers go back with the decision, which lists them."""
    if any(isinstance(body, _TAKEN_UP) for body in bodies):
        return False
    return {slug for body in bodies if isinstance(body, ItemsRefused) for slug in body.items} >= _slugs(plan)


def _slugs(plan: Plan) -> set[str]:
    return {item.slug for item in plan.items}
