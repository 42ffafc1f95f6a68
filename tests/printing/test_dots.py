"""Raster ESC/POS: what a thermal printer is sent is decoded back to the picture, and its symbols read."""

from itertools import groupby

import pytest
import zxingcpp

from printing.dots import BAND, FEED_AND_CUT, INIT, LINE, ROLL, dot_pages, raster
from printing.receipt import receipt_pdf
from printing.receipt_roll import receipt_roll_pdf
from tests.printing.escpos import decoded
from tests.printing.samples import CASE, receipt


def test_the_bands_are_the_picture_of_the_roll_and_its_symbols_read() -> None:
    pdf = receipt_roll_pdf(receipt()).pdf
    (page,) = dot_pages(pdf)
    sent = decoded(b"".join(raster(pdf)))

    assert (sent.cuts, len(sent.images)) == (1, 1)
    assert sent.images[0].size == (LINE, page.height)
    assert sent.images[0].tobytes() == page.crop((32, 0, 32 + LINE, page.height)).tobytes()
    found = zxingcpp.read_barcodes(sent.images[0].convert("L"))
    assert sorted((one.format.name, one.text) for one in found) == [("Code128", CASE), ("QRCode", CASE)]


def test_bars_and_qr_stand_on_whole_dots() -> None:
    """A module of 0.25 mm is two dots: no bar is wider than another of its kind."""
    (page,) = dot_pages(receipt_roll_pdf(receipt()).pdf)
    (bars,) = (one for one in zxingcpp.read_barcodes(page.convert("L")) if one.format.name == "Code128")
    corner = bars.position.top_left
    row = page.crop((0, corner.y + 8, ROLL // 2, corner.y + 9)).convert("L").tobytes()
    runs = [len(list(run)) for _, run in groupby(row)]
    assert {run % 2 for run in runs[1:-1]} == {0}
    assert min(runs) == 2


def test_it_goes_over_in_pieces_a_small_buffer_can_take() -> None:
    first, *bands, last = raster(receipt_roll_pdf(receipt()).pdf)
    assert (first, last) == (INIT, FEED_AND_CUT)
    assert max(len(band) for band in bands) == LINE // 8 * BAND + 8


def test_a_sheet_is_not_for_a_roll() -> None:
    with pytest.raises(ValueError, match="80 mm"):
        raster(receipt_pdf(receipt()).pdf)
