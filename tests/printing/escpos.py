"""Raster ESC/POS read back: what a thermal printer would have burned, and how often it cut."""

from dataclasses import dataclass, field

from PIL import Image

INIT, RASTER, CUT, ASK = b"\x1b@", b"\x1dv0", b"\x1dV", b"\x10\x04"
PROCESSED = b"\x1dr"


@dataclass(slots=True)
class Burned:
    """One image for each cut-off length of paper; ``asked`` are the status requests in their order."""

    images: list[Image.Image] = field(default_factory=list)
    cuts: int = 0
    asked: list[bytes] = field(default_factory=list)


def decoded(stream: bytes) -> Burned:
    """Every command is understood, or the test fails: nothing that a printer would print as text slips through."""
    found, bands, at = Burned(), list[Image.Image](), 0
    while at < len(stream):
        head = stream[at : at + 8]
        if head.startswith(INIT):
            at += 2
        elif head.startswith((ASK, PROCESSED)):
            found.asked.append(head[:3])
            at += 3
        elif head.startswith(CUT):
            found.cuts += 1
            found.images.append(_joined(bands))
            bands = []
            at += 4
        elif head.startswith(RASTER):
            width, height = head[4] + 256 * head[5], head[6] + 256 * head[7]
            rows = stream[at + 8 : at + 8 + width * height]
            if len(rows) < width * height:
                break  # cut off on the way
            bands.append(Image.frombytes("1", (width * 8, height), bytes(byte ^ 0xFF for byte in rows)))
            at += 8 + width * height
        else:
            raise AssertionError(f"no printer knows {head!r}")
    return found


def _joined(bands: list[Image.Image]) -> Image.Image:
    whole = Image.new("1", (bands[0].width, sum(band.height for band in bands)))
    top = 0
    for band in bands:
        whole.paste(band, (0, top))
        top += band.height
    return whole
