"""当场更正 (L29): what stands on the form otherwise than when it was last printed to be signed, with its time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise, zip_longest

from clerk_app.domain.facts import DocumentIssued, Entry, Fact
from clerk_app.domain.facts_forms import FormPrepared
from clerk_app.domain.paper_ids import next_version
from clerk_app.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Told:
    """What the form said at a moment."""

    at: datetime
    said: FormPrepared


@dataclass(frozen=True, slots=True)
class Change:
    """One field, or one row of a group (from one; nought is the field itself), before and after."""

    field: str
    row: int
    old: str
    new: str
    at: datetime


def form_said(paper: str, entries: Iterable[Entry]) -> FormPrepared:
    """The entries as a printed form tells them; empty ones say nothing."""
    kept = tuple(entries)
    values = {entry.field: entry.value for entry in kept if entry.value}
    return FormPrepared(paper, values, {entry.field: entry.rows for entry in kept if entry.rows})


def history(facts: Iterable[Fact], entries: Iterable[Entry], at: datetime) -> tuple[Told, ...]:
    """Every printing before this one, and this one; nothing when it is the first."""
    earlier = tuple(Told(fact.header.at, fact.body) for fact in facts if isinstance(fact.body, FormPrepared))
    return (*earlier, Told(at, form_said("", entries))) if earlier else ()


def says_the_same(one: FormPrepared, other: FormPrepared) -> bool:
    return (one.values, one.rows) == (other.values, other.rows)


def asked_for(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The items that the last printed form applies for."""
    forms = [fact.body for fact in facts if isinstance(fact.body, DocumentIssued) and fact.body.form == "F02"]
    return forms[-1].items if forms else ()


def next_form(prepared: Sequence[FormPrepared]) -> str:
    """The id of the next printing: F02, then its versions (F02:v2)."""
    return next_version(prepared[-1].paper) if prepared else "F02"


def changes(plan: Plan, told: Sequence[Told]) -> tuple[Change, ...]:
    """From each printing to the next, in the plan's order; a field that left the form was not corrected."""
    return tuple(
        change
        for before, after in pairwise(told)
        for planned in plan.fields
        for change in _changed(planned.slug, before.said, after)
    )


def _changed(slug: str, before: FormPrepared, after: Told) -> Iterator[Change]:
    old, new = before.values.get(slug, ""), after.said.values.get(slug, "")
    if old != new:
        yield Change(slug, 0, old, new, after.at)
    rows = zip_longest(before.rows.get(slug, ()), after.said.rows.get(slug, ()), fillvalue=())
    for at, (was, stands) in enumerate(rows, 1):
        if was != stands:
            yield Change(slug, at, "、".join(was), "、".join(stands), after.at)
