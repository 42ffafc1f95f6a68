"""Entries of the one form: what a field's value must be, told as problems, never as exceptions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.catalogue import Field, FieldType
from clerk_app.domain.identity import IdFault, bearer, foreign_permanent_fault, resident_fault, uscc_fault
from clerk_app.domain.plan import Plan, PlannedField

NAME_LIMIT = 50
ADDRESS_LIMIT = 400
TEXT_LIMIT = 200
MIDDLE_DOT = "\u00b7"
# What a hand or an input method puts where a name has its separator (民委发〔2016〕33号: U+00B7 only).
DOT_LOOKALIKES = "\u2022\u2027\u30fb\uff0e.\u22c5\u2e31"


class Flaw(StrEnum):
    """What is wrong with one entry."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    ID_SHAPE = "id_shape"
    ID_CHECK = "id_check"
    ID_DATE = "id_date"
    ID_OLD = "id_old"
    USCC_SHAPE = "uscc_shape"
    USCC_CHECK = "uscc_check"
    NAME_DIGIT = "name_digit"
    NAME_DOT = "name_dot"
    PHONE = "phone"
    DATE = "date"
    DATE_FUTURE = "date_future"
    DATE_PAST = "date_past"
    NUMBER = "number"
    NEGATIVE = "negative"
    NOT_POSITIVE = "not_positive"
    PERCENT = "percent"
    MONEY = "money"
    BANK = "bank"
    OPTION = "option"
    REGION = "region"
    FORMAT = "format"
    BIRTH_DIFFERS = "birth_differs"
    SEX_DIFFERS = "sex_differs"
    SAME_PERSON = "same_person"


@dataclass(frozen=True, slots=True)
class Problem:
    """One flaw of one field; ``other`` is the second field of a disagreement, ``detail`` a figure for the sentence."""

    field: str
    flaw: Flaw
    detail: str = ""
    other: str = ""


Entries = Mapping[str, str]
Rows = Mapping[str, tuple[tuple[str, ...], ...]]
_Check = Callable[[str, date], tuple[Flaw, str] | None]
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?", re.ASCII)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})([ T]\d{1,2}:\d{2}(:\d{2})?)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?", re.ASCII)
_MONEY = re.compile(r"\d{1,12}(\.\d{1,2})?", re.ASCII)
_OTHER_DOCUMENT = re.compile(r"[HM]\d{8}|\d{8}|[A-Z]{1,2}[A-Z0-9]?\d{6,8}", re.ASCII)
_ID_FLAWS = {
    IdFault.SHAPE: Flaw.ID_SHAPE,
    IdFault.CHECK: Flaw.ID_CHECK,
    IdFault.DATE: Flaw.ID_DATE,
    IdFault.OLD_15: Flaw.ID_OLD,
}


