"""clerk papers: a worked case becomes files, and every sheet of them is read back."""

from pathlib import Path

import pytest

from clerk_app.__main__ import main
from clerk_app.codec.people_file import read_worked
from clerk_app.domain.entries import form_problems
from clerk_app.domain.plan import resolve
from clerk_app.worked.courses import CASES, FIRST_DAY
from resources import RESOURCES
from tests.catalogue_files import shipped
from tests.desk_kit import scenario_answers


def test_a_worked_case_leaves_a_file_for_each_paper_it_was_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["papers", "--only", "food-licence", "--out", str(tmp_path)]) == 0
    made = sorted(path.name for path in (tmp_path / "food-licence").glob("*.pdf"))
    told = capsys.readouterr().out
    assert {name[3:6] for name in made} >= {"F01", "F02", "F07"}
    assert all(name in told for name in made)


def test_every_worked_case_has_a_window_of_its_own() -> None:
    assert len({worked.window for worked in CASES.values()}) == len(CASES)


@pytest.mark.parametrize("path", sorted((RESOURCES / "demo" / "worked").glob("*.toml")), ids=lambda path: path.stem)
def test_every_worked_form_is_filled_without_a_flaw(path: Path) -> None:
    visit = read_worked(path)
    theme, tables = shipped().theme(visit.theme), shipped().tables
    assert theme is not None
    plan = resolve(theme, {**scenario_answers(theme, visit.scenario), **visit.answers}, (), visit.item)
    # What follows from other entries is filled in by the program.
    told = visit.entries | dict.fromkeys(visit.rows, "rows")
    flaws = [one for one in form_problems(plan, told, FIRST_DAY, tables) if one.field in told]
    assert not flaws
    assert set(told) <= {planned.slug for planned in plan.fields}
