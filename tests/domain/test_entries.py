"""Entries of the one form: each rule's flaw, disagreements between fields, text judged as typed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.catalogue import Field, FieldType
from clerk_app.domain.entries import DOT_LOOKALIKES, Flaw, Problem, field_problem, form_problems, luhn
from clerk_app.domain.identity import resident_check
from tests.domain.small import ADULT, CHILD, small_plan

TODAY = date(2026, 11, 18)
GOOD = "190121199403120049"


def flaw(kind: str, value: str, **more: Any) -> Flaw | None:
    """Of one required field of that type."""
    field = Field("f", "字段", "Field", FieldType(kind), ("*",), **more)
    problem = field_problem(field, value, TODAY, {"民族": ("汉族", "壮族")})
    return problem.flaw if problem else None


@pytest.mark.parametrize("kind", FieldType)
def test_an_empty_field_is_a_flaw_only_where_it_is_required(kind: FieldType) -> None:
    assert flaw(kind, "  ") is Flaw.EMPTY
    assert flaw(kind, "", required=False) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("陆𬱖和", None),
        ("\ufa0c\U000323af", None),
        ("买买提·艾力", None),
        ("Ğülşen O'Neil", None),
        ("陆1", Flaw.NAME_DIGIT),
        ("好" * 50, None),
        ("好" * 51, Flaw.TOO_LONG),
        ("𠮷" * 50, None),
        ("𠮷" * 51, Flaw.TOO_LONG),
    ],
)
def test_R060_R061_R062_names_are_counted_in_code_points_of_any_plane(name: str, expected: Flaw | None) -> None:
    assert flaw("name", name) is expected


@pytest.mark.parametrize("dot", DOT_LOOKALIKES)
def test_R059_a_dot_that_only_looks_right_is_offered_as_the_right_one(dot: str) -> None:
    field = Field("f", "姓名", "Name", FieldType.NAME, ("*",))

    assert field_problem(field, f"买买提{dot}艾力", TODAY, {}) == Problem("f", Flaw.NAME_DOT, "买买提·艾力")
    assert field_problem(field, f"J{dot} Smith", TODAY, {}) is None


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (GOOD, None),
        (f" {GOOD} ", None),
        ("190121199403120048", Flaw.ID_CHECK),
        ("19012119940312004", Flaw.ID_SHAPE),
        ("190121940312004", Flaw.ID_OLD),
        ("19012119940230" + "001" + resident_check("19012119940230001"), Flaw.ID_DATE),
        ("19012120261119" + "001" + resident_check("19012120261119001"), Flaw.ID_DATE),
        ("H12345678", None),
        ("12345678", None),
        ("E12345678", None),
        ("USA310078091201", None),
        ("911124198108030024", None),
    ],
)
def test_R046_R047_R051_R052_numbers_of_persons(number: str, expected: Flaw | None) -> None:
    assert flaw("resident_id", number) is expected


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("uscc", "91350100M000100Y43", None),
        ("uscc", "911100001000013428", Flaw.USCC_CHECK),
        ("uscc", "9111000060003734IL", Flaw.USCC_SHAPE),
        ("phone", "13800002286", None),
        ("phone", "0190-5550118", None),
        ("phone", "0190-5550118-22", None),
        ("phone", "12800002286", Flaw.PHONE),
        ("phone", "１３８０００２２８６", Flaw.PHONE),
        ("date", "2026-02-28", None),
        ("date", "2026-02-29", Flaw.DATE),
        ("date", "2026-11-18T09:00", None),
        ("date", "2026-11-18 8:30", None),
        ("date", "2026年2月1日", Flaw.DATE),
        ("date", "20261118", Flaw.DATE),
        ("date", "2026-W47-3", Flaw.DATE),
        ("date", "2026-11-18 x", Flaw.DATE),
        ("number", "-3.5", None),
        ("number", "3.", Flaw.NUMBER),
        ("number", "٣", Flaw.NUMBER),
        ("number", "1e3", Flaw.NUMBER),
        ("money", "80.50", None),
        ("money", "80.505", Flaw.MONEY),
        ("money", "-1", Flaw.MONEY),
        ("region", "190121", None),
        ("region", "190121001002 桂花社区", None),
        ("region", "1901", Flaw.REGION),
        ("text", "字" * 200, None),
        ("text", "字" * 201, Flaw.TOO_LONG),
        ("address", "字" * 400, None),
        ("address", "字" * 401, Flaw.TOO_LONG),
        ("group", "1", None),
    ],
)
def test_values_by_the_type_of_their_field(kind: str, value: str, expected: Flaw | None) -> None:
    assert flaw(kind, value) is expected


@pytest.mark.parametrize(
    ("kind", "rule", "value", "expected"),
    [
        ("date", "past_date", "2026-11-18", None),
        ("date", "past_date", "2026-11-19", Flaw.DATE_FUTURE),
        ("date", "future_date", "2026-11-18", None),
        ("date", "future_date", "2026-11-17", Flaw.DATE_PAST),
        ("number", "non_negative", "0", None),
        ("number", "non_negative", "-1", Flaw.NEGATIVE),
        ("number", "positive", "0", Flaw.NOT_POSITIVE),
        ("number", "percent", "100", None),
        ("number", "percent", "101", Flaw.PERCENT),
        ("text", "percent", "many", Flaw.NUMBER),
        ("phone", "mobile", "0190-5550118", Flaw.PHONE),
        ("bank_account", "bank_card", "6222020190001234565", None),
        ("bank_account", "bank_card", "6222020190001234564", Flaw.BANK),
        ("bank_account", "bank_card", "622202", Flaw.BANK),
        ("text", "birth_cert_no", "T190000001", None),
        ("text", "birth_cert_no", "t190000001", Flaw.FORMAT),
        ("text", "realty_cert_no", "云（2026）云岫县不动产权第0001234号", None),
        ("text", "realty_cert_no", "不动产权第1号", Flaw.FORMAT),
        ("text", "a_rule_nobody_knows", "x", None),
    ],
)
def test_values_by_the_rule_of_their_field(kind: str, rule: str, value: str, expected: Flaw | None) -> None:
    assert flaw(kind, value, validation=rule) is expected


def test_R064_a_choice_is_one_of_its_words_and_without_its_table_any_text() -> None:
    assert flaw("choice", "男", options=("男", "女")) is None
    assert flaw("choice", "别的", options=("男", "女")) is Flaw.OPTION
    assert flaw("choice", "壮族", table="民族") is None
    assert flaw("choice", "火星族", table="民族") is Flaw.OPTION
    assert flaw("choice", "随便", table="经营范围规范表述目录") is None


@given(st.text(), st.sampled_from(FieldType))
def test_no_text_makes_a_rule_fail(text: str, kind: FieldType) -> None:
    for rule in ("", "past_date", "percent", "bank_card", "positive", "realty_cert_no"):
        flaw(kind, text, validation=rule, options=("一",))


@given(st.from_regex(r"[0-9]{15,18}", fullmatch=True), st.integers(0, 17), st.integers(1, 9))
def test_every_slip_of_one_digit_of_a_bank_card_is_caught(body: str, at: int, by: int) -> None:
    check = next(str(digit) for digit in range(10) if luhn(f"{body}{digit}"))
    number = body + check
    at %= len(number)
    slipped = number[:at] + str((int(number[at]) + by) % 10) + number[at + 1 :]

    assert luhn(number)
    assert not luhn(slipped)


ENTRIES = {
    "reader_name": "陆清和",
    "reader_id_no": GOOD,
    "reader_phone": "13800002286",
    "reader_gender": "女",
    "reader_birth_date": "1994-03-12",
    "post_address": "云岫县清和街道桂花路118号",
}


def problems(answers: dict[str, Any] | None = None, **changes: str) -> list[Problem]:
    return list(form_problems(small_plan(answers), ENTRIES | changes, TODAY))


def test_a_sound_form_has_no_problem_and_produced_fields_are_not_asked() -> None:
    assert problems() == []


def test_every_empty_field_is_told_in_the_forms_order() -> None:
    told = form_problems(small_plan(CHILD), {}, TODAY)

    assert [problem.field for problem in told] == [
        "reader_name", "reader_id_no", "reader_phone", "reader_gender", "reader_birth_date", "guardian_name",
    ]  # fmt: skip
    assert {problem.flaw for problem in told} == {Flaw.EMPTY}


def test_fields_that_the_scenario_does_not_ask_are_not_judged() -> None:
    assert problems(ADULT, guardian_name="陆1") == []


def test_a_birth_date_that_the_number_contradicts_names_both_fields() -> None:
    assert problems(reader_birth_date="1994-03-13") == [
        Problem("reader_id_no", Flaw.BIRTH_DIFFERS, "1994-03-12", "reader_birth_date")
    ]


def test_a_sex_that_the_number_contradicts_names_both_fields() -> None:
    assert problems(reader_gender="男") == [Problem("reader_id_no", Flaw.SEX_DIFFERS, "女", "reader_gender")]


def test_a_wrong_number_contradicts_nothing() -> None:
    told = problems(reader_id_no=GOOD[:-1] + "0", reader_gender="男", reader_birth_date="1990-01-01")

    assert [problem.flaw for problem in told] == [Flaw.ID_CHECK]
