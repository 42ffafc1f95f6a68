"""Which papers the facts of a case call for, all of them, in the order in which they are issued."""

from collections.abc import Iterable

from clerk_app.domain.compose.calling import DuePaper, first_papers, told_apart
from clerk_app.domain.compose.following import later_papers, put_right
from clerk_app.domain.compose.versions import newer_versions
from clerk_app.domain.facts import ApplicationTaken, Body
from clerk_app.domain.plan import Plan


def due_papers(plan: Plan, taken: ApplicationTaken, bodies: Iterable[Body]) -> tuple[DuePaper, ...]:
    every = tuple(bodies)
    due = tuple(told_apart((*first_papers(plan, taken, every), *later_papers(plan, every))))
    newer = tuple(newer_versions(plan, due, every))
    return (*due, *newer, *told_apart(put_right(plan, every, newer)))
