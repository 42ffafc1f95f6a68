"""Uploads that are not whole yet: encrypted frames in one file each, so that a cut line costs one frame."""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from clerk_app.ports import Crypto, Passing

_LENGTH = struct.Struct(">I")


class OffsetMoved(Exception):
    """The bytes offered do not begin where the file ends; another connection may have been quicker."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


@dataclass(slots=True)
class Partials:
    """Each frame is sealed to its file and its place in it; a torn last frame is cut off on the next look."""

    folder: Path
    crypto: Crypto
    key: bytes
    passing: Passing
    _sizes: dict[str, int] = field(default_factory=dict)

    def size(self, sha256: str) -> int:
        """How many bytes are there."""
        if sha256 not in self._sizes:
            self._sizes[sha256] = self._mend(sha256)
        return self._sizes[sha256]

    def append(self, sha256: str, offset: int, chunk: bytes) -> int:
        """Write one frame; returns the new size. Raises OffsetMoved."""
        size = self.size(sha256)
        if offset != size:
            raise OffsetMoved(size)
        sealed = self.crypto.seal(self.key, chunk, _bound(sha256, offset))
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._path(sha256).open("ab") as stream:
            stream.write(_LENGTH.pack(len(sealed)) + sealed)
        self._sizes[sha256] = size + len(chunk)
        self.passing("blob_frame")
        return self._sizes[sha256]

    def settle(self, sha256: str) -> None:
        """Make what is there durable."""
        path = self._path(sha256)
        if path.exists():
            with path.open("rb") as stream:
                os.fsync(stream.fileno())

    def content(self, sha256: str) -> bytes:
        path = self._path(sha256)
        if not path.exists():
            return b""
        with path.open("rb") as stream:
            return b"".join(chunk for chunk, _ in self._frames(sha256, stream))

    def drop(self, sha256: str) -> None:
        self._path(sha256).unlink(missing_ok=True)
        self._sizes.pop(sha256, None)

    def _mend(self, sha256: str) -> int:
        path = self._path(sha256)
        if not path.exists():
            return 0
        size = end = 0
        with path.open("r+b") as stream:
            for chunk, position in self._frames(sha256, stream):
                size, end = size + len(chunk), position
            stream.truncate(end)
        return size

    def _frames(self, sha256: str, stream: BinaryIO) -> Iterator[tuple[bytes, int]]:
        """Sound frames from the front, each with the file position behind it."""
        offset = 0
        while len(prefix := stream.read(_LENGTH.size)) == _LENGTH.size:
            sealed = stream.read(_LENGTH.unpack(prefix)[0])
            chunk = self.crypto.unseal(self.key, sealed, _bound(sha256, offset))
            if chunk is None:
                return
            offset += len(chunk)
            yield chunk, stream.tell()

    def _path(self, sha256: str) -> Path:
        return self.folder / sha256


def _bound(sha256: str, offset: int) -> bytes:
    return f"{sha256}:{offset}".encode()
