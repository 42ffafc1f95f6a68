"""Pictures between the lanes and the window: pixels, because a Qt object made on a lane races with Qt's own thread."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from PySide6.QtGui import QImage

_BYTES = 3


@dataclass(frozen=True, slots=True)
class Pixels:
    """Red, green, blue, row after row."""

    width: int
    height: int
    content: bytes


NOTHING = Pixels(0, 0, b"")


def pixels_of(encoded: bytes) -> Pixels:
    """On a lane; what is no picture has no pixels."""
    try:
        image = Image.open(BytesIO(encoded)).convert("RGB")
    except (OSError, ValueError):
        return NOTHING
    return Pixels(image.width, image.height, image.tobytes())


def image_of(pixels: Pixels) -> QImage:
    """On the GUI thread, with pixels of its own."""
    if not pixels.content:
        return QImage()
    stride = pixels.width * _BYTES
    return QImage(pixels.content, pixels.width, pixels.height, stride, QImage.Format.Format_RGB888).copy()
