"""An office set back to yesterday's copy: its epoch rises, and windows give it everything it lost."""

import shutil
from pathlib import Path

from backoffice.enrolling import issue_code
from backoffice.office import begin_epoch
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from tests.builders import take_case
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import MemoryVault, SetClock
from tests.journeys.compare import held_by_office, held_by_window
from tests.window_kit import STATION, enrol_at, open_window, running_hall


def test_I16_what_a_restored_office_lost_is_sent_again(tmp_path: Path) -> None:
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

    with running_hall(tmp_path, vault=keys) as hall:
        begin_epoch(hall.office.parts.engine)
    with running_hall(tmp_path, vault=keys) as hall:
        window = open_window(tmp_path / "window", enrolled, mine, hall.url, clock, shelf)
        lines = window.book.acknowledged()
        moved = window.sync_once()
        assert (lines.through, moved.sent, moved.blobs) == (6, 3, 2)
        held = held_by_window(window.engine, window.origin)
        parts = hall.office.parts
        assert held_by_office(parts.engine, parts.shelf, window.origin, held.blobs) == held
        assert window.book.feed_position()[0] == 2
        window.close()
