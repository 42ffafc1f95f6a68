"""A scenario change and a form validation on the largest theme, beside a resolve of no answers and a walk of the form.

The largest theme is the one whose demo scenarios merge the most fields.
"""

from collections.abc import Callable
from itertools import cycle

from benchmarks.measuring import Figure, report, side_by_side
from clerk_app.adapters.system_clock import OFFICE_ZONE
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.domain.catalogue import Catalogue, Theme
from clerk_app.domain.entries import form_problems
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.scenario import prune
from resources import RESOURCES
from tests.fakes import OPENING

REPEATS = 200
TODAY = OPENING.astimezone(OFFICE_ZONE).date()
# Reading and writing one entry of every kind; right and wrong ones, so that every check runs to its end.
TYPED = ("林小禾", "190101199003070022", "13800002286", "2026-11-10", "3280", "云岫县清和街道桂花路118号2栋503室")


def main() -> None:
    catalogue = load_catalogue((RESOURCES / "catalogue.pack").read_bytes())
    theme = max(catalogue.themes, key=lambda each: largest_plan(each).fields_merged)
    plan = largest_plan(theme)
    change, empty = changing(theme), empty_resolve(theme)
    value, bare = side_by_side(change, empty, REPEATS)
    changed = Figure("resolve_per_scenario_change", value, bare, 100, "baseline: resolve of no answers")
    value, bare = side_by_side(validating(plan, catalogue), walking(plan), REPEATS)
    validated = Figure("validate_whole_form_per_change", value, bare, 50, "baseline: a dict walk of the same form")
    report("resolve_and_validate", [changed, validated], theme=theme.slug, fields=plan.fields_merged)


def largest_plan(theme: Theme) -> Plan:
    plans = (resolve(theme, demo.answers) for demo in theme.demo_scenarios)
    return max(plans, key=lambda plan: plan.fields_merged)


def changing(theme: Theme) -> Callable[[], Plan]:
    """Each call answers the next question by another of its options."""
    answers = dict(largest_plan(theme).answers)
    singles = [question for question in theme.questions if not question.multi]
    turns = cycle([(question.id, option.id) for question in singles for option in question.options])

    def change() -> Plan:
        question, option = next(turns)
        return resolve(theme, prune(theme, {**answers, question: option}))

    return change


def empty_resolve(theme: Theme) -> Callable[[], Plan]:
    return lambda: resolve(theme, {})


def validating(plan: Plan, catalogue: Catalogue) -> Callable[[], object]:
    values = filled(plan)
    return lambda: form_problems(plan, values, TODAY, catalogue.tables)


def walking(plan: Plan) -> Callable[[], object]:
    """As little as a validation could do: look at every value once."""
    values = filled(plan)
    return lambda: [slug for slug, value in values.items() if not value.strip()]


def filled(plan: Plan) -> dict[str, str]:
    return {planned.slug: text for planned, text in zip(plan.fields, cycle(TYPED), strict=False)}


if __name__ == "__main__":
    main()
