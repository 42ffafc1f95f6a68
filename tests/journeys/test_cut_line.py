"""The line is cut after any number of bytes, in either direction; the next round goes on where it stopped."""

import random
from pathlib import Path

import pytest

from backoffice.enrolling import issue_code
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.ports import Outage, OutageKind
from tests.builders import pages_of, take_case
from tests.fakes import MemoryVault
from tests.journeys.compare import held_by_office, held_by_window, office_facts
from tests.journeys.cutting import Line, cut_line
from tests.window_kit import STATION, Window, enrol_at, open_window, running_hall


def cut_and_mend(window: Window, line: Line, dice: random.Random, rounds: int) -> list[OutageKind]:
    """Cut each round at a random byte, then let one through; what the cut rounds ended with."""
    kinds: list[OutageKind] = []
    for _ in range(rounds):
        upwards = dice.random() < 0.6
        line.up = dice.randrange(1, 15_000) if upwards else None
        line.down = None if upwards else dice.randrange(1, 4000)
        try:
            window.sync_once()
        except Outage as outage:
            kinds.append(outage.kind)
    line.up = line.down = None
    window.sync_once()
    return kinds


def settled_offset(window: Window, sha256: str) -> int:
    """What the office holds once it has worked off what came before the cut."""
    seen: list[int] = []
    while len(seen) < 8 or len(set(seen[-8:])) > 1:
        (wanted,) = window.courier.wanted((sha256,))
        seen.append(wanted.offset)
    return seen[-1]


@pytest.mark.parametrize("seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(3, 40))])
def test_I02_I10_a_line_cut_at_any_byte_loses_and_doubles_nothing(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    with running_hall(tmp_path) as hall, cut_line(("127.0.0.1", hall.server.port)) as (line, url):
        vault = MemoryVault()
        enrolled = enrol_at(hall.url, issue_code(hall.office, STATION, "03"), vault)
        window = open_window(tmp_path / "window", enrolled, vault, url, hall.clock)
        for _ in range(4):
            case_id = Uuid7Ids(hall.clock).new()
            take_case(window.open_book, window.shelf, case_id, window.origin, 4)

        assert set(cut_and_mend(window, line, dice, 12)) <= {OutageKind.OFFLINE}

        mine, parts = held_by_window(window.engine, window.origin), hall.office.parts
        assert (len(mine.digests), len(mine.blobs)) == (12, 16)
        assert held_by_office(parts.engine, parts.shelf, window.origin, mine.blobs) == mine
        assert office_facts(window.engine, STATION) == office_facts(parts.engine, STATION)
        assert len(office_facts(parts.engine, STATION)) == 8
        window.close()


def test_I10_a_cut_in_a_large_file_costs_what_was_on_the_way(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall, cut_line(("127.0.0.1", hall.server.port)) as (line, url):
        vault = MemoryVault()
        enrolled = enrol_at(hall.url, issue_code(hall.office, STATION, "03"), vault)
        window = open_window(tmp_path / "window", enrolled, vault, url, hall.clock)
        (page,) = pages_of(window.shelf, 1, "large", 900_000)
        content = window.shelf.get(page.sha256)
        line.up = 600_000
        with pytest.raises(Outage):
            window.courier.send_blob(page, content)
        line.up = None
        before = line.sent
        offset = settled_offset(window, page.sha256)
        asked = line.sent - before

        window.courier.send_blob(page, content, offset)

        assert offset > 500_000
        assert line.sent - asked - len(content) < 70_000  # the web server drops up to 64 KB it had not handed on
        window.close()
