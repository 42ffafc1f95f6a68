"""Several windows at once, each with facts and files on two threads; and what lies on the office's disk."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.usecases.sync_steps import run
from tests.builders import take_case
from tests.journeys.compare import held_by_office, held_by_window, office_facts
from tests.window_kit import STATION, Window, running_hall

CANARIES = ("林小禾".encode(), b"190101199003070022", b"newborn-birth", b"child_photo")


def work(window: Window) -> None:
    """Two errands beside each other, as on the two threads of the wire, until nothing is owed."""
    with ThreadPoolExecutor(2) as wire:
        for _ in range(3):
            take_case(window.open_book, window.shelf, Uuid7Ids(window.clock).new(), window.origin, 3)
            facts, files = wire.submit(run, window.sync.facts()), wire.submit(run, window.sync.blobs())
            facts.result(30)
            files.result(30)
    window.sync_once()


def test_I05_windows_that_speak_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall:
        windows = [hall.window(f"{number:02d}") for number in (1, 2, 3)]
        with ThreadPoolExecutor(3) as clerks:
            for done in [clerks.submit(work, window) for window in windows]:
                done.result(60)

        parts, heard = hall.office.parts, set[tuple[str, int, str, str]]()
        for window in windows:
            mine = held_by_window(window.engine, window.origin)
            assert (len(mine.digests), len(mine.blobs)) == (9, 9)
            assert held_by_office(parts.engine, parts.shelf, window.origin, mine.blobs) == mine
            heard |= set(office_facts(window.engine, STATION))
            window.close()
        assert tuple(sorted(heard)) == office_facts(parts.engine, STATION)
        assert [seq for _, seq, _, _ in sorted(heard)] == list(range(1, 19))


def test_I18_nothing_personal_lies_open_on_the_offices_disk(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall:
        window = hall.window()
        take_case(window.open_book, window.shelf, Uuid7Ids(window.clock).new(), window.origin, 3)
        window.sync_once()
        page = window.shelf.put(CANARIES[0] * 5000, "image/jpeg")
        hall.office.partials.append(page.sha256, 0, CANARIES[0] * 5000)
        window.close()

        files = [path.read_bytes() for path in (tmp_path / "office").rglob("*") if path.is_file()]
        assert len(files) > 4
        assert not [word for word in CANARIES for content in files if word in content]
