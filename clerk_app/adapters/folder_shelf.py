"""Scans and papers as encrypted files in a folder, each named by the SHA-256 of its content."""

import errno
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from clerk_app.adapters.sealed_chunks import Damaged, derived_key, seal, unseal
from clerk_app.domain.facts import BlobRef
from clerk_app.durable_file import TEMPORARY, make_folder, sync_folder, write_durably
from clerk_app.ports import Outage, OutageKind, Passing, passing_by

_NAME = re.compile(r"[0-9a-f]{64}")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
LABELS = ("blob_tmp", "blob_renamed")


@dataclass(frozen=True, slots=True)
class Orphans:
    """What a kill left behind: temporary files taken away, files no row knows, rows without a file."""

    temporary: int
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


class FolderShelf:
    """Layout ab/<sha256>; ``key`` is the store key, from which the files' own key is derived."""

    def __init__(self, folder: Path, key: bytes, passing: Passing = passing_by) -> None:
        self._folder = folder
        self._key = derived_key(key, "blobs")
        self._passing = passing

    def put(self, content: bytes, mime: str, role: str = "page") -> BlobRef:
        """Durable when it returns; content already there is kept once, and a damaged copy is healed."""
        name = sha256(content).hexdigest()
        try:
            self._keep(self._path(name), content)
        except OSError as error:
            raise _writing_outage(error) from error
        return BlobRef(name, len(content), mime, role)

    def get(self, sha256: str) -> bytes:
        """Raises Outage(BLOB_DAMAGED) when missing or altered."""
        if not _NAME.fullmatch(sha256):
            raise Outage(OutageKind.BLOB_DAMAGED, "not a digest")
        try:
            return _read(self._path(sha256), self._key)
        except FileNotFoundError as error:
            raise Outage(OutageKind.BLOB_DAMAGED, f"missing {sha256}") from error
        except (OSError, Damaged) as error:
            raise Outage(OutageKind.BLOB_DAMAGED, f"{sha256}: {error}") from error

    def has(self, sha256: str) -> bool:
        return bool(_NAME.fullmatch(sha256)) and self._path(sha256).is_file()

    def reconcile(self, known: Iterable[str], *, sweep: bool = True) -> Orphans:
        """Tidy up after a kill, at start only, before anybody writes.

        ``known`` must name every blob that a row, a fact or a draft points at; with ``sweep`` any other file is
        removed. Pass ``sweep=False`` while the store itself was just restored and may be behind the shelf.
        """
        wanted, found = set(known), set(self._names())
        temporary = tuple(self._folder.glob(f"*/.*{TEMPORARY}"))
        unknown = tuple(sorted(found - wanted))
        for path in temporary + (tuple(map(self._path, unknown)) if sweep else ()):
            path.unlink()
        return Orphans(len(temporary), unknown, tuple(sorted(wanted - found)))

    def _keep(self, path: Path, content: bytes) -> None:
        if _is_sound(path, self._key):
            sync_folder(path.parent)  # a kill between rename and fsync left it unpromised
            return
        make_folder(path.parent)
        write_durably(path, seal(self._key, content), self._passing, LABELS)

    def _names(self) -> Iterator[str]:
        return (path.name for path in self._folder.glob("??/*") if _NAME.fullmatch(path.name))

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name


def _read(path: Path, key: bytes) -> bytes:
    content = unseal(key, path.read_bytes())
    if sha256(content).hexdigest() != path.name:
        raise Damaged("another content")
    return content


def _is_sound(path: Path, key: bytes) -> bool:
    try:
        _read(path, key)
    except (OSError, Damaged):
        return False
    return True


def _writing_outage(error: OSError) -> Outage:
    if error.errno in _FULL:
        return Outage(OutageKind.DISK_FULL, str(error))
    busy = isinstance(error, PermissionError)
    return Outage(OutageKind.STORE_BUSY if busy else OutageKind.STORE_DAMAGED, str(error))
