"""The types of everything a theme file may leave out: a wrong one is told by its place and never met further on."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from clerk_app.codec.catalogue_source import Fault, Source
from clerk_app.domain.catalogue import FieldType, Identify, Risk
from clerk_app.domain.limits import Unit
from clerk_app.domain.people import Assurance, Role

_Words = list[str] | None
_Slugs = dict[str, list[str]] | None


class _FeeLine(msgspec.Struct):
    zh: str
    yuan: Annotated[float, msgspec.Meta(ge=0)]


class _Fee(msgspec.Struct):
    amount: int | float | str = 0
    basis: str | None = None
    lines: list[_FeeLine] | None = None
    before_handover: bool = False


class _Limit(msgspec.Struct):
    separate_sum_days: int | None = None
    excludes: _Words = None
    note: str | None = None


class _Condition(msgspec.Struct):
    zh: str


class _Saving(msgspec.Struct):
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    reduction_percent: dict[str, Any] | None = None
    source: str | None = None


class _Demo(msgspec.Struct):
    id: str
    zh: str
    answers: dict[str, str | list[str]]
    en: str | None = None


class _Option(msgspec.Struct):
    id: str
    en: str | None = None
    adds: _Slugs = None
    removes: _Slugs = None
    ineligible: bool | None = None
    reason: str | None = None
    note: str | None = None


class _Question(msgspec.Struct):
    id: str | None = None
    use: str | None = None
    en: str | None = None
    note: str | None = None
    options: list[_Option] | None = None
    effects: dict[str, _Slugs] | None = None


class _Result(msgspec.Struct):
    en: str | None = None
    delivery: _Words = None
    validity: str | None = None
    e_licence: bool | str | None = None


class _Procedure(msgspec.Struct):
    zh: str
    limit_days: int
    clock: str
    by: str
    en: str | None = None


class _After(msgspec.Struct):
    item: str


class _Lapse(msgspec.Struct):
    days: Annotated[int, msgspec.Meta(ge=1)]
    basis: Annotated[str, msgspec.Meta(min_length=1)]
    unit: Unit = Unit.WORKING_DAYS


class _Item(msgspec.Struct):
    result: _Result
    regime: str | None = None
    basic_code: str | None = None
    legal_basis: _Words = None
    statutory_days: int | None = None
    conditions: _Words = None
    replaces_form: str | None = None
    fee: _Fee | None = None
    after: list[_After] | None = None
    special_procedures: list[_Procedure] | None = None
    tolerant_materials: _Words = None
    commitment_materials: _Words = None
    commitment_risks: list[Risk] | None = None
    identity: Assurance | None = None
    lapse: _Lapse | None = None
    optional: bool | None = None


class _Copies(msgspec.Struct):
    original_kept: int = 0
    original_shown: int = 0
    photocopy: int = 0


class _Material(msgspec.Struct):
    slug: str
    items: list[str]
    copies: _Copies | None = None
    copies_by_item: dict[str, _Copies] | None = None
    forms: _Words = None
    issuing_authority: str | None = None
    obtain: str | None = None
    e_licence: str | None = None
    data_check: str | None = None
    reusable: bool | None = None
    validity: str | None = None
    deferrable_days: int | None = None
    commitment_replaceable: bool | None = None
    blank_template: bool | None = None
    produced_by: str | None = None
    check_points: _Words = None
    pages: _Words = None


class _Column(msgspec.Struct):
    slug: str
    zh: str
    type: FieldType
    en: str | None = None
    options: list[str] | str | None = None


class _Field(msgspec.Struct):
    slug: str
    items: list[str]
    validation: str | None = None
    max_length: int | None = None
    options: list[str] | str | None = None
    columns: list[_Column] | None = None
    prefill: _Words = None
    sensitive: bool | None = None
    required: bool = True
    section: str | None = None
    span: int | None = None


class _Party(msgspec.Struct):
    slug: str
    role: Role | None = None
    items: _Words = None
    fields: dict[str, str] | None = None
    identify: Identify | None = None
    paper: str | None = None
    present: bool | None = None
    signs: _Words = None
    acts_for: _Words = None
    in_person: bool | None = None
    many: bool | None = None


class _Theme(msgspec.Struct):
    joint_limit: _Limit
    questions: list[_Question]
    items: list[_Item]
    materials: list[_Material]
    fields: list[_Field]
    lead: str | None = None
    cooperating: _Words = None
    conditions: list[_Condition] | None = None
    fee: _Fee | None = None
    legal_basis: _Words = None
    savings: list[_Saving] | None = None
    demo_scenarios: list[_Demo] | None = None
    applicant_fields: dict[str, str] | None = None
    aliases: _Words = None
    parties: list[_Party] | None = None


_NAMES = {
    "str": "文字",
    "int": "整数",
    "float": "数",
    "bool": "true 或 false",
    "array": "列表",
    "object": "“键: 值”的组",
}


def type_faults(source: Source) -> Iterator[Fault]:
    """The first place whose value is of another type than its key asks for."""
    try:
        msgspec.convert(source.theme, _Theme)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `")
        yield Fault(
            source.file,
            place.strip("`").removeprefix("$").removeprefix("."),
            _sentence(what),
            "对照随附主题的同名键改写；yes、no、on、off 和编号要加引号",
        )


def _sentence(what: str) -> str:
    missing = re.search(r"missing required field `(\w+)`", what)
    if missing:
        return f"缺少 {missing[1]}"
    unknown = re.match(r"Invalid enum value '(.*)'", what)
    if unknown:
        return f"“{unknown[1]}”不在可用值里"
    wanted = re.match(r"Expected `([^`]+)`", what)
    kinds = [_NAMES[kind] for kind in (wanted[1].split(" | ") if wanted else ()) if kind in _NAMES]
    return f"这里应是{' 或 '.join(kinds)}" if kinds else "这里的写法不对"
