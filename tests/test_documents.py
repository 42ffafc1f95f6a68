"""What the documents show is true: links lead somewhere, and the worked theme comes to what its page says."""

import re
from pathlib import Path

import pytest

from clerk_app.__main__ import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
EXAMPLE = ROOT / "docs" / "examples" / "elder-care.yaml"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"(?<!!)\[[^\]]*\]\(([^):]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_worked_theme_has_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "lint", str(EXAMPLE)]) == 0
    assert capsys.readouterr().err == ""


def test_the_worked_theme_comes_to_what_its_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "plan", str(EXAMPLE), "--scenario", "alone"]) == 0
    told = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    assert [line for line in capsys.readouterr().out.splitlines() if line not in told] == []
