"""Ten cases of twenty pages: the office is killed again and again while it receives them, and holds each once."""

import signal
from pathlib import Path

import pytest

from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.office_parts import assemble_office
from clerk_app.ports import Outage, OutageKind
from tests.builders import take_case
from tests.fakes import SetClock
from tests.journeys.children import OfficeProcess
from tests.journeys.compare import everything, forget_acknowledgements, held_by_office, held_by_window, office_facts
from tests.journeys.window_child import keep_enrolment, window_at
from tests.window_kit import STATION, Window, enrol_at

CASES, PAGES = 10, 20
Kills = tuple[tuple[str, int], ...]
USUAL: Kills = (("mid_tx", 7), ("blob_rename", 90))
EVERY_LABEL: Kills = (
    ("recv", 1),
    ("mid_tx", 7),
    ("before_commit", 1),
    ("after_commit", 2),
    ("mid_ack", 3),
    ("blob_frame", 40),
    ("blob_rename", 60),
)
ALL: tuple[Kills, ...] = (
    EVERY_LABEL,
    (("recv", 1), ("blob_frame", 1)),
    (("after_commit", 1), ("blob_frame", 31)),
    (("before_commit", 1), ("blob_rename", 200)),
    (("mid_ack", 2), ("mid_ack", 60)),
    (("mid_tx", 30), ("feed_seq", 12)),
    (("feed_seq", 3), ("blob_tmp", 44)),
    (("after_commit", 40), ("blob_renamed", 120)),
    (("blob_frame", 150), ("before_commit", 90)),
)


@pytest.mark.parametrize("kills", [USUAL, *(pytest.param(each, marks=pytest.mark.prove) for each in ALL)], ids=str)
def test_I02_what_an_office_receives_while_it_is_killed_arrives_once(tmp_path: Path, kills: Kills) -> None:
    port, window = _enrolled(tmp_path)
    ids = Uuid7Ids(window.clock)
    for _ in range(CASES):
        take_case(window.open_book, window.shelf, ids.new(), window.origin, PAGES)
    assert _outage(window) is OutageKind.OFFLINE

    for label, nth in kills:
        office = OfficeProcess.start(tmp_path / "office", port, label, nth)
        assert _outage(window) is OutageKind.OFFLINE
        assert office.died_of() == -signal.SIGKILL

    office = OfficeProcess.start(tmp_path / "office", port)
    window.sync_once()
    assert window.book.acknowledged().blobs_left == 0
    before = _all_arrived_once(office, tmp_path, window)

    forget_acknowledgements(window.engine)
    office = OfficeProcess.start(tmp_path / "office", port)
    again = window.sync_once()
    assert (again.duplicates, again.blobs, again.received) == (3 * CASES, 0, 0)
    assert _all_arrived_once(office, tmp_path, window) == before
    window.close()


def _enrolled(folder: Path) -> tuple[int, Window]:
    """An office that was there once and is gone."""
    office = OfficeProcess.start(folder / "office", window="03")
    vault = MarkedKeyFile(folder / "window" / "keys")
    keep_enrolment(folder / "window", enrol_at(office.url, office.code, vault))
    office.kill()
    return office.port, window_at(folder / "window", office.url)


def _outage(window: Window) -> OutageKind:
    with pytest.raises(Outage) as raised:
        window.sync_once()
    return raised.value.kind


def _all_arrived_once(running: OfficeProcess, folder: Path, window: Window) -> object:
    """Stop the office and look into its store; returns every row of it."""
    running.stop()
    office = assemble_office(folder / "office", MarkedKeyFile(folder / "office" / "keys"), SetClock(), demo=False)
    mine = held_by_window(window.engine, window.origin)
    assert len(mine.digests) == 3 * CASES
    assert len(mine.blobs) == CASES * PAGES
    assert held_by_office(office.parts.engine, office.parts.shelf, window.origin, mine.blobs) == mine
    told = office_facts(office.parts.engine, STATION)
    assert [kind for _, _, kind, _ in told].count("case-registered/1") == CASES
    assert [kind for _, _, kind, _ in told].count("tasks-released/1") == CASES
    assert office_facts(window.engine, STATION) == told
    rows = everything(office.parts.engine)
    office.close()
    return rows
