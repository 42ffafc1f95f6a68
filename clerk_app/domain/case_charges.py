"""What one case costs as its facts stand, under the catalogue of today."""

from collections.abc import Iterable

from clerk_app.domain.case import fold_handling, fold_intake, standing_choices
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.facts import Fact
from clerk_app.domain.fees import Charge, charges_of
from clerk_app.domain.item_course import plan_of


def charges_now(catalogue: Catalogue, facts: Iterable[Fact]) -> tuple[Charge, ...]:
    """Empty for a case that today's catalogue does not know, and for a visit without one."""
    every = tuple(facts)
    intake = fold_intake(every)
    plan = plan_of(catalogue.theme(intake.application.theme) if intake.application else None, every)
    return charges_of(plan, intake, standing_choices(intake, fold_handling(every))) if plan else ()
