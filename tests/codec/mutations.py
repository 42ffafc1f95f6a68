"""Theme files spoiled in one place: where, with what, and what the linter must say about it."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import yaml

from clerk_app.codec.catalogue_source import Raw

Step = str | int
Edit = tuple[tuple[Step, ...], Any]
GONE = object()
SELF = "{item}"
SELF_FIELD = "{field}"
MORE = "+"


@dataclass(frozen=True, slots=True)
class Spoiled:
    """``edits`` set, remove (GONE) or append (MORE), SELF naming the first item.

    ``place`` is the fault's path, ``words`` part of its sentence.
    """

    name: str
    place: str
    words: str
    edits: tuple[Edit, ...]

    def __str__(self) -> str:
        return self.name

    def text(self, raw: Raw) -> str:
        """The spoiled file; the theme given is left alone."""
        spoiled = deepcopy(raw)
        for steps, value in self.edits:
            _edit(spoiled, steps, value)
        text: str = yaml.safe_dump(spoiled, allow_unicode=True, sort_keys=False)
        return text.replace(SELF, raw["items"][0]["slug"]).replace(SELF_FIELD, raw["fields"][0]["slug"])

    def expected(self, raw: Raw) -> str:
        """The place with the slugs that stand there in this theme."""
        counts = {kind: len(raw[kind]) for kind in ("items", "materials", "fields", "questions")}
        return self.place.format(item=raw["items"][0]["slug"], field=raw["fields"][0]["slug"], **counts)


def _edit(raw: Any, steps: tuple[Step, ...], value: Any) -> None:
    *way, last = steps
    for step in way:
        raw = raw[step]
    if last == MORE:
        raw.append(value)
    elif value is GONE:
        del raw[last]
    else:
        raw[last] = value


def one(name: str, place: str, words: str, *edits: Edit) -> Spoiled:
    return Spoiled(name, place, words, edits)


def material(**more: Any) -> Raw:
    return {"slug": "odd_paper", "zh": "奇怪的证明书", "en": "Odd", "source_type": "其他", "items": ["*"], **more}


def field(**more: Any) -> Raw:
    return {"slug": "odd_field", "zh": "奇怪的字段", "en": "Odd", "type": "text", "items": ["*"], **more}


def question(**more: Any) -> Raw:
    options = [{"id": "yes", "zh": "是"}, {"id": "no", "zh": "否"}]
    return {"id": "odd", "zh": "奇怪吗？", "en": "Odd?", "kind": "single", "options": options, **more}


def party(**more: Any) -> Raw:
    return {"slug": "odd_party", "zh": "奇怪的人", "en": "Odd", **more}


def parties(*entries: Raw) -> Edit:
    return ("parties",), list(entries)


FIRST = ("items", 0)
PAPERS, FIELDS, QUESTIONS = ("materials", MORE), ("fields", MORE), ("questions", MORE)
ANYWHERE = (
    one("an unknown lead", "lead", "部门“moon”没有定义", (("lead",), "moon")),
    one("an unknown helper", "cooperating", "部门“moon”没有定义", (("cooperating", MORE), "moon")),
    one("an unknown department", "items[0] {item}.department", "部门“moon”没有定义",
        ((*FIRST, "department"), "moon")),
    one("no lead", "lead", "主题没有牵头单位", (("lead",), GONE)),
    one("no regime", "items[0] {item}.regime", "没有适用的时限制度", ((*FIRST, "regime"), GONE)),
    one("an unknown regime", "items[0] {item}.regime", "没有适用的时限制度", ((*FIRST, "regime"), "custom")),
    one("no basis in law", "items[0] {item}.legal_basis", "没有设定依据", ((*FIRST, "legal_basis"), [])),
    one(
        "more than the statute",
        "items[0] {item}.committed_days",
        "承诺 9 个工作日超过法定 8 个工作日",
        ((*FIRST, "committed_days"), 9),
        ((*FIRST, "statutory_days"), 8),
    ),
    one("a promise in words", "items[0] {item}.committed_days", "“soon”不是承诺时限",
        ((*FIRST, "committed_days"), "soon")),
    one("an unknown applicant", "applicant_fields.name", "字段“nobody”", (("applicant_fields", "name"), "nobody")),
    one("an unknown exclusion", "joint_limit.excludes", "事项“moon”不存在", (("joint_limit", "excludes"), ["moon"])),
    one("a limit in words", "joint_limit.committed_days", "不是整数", (("joint_limit", "committed_days"), "五")),
    one(
        "an unknown item before",
        "items[0] {item}.after",
        "前置事项“moon”不存在",
        ((*FIRST, "after"), [{"item": "moon", "needs": "result"}]),
    ),
    one("a loose after", "items[0] {item}.after", "前置关系写法不对", ((*FIRST, "after"), ["moon"])),
    one("an unknown tolerant paper", "items[0] {item}.tolerant_materials", "材料“moon”不存在",
        ((*FIRST, "tolerant_materials"), ["moon"])),
    one("a tolerant paper not deferrable", "items[0] {item}.tolerant_materials", "没有标为可容缺",
        (PAPERS, material()), ((*FIRST, "tolerant_materials"), ["odd_paper"])),
    one("a promise for a paper not replaceable", "items[0] {item}.commitment_materials", "没有标为可告知承诺",
        (PAPERS, material()), ((*FIRST, "commitment_materials"), ["odd_paper"])),
    one("a paper of no item", "materials[{materials}] odd_paper.items", "事项“moon”不存在",
        (PAPERS, material(items=["moon"]))),
    one("a paper nobody makes", "materials[{materials}] odd_paper.produced_by", "事项“moon”不存在",
        (PAPERS, material(produced_by="moon"))),
    *(
        one(f"R31 catch-all {words}", "materials[{materials}] odd_paper.zh", f"“{words}”是兜底材料",
            (PAPERS, material(zh=words)))
        for words in ("其他材料", "有关材料", "法律法规规定的其他材料", "其它证明文件", "需要的资料", "身份证等材料")
    ),
    one("a field of no item", "fields[{fields}] odd_field.items", "事项“moon”不存在",
        (FIELDS, field(items=["moon"]))),
    one("an unknown rule", "fields[{fields}] odd_field.validation", "校验规则“odd”没有定义",
        (FIELDS, field(validation="odd"))),
    one("a value from no item", "fields[{fields}] odd_field.prefill", "指向不存在的“moon”",
        (FIELDS, field(prefill=["item_result:moon"]))),
    one("a value from no field", "fields[{fields}] odd_field.prefill", "指向不存在的“moon”",
        (FIELDS, field(prefill=["derived:moon"]))),
    one("a value from no question", "fields[{fields}] odd_field.prefill", "指向不存在的“moon”",
        (FIELDS, field(prefill=["question:moon"]))),
    one("a choice without options", "fields[{fields}] odd_field.options", "没有选项", (FIELDS, field(type="choice"))),
    one("a group without columns", "fields[{fields}] odd_field.columns", "没有列", (FIELDS, field(type="group"))),
    one("an unknown type", "fields[{fields}] odd_field.type", "“colour”不在可用值里", (FIELDS, field(type="colour"))),
    one("a condition on no question", "fields[{fields}] odd_field.when", "问题“moon”不存在",
        (FIELDS, field(when={"moon": ["full"]}))),
    one("a condition on no option", "materials[{materials}] odd_paper.when", "没有选项“maybe”",
        (QUESTIONS, question()), (PAPERS, material(when={"odd": ["maybe"]}))),
    one("a condition that YAML made true", "materials[{materials}] odd_paper.when", "条件写法不对",
        (PAPERS, material(when={"odd": [True]}))),
    one("a party of no item", "parties[0] odd_party.items", "事项“moon”不存在", parties(party(items=["moon"]))),
    one("a party in no field", "parties[0] odd_party.fields.name", "字段“moon”不在本主题的表单里",
        parties(party(fields={"name": "moon"}))),
    one("a party with an unknown line", "parties[0] odd_party.fields.hobby", "没有“hobby”这一栏",
        parties(party(fields={"hobby": "{field}"}))),
    one("a party that signs nothing known", "parties[0] odd_party.signs", "要签的“F99”", parties(party(signs=["F99"]))),
    one("a party known by no paper", "parties[0] odd_party.paper", "没有写凭哪份材料核验身份",
        parties(party(identify="by_paper"))),
    one("a party known by an unknown paper", "parties[0] odd_party.paper", "材料“moon”不存在",
        parties(party(identify="by_paper", paper="moon"))),
    one("a party for nobody", "parties[0] odd_party.acts_for", "没有写代谁办理", parties(party(role="agent"))),
    one("a party for somebody unknown", "parties[0] odd_party.acts_for", "当事人“moon”不存在",
        parties(party(role="agent", acts_for=["moon"]))),
    one("a principal that acts for another", "parties[1] odd_party.acts_for", "只有代理人和监护人代别人办理",
        parties(party(slug="one"), party(acts_for=["one"]))),
    one("a party of an unknown kind", "parties[0].role", "“king”不在可用值里", parties(party(role="king"))),
    one("a party twice", "parties", "标识“odd_party”写了两次", parties(party(), party())),
    one("a party without a name", "parties[0] odd_party.zh", "缺少 zh", parties({"slug": "odd_party", "en": "Odd"})),
    one("a party on no question", "parties[0] odd_party.when", "问题“moon”不存在",
        parties(party(when={"moon": ["full"]}))),
    one("an item with an unknown minimum", "items[0].identity", "“face”不在可用值里", ((*FIRST, "identity"), "face")),
    one("a tariff on no question", "items[0] {item}.fee.lines[0].when", "问题“moon”不存在",
        ((*FIRST, "fee"), {"amount": "按标准", "lines": [{"zh": "工本费", "yuan": 5, "when": {"moon": ["full"]}}]})),
    one("a tariff under a loose condition", "items[0] {item}.fee.lines[0].when", "条件写法不对",
        ((*FIRST, "fee"), {"amount": "按标准", "lines": [{"zh": "工本费", "yuan": 5, "when": "moon"}]})),
    one("a tariff in words", "items[0].fee.lines[0].yuan", "这里应是",
        ((*FIRST, "fee"), {"lines": [{"zh": "费", "yuan": "五"}]})),
    one("a fee first that nobody can take", "items[0] {item}.fee.before_handover", "在窗口缴不了",
        ((*FIRST, "fee"), {"amount": "按标准", "before_handover": True})),
    one("a lapse without its basis", "items[0].lapse", "缺少 basis", ((*FIRST, "lapse"), {"days": 30})),
    one("a lapse at once", "items[0].lapse.days", "这里", ((*FIRST, "lapse"), {"days": 0, "basis": "清单"})),
    one("a lapse in weeks", "items[0].lapse.unit", "“weeks”不在可用值里",
        ((*FIRST, "lapse"), {"days": 4, "basis": "清单", "unit": "weeks"})),
    one("an asking condition on no question", "questions[{questions}].ask_when", "问题“moon”不存在",
        (QUESTIONS, question(ask_when={"moon": ["full"]}))),
    one("a shared question that is none", "questions[{questions}] moon.use", "共用问题“moon”不存在",
        (QUESTIONS, {"use": "moon"})),
    one("a question without a name", "questions[{questions}]", "问题没有 id 或 use", (QUESTIONS, {"zh": "？"})),
    one("one option only", "questions[{questions}] odd.options", "少于两个选项",
        (QUESTIONS, question(options=[{"id": "yes", "zh": "是"}]))),
    one("no way out", "questions[{questions}] odd.options[1].reason", "没有说明去处",
        (QUESTIONS, question(options=[{"id": "yes", "zh": "是"}, {"id": "no", "zh": "否", "ineligible": True}]))),
    one("an unknown kind of question", "questions[{questions}] odd.kind", "single 或 multi",
        (QUESTIONS, question(kind="many"))),
    one("a demo with an unknown option", "demo_scenarios[0] typical.answers", "没有选项“maybe”",
        (("demo_scenarios", 0, "id"), "typical"), (QUESTIONS, question()),
        (("demo_scenarios", 0, "answers", "odd"), "maybe")),
    one("adds without when", "questions odd.yes.adds", "多写 odd_paper",
        (PAPERS, material()), (QUESTIONS, question(options=[
            {"id": "yes", "zh": "是", "adds": {"materials": ["odd_paper"]}}, {"id": "no", "zh": "否"}]))),
    one("when without adds", "questions odd.no.adds", "少写 odd_paper",
        (PAPERS, material(when={"odd": ["no"]})), (QUESTIONS, question())),
    one("adds under the wrong head", "questions odd.yes.adds", "类别写错",
        (PAPERS, material(when={"odd": ["yes"]})), (QUESTIONS, question(options=[
            {"id": "yes", "zh": "是", "adds": {"fields": ["odd_paper"]}}, {"id": "no", "zh": "否"}]))),
    one("a circle of items", "items {item}.after", "绕一圈又等到自己",
        ((*FIRST, "after"), [{"item": SELF, "needs": "result"}])),
    one("a path beyond the promise", "joint_limit.committed_days", "超过联办承诺 0 个",
        (("joint_limit", "committed_days"), 0), (("joint_limit", "excludes"), []), ((*FIRST, "committed_days"), 2),
        ((*FIRST, "statutory_days"), 5)),
    one("a slug twice", "materials", "标识“odd_paper”写了两次", (PAPERS, material()), (PAPERS, material())),
    one("a slug in Chinese", "materials[{materials}] 证明.slug", "标识“证明”不合规", (PAPERS, material(slug="证明"))),
    one("an entry that is none", "materials[{materials}]", "应是“键: 值”的组", (PAPERS, "身份证")),
    one("a missing name", "materials[{materials}] odd_paper.zh", "缺少 zh", (PAPERS, material(zh=None))),
    one("a number for a name", "materials[{materials}] odd_paper.zh", "zh 应是文字", (PAPERS, material(zh=7))),
    one("no items at all", "items", "缺少 items", (("items",), GONE)),
    one("a code that no notice can carry", "code", "主题编码“LIB-1”不合规", (("code",), "LIB-1")),
    one("another schema", "schema", "schema 不是", (("schema",), "yijianshi-catalogue/9")),
)  # fmt: skip
