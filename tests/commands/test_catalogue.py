"""clerk catalogue: what authors see, key by key and word by word, for shipped themes and for their own."""

import json
from pathlib import Path
from typing import Any

import pytest

from clerk_app.__main__ import main
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.commands.catalogue import SHIPPED
from tests.catalogue_files import shipped
from tests.domain.test_plan import ROWS, counts, demo

SMALL = Path(__file__).parents[1] / "codec"
OWN = ("--common", str(SMALL / "small_common.yaml"))
THEME = str(SMALL / "small_theme.yaml")
KEYS = {
    "items", "departments", "forms", "materials", "fields", "path_days", "limit_days", "item_slugs",
    "material_slugs", "field_slugs",
}  # fmt: skip
Say = pytest.CaptureFixture[str]


def shipped_file(slug: str) -> str:
    return str(SHIPPED / f"{slug}.yaml")


def plan(say: Say, *arguments: str) -> dict[str, Any]:
    """What the command printed as JSON."""
    assert main(["catalogue", "plan", *arguments, "--json"]) == 0
    said = say.readouterr()
    assert said.err == ""
    figures: dict[str, Any] = json.loads(said.out)
    return figures


def refusal(say: Say, *arguments: str) -> str:
    """What was told when nothing was printed."""
    assert main(["catalogue", *arguments]) == 1
    said = say.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err.strip()


def answers(folder: Path, content: str) -> str:
    path = folder / "answers.json"
    path.write_text(content, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("slug", "scenario", "expected"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_the_keys_of_a_plan_for_every_demo_scenario(
    capsys: Say, slug: str, scenario: str, expected: tuple[int, ...]
) -> None:
    told = plan(capsys, shipped_file(slug), "--scenario", scenario)

    assert told.keys() == KEYS
    materials, fields = told["materials"], told["fields"]
    assert materials.keys() == {"summed", "distinct", "to_bring", "without_e_licence"}
    assert fields.keys() == {"summed", "merged"}
    assert (
        told["items"], told["departments"], told["forms"], materials["summed"], materials["distinct"],
        materials["to_bring"], materials["without_e_licence"], fields["summed"], fields["merged"],
        told["path_days"], told["limit_days"],
    ) == expected  # fmt: skip
    resolved = demo(slug, scenario)
    assert counts(resolved) == expected
    assert told["item_slugs"] == [item.slug for item in resolved.items]
    assert told["material_slugs"] == [planned.slug for planned in resolved.materials]
    assert told["field_slugs"] == [planned.slug for planned in resolved.fields]


def test_an_authors_own_theme_is_planned_with_own_or_shipped_definitions(capsys: Say) -> None:
    own = plan(capsys, THEME, "--scenario", "typical", *OWN)

    assert own == plan(capsys, THEME, "--scenario", "typical")
    assert own["materials"] == {"summed": 6, "distinct": 4, "to_bring": 3, "without_e_licence": 2}
    assert own["fields"] == {"summed": 14, "merged": 9}
    assert (own["path_days"], own["limit_days"]) == (2, 3)


def test_answers_from_a_file_give_the_plan_of_the_scenario(capsys: Say, tmp_path: Path) -> None:
    given = answers(tmp_path, '{"reader": "adult", "extras": ["posted"]}')

    assert plan(capsys, THEME, "--answers", given) == plan(capsys, THEME, "--scenario", "typical")


def test_M01_one_item_alone_needs_only_its_own_answers(capsys: Say, tmp_path: Path) -> None:
    given = answers(tmp_path, '{"reader": "adult", "extras": []}')
    told = plan(capsys, THEME, "--item", "reader_registration", "--answers", given)

    assert told["item_slugs"] == ["reader_registration"]
    assert told["materials"]["summed"] == told["materials"]["distinct"] == 3
    assert (told["path_days"], told["limit_days"]) == (2, 2)


@pytest.mark.parametrize("theme", shipped().themes, ids=lambda theme: theme.slug)
def test_M01_every_item_of_a_demo_scenario_can_be_handled_alone(capsys: Say, theme: Any) -> None:
    scenario = theme.demo_scenarios[0]
    for slug in plan(capsys, shipped_file(theme.slug), "--scenario", scenario.id)["item_slugs"][:3]:
        alone = plan(capsys, shipped_file(theme.slug), "--item", slug, "--scenario", scenario.id)
        assert alone["item_slugs"] == [slug]
        assert alone["materials"]["summed"] == alone["materials"]["distinct"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"moon": "full"}', "没有“moon”这个问题"),
        ('{"reader": "robot"}', "问题“reader”没有选项“robot”"),
        ('{"reader": ["adult"]}', "问题“reader”的答案形式不对"),
        ('{"reader": "adult", "extras": "posted"}', "问题“extras”的答案形式不对"),
        ('{"reader": "adult"}', "“extras”还没有回答"),
        ("{}", "“reader”还没有回答"),
        ('{"reader": "visitor"}', "凭身份证当日入馆，无需办证"),
        ('{"reader": 1}', "答案不是问题到选项的对象"),
        ('{"reader": [1]}', "答案不是问题到选项的对象"),
        ("[]", "答案不是问题到选项的对象"),
        ("null", "答案不是问题到选项的对象"),
        ('{"reader": ', "读不出答案"),
        ("", "读不出答案"),
    ],
)
def test_bad_answers_are_told_in_a_sentence_and_nothing_is_planned(
    capsys: Say, tmp_path: Path, content: str, told: str
) -> None:
    said = refusal(capsys, "plan", THEME, "--answers", answers(tmp_path, content))

    assert told in said
    assert said.startswith(("small_theme.yaml: ", "answers.json: "))
    assert said.endswith("。")
    assert len(said.splitlines()) == 1


