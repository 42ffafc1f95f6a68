"""Wording by date: the edition in force, and the faults for which a template is refused."""

from datetime import date
from pathlib import Path

import pytest

from clerk_app.domain.facts import Promise
from printing import (
    acceptance,
    amendment,
    authority,
    closing,
    collection,
    commitment,
    correction,
    day_sheet,
    deferral,
    delivery,
    department,
    notice,
    receipt,
    refusal,
    supplement,
    transfer,
)
from printing.templates import TEMPLATES, Needs, TemplateFault, wording
from printing.words import COMMON

DAY = date(2026, 11, 18)
NEEDS: Needs = {"title": "", "until": "due", "columns": 2}
GOOD = 'form = "F99"\nedition = "2026-03"\ntitle = "题"\nuntil = "不迟于{due}"\ncolumns = ["甲", "乙"]\n'


def shelf(folder: Path, **editions: str) -> Path:
    (folder / "F99").mkdir(exist_ok=True)
    for name, text in editions.items():
        (folder / "F99" / f"{name.replace('_', '-')[1:]}.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_edition_in_force_on_the_day_is_taken(tmp_path: Path) -> None:
    later = GOOD.replace("2026-03", "2026-12")
    folder = shelf(tmp_path, _2026_03_01=GOOD, _2026_12_01=later)
    assert wording("F99", date(2026, 11, 30), NEEDS, folder).edition == "2026-03"
    assert wording("F99", date(2026, 12, 1), NEEDS, folder).edition == "2026-12"


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (GOOD.replace('title = "题"\n', ""), "缺少必备条目「title」"),
        (GOOD.replace("{due}", ""), "漏了必须印出的「due」"),
        (GOOD.replace("{due}", "{due}{who}"), "填不上的「who」"),
        (GOOD.replace(', "乙"', ""), "应当是 2 个词的列表"),
        (GOOD.replace('"不迟于{due}"', '["x"]'), "应当是一句话"),
        (GOOD.replace("until =", "until"), "读不出来"),
        (GOOD.replace('edition = "2026-03"\n', ""), "缺少必备条目「edition」"),
    ],
)
def test_a_faulty_template_is_refused_in_a_sentence_that_names_the_file(tmp_path: Path, spoilt: str, told: str) -> None:
    with pytest.raises(TemplateFault, match=told) as fault:
        wording("F99", DAY, NEEDS, shelf(tmp_path, _2026_03_01=spoilt))
    assert "F99/2026-03-01.toml" in str(fault.value)


def test_a_day_before_the_first_edition_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="2026-02-28"):
        wording("F99", date(2026, 2, 28), NEEDS, shelf(tmp_path, _2026_03_01=GOOD))


@pytest.mark.parametrize(
    ("form", "needs"),
    [
        ("common", COMMON),
        ("F01", notice.NEEDS),
        ("F03", receipt.NEEDS),
        ("F04", correction.NEEDS),
        ("F05", supplement.NEEDS),
        ("F06", acceptance.NEEDS),
        ("F07", refusal.NEEDS),
        ("F08", commitment.NEEDS[Promise.DEFERRAL]),
        ("F09", deferral.NEEDS),
        ("F10", commitment.NEEDS[Promise.PROOF]),
        ("F10L", commitment.NEEDS[Promise.LICENCE]),
        ("F11", department.PAUSE_NEEDS),
        ("F12", department.EXTENSION_NEEDS),
        ("F13", department.DECISION_NEEDS),
        ("F15", authority.NEEDS),
        ("F17", closing.NEEDS),
        ("F20", amendment.NEEDS),
        ("F14", delivery.NEEDS),
        ("F16", transfer.NEEDS),
        ("F18", collection.NEEDS),
        ("F19", day_sheet.NEEDS),
    ],
)
def test_every_shipped_edition_has_what_its_form_needs(form: str, needs: Needs) -> None:
    editions = sorted((TEMPLATES / form).glob("*.toml"))
    assert editions
    for edition in editions:
        assert wording(form, date.fromisoformat(edition.stem), needs).form == form.removesuffix("L")


def test_no_sentence_says_what_the_corrections_forbid() -> None:
    """L07: no deadline is invented; L08: no free ground; decided names of the papers."""
    texts = {path.parent.name: path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.toml")}
    assert "超过法定期限" not in texts["F04"]
    assert "其他" not in texts["F07"]
    assert 'title = "补正告知书"' in texts["F04"]
    assert 'title = "不予受理决定书"' in texts["F07"]
