"""Opening a store: the right key, a wrong one, a damaged file, a foreign one, a full disk, no place at all."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from clerk_app.ports import Outage, OutageKind
from db.cipher_page import PAGE, key_fits
from db.engine import open_engine, translate
from db.look import SqlLook
from db.upgrade import upgrade
from tests.builders import take_case
from tests.desk_kit import KEY, STATION, Desk, open_desk
from tests.fakes import SetClock
from tests.journeys.compare import everything

CANARY = "陆清和190101199003070024"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A closed store with some content, all of it in the main file."""
    path = tmp_path / "station.db"
    engine = open_engine(path, KEY)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO preference VALUES ('name', :told)"), {"told": CANARY})
    engine.dispose()
    return path


def refusal(path: Path, key: bytes = KEY) -> OutageKind:
    with pytest.raises(Outage) as raised:
        open_engine(path, key)
    return raised.value.kind


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def test_a_store_opens_with_its_key_and_keeps_what_was_written(store: Path) -> None:
    engine = open_engine(store, KEY)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT value FROM preference")).scalar_one() == CANARY
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar_one() == 2
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    engine.dispose()


def test_R096_I18_nothing_of_a_store_can_be_read_without_its_key(store: Path) -> None:
    content = b"".join(path.read_bytes() for path in store.parent.iterdir())

    assert CANARY.encode() not in content
    assert b"SQLite format 3" not in content
    assert b"preference" not in content
    with sqlite3.connect(store) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master")
    plain.close()


@pytest.mark.parametrize("key", [bytes(32), KEY[::-1], bytes([*KEY[:-1], 0])])
def test_a_wrong_key_is_told_as_a_wrong_key(store: Path, key: bytes) -> None:
    assert refusal(store, key) is OutageKind.STORE_KEY
    assert not key_fits(store, key)


@pytest.mark.parametrize("at", [16, 100, 2048, PAGE - 1])
def test_a_damaged_first_page_is_told_as_damage_though_it_reads_like_a_wrong_key(store: Path, at: int) -> None:
    flip(store, at)

    assert refusal(store) is OutageKind.STORE_DAMAGED


def test_a_file_cut_short_is_damaged(store: Path) -> None:
    content = store.read_bytes()
    for left in (PAGE, 8 * PAGE, PAGE + 7, 100):
        store.write_bytes(content[:left])
        assert refusal(store) is OutageKind.STORE_DAMAGED, left


def test_one_damaged_page_is_found_or_was_empty_and_is_never_read_as_something_else(store: Path) -> None:
    whole, content = read_all(store), store.read_bytes()
    told = []
    for page in range(1, len(content) // PAGE):
        flip(store, page * PAGE + 200)
        told.append(read_all(store))
        store.write_bytes(content)

    assert OutageKind.STORE_DAMAGED in told
    assert all(each in (OutageKind.STORE_DAMAGED, whole) for each in told)


def read_all(path: Path) -> object:
    """Every row of the store, or the outage that reading it becomes."""
    try:
        engine = open_engine(path, KEY, read_only=True)
    except Outage as outage:
        return outage.kind
    try:
        return everything(engine)
    except DBAPIError as error:
        return translate(error).kind
    finally:
        engine.dispose()


def test_a_damaged_page_under_a_list_is_an_outage_like_everywhere(store: Path) -> None:
    content = store.read_bytes()
    told = set()
    for page in range(1, len(content) // PAGE):
        flip(store, page * PAGE + 200)
        told.add(search_told(store))
        store.write_bytes(content)

    assert told == {None, OutageKind.STORE_DAMAGED}


def search_told(path: Path) -> OutageKind | None:
    try:
        engine = open_engine(path, KEY, read_only=True)
    except Outage:
        return None
    try:
        SqlLook(engine, STATION.origin, SetClock()).search("1234", 1)
    except Outage as outage:
        return outage.kind
    finally:
        engine.dispose()
    return None


def test_a_plain_sqlite_file_never_was_this_store(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.commit()
    plain.close()

    assert refusal(path) is OutageKind.STORE_DAMAGED


def test_any_other_file_never_was_this_store(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("亲爱的窗口同志" * 1000, encoding="utf-8")

    assert refusal(path) is OutageKind.STORE_DAMAGED


def test_a_folder_that_is_not_there_is_an_outage(tmp_path: Path) -> None:
    assert refusal(tmp_path / "absent" / "station.db") is OutageKind.STORE_DAMAGED


def test_the_reading_engine_cannot_write(store: Path) -> None:
    engine = open_engine(store, KEY, read_only=True)
    with engine.connect() as connection, pytest.raises(DBAPIError, match="readonly"):
        connection.execute(text("DELETE FROM preference"))
    engine.dispose()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = os.name == "posix" and os.geteuid() == 0
    if mounted:
        command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    if not mounted:
        pytest.skip("a disk can be made small only by root, and only where mounting is allowed")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(desk: Desk) -> tuple[int, OutageKind | None]:
    """Cases until there is no room: how many there were, and what was said then."""
    for count in range(2_000):
        try:
            take_case(desk.open_book, desk.shelf, desk.ids.new(), STATION.origin, pages=1)
        except Outage as outage:
            return count, outage.kind
    return 2_000, None


def test_I01_I06_a_full_disk_is_told_and_loses_nothing_that_was_saved(small_disk: Path) -> None:
    with open_desk(small_disk) as desk:
        count, told = fill(desk)
        lines = desk.look.search("赵素云", 5_000)

        assert told is OutageKind.DISK_FULL
        assert len(lines) == len({line.case_no for line in lines}) == count > 10
        assert desk.sync_book.head()[0] == 3 * count
