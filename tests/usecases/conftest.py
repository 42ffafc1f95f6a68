"""A desk for every use-case test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk_kit import Desk, leases, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """With document numbers in stock."""
    with open_desk(tmp_path) as opened:
        opened.sync_book.add_leases(leases())
        yield opened
