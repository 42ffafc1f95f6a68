"""The catalogue linter: everything a theme file can get wrong, told by file, place, what and what to do."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from clerk_app.codec.catalogue_parties import party_faults
from clerk_app.codec.catalogue_paths import path_faults
from clerk_app.codec.catalogue_shape import shape_faults
from clerk_app.codec.catalogue_source import Fault, Raw, Source, clauses
from clerk_app.codec.catalogue_types import type_faults

# R31: 2018 opinions forbid catch-all materials; the same words as the published lists use.
_CATCH_ALL = re.compile(
    r"((其他|其它|有关|相关|规定的|需要的|必要的)(申请|证明|佐证|补充)?(材料|文件|资料|证件|证明)|等(材料|资料|文件))$"
)
_REGIMES = ("licensing", "real_estate", "market_entity", "other_statute", "published")


def lint(source: Source) -> tuple[Fault, ...]:
    """All faults and warnings of one theme file. Wrong shapes are told alone: nothing else could be judged."""
    shapes = tuple(shape_faults(source))
    if all(fault.warning for fault in shapes):
        shapes += tuple(type_faults(source))
    if any(not fault.warning for fault in shapes):
        return shapes
    references = (*_references(source), *party_faults(source))
    return (
        *shapes,
        *references,
        *_law(source),
        *_guides(source),
        *_effects(source),
        *_demos(source),
        *path_faults(source),
    )


def lint_together(sources: Iterable[Source]) -> Iterator[Fault]:
    """What only shows across files: a theme code or a slug used twice."""
    seen: dict[str, str] = {}
    for source in sources:
        for key in ("code", "slug"):
            name = f"{key} {source.theme.get(key)}"
            if name in seen:
                yield Fault(source.file, key, f"“{source.theme.get(key)}”已被 {seen[name]} 使用", "换一个没有用过的值")
            seen.setdefault(name, source.file)


def _references(source: Source) -> Iterator[Fault]:
    items = {entry["slug"] for entry in source.theme["items"]}
    materials = {entry["slug"]: entry for entry in source.materials()}
    fields = {entry["slug"] for entry in source.fields()}
    yield from _theme_references(source, items, fields)
    for at, item in enumerate(source.theme["items"]):
        place = f"items[{at}] {item['slug']}"
        for after in item.get("after") or ():
            if after["item"] not in items:
                what = f"前置事项“{after['item']}”不存在"
                yield Fault(source.file, f"{place}.after", what, "改成本主题的事项标识")
        for key in ("tolerant_materials", "commitment_materials"):
            yield from _spared(source.file, f"{place}.{key}", key, item, materials)
    for kind, entries in (("materials", materials.values()), ("fields", source.fields())):
        for at, entry in enumerate(entries):
            yield from _users(source.file, f"{kind}[{at}] {entry['slug']}", entry, items)
    yield from _prefills(source, items, fields)
    yield from _conditions(source)


def _theme_references(source: Source, items: set[str], fields: set[str]) -> Iterator[Fault]:
    for place, slug in _departments(source.theme):
        if slug not in source.common.departments:
            yield Fault(source.file, place, f"部门“{slug}”没有定义", "改成共用定义里的部门，或先在那里登记")
    for key, slug in (source.theme.get("applicant_fields") or {}).items():
        if slug not in fields:
            what = f"字段“{slug}”不在本主题的表单里"
            yield Fault(source.file, f"applicant_fields.{key}", what, "改成 fields 里的标识")
    for slug in source.theme["joint_limit"].get("excludes") or ():
        if slug not in items:
            yield Fault(source.file, "joint_limit.excludes", f"事项“{slug}”不存在", "改成本主题的事项标识")


def _departments(theme: Raw) -> Iterator[tuple[str, str]]:
    if theme.get("lead"):
        yield "lead", theme["lead"]
    for slug in theme.get("cooperating") or ():
        yield "cooperating", slug
    for at, item in enumerate(theme["items"]):
        yield f"items[{at}] {item['slug']}.department", item["department"]


def _spared(file: str, place: str, key: str, item: Raw, materials: dict[str, Raw]) -> Iterator[Fault]:
    flag, word = ("deferrable_days", "容缺") if key == "tolerant_materials" else ("commitment_replaceable", "告知承诺")
    for slug in item.get(key) or ():
        material = materials.get(slug)
        if material is None:
            yield Fault(file, place, f"材料“{slug}”不存在", "改成 materials 里的标识")
        elif material["items"] != ["*"] and item["slug"] not in material["items"]:
            yield Fault(file, place, f"本事项并不收取材料“{slug}”", "从这里删去，或把本事项写进该材料的 items")
        elif not material.get(flag):
            yield Fault(file, place, f"材料“{slug}”没有标为可{word}", f"在该材料写 {flag}，或从这里删去")


def _users(file: str, place: str, entry: Raw, items: set[str]) -> Iterator[Fault]:
    for slug in entry["items"]:
        if slug not in items and slug != "*":
            yield Fault(file, f"{place}.items", f"事项“{slug}”不存在", "改成本主题的事项标识")
    for slug in filter(None, (entry.get("produced_by") or "").split("|")):
        if slug not in items:
            yield Fault(file, f"{place}.produced_by", f"事项“{slug}”不存在", "改成产生这份材料的事项标识")


def _prefills(source: Source, items: set[str], fields: set[str]) -> Iterator[Fault]:
    known = {"item_result": items, "derived": fields, "question": set(source.questions())}
    for at, entry in enumerate(source.fields()):
        place = f"fields[{at}] {entry['slug']}"
        if entry.get("validation") and entry["validation"] not in source.common.validations:
            what = f"校验规则“{entry['validation']}”没有定义"
            yield Fault(source.file, f"{place}.validation", what, "改成共用定义 validations 里的名称")
        for prefill in entry.get("prefill") or ():
            kind, _, name = prefill.partition(":")
            if kind in known and name not in known[kind]:
                yield Fault(source.file, f"{place}.prefill", f"“{prefill}”指向不存在的“{name}”", "改正或删去")


def _conditions(source: Source) -> Iterator[Fault]:
    questions = source.questions()
    for place, when in _whens(source):
        for clause in clauses(when):
            for question, options in clause.items():
                yield from _condition(source.file, place, question, options, questions)


def _whens(source: Source) -> Iterator[tuple[str, Any]]:
    for at, question in enumerate(source.theme.get("questions") or ()):
        yield f"questions[{at}].ask_when", question.get("ask_when")
    for at, item in enumerate(source.theme["items"]):
        for nth, line in enumerate((item.get("fee") or {}).get("lines") or ()):
            yield f"items[{at}] {item['slug']}.fee.lines[{nth}].when", line.get("when")
    for kind in ("items", "materials", "fields", "parties"):
        for at, entry in enumerate(source.theme.get(kind) or ()):
            yield f"{kind}[{at}] {entry['slug']}.when", entry.get("when")


def _condition(file: str, place: str, question: str, options: list[str], questions: dict[str, Raw]) -> Iterator[Fault]:
    if question not in questions:
        yield Fault(file, place, f"问题“{question}”不存在", "改成 questions 里的标识")
        return
    known = {option["id"] for option in questions[question]["options"]}
    for option in options:
        if option not in known:
            yield Fault(file, place, f"问题“{question}”没有选项“{option}”", f"改成 {'、'.join(sorted(known))} 之一")


def _law(source: Source) -> Iterator[Fault]:
    """R28 committed within statutory, R31 no catch-all, R86 a lead department, and a regime for every item."""
    theme, file = source.theme, source.file
    if not theme.get("lead"):
        yield Fault(file, "lead", "主题没有牵头单位", "写明 lead，例如 lead: health")
    for at, item in enumerate(theme["items"]):
        place = f"items[{at}] {item['slug']}"
        if item.get("regime") not in _REGIMES:
            yield Fault(file, f"{place}.regime", "事项没有适用的时限制度", f"写明 regime：{'、'.join(_REGIMES)} 之一")
        committed, statutory = item["committed_days"], item.get("statutory_days")
        if isinstance(committed, int) and isinstance(statutory, int) and committed > statutory:
            what = f"承诺 {committed} 个工作日超过法定 {statutory} 个工作日"
            yield Fault(file, f"{place}.committed_days", what, f"改到 {statutory} 以内")
        if not item.get("legal_basis"):
            yield Fault(file, f"{place}.legal_basis", "事项没有设定依据", "写明法律法规名称和条款")
        yield from _fee_first(file, f"{place}.fee.before_handover", item.get("fee") or {})
    for at, material in enumerate(source.materials()):
        if _CATCH_ALL.search(material["zh"]):
            what = f"“{material['zh']}”是兜底材料，不得收取"
            yield Fault(file, f"materials[{at}] {material['slug']}.zh", what, "写成具体的材料名称，或删去")


def _fee_first(file: str, place: str, fee: Raw) -> Iterator[Fault]:
    if fee.get("before_handover") and isinstance(fee.get("amount"), str) and not fee.get("lines"):
        what = "没有公布金额的费用在窗口缴不了，却要求先缴费后交付"
        yield Fault(file, place, what, "写明 lines 里的金额，或删去 before_handover")


def _guides(source: Source) -> Iterator[Fault]:
    """M14: what an authority issues and nobody can fetch says where and how it is got."""
    for at, entry in enumerate(source.materials()):
        fetched = entry.get("e_licence") or entry.get("data_check") or entry.get("produced_by")
        if entry.get("source_type") == "政府部门核发" and not fetched and not entry.get("obtain"):
            what = f"“{entry['zh']}”由政府部门核发，没有写到哪里、怎样取得"
            do = "在 obtain 里写明办理地点、方式和费用"
            yield Fault(source.file, f"materials[{at}] {entry['slug']}.obtain", what, do, warning=True)


def _effects(source: Source) -> Iterator[Fault]:
    """``when`` is the authority; what the options say they add must be the same. A theme may leave it all out."""
    derived = _derived(source)
    stated = {(name, option): adds for name, option, adds in _stated(source)}
    if not any(stated.values()):
        return
    for (question, option), adds in stated.items():
        expected = derived.get((question, option), {})
        if adds != expected:
            what = f"选项“{option}”写的增加内容与各条目的 when 不一致（{_difference(adds, expected)}）"
            yield Fault(source.file, f"questions {question}.{option}.adds", what, "以 when 为准改正 adds")


def _derived(source: Source) -> dict[tuple[str, str], dict[str, set[str]]]:
    effects: dict[tuple[str, str], dict[str, set[str]]] = {}
    for kind in ("items", "materials", "fields"):
        for entry in source.theme[kind]:
            for clause in clauses(entry.get("when")):
                for question, options in clause.items():
                    for option in options:
                        effects.setdefault((question, option), {}).setdefault(kind, set()).add(entry["slug"])
    return effects


def _stated(source: Source) -> Iterator[tuple[str, str, dict[str, set[str]]]]:
    for name, question in source.questions().items():
        for option in question["options"]:
            adds = (question.get("effects") or {}).get(option["id"]) if "use" in question else option.get("adds")
            yield name, option["id"], {kind: set(slugs) for kind, slugs in (adds or {}).items()}


def _difference(stated: dict[str, set[str]], derived: dict[str, set[str]]) -> str:
    def flat(effects: dict[str, set[str]]) -> set[str]:
        return {slug for slugs in effects.values() for slug in slugs}

    missing, surplus = sorted(flat(derived) - flat(stated)), sorted(flat(stated) - flat(derived))
    parts = (f"少写 {'、'.join(missing)}" if missing else "", f"多写 {'、'.join(surplus)}" if surplus else "")
    return "；".join(filter(None, parts)) or "类别写错"


def _demos(source: Source) -> Iterator[Fault]:
    questions = source.questions()
    for at, demo in enumerate(source.theme.get("demo_scenarios") or ()):
        place = f"demo_scenarios[{at}] {demo['id']}"
        for question, given in demo["answers"].items():
            options = given if isinstance(given, list) else [given]
            yield from _condition(source.file, f"{place}.answers", question, options, questions)
