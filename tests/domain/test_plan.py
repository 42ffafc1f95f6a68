"""Plans: the published counts of all thirty demo scenarios, and an independent recount of random answer sets."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from clerk_app.codec.catalogue_paths import eligible_answers
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.plan import Plan, published_saving, resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.scenario import asked, check_answers, prune, questions_of_item, stop
from resources import RESOURCES
from tests.catalogue_files import shipped, theme

EXPECTED = """
after-death retiree 11 7 11 56 15 12 6 173 34 15 15
after-death rural 6 5 6 23 9 9 1 84 27 5 15
after-death working 11 7 10 78 14 11 4 243 38 15 15
employee-onboarding graduate 6 3 6 31 10 10 6 132 35 1 5
employee-onboarding move 9 5 9 45 14 14 9 179 37 5 5
employee-onboarding hmt 4 2 4 16 6 6 3 76 27 0 5
employee-retirement typical 8 6 7 27 8 7 3 109 30 20 20
employee-retirement flexible 5 4 4 14 7 6 3 80 26 16 20
employee-retirement illness 11 6 10 56 15 12 6 184 40 20 20
enterprise-establishment typical 11 7 11 54 14 13 8 212 55 2 2
enterprise-establishment minimal 5 5 5 11 4 3 1 93 37 1 2
enterprise-establishment corporate 13 7 13 63 16 15 8 277 63 2 2
flexible-employment rider 4 3 4 13 6 6 3 58 24 0 30
flexible-employment hard 8 3 8 25 11 10 4 105 28 30 30
flexible-employment graduate 7 4 7 24 10 10 5 123 32 30 30
house-transfer typical 8 6 8 45 16 14 4 159 49 5 5
house-transfer with_mortgage 11 8 11 65 21 19 5 199 53 5 5
house-transfer inherit 5 5 5 16 7 5 1 73 29 5 5
newborn-birth typical 10 7 10 25 9 7 3 179 43 0 5
newborn-birth complex 10 7 10 39 16 14 9 186 42 0 5
newborn-birth other_province 8 6 8 18 8 7 3 113 35 0 5
restaurant-opening noodle 5 4 5 21 14 13 11 91 42 8 13
restaurant-opening hotpot 9 8 8 57 23 23 19 202 54 10 13
restaurant-opening kiosk 2 1 1 9 7 7 3 32 23 8 13
school-enrolment match 6 5 4 11 5 5 1 76 23 20 30
school-enrolment migrant 8 6 5 24 11 9 3 104 26 20 30
school-enrolment military 8 6 6 38 14 14 3 131 30 30 30
social-security-card first 7 3 6 14 3 2 1 60 19 13 13
social-security-card lost 6 1 5 11 3 2 1 67 20 8 13
social-security-card child 5 2 4 13 5 4 1 51 20 13 13
"""
ROWS = [(row[0], row[1], tuple(map(int, row[2:]))) for line in EXPECTED.strip().splitlines() for row in [line.split()]]


def counts(plan: Plan) -> tuple[int, ...]:
    return (
        len(plan.items), len(plan.departments), len(plan.forms), plan.materials_summed, len(plan.materials),
        len(plan.to_bring), plan.without_e_licence, plan.fields_summed, plan.fields_merged, plan.path_days,
        plan.limit_days,
    )  # fmt: skip


def demo(slug: str, scenario: str = "typical") -> Plan:
    found = theme(slug)
    return resolve(found, next(entry.answers for entry in found.demo_scenarios if entry.id == scenario))


@pytest.mark.parametrize(("slug", "scenario", "expected"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_R032_R089_the_published_counts(slug: str, scenario: str, expected: tuple[int, ...]) -> None:
    assert counts(demo(slug, scenario)) == expected


def holds(when: Any, answers: dict[str, Any]) -> bool:
    """The recount's own reading of a condition, from the authored text."""
    clauses = [] if when is None else when if isinstance(when, list) else [when]
    return not clauses or any(
        all(
            name in answers
            and bool(set([answers[name]] if isinstance(answers[name], str) else answers[name]) & set(options))
            for name, options in clause.items()
        )
        for clause in clauses
    )


def recount(raw: dict[str, Any], shared: dict[str, dict[str, Any]], answers: dict[str, Any]) -> tuple[Any, ...]:
    items = [item for item in raw["items"] if holds(item.get("when"), answers)]
    active = {item["slug"] for item in items}

    def used(entry: dict[str, Any]) -> set[str]:
        users = active if entry["items"] == ["*"] else active & set(entry["items"])
        return users if holds(entry.get("when"), answers) else set()

    materials = {entry["slug"]: used(entry) for entry in raw["materials"] if used(entry)}
    fields = {entry["slug"]: (used(entry), entry) for entry in raw["fields"] if used(entry)}
    full = {entry["slug"]: {**shared["materials"].get(entry["slug"], {}), **entry} for entry in raw["materials"]}
    bring = [s for s in materials if not set((full[s].get("produced_by") or "").split("|")) & active]
    width = {slug: len(entry.get("columns") or [0]) for slug, (_, entry) in fields.items()}
    return (
        sorted(active), len({item["department"] for item in items}), sum(bool(item["replaces_form"]) for item in items),
        sorted(materials), sum(map(len, materials.values())), sorted(bring),
        sum(1 for s in bring if not (full[s].get("e_licence") or full[s].get("data_check"))),
        sorted(fields), sum(width[s] * len(users) for s, (users, _) in fields.items()), sum(width.values()),
    )  # fmt: skip


