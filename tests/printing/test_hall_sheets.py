"""The hall's own sheets: every symbol reads back, nothing is lost of a long name, nothing leaves its page."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from clerk_app.domain.papers import Marks
from clerk_app.domain.papers_hall import HallSheet
from printing import address_label, bag_slip, emergency, printer_check, separator
from printing.acceptance_roll import ROLL_NEEDS, acceptance_roll_pdf
from printing.papers import ReportlabPapers
from printing.templates import TEMPLATES, Needs, wording
from tests.printing import samples_hall as samples
from tests.printing.reading import char_boxes, fonts, page_size, pdfium_text, pypdf_text, squeezed, symbols
from tests.printing.samples import CASE, NINE, TODAY
from tests.printing.samples_decisions import acceptance

LONG = "阿卜杜热合曼·买买提依明·阿布都克里木·吐尔逊江·努尔艾合买提·艾则孜·库尔班江·𬱖𠀐·玉素甫"
SHEETS: dict[str, Callable[[], HallSheet]] = {
    "H01": samples.printer_check,
    "H02": samples.separator,
    "H03": samples.bag_slip,
    "H05": samples.address_label,
    "H06": samples.emergency,
}
NEEDS: dict[str, Needs] = {
    "H01": printer_check.NEEDS,
    "H02": separator.NEEDS,
    "H03": bag_slip.NEEDS,
    "H05": address_label.NEEDS,
    "H06": emergency.NEEDS,
}
# Code 128 and QR symbols of each sheet.
COUNTS = {"H01": (5, 4), "H02": (1, 2), "H03": (2, 2), "H05": (1, 1), "H06": (4, 4)}
HELD = {
    "H01": ("打印测试页", "A4-窗口03", "应为100mm", "受理通知书0123456789〔2026〕", "张龘", "GARCÍALÓPEZ", "检查人"),
    "H02": ("以下各页为", "05房屋租赁合同", "用于事项3、8、9", "原件核验，复印件1份", "租期覆盖申请日", "不计页数"),
    "H03": (
        "袋号",
        "B-02-07",
        "原件14份、复印件6份，共78页；另有电子证照1份",
        "保管登记",
        "何知远（0107）",
        "预计归还",
    ),
    "H05": ("许文谦", "19000000187", "青石广场2栋206号", "寄件人", "2件食品经营许可证", "1190000000019", "核对人"),
    "H06": ("应急收件凭证", "第一联申请人留存", "第二联归档、补录", "收件时间以手写为准", "印制日期2026年11月18日"),
}
FORMS = pytest.mark.parametrize("form", SHEETS)


@FORMS
def test_r058_every_symbol_of_a_sheet_reads_back(form: str) -> None:
    sheet = SHEETS[form]()
    found = symbols(ReportlabPapers().render(sheet).pdf, 300)
    assert (sum(kind == "Code128" for kind, _ in found), sum(kind == "QRCode" for kind, _ in found)) == COUNTS[form]
    assert {text for _, text in found} == set(getattr(sheet, "numbers", ())) or {sheet.head.payload}


@FORMS
def test_a_sheet_holds_what_it_is_for(form: str) -> None:
    rendered = ReportlabPapers().render(SHEETS[form]())
    for text in (pypdf_text(rendered.pdf), pdfium_text(rendered.pdf)):
        assert [word for word in HELD[form] if squeezed(word) not in text] == []
    assert rendered.form == form


@FORMS
def test_every_edition_has_what_its_sheet_needs(form: str) -> None:
    assert sorted((TEMPLATES / form).glob("*.toml"))
    assert wording(form, TODAY, NEEDS[form]).form == form


@FORMS
def test_a_sheet_is_the_same_bytes_again_in_embedded_faces_and_says_when_it_is_a_drill(form: str) -> None:
    sheet = SHEETS[form]()
    rendered = ReportlabPapers().render(sheet)
    assert rendered.pdf == ReportlabPapers().render(sheet).pdf
    assert all(fonts(rendered.pdf).values())
    drilled = replace(sheet, head=replace(sheet.head, marks=Marks(drill=True, printed_at=NINE)))
    assert pdfium_text(ReportlabPapers().render(drilled).pdf).count("演练") == rendered.pages


@FORMS
def test_nothing_leaves_the_page_of_a_sheet(form: str) -> None:
    rendered = ReportlabPapers().render(SHEETS[form]())
    width = page_size(rendered.pdf)[0]
    assert all(left > 4 and right < width - 4 for _, _, left, right in char_boxes(rendered.pdf))


def test_R060_long_names_are_set_whole_on_slip_label_and_separator() -> None:
    papers = ReportlabPapers()
    for rendered in (
        papers.render(samples.bag_slip(applicant=LONG)),
        papers.render(samples.address_label(receiver=LONG)),
        papers.render(samples.separator(applicant=LONG, material=LONG)),
    ):
        assert LONG in pdfium_text(rendered.pdf)
        assert rendered.missing == ()


def test_R063_what_no_face_has_is_framed_on_the_test_page_and_named() -> None:
    rendered = ReportlabPapers().render(samples.printer_check())
    assert rendered.missing == ("\U0002ebf0", "\U0002ebf3", "\U000323af")


def test_P03_a_bag_with_originals_says_which_go_back() -> None:
    text = pdfium_text(ReportlabPapers().render(samples.bag_slip(to_return=("居民户口簿", "结婚证"))).pdf)
    assert "有：居民户口簿、结婚证" in text


def test_P18_without_a_tracking_number_the_label_leaves_its_place() -> None:
    text = pdfium_text(ReportlabPapers().render(samples.address_label(tracking="")).pdf)
    assert "（贴快递单）" in text
    assert "封装前已核对地址" in text


def test_the_acceptance_on_the_roll_is_a_slip_to_ask_with_and_says_so() -> None:
    rendered = acceptance_roll_pdf(acceptance())
    text = pdfium_text(rendered.pdf)
    held = (
        "查询凭条",
        "不替代加盖专用印章的受理通知书",
        "2026年12月7日（13个工作日）",
        "答复11-25",
        "已办结",
        "（容缺）",
    )
    assert [word for word in held if word not in text] == []
    assert sorted(symbols(rendered.pdf, dpi=203)) == [("Code128", CASE), ("QRCode", CASE)]
    assert all(left > 3.9 and right < 76.1 for _, _, left, right in char_boxes(rendered.pdf))
    assert wording("F06", TODAY, ROLL_NEEDS).form == "F06"


def test_R099_a_free_case_says_so_on_the_roll() -> None:
    assert "收费不收费" in pdfium_text(acceptance_roll_pdf(acceptance(fees=())).pdf)
