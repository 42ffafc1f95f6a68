"""Writing a file so that a power cut leaves the old one or the new one, never half of either."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from clerk_app.ports import Passing, passing_by

TEMPORARY = ".tmp"


def write_durably(
    path: Path,
    content: Iterable[bytes],
    passing: Passing = passing_by,
    labels: tuple[str, str] = ("file_tmp", "file_renamed"),
) -> None:
    """Temporary file, fsync, rename, fsync of the folder; owner only. A failed write takes its temporary file away."""
    temporary = path.with_name(f".{path.name}.{uuid4().hex[:12]}{TEMPORARY}")
    written, renamed = labels
    try:
        _write(temporary, content)
        passing(written)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    passing(renamed)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """A folder that is still there after a power cut, for its owner alone."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder durable; Windows keeps its directory entries durable by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, content: Iterable[bytes]) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.writelines(content)
        stream.flush()
        os.fsync(stream.fileno())
