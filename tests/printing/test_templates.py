"""Wording by date: the edition in force, and the faults for which a template is refused."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_app.domain.facts import Promise
from clerk_app.outage_words import outage_words
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
from printing.reprint import marked_reprint
from printing.templates import TEMPLATES, Needs, TemplateFault, wording
from printing.words import COMMON
from tests.printing import samples
from tests.printing.reading import pdfium_text

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


@pytest.fixture
def own_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped wording in a folder of the test's own, which every paper is then set from."""
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    monkeypatch.setattr(wording, "__defaults__", (folder,))
    return folder


def test_a_later_edition_changes_neither_an_old_paper_nor_its_reprint(own_templates: Path) -> None:
    before = receipt.receipt_pdf(samples.receipt()).pdf
    shipped = (own_templates / "F03" / "2026-03-01.toml").read_text(encoding="utf-8")
    later = shipped.replace('title = "申请材料接收凭证"', 'title = "收件回执"').replace("2026-03", "2026-12")
    (own_templates / "F03" / "2026-12-01.toml").write_text(later, encoding="utf-8")
    common = (own_templates / "common" / "2026-03-01.toml").read_text(encoding="utf-8")
    (own_templates / "common" / "2026-12-01.toml").write_text(common.replace("补打", "重印"), encoding="utf-8")

    assert receipt.receipt_pdf(samples.receipt()).pdf == before
    again = pdfium_text(marked_reprint(before, 1, datetime(2026, 12, 24, 1, tzinfo=UTC), DAY))
    assert "补打第1次2026-12-2409:00" in again
    assert "重印" not in again

    december = samples.receipt()
    head = replace(december.head, issued_at=datetime(2026, 12, 2, 1, tzinfo=UTC))
    rendered = receipt.receipt_pdf(replace(december, head=head))
    assert rendered.edition == "2026-12"
    assert "收件回执" in pdfium_text(rendered.pdf)


@pytest.mark.parametrize(("form", "line"), [("F03", "total = "), ("common", "reprint = ")])
def test_a_paper_is_refused_in_words_where_its_template_lacks_a_required_field(
    own_templates: Path, form: str, line: str
) -> None:
    path = own_templates / form / "2026-03-01.toml"
    kept = [one for one in path.read_text(encoding="utf-8").splitlines() if not one.startswith(line)]
    path.write_text("\n".join(kept), encoding="utf-8")

    with pytest.raises(TemplateFault) as fault:
        receipt.receipt_pdf(samples.receipt())
    told = outage_words(fault.value)
    assert told == f"模板 {form}/2026-03-01.toml 缺少必备条目「{line.split(maxsplit=1)[0]}」；请改正后再打印。"
