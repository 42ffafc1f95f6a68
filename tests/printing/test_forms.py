"""Every form: symbols, text, fonts, width, sameness, marks, and the particulars the law asks for."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from clerk_app.domain.papers import Marks, Rendered
from printing.papers import Paper, ReportlabPapers
from tests.printing.reading import char_boxes, fonts, pdfium_text, pypdf_text, squeezed, symbols
from tests.printing.samples import NINE, receipt
from tests.printing.samples_commitment import deferral, licence, proof
from tests.printing.samples_course import supplement, tolerant
from tests.printing.samples_day import day_sheet
from tests.printing.samples_decisions import acceptance, correction, refusal
from tests.printing.samples_delivery import collection, delivery
from tests.printing.samples_ends import (
    amendment,
    authority,
    decision,
    extension,
    lapse,
    pause,
    refused,
    void,
    withdrawal,
)
from tests.printing.samples_form import form as one_form
from tests.printing.samples_form import item_form
from tests.printing.samples_notice import CALLBACK, PHONE_URL, notice
from tests.printing.samples_transfer import transfer

SAMPLES: dict[str, Callable[[], Paper]] = {
    "F01": notice,
    "F02": one_form,
    "F02I": item_form,
    "F03": receipt,
    "F04": correction,
    "F05": supplement,
    "F06": acceptance,
    "F07": refusal,
    "F08": deferral,
    "F09": tolerant,
    "F10": proof,
    "F10L": licence,
    "F11": pause,
    "F12": extension,
    "F13": decision,
    "F13R": refused,
    "F15": authority,
    "F17": withdrawal,
    "F17L": lapse,
    "F20": amendment,
    "F20V": void,
    "F14": delivery,
    "F16": transfer,
    "F18": collection,
    "F19": day_sheet,
}
FORMS = pytest.mark.parametrize("form", SAMPLES)
COMMON = ("云岫县清和路18号", "0190-5550118", "第1页", "900001-01", "2026-11-18 09:00 印制", "2026-03版")
UNSEALED = frozenset({"F01", "F02", "F02I", "F08", "F14", "F15", "F16", "F17", "F19", "F20", "F20V"})
REQUIRED = tomllib.loads((Path(__file__).parent / "required.toml").read_text(encoding="utf-8"))


def printed(form: str) -> Rendered:
    return ReportlabPapers().render(SAMPLES[form]())


def marked(form: str, marks: Marks) -> Rendered:
    paper = SAMPLES[form]()
    return ReportlabPapers().render(replace(paper, head=replace(paper.head, marks=marks)))


@FORMS
def test_a_paper_names_its_form_its_edition_and_its_pages(form: str) -> None:
    rendered = printed(form)
    assert (rendered.form, rendered.edition, rendered.missing) == (form[:3], "2026-03", ())
    assert rendered.pages == (2 if form in {"F01", "F02", "F02I"} else 1)


@FORMS
def test_r058_bars_and_qr_read_back_as_the_payload(form: str) -> None:
    payload = SAMPLES[form]().head.payload
    found = symbols(printed(form).pdf)
    stubs = 1 if form == "F18" else 0
    assert found.count(("Code128", payload)) == 1 + stubs
    pages = printed(form).pages
    assert found.count(("QRCode", payload)) == pages + stubs
    apart = [(CALLBACK), (PHONE_URL)] if form == "F01" else []
    assert sorted(text for _, text in found) == sorted([payload] * (1 + pages + 2 * stubs) + apart)


@FORMS
def test_every_particular_the_law_asks_for_reads_back(form: str) -> None:
    rendered = printed(form)
    number = SAMPLES[form]().head.number
    seal = () if form in UNSEALED else ("〔盖章处〕",)
    for read in (pypdf_text, pdfium_text):
        text = read(rendered.pdf)
        assert [word for word in (*COMMON, *seal, *REQUIRED[form], number) if squeezed(word) not in text] == []


@FORMS
def test_the_same_paper_gives_the_same_bytes(form: str) -> None:
    assert printed(form).pdf == printed(form).pdf


@FORMS
def test_only_embedded_faces_are_asked_for(form: str) -> None:
    found = fonts(printed(form).pdf)
    assert all(found.values()), found
    assert all("Noto" in name for name in found)


@FORMS
def test_nothing_leaves_the_text_width(form: str) -> None:
    outside = [box for box in char_boxes(printed(form).pdf) if box[2] < 21.9 or box[3] > 192.1]
    assert outside == []


@FORMS
def test_a_drill_says_so_on_every_page_and_its_symbols_still_read(form: str) -> None:
    drilled = marked(form, Marks(drill=True, printed_at=NINE))
    assert pdfium_text(drilled.pdf).count("演练") == drilled.pages
    assert sorted(symbols(drilled.pdf)) == sorted(symbols(printed(form).pdf))


@FORMS
def test_r083_a_reprint_keeps_its_number_and_counts(form: str) -> None:
    text = pdfium_text(marked(form, Marks(drill=False, printed_at=NINE, reprint=3)).pdf)
    assert "补打第3次" in text
    assert "补打第" not in pdfium_text(printed(form).pdf)


@FORMS
def test_without_a_document_number_the_paper_says_it_follows(form: str) -> None:
    paper = SAMPLES[form]()
    rendered = ReportlabPapers().render(replace(paper, head=replace(paper.head, document_no=None)))
    assert "文号待补" in pdfium_text(rendered.pdf)


def test_what_was_printed_before_leaves_no_trace_in_the_bytes() -> None:
    first = {form: printed(form).pdf for form in SAMPLES}
    again = {form: printed(form).pdf for form in reversed(SAMPLES)}
    assert first == again


# 国办发〔2020〕42号: what the organ tells, then what the applicant commits to, by the words that say it on the paper.
_PARTS = {
    "basis": "设定依据",
    "choice": "由申请人自愿选择",
    "manner": "方式",
    "civil": "民事责任",
    "administrative": "行政处罚",
    "criminal": "刑事责任",
    "credit": "信用记录",
    "verification": "核查权力",
    "publicity": "公开",
    "knows": "已经知悉第一部分告知的全部内容",
    "meets": "已经符合告知的条件",
    "accepts": "承担不实承诺的法律责任",
    "true_intent": "真实意思的表示",
}
_OF_KIND = {
    "F10": {"item": "所属事项", "content": "证明的内容"},
    "F10L": {"item": "申请事项", "papers_after": "提交时间", "check": "现场核查", "withdrawal": "撤销行政许可"},
}


@pytest.mark.parametrize("form", _OF_KIND)
def test_R041_M17_a_commitment_has_all_its_parts_of_notice_and_of_commitment(form: str) -> None:
    text = squeezed(pypdf_text(printed(form).pdf))
    lacking = [part for part, word in {**_PARTS, **_OF_KIND[form]}.items() if squeezed(word) not in text]
    assert lacking == []
