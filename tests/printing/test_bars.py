"""Bars and QR as vectors: set C for every kind, pairs that a library loses, one path for a QR."""

import pypdfium2
import pytest
from pypdfium2 import raw

from clerk_app.domain.numbers import Kind, check_pair
from printing.bars import SET_C_MODULES, bar_modules, draw_bars, draw_qr, qr_rows
from printing.press import Press
from printing.styles import MM
from tests.printing.reading import symbols
from tests.printing.samples import CASE

PAGE = (100 * MM, 60 * MM)


def payload(kind: int, serial: int = 101) -> str:
    body = f"{kind}900001261118{serial % 100:02d}{serial:04d}"
    return body + check_pair(body)


def drawn(content: str) -> bytes:
    press = Press(PAGE)
    draw_bars(press, content, 10 * MM, 20 * MM, 0.339 * MM, 12 * MM)
    draw_qr(press, content, 75 * MM, 32 * MM, 0.6 * MM)
    press.showPage()
    return press.pdf()


@pytest.mark.parametrize("kind", [*Kind, 31, 0, 98])
def test_r058_every_kind_stays_in_set_c_and_reads_back(kind: int) -> None:
    content = payload(int(kind)) if kind >= 10 else f"{int(kind):02d}" + "0" * 20
    assert len(bar_modules(content)) == SET_C_MODULES
    assert sorted(symbols(drawn(content))) == [("Code128", content), ("QRCode", content)]


def test_pairs_of_nines_inside_a_payload_are_kept() -> None:
    content = payload(10, 9999)
    assert "99" in content
    assert ("Code128", content) in symbols(drawn(content))


@pytest.mark.parametrize("content", ["9990000126111801018536", CASE[:-1], CASE[:-1] + "X", "１" * 22])
def test_what_a_gun_may_not_type_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match="22 digits"):
        bar_modules(content)


def test_a_payload_makes_the_smallest_qr_and_each_symbol_is_one_path() -> None:
    assert len(qr_rows(payload(10))) == 21
    document = pypdfium2.PdfDocument(drawn(payload(10)))
    kinds = [part.type for part in document[0].get_objects()]
    document.close()
    assert kinds == [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_PATH]
