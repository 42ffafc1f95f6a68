"""A page in the making: reportlab's canvas with embedded faces only, and the characters it could not draw."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from printing.faces import Face, font


class Press(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Same input, same bytes: no clock, no random names; a first face is named, else Helvetica is asked for."""

    def __init__(self, size: tuple[float, float]) -> None:
        font(Face.SANS.value)
        self.sheet = BytesIO()
        self.missing: dict[str, None] = {}
        super().__init__(self.sheet, pagesize=size, invariant=1, pageCompression=1, initialFontName=Face.SANS.value)

    def pdf(self) -> bytes:
        self.save()
        return self.sheet.getvalue()
