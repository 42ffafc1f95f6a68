"""逾期未补正: which items may be closed by the rule of their own list, and the facts of it (L07)."""

from collections.abc import Iterable
from datetime import date

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Choice, Stage, fold_intake
from clerk_app.domain.clocks import item_clock
from clerk_app.domain.decisions import Desk
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.item_course import item_courses, lawful
from clerk_app.domain.item_events import Lapsed
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act
from clerk_app.domain.service import powers_in
from clerk_app.domain.terms import terms_in


def lapsable(
    calendar: WorkCalendar, plan: Plan, facts: Iterable[Fact], today: date, powers: Powers | None = None
) -> tuple[str, ...]:
    """The items whose day to supply has passed by their list's own rule; with ``powers`` what this window may close."""
    every = tuple(facts)
    found = []
    for item in plan.items:
        try:
            _closed(calendar, plan, every, (item.slug,), today)
            if powers:
                _check_power(plan, every, (item.slug,), Desk(calendar, today, powers))
        except Refused:
            continue
        found.append(item.slug)
    return tuple(found)


def lapse(plan: Plan, facts: Iterable[Fact], items: tuple[str, ...], desk: Desk) -> tuple[ItemsLapsed, ...]:
    """One fact for each rule that closes; an item without a rule, or before its day, is refused with all the others.

    Only what this window itself told to correct: what a department asked for is the department's to close. It closes in
    the organ's name, so the organ still lets it tell what is to be corrected (M06).
    """
    every = tuple(facts)
    found = _closed(desk.calendar, plan, every, items, desk.today)
    _check_power(plan, every, items, desk)
    return found


def _check_power(plan: Plan, facts: tuple[Fact, ...], items: tuple[str, ...], desk: Desk) -> None:
    powers = powers_in(desk.powers, fold_intake(facts).crossing)
    for item in plan.items:
        if item.slug in items:
            powers.check(item, Act.CORRECT, desk.today)


def _closed(
    calendar: WorkCalendar, plan: Plan, every: tuple[Fact, ...], items: tuple[str, ...], today: date
) -> tuple[ItemsLapsed, ...]:
    state = fold_intake(every)
    if state.stage is not Stage.DECIDED or not items:
        raise Refused(Reason.NOT_DECIDABLE, stage=state.stage)
    courses = item_courses(plan, every)
    alike: dict[str, list[str]] = {}
    for slug in items:
        item = plan.item(slug)
        if item is None or state.decisions.get(slug) is not Choice.CORRECT or slug in state.lapsed:
            raise Refused(Reason.NOT_DECIDABLE, item=slug)
        terms = terms_in(plan, item)
        if terms.lapse is None:
            raise Refused(Reason.NO_LAPSE_YET, item=slug)
        events = lawful(calendar, terms, courses[slug])
        item_clock(calendar, terms, (*events, Lapsed(today)), today)
        alike.setdefault(terms.lapse.basis, []).append(slug)
    return tuple(ItemsLapsed(today, tuple(slugs), basis) for basis, slugs in alike.items())