def of_plan(plan: Plan) -> tuple[Any, ...]:
    return (
        sorted(item.slug for item in plan.items), len(plan.departments), len(plan.forms),
        sorted(planned.slug for planned in plan.materials), plan.materials_summed,
        sorted(planned.slug for planned in plan.to_bring), plan.without_e_licence,
        sorted(planned.slug for planned in plan.fields), plan.fields_summed, plan.fields_merged,
    )  # fmt: skip


def random_answers(found: Theme, dice: random.Random) -> dict[str, str | tuple[str, ...]]:
    answers: dict[str, str | tuple[str, ...]] = {}
    for question in found.questions:
        if question.ask_when.holds(answers):
            answers[question.id] = dice.choice(eligible_answers(question))
    return answers


def authored(slug: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    folder = Path(RESOURCES / "catalogue")
    common = yaml.safe_load((folder / "common.yaml").read_text(encoding="utf-8"))
    shared = {kind: {entry["slug"]: entry for entry in common[kind]} for kind in ("materials", "fields")}
    return yaml.safe_load((folder / f"{slug}.yaml").read_text(encoding="utf-8")), shared


@pytest.mark.parametrize("slug", [found.slug for found in shipped().themes])
def test_500_random_answer_sets_agree_with_an_independent_recount(slug: str) -> None:
    dice = random.Random(slug)
    found = theme(slug)
    raw, shared = authored(slug)
    for _ in range(500):
        answers = random_answers(found, dice)
        check_answers(found, answers)
        assert of_plan(resolve(found, answers)) == recount(raw, shared, answers), answers


def test_a_question_opens_and_closes_with_its_trigger() -> None:
    found = theme("newborn-birth")

    assert asked(found, {})[0] is found.questions[0]
    assert "register_with" not in [question.id for question in asked(found, {"marital": "unmarried_mother"})]
    pruned = prune(found, {"marital": "unmarried_mother", "register_with": "father"})
    assert pruned == {"marital": "unmarried_mother"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"moon": "full"}, Reason.UNKNOWN_QUESTION),
        ({"marital": "maybe"}, Reason.UNKNOWN_OPTION),
        ({"marital": ("married",)}, Reason.ONE_ANSWER_ONLY),
        ({"age": "over1"}, Reason.INELIGIBLE),
        ({"marital": "unmarried_mother"}, Reason.NOT_ASKED),
    ],
)
def test_bad_answers_are_refused_by_name(change: dict[str, Any], reason: Reason) -> None:
    plan = demo("newborn-birth")

    with pytest.raises(Refused) as refused:
        check_answers(plan.theme, {**plan.answers, **change})

    assert refused.value.reason is reason


def test_an_ineligible_answer_stops_with_its_way_out() -> None:
    option = stop(theme("newborn-birth"), {"age": "over1"})

    assert option
    assert "补登" in option.reason


def test_optional_items_may_be_declined_and_others_not() -> None:
    plan = demo("newborn-birth")
    fewer = resolve(plan.theme, plan.answers, ["childcare_subsidy"])

    assert len(fewer.items) == len(plan.items) - 1
    with pytest.raises(Refused):
        resolve(plan.theme, plan.answers, ["household_registration"])


def test_M01_a_single_item_is_a_plan_of_its_own() -> None:
    found = theme("newborn-birth")
    answers = demo("newborn-birth").answers

    alone = resolve(found, answers, single_item="resident_insurance")

    assert [item.slug for item in alone.items] == ["resident_insurance"]
    assert alone.materials_summed == len(alone.materials)
    assert {"mother_id_card", "child_register_page"} <= {planned.slug for planned in alone.to_bring}
    assert "maternity_insured" not in questions_of_item(found, "resident_insurance")
    with pytest.raises(Refused):
        resolve(found, answers, single_item="moon_landing")


def test_one_set_serves_all_and_says_who_decided_its_copies() -> None:
    plan = demo("newborn-birth", "complex")
    register = plan.planned_material("registering_household_register")

    assert register
    assert register.copies.photocopy == 1
    assert register.decisive_item in register.items


def test_a_published_saving_is_quoted_with_its_source() -> None:
    saving = published_saving(demo("newborn-birth"))

    assert saving
    assert (saving.before["working_days"], saving.after["working_days"]) == (32, 5)
    assert saving.source
