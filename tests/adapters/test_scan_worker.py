"""The worker's own rules, with a device that does what drivers were seen to do."""

from threading import Event

import pytest
from PIL import Image

from clerk_app.adapters.scan_worker import Fault, _images
from clerk_app.ports import OutageKind


class DriverError(Exception):
    pass


class Cutting:
    """Announces 100 lines and gives so many; told to stop, it hands on what it has without an error."""

    def __init__(self, heights: list[int], stopped: Event, stop_at: int = -1) -> None:
        self.heights, self.stopped, self.stop_at = heights, stopped, stop_at
        self.number = -1

    def start(self) -> None:
        self.number += 1
        if self.number == len(self.heights):
            raise DriverError("Document feeder out of documents")

    def get_parameters(self) -> tuple[str, int, tuple[int, int], int, int]:
        return "color", 1, (50, 100), 8, 150

    def snap(self, _: bool) -> Image.Image:
        if self.number == self.stop_at:
            self.stopped.set()
        return Image.new("RGB", (50, self.heights[self.number]))


def test_a_page_cut_short_by_stopping_is_dropped() -> None:
    stopped = Event()
    device = Cutting([100, 100, 37], stopped, stop_at=2)
    pages = list(_images(device, (DriverError,), stopped, feeder=True))
    assert [page.height for page in pages] == [100, 100]


def test_a_page_that_comes_short_by_itself_is_told_after_the_whole_ones() -> None:
    pages = _images(Cutting([100, 37], Event()), (DriverError,), Event(), feeder=True)
    assert next(pages).height == 100
    with pytest.raises(Fault) as raised:
        next(pages)
    assert raised.value.kind is OutageKind.SCANNER


def test_the_glass_is_asked_once() -> None:
    assert len(list(_images(Cutting([100, 100], Event()), (DriverError,), Event(), feeder=False))) == 1
