"""The shapes of a theme file: keys that must be there, of which kind, and keys nobody knows (warned about)."""

import re
from collections.abc import Iterator
from typing import Any

from clerk_app.codec.catalogue_source import Fault, Raw, Source, clauses

SCHEMA = "yijianshi-catalogue/1"
# The code on a notice packs side and number of a theme into digits.
_CODE = re.compile(r"YJS-[PL]-\d{3}", re.ASCII)
_SLUG = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_REQUIRED: dict[str, dict[str, type | tuple[type, ...]]] = {
    "theme": {
        "slug": str, "code": str, "zh": str, "en": str, "audience": str, "joint_limit": dict, "questions": list,
        "items": list, "materials": list, "fields": list,
    },
    "item": {
        "slug": str, "zh": str, "en": str, "department": str, "type": str, "committed_days": (int, str),
        "handling": str, "result": dict,
    },
    "material": {"slug": str, "zh": str, "en": str, "source_type": str, "items": list},
    "field": {"slug": str, "zh": str, "en": str, "type": str, "items": list},
    "party": {"slug": str, "zh": str, "en": str},
    "question": {"zh": str, "kind": str, "options": list},
    "option": {"id": str, "zh": str},
}  # fmt: skip
_KNOWN: dict[str, frozenset[str]] = {
    "theme": frozenset(
        [
            "schema",
            "slug",
            "code",
            "zh",
            "en",
            "audience",
            "lead",
            "cooperating",
            "national_list",
            "conditions",
            "joint_limit",
            "fee",
            "legal_basis",
            "source",
            "confidence",
            "questions",
            "items",
            "materials",
            "fields",
            "savings",
            "demo_scenarios",
            "applicant_fields",
            "aliases",
            "parties",
        ]
    ),
    "item": frozenset(
        [
            "slug",
            "zh",
            "en",
            "department",
            "type",
            "regime",
            "basic_code",
            "basic_code_source",
            "legal_basis",
            "statutory_days",
            "committed_days",
            "handling",
            "trigger",
            "conditions",
            "replaces_form",
            "result",
            "fee",
            "after",
            "special_procedures",
            "tolerant_materials",
            "commitment_materials",
            "identity",
            "commitment_risks",
            "lapse",
            "when",
            "optional",
            "source",
            "confidence",
            "verified_facets",
            "procedure",
            "aliases",
        ]
    ),
    "material": frozenset(
        [
            "slug",
            "zh",
            "en",
            "source_type",
            "forms",
            "copies",
            "copies_by_item",
            "issuing_authority",
            "obtain",
            "e_licence",
            "data_check",
            "reusable",
            "validity",
            "deferrable_days",
            "commitment_replaceable",
            "blank_template",
            "produced_by",
            "check_points",
            "items",
            "when",
            "source",
            "confidence",
            "pages",
        ]
    ),
    "field": frozenset(
        [
            "slug",
            "zh",
            "en",
            "type",
            "validation",
            "max_length",
            "options",
            "columns",
            "prefill",
            "sensitive",
            "required",
            "items",
            "when",
            "source",
            "confidence",
            "section",
            "span",
            "aliases",
        ]
    ),
    "party": _words("slug zh en role items fields identify paper present signs acts_for in_person many when source"),
    "question": _words("id use zh en kind ask_when note options effects source confidence safe"),
    "option": _words("id zh en adds removes ineligible reason note"),
}
_WORDS = {str: "文字", int: "整数", list: "列表", dict: "“键: 值”的组"}
_ENUMS = {
    "theme": {"audience": "audiences"},
    "item": {"type": "item_types"},
    "material": {"source_type": "material_source_types"},
    "field": {"type": "field_types"},
}


