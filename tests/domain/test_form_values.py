"""Values that follow from others, the sections of the form, and what a draft seals."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.catalogue import FieldType, Theme
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import Entry, Provenance
from clerk_app.domain.identity import bearer, resident_check
from clerk_app.domain.prefill import prefilled
from clerk_app.domain.sections import REST, sections, span
from tests.catalogue_files import shipped
from tests.domain.small import CHILD, small_plan
from tests.domain.test_plan import demo

TODAY = date(2026, 11, 18)
GOOD = "190121199403120049"
MAN = "190121199206021172"


def draft(**values: str) -> Draft:
    return Draft("c", "library-card", entries={name: DraftEntry(value) for name, value in values.items()})


def test_sex_and_birth_date_follow_from_the_number() -> None:
    entries = prefilled(small_plan(), draft(reader_id_no=GOOD), TODAY)

    assert entries["reader_gender"] == DraftEntry("女", provenance=Provenance.DERIVED)
    assert entries["reader_birth_date"] == DraftEntry("1994-03-12", provenance=Provenance.DERIVED)


def test_a_corrected_number_carries_what_it_derived_with_it() -> None:
    plan = small_plan()
    first = replace(draft(), entries=prefilled(plan, draft(reader_id_no=GOOD), TODAY))
    changed = replace(first, entries={**first.entries, "reader_id_no": DraftEntry(MAN)})

    entries = prefilled(plan, changed, TODAY)
    assert (entries["reader_gender"].value, entries["reader_birth_date"].value) == ("男", "1992-06-02")


@pytest.mark.parametrize("provenance", [Provenance.TYPED, Provenance.CARD, Provenance.EDITED])
def test_what_a_person_gave_is_never_touched(provenance: Provenance) -> None:
    own = DraftEntry("男", provenance=provenance)
    given_draft = draft(reader_id_no=GOOD)
    entries = {**given_draft.entries, "reader_gender": own}

    assert prefilled(small_plan(), replace(given_draft, entries=entries), TODAY)["reader_gender"] == own


def test_a_wrong_number_derives_nothing_and_takes_nothing_away() -> None:
    assert prefilled(small_plan(), draft(reader_id_no=GOOD[:-1] + "0"), TODAY).keys() == {"reader_id_no"}


def test_a_produced_field_is_left_to_its_result() -> None:
    assert "card_no" not in prefilled(small_plan(), draft(), TODAY)


def test_a_field_that_repeats_a_question_takes_its_answer() -> None:
    plan = demo("newborn-birth")
    asked = next(
        planned.field
        for planned in plan.fields
        if any(source.startswith("question:") for source in planned.field.prefill)
    )
    entries = prefilled(plan, Draft("c", plan.theme.slug), TODAY)

    assert entries[asked.slug].value in asked.options
    assert entries[asked.slug].provenance is Provenance.DEFAULT


BODIES = st.from_regex(r"19(0[1-9])(2[1-9])(19[3-9][0-9])(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9]{3}", fullmatch=True)


@given(BODIES)
def test_derived_values_agree_with_the_number_for_every_person(body: str) -> None:
    number = body + resident_check(body)
    entries = prefilled(small_plan(), draft(reader_id_no=number), TODAY)
    told = bearer(number)

    assert entries["reader_birth_date"].value == told.born.isoformat()
    assert entries["reader_gender"].value == told.sex


@pytest.mark.parametrize("theme", shipped().themes, ids=lambda theme: theme.slug)
def test_every_field_of_a_shipped_form_stands_in_one_section_named_in_chinese(theme: Theme) -> None:
    for scenario in theme.demo_scenarios:
        plan = demo(theme.slug, scenario.id)
        parts = sections(plan)

        assert sorted(each.slug for part in parts for each in part.fields) == sorted(each.slug for each in plan.fields)
        assert all(part.title and not part.title.isascii() for part in parts)
        assert all(1 <= span(each) <= 12 for each in plan.fields)


def test_a_theme_without_sections_is_cut_by_the_shared_words_of_its_slugs() -> None:
    titles = [part.title for part in sections(small_plan(CHILD))]

    assert titles == ["读者姓名", REST]


def test_a_named_section_and_a_given_span_win() -> None:
    plan = small_plan()
    fields = tuple(replace(each, field=replace(each.field, section="读者信息", span=6)) for each in plan.fields)
    parts = sections(replace(plan, fields=fields))

    assert [part.title for part in parts] == ["读者信息"]
    assert {span(each) for each in fields} == {6}


def test_every_type_has_a_span_of_its_own() -> None:
    (planned, *_) = small_plan().fields
    for kind in FieldType:
        assert span(replace(planned, field=replace(planned.field, type=kind))) in range(3, 13)


def test_a_draft_seals_the_plans_fields_in_the_plans_order_and_only_what_is_filled() -> None:
    filled = replace(
        draft(reader_phone=" 13800002286 ", reader_name="陆𬱖和", stray="x", post_address="  "),
        answers={},
    )
    group = {**filled.entries, "borrowed_before": DraftEntry(rows=(("红楼梦", "1791"),), provenance=Provenance.REUSED)}
    sealed = replace(filled, entries=group).sealed_entries(tuple(each.slug for each in small_plan().fields))

    assert sealed == (
        Entry("reader_name", "陆𬱖和"),
        Entry("reader_phone", "13800002286"),
        Entry("borrowed_before", "", (("红楼梦", "1791"),), Provenance.REUSED),
    )


def test_a_group_with_rows_counts_as_filled() -> None:
    entries = {"a": DraftEntry("x"), "b": DraftEntry(rows=(("y",),)), "c": DraftEntry()}
    assert replace(draft(), entries=entries).values == {"a": "x", "b": "1", "c": ""}
