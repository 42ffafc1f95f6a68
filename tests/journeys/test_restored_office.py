"""An office set back to yesterday's copy: its epoch rises, and windows give it everything it lost."""

import shutil
from pathlib import Path

import pytest

from backoffice.enrolling import issue_code
from backoffice.office import begin_epoch
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.usecases.sync_once import Round
from tests.builders import take_case
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import MemoryVault, SetClock
from tests.journeys.compare import held_by_office, held_by_window
from tests.window_kit import STATION, enrol_at, open_window, running_hall


@pytest.mark.parametrize("said", [True, False])
def test_I16_what_a_restored_office_lost_is_sent_again(tmp_path: Path, *, said: bool) -> None:
    """Also where nobody said that it was restored: it holds less than it once acknowledged."""
    keys, mine, shelf, clock = MemoryVault(), MemoryVault(), MemoryShelf(), SetClock()
    ids, home = Uuid7Ids(clock), tmp_path / "office"
    with running_hall(tmp_path, vault=keys) as hall:
        enrolled = enrol_at(hall.url, issue_code(hall.office, STATION, "03"), mine)
        window = open_window(tmp_path / "window", enrolled, mine, hall.url, clock, shelf)
        take_case(window.open_book, shelf, ids.new(), window.origin)
        window.sync_once()
        window.close()
    shutil.copytree(home, tmp_path / "yesterday")
    with running_hall(tmp_path, vault=keys) as hall:
        window = open_window(tmp_path / "window", enrolled, mine, hall.url, clock, shelf)
        take_case(window.open_book, shelf, ids.new(), window.origin)
        window.sync_once()
        window.close()
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "yesterday", home)

    if said:
        with running_hall(tmp_path, vault=keys) as hall:
            begin_epoch(hall.office.parts.engine)
    with running_hall(tmp_path, vault=keys) as hall:
        window = open_window(tmp_path / "window", enrolled, mine, hall.url, clock, shelf)
        assert window.book.acknowledged().through == 6
        moved = window.sync_once()
        assert (moved.sent, moved.blobs) == (3, 2)
        held, parts = held_by_window(window.engine, window.origin), hall.office.parts
        assert held_by_office(parts.engine, parts.shelf, window.origin, held.blobs) == held
        assert window.book.feed_position()[0] == 1 + said
        assert window.sync_once() == Round()
        window.close()
