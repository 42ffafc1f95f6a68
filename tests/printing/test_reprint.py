"""A reprint is the first print and its mark: nothing outside the box differs, on any page, of any form."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from printing.acceptance import acceptance_pdf
from printing.commitment import commitment_pdf
from printing.correction import correction_pdf
from printing.dots import DOTS_A_MM, dot_pages
from printing.notice import notice_pdf
from printing.raster import page_count, page_png
from printing.receipt import receipt_pdf
from printing.receipt_roll import receipt_roll_pdf
from printing.refusal import refusal_pdf
from printing.reprint import marked_reprint
from tests.printing.reading import page_size, page_texts, pdfium_text, pypdf_text, symbols
from tests.printing.samples import NINE, receipt
from tests.printing.samples_commitment import deferral
from tests.printing.samples_decisions import acceptance, correction, refusal
from tests.printing.samples_notice import notice

DAY = date(2026, 11, 18)
DPI = 127  # five dots a millimetre
PAPERS: dict[str, Callable[[], bytes]] = {
    "F01": lambda: notice_pdf(notice()).pdf,
    "F03": lambda: receipt_pdf(receipt()).pdf,
    "F04": lambda: correction_pdf(correction()).pdf,
    "F06": lambda: acceptance_pdf(acceptance()).pdf,
    "F07": lambda: refusal_pdf(refusal()).pdf,
    "F08": lambda: commitment_pdf(deferral()).pdf,
}


def pages(pdf: bytes) -> list[Image.Image]:
    found = (Image.open(BytesIO(page_png(pdf, page, DPI))) for page in range(page_count(pdf)))
    return [image.convert("L") for image in found]


def differing(first: Image.Image, second: Image.Image) -> tuple[float, ...]:
    """The box around everything that differs, in millimetres."""
    found = ImageChops.difference(first, second).getbbox()
    assert found
    return tuple(edge / 5 for edge in found)


@pytest.mark.parametrize("form", PAPERS)
def test_R083_a_reprint_is_identical_but_for_its_mark_between_body_name_and_bars(form: str) -> None:
    first = PAPERS[form]()
    again = marked_reprint(first, 3, NINE, DAY)

    assert page_count(again) == page_count(first)
    for before, after in zip(pages(first), pages(again), strict=True):
        left, top, right, bottom = differing(before, after)
        assert (left, right) == pytest.approx((88.5, 119.5), abs=0.5)
        assert (bottom - top, top) <= (8.8, 20)
    assert all("补打第3次2026-11-1809:00" in text for text in page_texts(again))
    assert symbols(again) == symbols(first)


def test_R083_the_text_of_a_reprint_is_that_of_the_first_print_and_its_mark() -> None:
    first = PAPERS["F06"]()
    again = marked_reprint(first, 1, NINE, DAY)

    assert pdfium_text(again).replace("补打第1次2026-11-1809:00", "") == pdfium_text(first)
    assert pypdf_text(first) in pypdf_text(again)


def test_R083_a_roll_carries_the_mark_in_a_strip_above_what_was_printed_first() -> None:
    first = receipt_roll_pdf(receipt()).pdf
    again = marked_reprint(first, 2, NINE, DAY)

    assert page_size(again)[1] - page_size(first)[1] == pytest.approx(6, abs=0.01)
    (before,), (after,) = dot_pages(first), dot_pages(again)
    assert (before.size[0], after.height - before.height) == (80 * DOTS_A_MM, 6 * DOTS_A_MM)
    below = after.crop((0, after.height - before.height, *after.size))
    edge = (0, DOTS_A_MM // 4, *before.size)  # the line under the mark
    assert before.crop(edge).tobytes() == below.crop(edge).tobytes()
    assert pdfium_text(again).replace("补打第2次2026-11-1809:00", "") == pdfium_text(first)
    assert symbols(again) == symbols(first)
