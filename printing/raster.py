"""Pages of a PDF as pictures for the preview on screen, and how many there are."""

from io import BytesIO

import pypdfium2


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_png(pdf: bytes, page: int, dpi: int) -> bytes:
    """One page, counted from nought, on white."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page]
        bitmap = sheet.render(scale=dpi / 72, fill_color=(255, 255, 255, 255))
        target = BytesIO()
        bitmap.to_pil().convert("RGB").save(target, "PNG")
        bitmap.close()
        sheet.close()
        return target.getvalue()
    finally:
        document.close()
