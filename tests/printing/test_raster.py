"""Pages as pictures: white where nothing is printed, the size the resolution asks for."""

from io import BytesIO

from PIL import Image

from printing.notice import notice_pdf
from printing.raster import page_count, page_png
from tests.printing.samples_notice import notice


def test_a_page_is_white_and_as_large_as_its_resolution() -> None:
    pdf = notice_pdf(notice()).pdf
    assert page_count(pdf) == 2
    first, second = (Image.open(BytesIO(page_png(pdf, page, 72))) for page in range(2))
    assert first.size == second.size == (596, 842)
    assert first.mode == "RGB"
    assert first.getpixel((3, 3)) == (255, 255, 255)
    assert first.tobytes() != second.tobytes()
