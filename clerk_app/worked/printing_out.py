"""The papers of one worked case as files, each with what its barcodes say."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image

from clerk_app.worked.courses import CASES, FIRST_DAY
from clerk_app.worked.place import open_place
from printing.raster import page_count, page_png

_DPI = 200


@dataclass(frozen=True, slots=True)
class Made:
    """``codes`` are the texts read off its pages, each once; ``faults`` say which page could not be read."""

    file: str
    pdf: bytes
    codes: tuple[str, ...]
    faults: tuple[str, ...] = ()


def papers_of(name: str, folder: Path) -> Iterator[Made]:
    """Takes the case through its course, then its papers in the order of their issue."""
    worked = CASES[name]
    with open_place(folder, FIRST_DAY, worked.window) as place:
        case = worked.course(place)
        for count, row in enumerate(sorted(case.papers(), key=lambda row: (row.issued_at, row.paper)), start=1):
            pdf = place.station.shelf.get(row.sha256)
            yield _made(f"{count:02d}-{row.paper.replace(':', '-')}.pdf", pdf, row.number)


def _made(file: str, pdf: bytes, number: str) -> Made:
    """Every page bears the number of its paper, or none of the number's length."""
    found: dict[str, None] = {}
    faults = []
    for page in range(page_count(pdf)):
        read = [code.text for code in zxingcpp.read_barcodes(Image.open(BytesIO(page_png(pdf, page, _DPI))))]
        found.update(dict.fromkeys(read))
        if number not in read:
            faults.append(f"{file} page {page + 1}: {number} is not read, but {read}")
    return Made(file, pdf, tuple(found), tuple(faults))
