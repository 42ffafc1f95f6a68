"""One round of sync: its order, its honesty, and that a failure anywhere leaves the next round whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.domain.facts import BlobRef
from clerk_app.ports import CaseCopy, FeedPage, Greeting, Outage, OutageKind, Receipt
from clerk_app.usecases.sync_once import Files, Round, Sync, sync_once
from clerk_app.usecases.sync_steps import Errand, LaneName, run
from tests.builders import take_case
from tests.contracts.blob_shelf import MemoryShelf
from tests.journeys.compare import held_by_office, held_by_window
from tests.window_kit import NUMBERS, Hall, Window, running_hall


class Cut(Exception):
    """The test pulls the plug here."""


@dataclass(slots=True)
class CutAt:
    label: str
    left: int = 1

    def __call__(self, label: str) -> None:
        if label == self.label:
            self.left -= 1
            if self.left == 0:
                raise Cut(label)


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with running_hall(Path(tmp_path_factory.mktemp("hall"))) as running:
        yield running


@pytest.fixture
def window(hall: Hall) -> Iterator[Window]:
    opened = hall.window(again=True)
    yield opened
    opened.close()


def take(window: Window, pages: int = 2) -> None:
    take_case(window.open_book, window.shelf, Uuid7Ids(window.clock).new(), window.origin, pages)


def lanes_of(errand: Errand[Round]) -> Iterator[LaneName]:
    """Carry an errand out and tell the lane of each step, as the window's driver sees it."""
    done = object()
    step: Any = next(errand)
    while step is not done:
        yield step.lane
        try:
            step = errand.send(step.work())
        except StopIteration:
            step = done


def test_a_round_moves_everything_and_the_next_moves_nothing(window: Window) -> None:
    take(window)
    assert window.sync_once() == Round(sent=3, duplicates=0, blobs=2, received=2, leases=1)
    assert window.sync_once() == Round()


def test_each_step_names_its_lane_and_the_store_is_touched_on_the_desk_alone(window: Window) -> None:
    take(window, 1)
    said = list(lanes_of(window.sync.everything()))
    assert said[:4] == [LaneName.WIRE, LaneName.DESK, LaneName.DESK, LaneName.WIRE]
    assert said.count(LaneName.DESK) > said.count(LaneName.WIRE)


def test_facts_and_files_may_go_as_two_errands(window: Window) -> None:
    take(window)
    assert run(window.sync.facts()) == Round(sent=3, blobs=0, received=1, leases=1)
    assert run(window.sync.blobs()) == Files(sent=2)
    assert run(window.sync.take_feed()) == 1


@pytest.mark.parametrize(
    ("label", "nth"),
    [
        ("before_send", 1),
        ("mid_send", 1),
        ("mid_send", 2),
        ("after_send", 1),
        ("after_ack", 1),
        ("before_mark", 2),
        ("after_mark", 1),
        ("feed_applied", 1),
        ("cursor_saved", 1),
    ],
)
def test_I02_a_round_cut_anywhere_is_made_whole_by_the_next(hall: Hall, window: Window, label: str, nth: int) -> None:
    take(window, 3)
    cut = CutAt(label, nth)
    line, book = replace(window.line, passing=cut), replace(window.book, passing=cut)
    with pytest.raises(Cut):
        replace(window, line=line, book=book, passing=cut).sync_once()

    window.sync_once()

    mine, parts = held_by_window(window.engine, window.origin), hall.office.parts
    assert len(mine.digests) == len(mine.blobs) == 3
    assert held_by_office(parts.engine, parts.shelf, window.origin, mine.blobs) == mine
    assert window.sync_once() == Round()


def test_I15_a_file_that_cannot_be_read_holds_up_no_other(window: Window) -> None:
    take(window, 3)
    shelf = window.shelf
    assert isinstance(shelf, MemoryShelf)
    lost = next(iter(shelf.kept))
    content = shelf.kept.pop(lost)

    moved = window.sync_once()
    assert (moved.blobs, moved.damaged) == (2, (lost,))
    assert [ref.sha256 for ref in window.book.unsent_blobs(10)] == [lost]

    shelf.kept[lost] = content
    assert window.sync_once().blobs == 1


@pytest.mark.parametrize("place", ["partial/{0}", "blobs/{0:.2}/{0}"])
def test_I15_a_file_the_office_cannot_take_holds_up_no_other(hall: Hall, window: Window, place: str) -> None:
    take(window, 3)
    shelf = window.shelf
    assert isinstance(shelf, MemoryShelf)
    refused = next(iter(shelf.kept))
    # A folder in the file's place: the office fails on this one as on a bad sector.
    blocked = hall.folder / "office" / place.format(refused)
    blocked.mkdir(parents=True)

    moved = window.sync_once()
    assert (moved.blobs, moved.declined, moved.received) == (2, (refused,), 1)
    assert [ref.sha256 for ref in window.book.unsent_blobs(10)] == [refused]

    blocked.rmdir()
    again = window.sync_once()
    assert (again.blobs, again.declined, again.received) == (1, (), 1)


def test_I15_the_feed_is_taken_though_the_line_breaks_at_the_first_file(window: Window) -> None:
    take(window, 1)
    cut = CutAt("mid_send", 3)
    with pytest.raises(Cut):
        replace(window, line=replace(window.line, passing=cut)).sync_once()

    assert window.book.feed_position()[1] > 0
    assert len(window.book.unsent_blobs(10)) == 1


class SilentCourier:
    """An office that greets and then never answers facts."""

    def __init__(self, greeting: Greeting) -> None:
        self.greeting = greeting

    def hello(self) -> Greeting:
        return self.greeting

    def send(self, lines: tuple[bytes, ...]) -> Receipt:
        raise Outage(OutageKind.OFFLINE, str(len(lines)))

    def wanted(self, hashes: tuple[str, ...]) -> tuple[()]:
        raise AssertionError(hashes)

    def send_blob(self, ref: BlobRef, content: bytes, offset: int = 0) -> None:
        raise AssertionError((ref, content, offset))

    def feed(self, epoch: int, position: int, wait_s: int) -> FeedPage:
        raise AssertionError((epoch, position, wait_s))

    def stop_waiting(self) -> None:
        raise AssertionError

    def lease(self, wishes: tuple[object, ...]) -> tuple[()]:
        raise AssertionError(wishes)

    def case(self, number: str) -> CaseCopy:
        raise AssertionError(number)


def test_I08_without_a_receipt_nothing_is_claimed_and_no_file_is_sent(window: Window) -> None:
    take(window)
    silent = SilentCourier(window.courier.hello())
    with pytest.raises(Outage) as raised:
        sync_once(Sync(window.book, silent, window.shelf, NUMBERS))
    assert raised.value.kind is OutageKind.OFFLINE
    said = window.book.acknowledged()
    assert (said.through, said.head, said.at, said.blobs_left) == (0, 3, None, 2)
