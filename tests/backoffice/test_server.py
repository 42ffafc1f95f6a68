"""The server: a clean start, a clean end, and the same port again."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from backoffice.app import create_app
from backoffice.server import OfficeServer
from clerk_app.ports import FeedPage, Outage, OutageKind
from tests.window_kit import running_hall


def test_an_office_goes_away_and_comes_back_on_its_port(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall:
        window = hall.window()
        hall.server.stop()
        hall.server.stop()
        with pytest.raises(Outage) as raised:
            window.courier.hello()
        assert raised.value.kind is OutageKind.OFFLINE

        hall.server = OfficeServer(create_app(hall.office), "127.0.0.1", hall.server.port)
        hall.server.start()

        assert window.courier.hello().durable_through == 0
        window.close()
        hall.server.stop()


def test_a_reader_that_waits_does_not_hold_the_door(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall, ThreadPoolExecutor(1) as other_thread:
        window = hall.window()
        waiting = other_thread.submit(window.courier.feed, 1, 0, 25)
        window.courier.hello()
        hall.server.stop()
        try:
            assert waiting.result(10) == FeedPage((), 1, 0)
        except Outage as outage:  # it had not been heard yet
            assert outage.kind is OutageKind.OFFLINE  # noqa: PT017 - either end is right
        window.close()