def test_answers_that_are_no_text_or_not_there_are_told(capsys: Say, tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_bytes(b"\xff\xfe\x00")
    assert "读不出答案" in refusal(capsys, "plan", THEME, "--answers", str(path))
    assert "读不出答案" in refusal(capsys, "plan", THEME, "--answers", str(tmp_path / "absent.json"))


def test_an_unknown_scenario_is_told_with_those_there_are(capsys: Say) -> None:
    assert "可用的有：typical、child" in refusal(capsys, "plan", THEME, "--scenario", "moon")


def test_an_unknown_item_is_told(capsys: Say) -> None:
    assert "没有事项“moon”" in refusal(capsys, "plan", THEME, "--scenario", "typical", "--item", "moon")


def test_a_theme_with_faults_is_not_planned(capsys: Say, tmp_path: Path) -> None:
    path = tmp_path / "spoiled.yaml"
    path.write_text(Path(THEME).read_text(encoding="utf-8").replace("lead: culture", "lead: moon"), encoding="utf-8")

    assert "spoiled.yaml: lead: 部门“moon”没有定义" in refusal(capsys, "plan", str(path), "--scenario", "typical")


def test_lint_says_how_many_files_are_sound(capsys: Say) -> None:
    assert main(["catalogue", "lint", THEME, *OWN]) == 0
    assert capsys.readouterr().out == "1 个主题文件没有错误。\n"


def test_lint_tells_every_fault_of_every_file(capsys: Say, tmp_path: Path) -> None:
    text = Path(THEME).read_text(encoding="utf-8")
    spoiled, broken = tmp_path / "spoiled.yaml", tmp_path / "broken.yaml"
    spoiled.write_text(text.replace("一寸照片", "其他材料").replace("lead: culture", "lead: moon"), encoding="utf-8")
    broken.write_text("a: [", encoding="utf-8")

    said = refusal(capsys, "lint", THEME, str(spoiled), str(broken), str(tmp_path / "absent.yaml")).splitlines()

    assert [line.partition(": ")[0].rpartition("/")[2] for line in said] == [
        "spoiled.yaml", "spoiled.yaml", "broken.yaml", "absent.yaml", "spoiled.yaml", "spoiled.yaml",
    ]  # fmt: skip
    assert any("兜底材料" in line for line in said)


def test_a_hint_alone_is_no_fault(capsys: Say, tmp_path: Path) -> None:
    path = tmp_path / "hinted.yaml"
    path.write_text(Path(THEME).read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")

    assert main(["catalogue", "lint", str(path)]) == 0
    assert "提示：不认识的键 colour" in capsys.readouterr().err


def test_shared_definitions_that_cannot_be_read_are_told(capsys: Say, tmp_path: Path) -> None:
    absent = str(tmp_path / "common.yaml")
    assert "common.yaml" in refusal(capsys, "lint", THEME, "--common", absent)
    assert "common.yaml" in refusal(capsys, "plan", THEME, "--scenario", "typical", "--common", absent)


def test_lines_for_people_without_json(capsys: Say) -> None:
    assert main(["catalogue", "plan", THEME, "--scenario", "child"]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "items: 2"
    assert [line.partition(":")[0] for line in said][3] == "materials"


def test_compile_writes_a_package_that_loads(capsys: Say, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "library-card.yaml").write_bytes(Path(THEME).read_bytes())
    (folder / "common.yaml").write_bytes((SMALL / "small_common.yaml").read_bytes())
    (folder / "VERSION").write_text("2026.11.18-1", encoding="ascii")
    package = tmp_path / "own.pack"

    assert main(["catalogue", "compile", "--source", str(folder), "--to", str(package)]) == 0
    catalogue = load_catalogue(package.read_bytes())
    assert [theme.slug for theme in catalogue.themes] == ["library-card"]
    assert catalogue.themes[0].initials
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("version", "told"), [(None, "读不到文件"), ("1.0", "“1.0”不是版本"), ("", "“”不是版本")])
def test_a_folder_without_a_sound_version_is_not_compiled(
    capsys: Say, tmp_path: Path, version: str | None, told: str
) -> None:
    (tmp_path / "common.yaml").write_bytes((SMALL / "small_common.yaml").read_bytes())
    if version is not None:
        (tmp_path / "VERSION").write_text(version, encoding="ascii")

    said = refusal(capsys, "compile", "--source", str(tmp_path), "--to", str(tmp_path / "own.pack"))

    assert "VERSION" in said
    assert told in said
    assert not (tmp_path / "own.pack").exists()
