"""A durable write leaves the old file or the new one."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerk_app.durable_file import make_folder, write_durably


def failing() -> Iterator[bytes]:
    yield b"half"
    raise OSError(errno.ENOSPC, "no room")


def test_a_write_that_fails_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "deployment.toml"
    write_durably(path, [b"old"])
    with pytest.raises(OSError, match="no room"):
        write_durably(path, failing())
    assert [each.name for each in tmp_path.iterdir()] == ["deployment.toml"]
    assert path.read_bytes() == b"old"


def test_the_labels_are_passed_in_order_around_the_rename(tmp_path: Path) -> None:
    path = tmp_path / "file"
    passed: list[tuple[str, bool]] = []

    def passing(label: str) -> None:
        passed.append((label, path.exists()))

    write_durably(path, [b"one", b"two"], passing, ("written", "renamed"))

    assert passed == [("written", False), ("renamed", True)]
    assert path.read_bytes() == b"onetwo"


def test_a_folder_is_its_owners_and_may_be_there_already(tmp_path: Path) -> None:
    for _ in range(2):
        make_folder(tmp_path / "one" / "two")
    assert (tmp_path / "one" / "two").stat().st_mode & 0o777 == 0o700
