"""What a lane decodes is what the window shows; Qt makes nothing on a lane."""

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from ui.raw_picture import image_of, pixels_of


def encoded(size: tuple[int, int], kind: str) -> bytes:
    image = Image.new("RGB", size, (18, 96, 190))
    image.putpixel((size[0] - 1, size[1] - 1), (250, 10, 20))
    held = BytesIO()
    image.save(held, kind, **({"quality": 100, "subsampling": 0} if kind == "JPEG" else {}))
    return held.getvalue()


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (5, 9), (120, 81)])
def test_every_pixel_is_where_qt_would_have_put_it(size: tuple[int, int]) -> None:
    content = encoded(size, "PNG")
    shown = image_of(pixels_of(content))

    assert shown == QImage.fromData(content).convertToFormat(QImage.Format.Format_RGB888)
    assert shown.pixelColor(size[0] - 1, size[1] - 1) == QColor(250, 10, 20)


def test_a_grey_scan_and_a_photograph_are_shown_too() -> None:
    held = BytesIO()
    Image.new("L", (9, 4), 200).save(held, "PNG")

    assert image_of(pixels_of(held.getvalue())).pixelColor(3, 2) == QColor(200, 200, 200)
    assert not image_of(pixels_of(encoded((40, 30), "JPEG"))).isNull()


@pytest.mark.parametrize("content", [b"", b"no picture", encoded((40, 30), "PNG")[:60]])
def test_what_is_no_picture_is_an_empty_one(content: bytes) -> None:
    assert image_of(pixels_of(content)).isNull()
