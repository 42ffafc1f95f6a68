"""Small files of every kind, sound and otherwise, made on the spot."""

from io import BytesIO

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas


def drawing(width: int = 320, height: int = 240, mode: str = "RGB") -> Image.Image:
    image = Image.effect_mandelbrot((width, height), (-2.0, -1.5, 1.0, 1.5), 40).convert(mode)
    ImageDraw.Draw(image).rectangle((10, 10, width // 2, 40), fill=0)
    return image


def encoded(form: str, image: Image.Image | None = None, **options: object) -> bytes:
    stream = BytesIO()
    (image or drawing()).save(stream, form, **options)
    return stream.getvalue()


def tiff_of(pages: int, mode: str = "RGB") -> bytes:
    frames = [drawing(200 + page, 100, mode) for page in range(pages)]
    return encoded("TIFF", frames[0], save_all=True, append_images=frames[1:])


def pdf_of(pages: int, size: tuple[float, float] = (595, 842)) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=True)
    for page in range(1, pages + 1):
        canvas.drawString(72, size[1] / 2, f"page {page}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def form_pdf(value: str) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, invariant=True)
    canvas.drawString(100, 700, "form")
    canvas.acroForm.textfield(name="name", x=100, y=600, width=300, height=30, value=value)
    canvas.save()
    return stream.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf_of(1))))
    writer.encrypt("open sesame", algorithm="AES-256")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def png_bomb(side: int) -> bytes:
    """A picture of side × side bilevel pixels in a few hundred kilobytes at most."""
    return encoded("PNG", Image.new("1", (side, side)))
