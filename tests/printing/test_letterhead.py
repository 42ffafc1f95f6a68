"""Heads and marks: long organ names wrap before the bars, a reprint's box covers nothing, a long title gets smaller."""

from dataclasses import replace

import pytest

from clerk_app.domain.papers import Marks
from printing.correction import correction_pdf
from tests.printing.reading import char_boxes, pdfium_text, symbols
from tests.printing.samples import MARKET, NINE
from tests.printing.samples_decisions import correction

FAR = "云岫县清和路18号政务服务中心二楼东侧综合受理区"
LONG = "国家税务总局云岫县税务局第一税务分局（办税服务厅、社会保险费和非税收入征收管理分局）"


@pytest.mark.parametrize("reprint", [0, 1, 12])
def test_a_long_body_name_prints_in_full_and_leaves_the_bars_alone(reprint: int) -> None:
    paper = correction()
    head = replace(
        paper.head,
        letterhead=replace(paper.head.letterhead, body_name=LONG, address=FAR),
        marks=Marks(drill=True, printed_at=NINE, reprint=reprint),
    )
    rendered = correction_pdf(replace(paper, head=head))
    assert LONG in pdfium_text(rendered.pdf)
    assert len(symbols(rendered.pdf)) == 2


def test_the_reprint_box_stands_between_the_lines_and_the_bars() -> None:
    paper = correction()
    head = replace(paper.head, marks=Marks(drill=False, printed_at=NINE, reprint=1))
    boxes = [box for box in char_boxes(correction_pdf(replace(paper, head=head)).pdf) if box[1] == "补"]
    assert MARKET in pdfium_text(correction_pdf(paper).pdf)
    assert any(left > 88.5 and right < 119.5 for _, _, left, right in boxes)
