"""The folder shelf: nothing readable on disk, nothing altered unnoticed, nothing lost or left by a kill."""

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from clerk_app.adapters.folder_shelf import FolderShelf, Orphans
from clerk_app.adapters.sealed_chunks import CHUNK, Damaged, seal, unseal
from clerk_app.ports import BlobShelf, Outage, OutageKind
from tests.contracts.blob_shelf import ABSENT, BlobShelfContract, MemoryShelf

KEY = bytes(range(32))
CONTENT = b"canary " * 30_000  # four chunks


class TestFolderShelf(BlobShelfContract):
    @pytest.fixture
    def shelf(self, tmp_path: Path) -> BlobShelf:
        return FolderShelf(tmp_path, KEY)


class TestMemoryShelf(BlobShelfContract):
    @pytest.fixture
    def shelf(self) -> BlobShelf:
        return MemoryShelf()


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_named_by_its_content_and_says_nothing_of_it(tmp_path: Path) -> None:
    ref = FolderShelf(tmp_path, KEY).put(CONTENT, "image/jpeg")

    kept = tmp_path / ref.sha256[:2] / ref.sha256
    assert files(tmp_path) == [kept]
    assert b"canary" not in kept.read_bytes()
    assert kept.stat().st_mode & 0o777 == 0o600


def test_the_same_content_is_written_once(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path, KEY)
    shelf.put(CONTENT, "image/jpeg")
    before = files(tmp_path)[0].stat()

    shelf.put(CONTENT, "image/jpeg")

    assert files(tmp_path)[0].stat().st_ino == before.st_ino


def test_two_files_of_one_content_differ_on_disk(tmp_path: Path) -> None:
    for name in ("one", "two"):
        FolderShelf(tmp_path / name, KEY).put(CONTENT, "image/jpeg")
    one, two = files(tmp_path)
    assert one.read_bytes() != two.read_bytes()


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    ref = FolderShelf(tmp_path, KEY).put(CONTENT, "image/jpeg")
    with pytest.raises(Outage) as raised:
        FolderShelf(tmp_path, bytes(32)).get(ref.sha256)
    assert raised.value.kind is OutageKind.BLOB_DAMAGED


@pytest.mark.parametrize("place", [0, 7, 8, 14, 15, 100, CHUNK, 2 * CHUNK + 99, -1])
def test_a_flipped_bit_is_noticed(tmp_path: Path, place: int) -> None:
    shelf = FolderShelf(tmp_path, KEY)
    ref = shelf.put(CONTENT, "image/jpeg")
    kept = files(tmp_path)[0]
    altered = bytearray(kept.read_bytes())
    altered[place] ^= 1
    kept.write_bytes(altered)

    with pytest.raises(Outage) as raised:
        shelf.get(ref.sha256)
    assert raised.value.kind is OutageKind.BLOB_DAMAGED


def test_a_damaged_file_is_healed_by_putting_its_content_again(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path, KEY)
    ref = shelf.put(CONTENT, "image/jpeg")
    files(tmp_path)[0].write_bytes(b"")

    shelf.put(CONTENT, "image/jpeg")

    assert shelf.get(ref.sha256) == CONTENT


def test_a_file_under_another_name_is_noticed(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path, KEY)
    ref = shelf.put(CONTENT, "image/jpeg")
    other = tmp_path / "00" / ABSENT
    other.parent.mkdir()
    files(tmp_path)[0].rename(other)

    with pytest.raises(Outage):
        shelf.get(ABSENT)
    assert not shelf.has(ref.sha256)


def chunks(sealed: bytes) -> tuple[bytes, list[bytes]]:
    body, size = sealed[15:], CHUNK + 16
    return sealed[:15], [body[start : start + size] for start in range(0, len(body), size)]


@pytest.mark.parametrize("order", [(0,), (0, 1), (0, 1, 2), (1, 0, 2, 3), (0, 1, 2, 3, 3), (0, 2, 1, 3), ()], ids=str)
def test_chunks_cannot_be_cut_off_repeated_or_reordered(order: tuple[int, ...]) -> None:
    header, parts = chunks(b"".join(seal(KEY, CONTENT)))
    assert len(parts) == 4
    with pytest.raises(Damaged):
        unseal(KEY, header + b"".join(parts[index] for index in order))


def test_reconcile_takes_away_what_a_kill_left_and_lists_what_is_missing(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path, KEY)
    kept, unknown = shelf.put(b"kept", "image/png"), shelf.put(b"unknown", "image/png")
    (tmp_path / kept.sha256[:2] / ".half.tmp").write_bytes(b"half")

    found = shelf.reconcile([kept.sha256, ABSENT])

    assert found == Orphans(1, (unknown.sha256,), (ABSENT,))
    assert [path.name for path in files(tmp_path)] == [kept.sha256]


def test_reconcile_without_sweeping_removes_no_content(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path, KEY)
    ref = shelf.put(b"newer than the restored store", "image/png")
    assert shelf.reconcile([], sweep=False).unknown == (ref.sha256,)
    assert shelf.has(ref.sha256)


KILLED = """
import os, signal, sys
from pathlib import Path
from clerk_app.adapters.folder_shelf import FolderShelf
def passing(label):
    if label == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
FolderShelf(Path(sys.argv[1]), bytes(range(32)), passing).put(b"canary " * 30000, "image/jpeg")
"""


@pytest.mark.parametrize(("label", "there"), [("blob_tmp", False), ("blob_renamed", True)])
def test_a_kill_leaves_the_whole_file_or_none(tmp_path: Path, label: str, there: bool) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), label], check=False)
    assert killed.returncode == -signal.SIGKILL
    shelf, name = FolderShelf(tmp_path, KEY), sha256(CONTENT).hexdigest()

    found = shelf.reconcile([name])

    assert found == Orphans(0 if there else 1, (), () if there else (name,))
    assert shelf.has(name) is there
    assert shelf.get(shelf.put(CONTENT, "image/jpeg").sha256) == CONTENT


@pytest.fixture
def at_most_100_kb() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("at_most_100_kb")
def test_a_write_that_finds_no_room_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Outage) as raised:
        FolderShelf(tmp_path, KEY).put(CONTENT, "image/jpeg")
    assert raised.value.kind is OutageKind.DISK_FULL
    assert files(tmp_path) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)]
    if not mounted or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_and_leaves_nothing(small_disk: Path) -> None:
    with pytest.raises(Outage) as raised:
        FolderShelf(small_disk, KEY).put(CONTENT, "image/jpeg")
    assert raised.value.kind is OutageKind.DISK_FULL
    assert files(small_disk) == []