def form_problems(
    plan: Plan, entries: Entries, today: date, tables: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[Problem, ...]:
    """Every problem of the one form, in the order of its fields; produced fields are not asked."""
    single = [
        problem
        for planned in plan.fields
        if not planned.produced
        for problem in [field_problem(planned.field, entries.get(planned.slug, ""), today, tables or {})]
        if problem
    ]
    return (*single, *_cross_problems(plan, entries, today))


def field_problem(field: Field, value: str, today: date, tables: Mapping[str, tuple[str, ...]]) -> Problem | None:
    """The first flaw of one value, or None. Text is judged as typed: only its ends may be blank."""
    text = value.strip()
    if not text:
        return Problem(field.slug, Flaw.EMPTY) if field.required else None
    limit = field.max_length or _LIMITS.get(field.type, TEXT_LIMIT)
    if field.type is not FieldType.GROUP and len(text) > limit:
        return Problem(field.slug, Flaw.TOO_LONG, f"{len(text)}/{limit}")
    found = _type_flaw(field, text, today, tables) or _rule_flaw(field, text, today)
    return Problem(field.slug, *found) if found else None


def _type_flaw(field: Field, text: str, today: date, tables: Mapping[str, tuple[str, ...]]) -> tuple[Flaw, str] | None:
    if field.type is FieldType.CHOICE:
        allowed = field.options or tables.get(field.table, ())
        return (Flaw.OPTION, text) if allowed and text not in allowed else None
    check = _BY_TYPE.get(field.type)
    return check(text, today) if check else None


def _rule_flaw(field: Field, text: str, today: date) -> tuple[Flaw, str] | None:
    check = _BY_RULE.get(field.validation)
    return check(text, today) if check else None


def name_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    """1-50 code points of any plane; no digits; the separator is U+00B7 and nothing that looks like it."""
    if any(char.isascii() and char.isdigit() for char in text):
        return Flaw.NAME_DIGIT, ""
    for at, char in enumerate(text):
        if char in DOT_LOOKALIKES and at and _han(text[at - 1]):
            return Flaw.NAME_DOT, text.replace(char, MIDDLE_DOT)
    return None


def _han(char: str) -> bool:
    return ord(char) >= 0x3400 and char not in DOT_LOOKALIKES


def _id_flaw(text: str, today: date) -> tuple[Flaw, str] | None:
    """A resident number, or a travel permit, passport or permanent residence card, each by its own shape."""
    if _OTHER_DOCUMENT.fullmatch(text) or foreign_permanent_fault(text, today) is None:
        return None
    fault = resident_fault(text, today)
    return (_ID_FLAWS[fault], "") if fault else None


def _uscc_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    fault = uscc_fault(text)
    return {IdFault.SHAPE: (Flaw.USCC_SHAPE, ""), IdFault.CHECK: (Flaw.USCC_CHECK, "")}.get(fault) if fault else None


def _phone_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    return None if _PHONE.fullmatch(text) else (Flaw.PHONE, "")


def valid_phone(text: str) -> bool:
    """A mobile number, or a landline with its area code."""
    return _PHONE.fullmatch(text) is not None


def parse_day(text: str) -> date | None:
    """A date as stored, YYYY-MM-DD with or without a time behind it; None when there is no such day."""
    found = _DAY.fullmatch(text)
    try:
        # fromisoformat alone would also take 20261118 and 2026-W47-3, which no list or paper here can show.
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _date_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    return None if parse_day(text) else (Flaw.DATE, "")


def _past(text: str, today: date) -> tuple[Flaw, str] | None:
    day = parse_day(text)
    return (Flaw.DATE_FUTURE, "") if day and day > today else None


def _future(text: str, today: date) -> tuple[Flaw, str] | None:
    day = parse_day(text)
    return (Flaw.DATE_PAST, "") if day and day < today else None


def _number_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    return None if _NUMBER.fullmatch(text) else (Flaw.NUMBER, "")


def _money_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    return None if _MONEY.fullmatch(text) else (Flaw.MONEY, "")


def _negative(text: str, today: date) -> tuple[Flaw, str] | None:
    return _number_flaw(text, today) or ((Flaw.NEGATIVE, "") if float(text) < 0 else None)


def _not_positive(text: str, today: date) -> tuple[Flaw, str] | None:
    return _number_flaw(text, today) or ((Flaw.NOT_POSITIVE, "") if float(text) <= 0 else None)


def _percent(text: str, today: date) -> tuple[Flaw, str] | None:
    return _number_flaw(text, today) or (None if 0 <= float(text) <= 100 else (Flaw.PERCENT, ""))


def luhn(digits: str) -> bool:
    """ISO/IEC 7812 check of a bank card number."""
    doubled = (int(digit) * (2 if at % 2 else 1) for at, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _bank_flaw(text: str, _: date) -> tuple[Flaw, str] | None:
    good = re.fullmatch(r"\d{16,19}", text, re.ASCII) and luhn(text)
    return None if good else (Flaw.BANK, "")


def _matching(pattern: str, flaw: Flaw) -> _Check:
    shape = re.compile(pattern, re.ASCII)

    def check(text: str, _: date) -> tuple[Flaw, str] | None:
        return None if shape.fullmatch(text) else (flaw, "")

    return check


_LIMITS = {FieldType.NAME: NAME_LIMIT, FieldType.ADDRESS: ADDRESS_LIMIT}
_BY_TYPE: Mapping[FieldType, _Check] = {
    FieldType.NAME: name_flaw,
    FieldType.RESIDENT_ID: _id_flaw,
    FieldType.USCC: _uscc_flaw,
    FieldType.PHONE: _phone_flaw,
    FieldType.DATE: _date_flaw,
    FieldType.NUMBER: _number_flaw,
    FieldType.MONEY: _money_flaw,
    FieldType.REGION: _matching(r"\d{6}(\d{3})?(\d{3})?( .+)?", Flaw.REGION),
}
_BY_RULE: Mapping[str, _Check] = {
    "past_date": _past,
    "future_date": _future,
    "non_negative": _negative,
    "positive": _not_positive,
    "percent": _percent,
    "bank_card": _bank_flaw,
    "mobile": _matching(r"1[3-9]\d{9}", Flaw.PHONE),
    "org_bank_account": _matching(r"[0-9-]{8,32}", Flaw.BANK),
    "birth_cert_no": _matching(r"[A-Z]\d{9}", Flaw.FORMAT),
    "death_cert_no": _matching(r"[0-9A-Z-]{6,32}", Flaw.FORMAT),
    "realty_cert_no": _matching(r".{0,3}[(\uff08]\d{4}[)\uff09].{2,20}不动产权第\d{5,8}号", Flaw.FORMAT),
    "realty_unit_no": _matching(r"\d{12}[A-Z]{2}\d{5}[FLQWJZ]\d{8}", Flaw.FORMAT),
}


def _cross_problems(plan: Plan, entries: Entries, today: date) -> tuple[Problem, ...]:
    """Disagreements between a number and the birth date or sex given beside it; both fields are named."""
    found = []
    for planned in plan.fields:
        number = entries.get(planned.slug, "").strip()
        if planned.field.type is FieldType.RESIDENT_ID and number and resident_fault(number, today) is None:
            found.extend(_person_problems(plan, planned, number, entries))
    return tuple(found)


def _person_problems(plan: Plan, planned: PlannedField, number: str, entries: Entries) -> list[Problem]:
    person = planned.slug.removesuffix("_id_no")
    told = bearer(number)
    problems = []
    for suffix in ("_birth_date", "_birth_time"):
        day = parse_day(entries.get(person + suffix, "").strip())
        if plan.planned_field(person + suffix) and day and day != told.born:
            problems.append(Problem(planned.slug, Flaw.BIRTH_DIFFERS, told.born.isoformat(), person + suffix))
    sex = entries.get(f"{person}_gender", "").strip()
    if plan.planned_field(f"{person}_gender") and sex in {"男", "女"} and sex != told.sex:
        problems.append(Problem(planned.slug, Flaw.SEX_DIFFERS, told.sex, f"{person}_gender"))
    return problems