def shape_faults(source: Source) -> Iterator[Fault]:
    """Missing or mistyped keys, unknown names of closed lists, doubled slugs; unknown keys as warnings."""
    theme, file = source.theme, source.file
    if theme.get("schema") != SCHEMA:
        yield Fault(file, "schema", f"schema 不是 {SCHEMA}", f"首行写 schema: {SCHEMA}")
    yield from _keys(file, "", "theme", theme, source)
    if isinstance(theme.get("code"), str) and not _CODE.fullmatch(theme["code"]):
        yield Fault(
            file, "code", f"主题编码“{theme['code']}”不合规", "写成 YJS-P-三位数（个人）或 YJS-L-三位数（法人）"
        )
    if not all(isinstance(theme.get(key), list) for key in ("questions", "items", "materials", "fields")):
        return
    yield from _entries(source)
    yield from _limit(file, theme.get("joint_limit"))
    parties = theme.get("parties")
    if isinstance(parties, list):
        for at, entry in enumerate(parties):
            yield from _entry(file, f"parties[{at}]", "party", entry, source)
        yield from _doubled(file, "parties", parties)
    for kind in ("items", "materials", "fields"):
        yield from _doubled(file, kind, theme[kind])


def _entries(source: Source) -> Iterator[Fault]:
    theme, file = source.theme, source.file
    for at, entry in enumerate(theme["items"]):
        yield from _entry(file, f"items[{at}]", "item", entry, source)
        yield from _item(file, f"items[{at}]", entry)
    for kind, one, shared in (
        ("materials", "material", source.common.materials),
        ("fields", "field", source.common.fields),
    ):
        for at, entry in enumerate(theme[kind]):
            if isinstance(entry, dict) and _text(entry, "slug") in shared and "zh" in entry:
                what = f"“{entry['slug']}”已在共用定义里，不能另起名称"
                yield Fault(file, f"{kind}[{at}]", what, "删去 zh、en，或换一个标识")
            yield from _entry(file, f"{kind}[{at}]", one, _completed(entry, shared), source)
    for at, question in enumerate(theme["questions"]):
        yield from _question(file, f"questions[{at}]", question, source)


def _completed(entry: Any, shared: Any) -> Any:  # noqa: ANN401 - authored data of any shape
    return {**shared.get(_text(entry, "slug"), {}), **entry} if isinstance(entry, dict) else entry


def _text(entry: Raw, key: str) -> str:
    """A value that may be looked up; of any other type it is nobody's name."""
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _entry(file: str, place: str, kind: str, entry: Any, source: Source) -> Iterator[Fault]:  # noqa: ANN401
    if not isinstance(entry, dict):
        yield Fault(file, place, "这里应是“键: 值”的组", "对照随附主题的同类条目改写")
        return
    slug = entry.get("slug")
    place = f"{place} {slug}" if isinstance(slug, str) else place
    yield from _keys(file, f"{place}.", kind, entry, source)
    if isinstance(slug, str) and not _SLUG.fullmatch(slug):
        yield Fault(file, f"{place}.slug", f"标识“{slug}”不合规", "只用小写字母、数字和下划线，字母开头")
    if "when" in entry:
        yield from _when(file, f"{place}.when", entry["when"])
    if kind == "field" and entry.get("type") == "choice" and not entry.get("options"):
        yield Fault(file, f"{place}.options", "选择类字段没有选项", "写出 options 列表或代码表名称")
    if kind == "field" and entry.get("type") == "group" and not entry.get("columns"):
        yield Fault(file, f"{place}.columns", "分组字段没有列", "写出 columns")


def _keys(file: str, prefix: str, kind: str, entry: Raw, source: Source) -> Iterator[Fault]:
    for key, wanted in _REQUIRED[kind].items():
        value = entry.get(key)
        if value is None:
            yield Fault(file, f"{prefix}{key}", f"缺少 {key}", "补写；可对照随附主题的同名键")
        elif not isinstance(value, wanted) or isinstance(value, bool):
            word = _WORDS[wanted if isinstance(wanted, type) else wanted[0]]
            yield Fault(file, f"{prefix}{key}", f"{key} 应是{word}", "改写；yes、no、on、off 和编号要加引号")
    for key, enum in _ENUMS.get(kind, {}).items():
        allowed = source.common.enums.get(enum, ())
        if isinstance(entry.get(key), str) and allowed and entry[key] not in allowed:
            yield Fault(file, f"{prefix}{key}", f"“{entry[key]}”不在可用值里", f"改成 {'、'.join(allowed)} 之一")
    for key in entry.keys() - _KNOWN[kind]:
        yield Fault(file, f"{prefix}{key}", f"不认识的键 {key}，已忽略", "核对拼写", warning=True)


