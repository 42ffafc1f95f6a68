"""Reads papers back: text by two extractors, symbols off the raster, the boxes of characters, the fonts."""

import ctypes
import re
from collections.abc import Iterator
from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pypdfium2 import raw

from printing.raster import page_count, page_png

MM = 72 / 25.4


def squeezed(text: str) -> str:
    """Extractors guess at spaces and line ends; the characters are what counts."""
    return re.sub(r"\s+", "", text)


def pypdf_text(pdf: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def pdfium_text(pdf: bytes) -> str:
    return "".join(page_texts(pdf))


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [squeezed(page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def symbols(pdf: bytes, dpi: int = 200) -> list[tuple[str, str]]:
    """Every bar code and QR on every page, as (format, content)."""
    found = []
    for page in range(page_count(pdf)):
        image = Image.open(BytesIO(page_png(pdf, page, dpi))).convert("L")
        found += [(result.format.name, result.text) for result in zxingcpp.read_barcodes(image)]
    return found


def char_boxes(pdf: bytes) -> Iterator[tuple[int, str, float, float]]:
    """Page, character, left and right edge of its ink in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            left, right, bottom, top = (ctypes.c_double() for _ in range(4))
            raw.FPDFText_GetCharBox(text.raw, at, left, right, bottom, top)
            char = text.get_text_range(at, 1)
            if char.strip():
                yield number, char, left.value / MM, right.value / MM
    document.close()


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts the pages ask for, and whether each is embedded."""
    found: dict[str, bool] = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].get_object().values():  # type: ignore[index]
            resolved = font.get_object()
            descriptor = resolved.get("/FontDescriptor")
            found[str(resolved["/BaseFont"])] = descriptor is not None and "/FontFile2" in descriptor.get_object()
    return found


def page_size(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    width, height = document[0].get_size()
    document.close()
    return width / MM, height / MM
