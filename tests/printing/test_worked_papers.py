"""The worked cases in docs/papers: every field that a form must have is read back from the text of each PDF."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from clerk_app.domain.numbers import Number
from clerk_app.worked.courses import CASES
from tests.printing.reading import pypdf_text, symbols

ROOT = Path(__file__).parents[2]
FIELDS: dict[str, dict[str, str]] = tomllib.loads((Path(__file__).parent / "fields.toml").read_text(encoding="utf-8"))
FILES = sorted((ROOT / "docs" / "papers").glob("*/*.pdf"))
# A paper that stays inside the house, and one that the applicant makes out, tell nobody where to complain.
INTERNAL = frozenset({"F02", "F15", "F16", "F19", "F20"})
PAPERS = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


@cache
def form_of(path: Path) -> str:
    """As the paper itself says in its title."""
    told = PdfReader(path).metadata
    found = re.match(r"F\d\d(?= )", told.title if told and told.title else "")
    return found[0] if found else ""


@PAPERS
def test_every_field_the_form_must_have_is_on_the_paper(path: Path) -> None:
    form = form_of(path)
    wanted: dict[str, str] = dict(FIELDS.get(form, {}))
    if form and form not in INTERNAL:
        wanted |= FIELDS["common"]
    text = pypdf_text(path.read_bytes())
    assert [field for field, said in wanted.items() if not re.search(said, text)] == []


@PAPERS
def test_R058_every_page_bears_a_number_that_reads_back(path: Path) -> None:
    pdf = path.read_bytes()
    payloads = [text for kind, text in symbols(pdf) if len(text) == 22 and text.isdigit()]

    assert payloads
    assert {Number.read(payload).payload for payload in payloads} == set(payloads)


@PAPERS
def test_R063_no_character_is_missing(path: Path) -> None:
    assert not re.search(r"U\+[0-9A-F]{4,5}", pypdf_text(path.read_bytes()))


def test_every_worked_case_has_its_papers_and_every_form_its_case() -> None:
    assert {path.parent.name for path in FILES} == set(CASES)
    assert {form for form in map(form_of, FILES) if form} == set(FIELDS) - {"common"}
