"""Filled samples and blanks of every shipped theme (M14)."""

import pytest

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.compose.filling import sample_entries
from clerk_app.domain.compose.samples import outlined_form, outlined_item_forms
from clerk_app.domain.entries import form_problems
from clerk_app.domain.papers_form import Outline
from clerk_app.domain.plan import Plan, resolve
from tests.catalogue_files import shipped
from tests.domain.test_compose import DAY, NEWBORN, setting

PLANS = [resolve(theme, demo.answers) for theme in shipped().themes for demo in theme.demo_scenarios[:2]]


def values(plan: Plan) -> dict[str, str]:
    entries = sample_entries(shipped(), plan, DAY)
    return {entry.field: entry.value or ("1" if entry.rows else "") for entry in entries}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.theme.slug}-{len(plan.items)}")
def test_M14_a_sample_breaks_no_rule_of_its_form(plan: Plan) -> None:
    assert form_problems(plan, values(plan), DAY, shipped().tables) == ()


def test_M14_the_numbers_on_a_sample_are_nobodys() -> None:
    numbers = [value for value in values(NEWBORN).values() if len(value) == 18]
    assert numbers
    assert all(value.startswith(("19", "9119")) for value in numbers)


def test_M14_a_blank_says_nothing_and_offers_every_choice() -> None:
    paper = outlined_form(setting(NEWBORN), Outline.BLANK)
    cells = [cell for section in paper.sections for cell in section.cells]
    assert not any(cell.value for cell in cells)
    assert next(cell for cell in cells if cell.label == "新生儿性别").options == ("男", "女")
    assert (paper.head.payload, paper.head.document_no, paper.clerk, paper.children) == ("", None, None, ())


def test_M14_every_item_with_a_form_has_its_sample() -> None:
    forms = outlined_item_forms(setting(NEWBORN), Outline.SAMPLE)
    assert list(forms) == [item.slug for item in NEWBORN.items if item.replaces_form]


@pytest.mark.parametrize("theme", [theme for theme in shipped().themes if theme.slug == "newborn-birth"])
def test_M14_what_an_authority_issues_says_how_it_is_got(theme: Theme) -> None:
    told = [one.obtain for one in theme.materials if one.source_type == "政府部门核发" and not one.produced_by]
    assert sum(bool(one) for one in told) >= 5
