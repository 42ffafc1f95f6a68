"""Decoding of images and PDFs, with Pillow and pdfium; runs in the image worker only, for files may be hostile."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from clerk_app.domain.imports import FileKind, ImportFault, Limits

RENDER_DPI = 200
_LONGEST = 7_000  # pixels of a rendered page; a plan larger than A1 loses detail, not the program
_QUALITY = 85
_END_WITHIN = 2_048
_FORMATS = {
    FileKind.JPEG: ("JPEG", "MPO"),
    FileKind.PNG: ("PNG",),
    FileKind.TIFF: ("TIFF",),
    FileKind.WEBP: ("WEBP",),
    FileKind.BMP: ("BMP", "DIB"),
}
_BROKEN = (OSError, SyntaxError, ValueError, LookupError, TypeError, ArithmeticError, EOFError, struct.error)

Image.MAX_IMAGE_PIXELS = None  # judged here, before anything is decoded


class Unfit(Exception):
    """The content is refused for one reason."""

    def __init__(self, fault: ImportFault) -> None:
        super().__init__(fault)
        self.fault = fault


def renditions(content: bytes, kind: FileKind, limits: Limits) -> Iterator[tuple[bytes, str]]:
    """Decode everything once; (content, media type) for each page of a file that is not one image by itself."""
    with _told_as_unfit():
        if kind is FileKind.PDF:
            yield from _pdf_renditions(content, limits)
        else:
            yield from _image_renditions(content, kind, limits)


def picture(content: bytes, kind: FileKind, page: int, max_px: int, limits: Limits) -> bytes:
    """One page as an upright JPEG whose longer side has at most ``max_px`` pixels."""
    with _told_as_unfit():
        if kind is FileKind.PDF:
            return _jpeg(_render(_pdf_page(_pdf(content, limits), page), max_px=max_px))
        image = _open(content, kind)
        if kind is FileKind.TIFF:
            image.seek(page)
        _check_size(image, limits)
        image.draft("RGB", (max_px, max_px))
        upright = _plain(ImageOps.exif_transpose(image))
        upright.thumbnail((max_px, max_px), reducing_gap=3.0)
        return _jpeg(upright)


@contextmanager
def _told_as_unfit() -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        raise Unfit(ImportFault.TOO_MANY_PIXELS) from error
    except (*_BROKEN, PdfiumError) as error:
        raise Unfit(ImportFault.CORRUPT) from error


def _image_renditions(content: bytes, kind: FileKind, limits: Limits) -> Iterator[tuple[bytes, str]]:
    if kind is FileKind.PNG:
        _open(content, kind).verify()  # checksums, which decoding alone does not compare
    image = _open(content, kind)
    frames = getattr(image, "n_frames", 1) if kind is FileKind.TIFF else 1
    if frames > limits.pages:
        raise Unfit(ImportFault.TOO_MANY_PAGES)
    for frame in range(frames):
        image.seek(frame)
        _check_size(image, limits)
        image.load()
        if frames > 1:
            yield _encoded(image)


def _open(content: bytes, kind: FileKind) -> Image.Image:
    return Image.open(BytesIO(content), formats=_FORMATS[kind])


def _check_size(image: Image.Image, limits: Limits) -> None:
    if image.width * image.height > limits.pixels:
        raise Unfit(ImportFault.TOO_MANY_PIXELS)


def _encoded(image: Image.Image) -> tuple[bytes, str]:
    """Bilevel text stays sharp and small as PNG; anything else is a photograph."""
    if image.mode != "1":
        return _jpeg(_plain(image)), FileKind.JPEG
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue(), FileKind.PNG


def _plain(image: Image.Image) -> Image.Image:
    """RGB or grey on white: what is transparent must not turn black, nor 16 bits be clipped."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        over = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("RGB")
    return image.convert("L" if image.mode in {"1", "L"} else "RGB")


def _pdf_renditions(content: bytes, limits: Limits) -> Iterator[tuple[bytes, str]]:
    pdf = _pdf(content, limits)
    for number in range(len(pdf)):
        yield _jpeg(_render(_pdf_page(pdf, number), max_px=_LONGEST)), FileKind.JPEG


def _pdf(content: bytes, limits: Limits) -> PdfDocument:
    """Opened, with filled-in form fields shown; a file cut short is refused even where pdfium would guess at it."""
    if b"%%EOF" not in content[-_END_WITHIN:]:
        raise Unfit(ImportFault.CORRUPT)
    try:
        pdf = PdfDocument(content)
    except PdfiumError as error:
        locked = error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}
        raise Unfit(ImportFault.PASSWORD if locked else ImportFault.CORRUPT) from error
    if not 0 < len(pdf) <= limits.pages:
        raise Unfit(ImportFault.TOO_MANY_PAGES if len(pdf) else ImportFault.CORRUPT)
    pdf.init_forms()
    return pdf


def _pdf_page(pdf: PdfDocument, number: int) -> PdfPage:
    return pdf[number]


def _render(page: PdfPage, max_px: int) -> Image.Image:
    scale = min(RENDER_DPI / 72, max_px / max(*page.get_size(), 1))
    drawn: Image.Image = page.render(scale=scale).to_pil()
    return drawn.convert("RGB")


def _jpeg(image: Image.Image) -> bytes:
    stream = BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()
