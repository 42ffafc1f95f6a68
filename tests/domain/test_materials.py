"""One set of papers: covered, partly there, missing, to be deferred; and pages that fell out of the plan."""

from dataclasses import replace

import pytest

from clerk_app.domain.catalogue import Copies
from clerk_app.domain.facts import Coverage
from clerk_app.domain.materials import (
    EMPTY_SLOT,
    Page,
    Slot,
    coverage,
    covered,
    deferrable,
    deferral_days,
    missing,
    missing_pages,
    seal,
    unsorted,
)
from clerk_app.domain.plan import Plan, PlannedMaterial
from tests.domain.small import CHILD, small_plan
from tests.domain.test_plan import demo

PAGE = Page("ab" * 32, 9, "image/jpeg", "一")


def planned(slug: str, plan: Plan | None = None) -> PlannedMaterial:
    found = (plan or small_plan()).planned_material(slug)
    assert found, slug
    return found


@pytest.mark.parametrize(
    ("slug", "slot", "expected"),
    [
        ("reader_photo", EMPTY_SLOT, Coverage.MISSING),
        ("reader_photo", Slot((PAGE,)), Coverage.SCANNED),
        ("reader_photo", Slot(original_checked=True), Coverage.MISSING),
        ("reader_id_card", Slot((PAGE,)), Coverage.PARTIAL),
        ("reader_id_card", Slot((PAGE, PAGE)), Coverage.SCANNED),
        ("reader_id_card", Slot(original_checked=True), Coverage.MISSING),
        ("reader_card", EMPTY_SLOT, Coverage.PRODUCED),
    ],
)
def test_R015_how_a_paper_is_answered_for(slug: str, slot: Slot, expected: Coverage) -> None:
    assert coverage(planned(slug), slot) is expected
    assert covered(planned(slug), slot) is (expected not in {Coverage.MISSING, Coverage.PARTIAL})


def test_an_original_seen_is_enough_where_no_copy_is_kept() -> None:
    shown_only = replace(planned("address_proof"), copies=Copies(original_shown=1))

    assert coverage(shown_only, EMPTY_SLOT) is Coverage.MISSING
    assert coverage(shown_only, Slot(original_checked=True)) is Coverage.ORIGINAL_SEEN


def test_missing_papers_and_pages_are_named_in_order() -> None:
    plan = small_plan(CHILD)
    slots = {"reader_id_card": Slot((PAGE,)), "address_proof": Slot((PAGE,))}

    assert [each.slug for each in missing(plan, slots)] == ["reader_id_card", "reader_photo", "guardian_consent"]
    assert missing_pages(planned("reader_id_card"), slots["reader_id_card"]) == ("背面",)
    assert missing_pages(planned("reader_photo"), EMPTY_SLOT) == ()


def test_every_planned_paper_is_sealed_and_nothing_else() -> None:
    plan = small_plan()
    stray = {
        "reader_photo": Slot((PAGE,), original_checked=True),
        "guardian_consent": Slot((PAGE,)),
        "x": Slot((PAGE,)),
    }

    sealed = {material.slot: material for material in seal(plan, stray)}

    assert list(sealed) == [each.slug for each in plan.materials]
    assert sealed["reader_photo"].pages == (PAGE.sha256,)
    assert sealed["reader_photo"].original_checked
    assert sealed["reader_card"].coverage is Coverage.PRODUCED
    assert [slug for slug, _ in unsorted(plan, stray)] == ["guardian_consent", "x"]
    assert list(unsorted(plan, {"x": EMPTY_SLOT})) == []


def test_R035_only_a_paper_with_published_days_that_every_asking_list_names_may_come_later() -> None:
    plan = small_plan()

    assert {each.slug for each in plan.materials if deferrable(plan, each)} == {"reader_photo"}
    registration = plan.items[0]
    unnamed = replace(plan, items=(replace(registration, tolerant_materials=("address_proof",)), *plan.items[1:]))
    assert not deferrable(unnamed, planned("reader_photo"))
    silent = replace(plan, items=(replace(registration, tolerant_materials=()), *plan.items[1:]))
    assert deferrable(silent, planned("reader_photo"))


def test_R036_a_deferral_ends_within_the_committed_limit() -> None:
    plan = small_plan()
    assert deferral_days(plan, planned("reader_photo")) == 2
    assert deferral_days(plan, planned("address_proof")) == 0


@pytest.mark.parametrize("scenario", ["typical", "complex", "other_province"])
def test_L12_no_shipped_deferral_of_the_newborn_theme_is_longer_than_its_limit(scenario: str) -> None:
    plan = demo("newborn-birth", scenario)
    longest = max(item.committed_days or plan.limit_days for item in plan.items)

    assert all(deferral_days(plan, each) <= longest for each in plan.materials)
    assert "marriage_certificate" not in {each.slug for each in plan.materials if deferrable(plan, each)}
