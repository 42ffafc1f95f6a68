"""A running office with one enrolled window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerk_app.adapters.uuid7_ids import Uuid7Ids
from tests.window_kit import Hall, Window, running_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with running_hall(tmp_path) as running:
        yield running


@pytest.fixture
def window(hall: Hall) -> Iterator[Window]:
    opened = hall.window(again=True)
    yield opened
    opened.close()


@pytest.fixture
def ids(hall: Hall) -> Uuid7Ids:
    return Uuid7Ids(hall.clock)
