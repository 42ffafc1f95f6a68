"""The receipt on an 80 mm roll: as long as its text, readable by a thermal printer's dots, nothing outside 72 mm."""

from dataclasses import replace

from clerk_app.domain.papers import Marks
from printing.papers import ReportlabPapers
from printing.raster import page_count
from printing.receipt_roll import receipt_roll_pdf
from tests.printing.reading import char_boxes, fonts, page_size, pdfium_text, pypdf_text, symbols
from tests.printing.samples import CASE, NINE, receipt

HELD = (
    "云政收〔2026〕第001944号（简联）",
    "90000126111801018536",
    "许文谦190121********0016",
    "21份78页，均已电子化",
    "2份，见容缺受理通知书",
    "2026年11月25日",
    "自收到材料之日起即为受理",
    "收件专用章",
    "水质达标排放承诺书",
)


def test_bars_and_qr_read_back_at_the_dots_of_a_thermal_printer() -> None:
    rendered = ReportlabPapers().render_roll(receipt())
    assert sorted(symbols(rendered.pdf, dpi=203)) == [("Code128", CASE), ("QRCode", CASE)]


def test_the_short_copy_holds_what_the_applicant_needs() -> None:
    rendered = receipt_roll_pdf(receipt())
    for text in (pypdf_text(rendered.pdf), pdfium_text(rendered.pdf)):
        assert [word for word in HELD if word not in text] == []


def test_nothing_leaves_the_printing_width_and_the_page_is_as_long_as_its_text() -> None:
    long, short = receipt_roll_pdf(receipt()), receipt_roll_pdf(receipt(materials=receipt().materials[:3]))
    assert all(left > 3.9 and right < 76.1 for _, _, left, right in char_boxes(long.pdf))
    assert page_count(long.pdf) == 1
    assert page_size(long.pdf)[0] == page_size(short.pdf)[0]
    assert page_size(long.pdf)[1] > page_size(short.pdf)[1] + 80


def test_without_licences_nothing_is_said_to_be_deemed_accepted() -> None:
    assert "即为受理" not in pdfium_text(receipt_roll_pdf(receipt(has_licences=False)).pdf)


def test_marks_are_on_the_roll_too_and_the_bytes_stay_the_same() -> None:
    paper = receipt()
    marked = replace(paper, head=replace(paper.head, marks=Marks(drill=True, printed_at=NINE, reprint=2)))
    rendered = receipt_roll_pdf(marked)
    text = pdfium_text(rendered.pdf)
    assert "演练" in text
    assert "补打第2次" in text
    assert sorted(symbols(rendered.pdf, dpi=203)) == [("Code128", CASE), ("QRCode", CASE)]
    assert rendered.pdf == receipt_roll_pdf(marked).pdf
    assert all(fonts(rendered.pdf).values())
