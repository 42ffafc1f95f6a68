"""The window is killed at every labelled point of a round; nothing is lost, doubled or claimed too early."""

import signal
from pathlib import Path

from backoffice.enrolling import issue_code
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from tests.builders import take_case
from tests.journeys.children import sync_in_child
from tests.journeys.compare import held_by_office, held_by_window, office_facts
from tests.journeys.window_child import keep_enrolment, window_at
from tests.window_kit import STATION, Hall, enrol_at, running_hall

LABELS = (
    "before_send",
    "mid_send",
    "after_send",
    "after_ack",
    "before_mark",
    "after_mark",
    "feed_applied",
    "cursor_saved",
)


def test_I02_I08_a_window_killed_at_each_label_syncs_to_the_same_end(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall:
        folder = tmp_path / "window"
        vault = MarkedKeyFile(folder / "keys")
        keep_enrolment(folder, enrol_at(hall.url, issue_code(hall.office, STATION, "03"), vault))
        for label in LABELS:
            _take(folder, hall)
            assert sync_in_child(folder, hall.url, label) == -signal.SIGKILL, label
            _claims_nothing_untrue(folder, hall)

        window = window_at(folder, hall.url)
        window.sync_once()
        mine = held_by_window(window.engine, window.origin)
        parts = hall.office.parts
        assert held_by_office(parts.engine, parts.shelf, window.origin, mine.blobs) == mine
        assert len(mine.digests) == 3 * len(LABELS)
        assert len(mine.blobs) == 2 * len(LABELS)
        assert office_facts(window.engine, STATION) == office_facts(parts.engine, STATION)
        assert window.book.acknowledged().blobs_left == 0
        window.close()


def _take(folder: Path, hall: Hall) -> None:
    window = window_at(folder, hall.url)
    take_case(window.open_book, window.shelf, Uuid7Ids(window.clock).new(), window.origin)
    window.close()


def _claims_nothing_untrue(folder: Path, hall: Hall) -> None:
    """I08: acknowledged is at most what the office holds, and a file marked as sent is there."""
    window = window_at(folder, hall.url)
    parts = hall.office.parts
    mine = held_by_window(window.engine, window.origin)
    theirs = held_by_office(parts.engine, parts.shelf, window.origin, mine.blobs)
    said = window.book.acknowledged()
    assert said.through <= len(theirs.digests)
    assert mine.digests[: said.through] == theirs.digests[: said.through]
    waiting = {ref.sha256 for ref in window.book.unsent_blobs(1000)}
    assert mine.blobs - waiting <= theirs.blobs
    window.close()
