"""补打: the mark of a reprint laid over the snapshot that was issued, so that nothing else of the paper can differ."""

from datetime import date, datetime
from io import BytesIO

import pypdfium2

from printing.figures import stamp
from printing.ink import write
from printing.letterhead import PAGE, draw_reprint
from printing.press import Press
from printing.roll import MARGIN, PAPER
from printing.spans import bold
from printing.styles import MM, STRONG
from printing.templates import Wording, wording
from printing.words import COMMON

STRIP = 6 * MM  # a roll has no room to spare: its mark stands in a strip above
CONTINUED_LOW = 21.0  # millimetres from the top to the foot of the box on a further page


def marked_reprint(pdf: bytes, count: int, at: datetime, issued_on: date) -> bytes:
    """The same pages with 补打 第 n 次 and the time on each, in the words in force when the paper was issued."""
    common = wording("common", issued_on, COMMON)
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            _lay_over(document, number, _mark(document[number], number, common, (count, at)))
        target = BytesIO()
        document.save(target)
        return target.getvalue()
    finally:
        document.close()


def _mark(page: pypdfium2.PdfPage, number: int, common: Wording, told: tuple[int, datetime]) -> bytes:
    width, height = page.get_size()
    if width < PAGE[0] / 2:
        page.set_mediabox(0, 0, width, height + STRIP)
        return _strip(height, common, told)
    press = Press(PAGE)
    draw_reprint(press, common, *told, low=CONTINUED_LOW if number else None)
    press.showPage()
    return press.pdf()


def _strip(height: float, common: Wording, told: tuple[int, datetime]) -> bytes:
    count, at = told
    press = Press((PAPER, height + STRIP))
    words = f"{common.text('reprint', count=str(count))}\u3000{stamp(at)}"
    write(press, bold(words), STRONG, PAPER / 2, height + 1 * MM, align=0.5)
    press.line(MARGIN, height, PAPER - MARGIN, height)
    press.showPage()
    return press.pdf()


def _lay_over(document: pypdfium2.PdfDocument, number: int, mark: bytes) -> None:
    over = pypdfium2.PdfDocument(mark)
    try:
        form = over.page_as_xobject(0, document)
        page = document[number]
        page.insert_obj(form.as_pageobject())
        page.gen_content()
        page.close()
        form.close()
    finally:
        over.close()
