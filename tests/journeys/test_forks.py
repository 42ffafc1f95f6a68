"""A copied disk and a store set back: detected at the next hello, never merged, nothing overwritten."""

import shutil
from pathlib import Path

import pytest

from backoffice.enrolling import issue_code
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.ports import Enrolment, Outage, OutageKind
from tests.builders import take_case
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import MemoryVault
from tests.journeys.compare import facts_of
from tests.window_kit import STATION, Hall, Window, enrol_at, open_window, running_hall


def opened(hall: Hall, folder: Path, enrolled: Enrolment, vault: MemoryVault) -> Window:
    return open_window(folder, enrolled, vault, hall.url, hall.clock, MemoryShelf())


def take(window: Window) -> None:
    take_case(window.open_book, window.shelf, Uuid7Ids(window.clock).new(), window.origin)


def refused_as_fork(window: Window) -> None:
    for _ in range(2):
        with pytest.raises(Outage) as raised:
            window.sync_once()
        assert raised.value.kind is OutageKind.FORKED


@pytest.mark.parametrize("more", [1, 2])
def test_I06_of_two_copies_of_a_disk_the_second_to_speak_is_a_fork(tmp_path: Path, more: int) -> None:
    with running_hall(tmp_path) as hall:
        vault = MemoryVault()
        enrolled = enrol_at(hall.url, issue_code(hall.office, STATION, "03"), vault)
        window = opened(hall, tmp_path / "one", enrolled, vault)
        take(window)
        window.sync_once()
        window.close()
        shutil.copytree(tmp_path / "one", tmp_path / "two")
        one, two = (opened(hall, tmp_path / name, enrolled, vault) for name in ("one", "two"))
        take(one)
        for _ in range(more):
            take(two)

        one.sync_once()
        held = facts_of(hall.office.parts.engine, one.origin)
        refused_as_fork(two)

        assert facts_of(hall.office.parts.engine, one.origin) == held == facts_of(one.engine, one.origin)
        assert two.book.acknowledged().through == 3
        one.close()
        two.close()


def test_I06_a_store_set_back_to_yesterday_is_a_fork(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall:
        vault = MemoryVault()
        enrolled = enrol_at(hall.url, issue_code(hall.office, STATION, "03"), vault)
        window = opened(hall, tmp_path / "today", enrolled, vault)
        take(window)
        window.close()
        shutil.copytree(tmp_path / "today", tmp_path / "yesterday")
        window = opened(hall, tmp_path / "today", enrolled, vault)
        take(window)
        lost = window.shelf
        assert isinstance(lost, MemoryShelf)
        window.book.acknowledge(window.courier.send(window.book.unsent(500)))
        window.close()

        back = opened(hall, tmp_path / "yesterday", enrolled, vault)
        refused_as_fork(back)
        back.close()
