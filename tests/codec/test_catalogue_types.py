"""Whatever stands wherever in a theme file, the linter speaks of it and does not fall over."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from clerk_app.codec.catalogue_build import theme_of
from clerk_app.codec.catalogue_lint import lint
from clerk_app.codec.catalogue_source import Common, Source

HERE = Path(__file__).parent
COMMON = Common.read(HERE / "small_common.yaml")
SMALL: dict[str, Any] = yaml.safe_load((HERE / "small_theme.yaml").read_text(encoding="utf-8"))
ODD: tuple[Any, ...] = (None, 7, 2.5, True, "x", "1", [], {}, [7], ["x"], {"x": 7}, [[]], [None])
RARELY_WRITTEN: dict[str, Any] = {
    "fee": {"amount": 0, "basis": "不收费"},
    "legal_basis": ["公共图书馆法"],
    "aliases": ["借书证"],
    "conditions": [{"zh": "本市居住"}],
    "savings": [
        {"before": {"visits": 3}, "after": {"visits": 1}, "reduction_percent": {"visits": 66}, "source": "简报"}
    ],
}


def full() -> dict[str, Any]:
    """The small theme with every optional part written out."""
    raw = deepcopy(SMALL) | deepcopy(RARELY_WRITTEN)
    step = {"zh": "核对", "en": "Check", "limit_days": 1, "clock": "counts", "by": "culture"}
    raw["items"][0]["special_procedures"] = [step]
    raw["items"][0]["identity"] = "card"
    raw["items"][0]["fee"] = {"amount": "按标准", "lines": [{"zh": "费", "yuan": 5, "when": {"reader": ["child"]}}]}
    raw["questions"].append({"use": "handler", "effects": {"self": {}, "agent": {}}})
    raw["parties"] = [
        {"slug": "reader", "zh": "读者", "en": "Reader", "role": "applicant", "fields": {"name": "reader_name"},
         "signs": ["F02"], "items": ["*"], "identify": "by_paper", "paper": "reader_id_card", "present": True,
         "in_person": False, "many": False, "when": {"reader": ["child"]}},
        {"slug": "parent", "zh": "监护人", "en": "Guardian", "role": "guardian", "acts_for": ["reader"]},
    ]  # fmt: skip
    return raw


def ways(node: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value of a nested file."""
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in inside:
        yield (*way, key)
        yield from ways(value, (*way, key))


def spoil(way: tuple[Any, ...], value: Any, *, gone: bool = False) -> Source:
    raw = full()
    node: Any = raw
    for key in way[:-1]:
        node = node[key]
    if gone:
        del node[way[-1]]
    else:
        node[way[-1]] = value
    return Source("theme.yaml", raw, COMMON)


def judge(source: Source) -> None:
    """No exception; what is let through can be built."""
    if all(fault.warning for fault in lint(source)):
        theme_of(source)


def test_a_full_theme_is_sound() -> None:
    assert lint(Source("theme.yaml", full(), COMMON)) == ()


@pytest.mark.parametrize("head", full())
def test_no_value_of_any_kind_at_any_place_makes_the_linter_fail(head: str) -> None:
    for way in ways(full()):
        if way[0] == head:
            judge(spoil(way, None, gone=True))
            for value in ODD:
                judge(spoil(way, value))


@pytest.mark.parametrize(
    ("way", "value", "told"),
    [
        (("fee", "amount"), [], "theme.yaml: fee.amount: 这里应是整数 或 数 或 文字"),
        (("items", 0, "legal_basis"), "公共图书馆法", "theme.yaml: items[0].legal_basis: 这里应是列表"),
        (("materials", 0, "reusable"), "yes", "theme.yaml: materials[0].reusable: 这里应是true 或 false"),
        (("demo_scenarios", 0, "answers", "reader"), True, "theme.yaml: demo_scenarios[0].answers[...]: 这里应是"),
        (("fields", 8, "columns", 0, "type"), "colour", "theme.yaml: fields[8].columns[0].type: “colour”不在可用值里"),
        (("demo_scenarios", 0), {"id": "x"}, "theme.yaml: demo_scenarios[0]: 缺少 zh"),
        (("materials", 1, "produced_by"), ["x"], "theme.yaml: materials[1].produced_by: 这里应是文字"),
    ],
)
def test_a_value_of_another_type_is_told_by_its_place(way: tuple[Any, ...], value: Any, told: str) -> None:
    (fault,) = lint(spoil(way, value))

    assert str(fault).startswith(told)
    assert not fault.warning