def _item(file: str, place: str, entry: Any) -> Iterator[Fault]:  # noqa: ANN401
    if not isinstance(entry, dict):
        return
    place = f"{place} {entry.get('slug')}"
    days = entry.get("committed_days")
    if isinstance(days, str) and days != "immediate":
        yield Fault(file, f"{place}.committed_days", f"“{days}”不是承诺时限", "写工作日数，或 immediate 表示当场办结")
    result = entry.get("result")
    if isinstance(result, dict) and not (isinstance(result.get("zh"), str) and isinstance(result.get("type"), str)):
        yield Fault(file, f"{place}.result", "结果没有名称或类型", "写明 result.zh 与 result.type")
    yield from _tariff(file, f"{place}.fee", entry.get("fee"))
    waits = entry.get("after")
    for after in waits if isinstance(waits, list) else ():
        if not isinstance(after, dict) or after.get("needs") not in ("result", "acceptance") or "item" not in after:
            yield Fault(
                file, f"{place}.after", "前置关系写法不对", "写成 {item: 事项标识, needs: result 或 acceptance}"
            )


def _tariff(file: str, place: str, fee: Any) -> Iterator[Fault]:  # noqa: ANN401
    lines = fee.get("lines") if isinstance(fee, dict) else None
    for at, line in enumerate(lines if isinstance(lines, list) else ()):
        if isinstance(line, dict) and "when" in line:
            yield from _when(file, f"{place}.lines[{at}].when", line["when"])


def _question(file: str, place: str, raw: Any, source: Source) -> Iterator[Fault]:  # noqa: ANN401
    if not isinstance(raw, dict) or not (_text(raw, "use") or _text(raw, "id")):
        yield Fault(file, place, "问题没有 id 或 use", "写 id 自定义，或用 use 引用共用问题")
        return
    name = _text(raw, "use") or _text(raw, "id")
    place = f"{place} {name}"
    if "use" in raw and name not in source.common.questions:
        yield Fault(file, f"{place}.use", f"共用问题“{name}”不存在", "改成共用定义里的问题，或改用 id 自己定义")
        return
    question = {**source.common.questions.get(name, {}), **raw} if "use" in raw else raw
    yield from _keys(file, f"{place}.", "question", question, source)
    if question.get("kind") not in ("single", "multi"):
        yield Fault(file, f"{place}.kind", "kind 应是 single 或 multi", "单选写 single，多选写 multi")
    if isinstance(question.get("options"), list):
        yield from _options(file, place, question["options"], source)
    if "ask_when" in question:
        yield from _when(file, f"{place}.ask_when", question["ask_when"])


def _options(file: str, place: str, options: list[Any], source: Source) -> Iterator[Fault]:
    if len(options) < 2:
        yield Fault(file, f"{place}.options", "少于两个选项", "补写选项，或删去这个问题")
    for at, option in enumerate(options):
        if isinstance(option, dict):
            yield from _keys(file, f"{place}.options[{at}].", "option", option, source)
            if option.get("ineligible") and not option.get("reason"):
                yield Fault(file, f"{place}.options[{at}].reason", "不适用的选项没有说明去处", "写明 reason")
        else:
            yield Fault(file, f"{place}.options[{at}]", "选项应是“键: 值”的组", "写成 {id: …, zh: …}")


def _when(file: str, place: str, when: Any) -> Iterator[Fault]:  # noqa: ANN401
    for clause in clauses(when):
        good = (
            isinstance(clause, dict)
            and clause
            and all(
                isinstance(options, list) and options and all(isinstance(option, str) for option in options)
                for options in clause.values()
            )
        )
        if not good:
            yield Fault(file, place, "条件写法不对", "写成 {问题: [选项, …]}，选项是文字，yes、no 要加引号")


def _limit(file: str, limit: Any) -> Iterator[Fault]:  # noqa: ANN401
    if isinstance(limit, dict) and not isinstance(limit.get("committed_days"), int):
        yield Fault(file, "joint_limit.committed_days", "联办承诺时限不是整数", "写工作日数")


def _doubled(file: str, kind: str, entries: list[Any]) -> Iterator[Fault]:
    slugs = [entry.get("slug") for entry in entries if isinstance(entry, dict)]
    for slug in dict.fromkeys(slug for slug in slugs if slugs.count(slug) > 1):
        yield Fault(file, kind, f"标识“{slug}”写了两次", "合并，或换一个标识")
