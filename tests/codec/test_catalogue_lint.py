"""The catalogue linter: every fault is told with file, place and a sentence, in shipped and in foreign themes alike."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from clerk_app.codec.catalogue_lint import lint, lint_together
from clerk_app.codec.catalogue_source import CatalogueRejected, Common, Fault, Source, read_theme
from resources import RESOURCES
from tests.codec.mutations import ANYWHERE, Spoiled, material

HERE = Path(__file__).parent
SHIPPED = RESOURCES / "catalogue"
THEMES = {
    "small_theme.yaml": (HERE, HERE / "small_common.yaml"),
    "newborn-birth.yaml": (SHIPPED, SHIPPED / "common.yaml"),
}


@cache
def _read(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((THEMES[name][0] / name).read_text(encoding="utf-8"))
    return raw


def authored(name: str) -> dict[str, Any]:
    return deepcopy(_read(name))


def source_of(folder: Path, name: str, text: str) -> Source:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_theme(path, Common.read(THEMES[name][1]))


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*-*.yaml")), ids=lambda path: path.stem)
def test_the_shipped_themes_have_no_fault(path: Path) -> None:
    assert [fault for fault in lint(read_theme(path, Common.read(SHIPPED / "common.yaml"))) if not fault.warning] == []


@pytest.mark.parametrize("common", [HERE / "small_common.yaml", SHIPPED / "common.yaml"], ids=["own", "shipped"])
def test_a_small_theme_written_from_scratch_has_nothing_to_tell(common: Path) -> None:
    assert lint(read_theme(HERE / "small_theme.yaml", Common.read(common))) == ()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("spoiled", ANYWHERE, ids=str)
def test_every_fault_is_told_with_file_place_and_a_sentence(tmp_path: Path, name: str, spoiled: Spoiled) -> None:
    raw = authored(name)
    faults = lint(source_of(tmp_path, name, spoiled.text(raw)))
    place = spoiled.expected(raw)
    told = [fault for fault in faults if fault.path == place and spoiled.words in fault.what]

    assert len(told) == 1, "\n".join(map(str, faults))
    assert not told[0].warning
    assert str(told[0]) == f"{name}: {place}: {told[0].what}。{told[0].do}。"


def test_R031_a_paper_with_a_name_of_its_own_is_no_catch_all(tmp_path: Path) -> None:
    raw = authored("small_theme.yaml")
    for at, words in enumerate(("其他材料清单", "有关部门批准文件", "居住证明", "婚姻证明材料", "无违法证明")):
        raw["materials"].append(material(slug=f"paper_{at}", zh=words))

    assert lint(source_of(tmp_path, "small_theme.yaml", yaml.safe_dump(raw, allow_unicode=True))) == ()


def test_an_unknown_key_is_a_hint_and_never_a_fault(tmp_path: Path) -> None:
    raw = authored("small_theme.yaml") | {"colour": "red"}
    raw["materials"][0]["weight"] = 3

    hints = lint(source_of(tmp_path, "small_theme.yaml", yaml.safe_dump(raw, allow_unicode=True)))

    assert [(hint.path, hint.warning) for hint in hints] == [
        ("colour", True),
        ("materials[0] reader_id_card.weight", True),
    ]
    assert "提示：" in str(hints[0])


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    raw = authored("small_theme.yaml")
    raw["lead"] = "moon"
    raw["items"][0]["department"] = "sun"
    raw["materials"].append(material(zh="其他材料"))

    faults = lint(source_of(tmp_path, "small_theme.yaml", yaml.safe_dump(raw, allow_unicode=True)))

    assert [fault.path for fault in faults] == [
        "lead",
        "items[0] reader_registration.department",
        "materials[5] odd_paper.zh",
    ]


def test_codes_and_slugs_are_unique_across_files() -> None:
    common = Common.read(HERE / "small_common.yaml")
    theme = read_theme(HERE / "small_theme.yaml", common)
    again = Source("other.yaml", theme.theme, common)

    told = [str(fault) for fault in lint_together((theme, again))]

    assert len(told) == 2
    assert all(text.startswith("other.yaml: ") and "已被 small_theme.yaml 使用" in text for text in told)


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (b"a: [1", "line 2", "第 2 行不是合法的 YAML"),
        (b"a: b\n\tc: d", "line 2", "第 2 行不是合法的 YAML"),
        ("zh: 读者证".encode("gb18030"), "-", "文件不是 UTF-8 编码"),
        (b"- a\n- b\n", "-", "文件顶层不是“键: 值”的形式"),
        (b"", "-", "文件顶层不是“键: 值”的形式"),
        (b"\x00\x01\x02", "-", "控制字符"),
        (b"a: \x07", "-", "控制字符"),
        (b"a: *nowhere", "line 1", "不是合法的 YAML"),
    ],
)
def test_a_file_that_is_no_theme_is_told_with_its_line(tmp_path: Path, content: bytes, place: str, words: str) -> None:
    path = tmp_path / "theme.yaml"
    path.write_bytes(content)

    with pytest.raises(CatalogueRejected) as rejected:
        read_theme(path, Common.read(HERE / "small_common.yaml"))

    (fault,) = rejected.value.faults
    assert (fault.file, fault.path) == ("theme.yaml", place)
    assert words in fault.what
    assert str(fault) == str(rejected.value)


def test_a_file_that_is_not_there_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(CatalogueRejected) as rejected:
        Common.read(tmp_path / "absent.yaml")

    assert str(tmp_path / "absent.yaml") in str(rejected.value)


def test_a_fault_says_what_and_what_to_do() -> None:
    told = Fault("a.yaml", "lead", "主题没有牵头单位", "写明 lead")
    assert str(told) == "a.yaml: lead: 主题没有牵头单位。写明 lead。"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("departments: 7", "departments"),
        ("departments: [{slug: a, zh: 甲}]", "departments[0]"),
        ("fields: [{zh: 名}]", "fields[0]"),
        ("questions: [x]", "questions[0]"),
    ],
)
def test_shared_definitions_are_told_like_themes(tmp_path: Path, text: str, place: str) -> None:
    path = tmp_path / "common.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(CatalogueRejected) as rejected:
        Common.read(path)

    assert str(rejected.value).startswith(f"common.yaml: {place}: 共用定义的写法不对")
