"""The demo profile's keys, in the clear in a file that says so in its first line; for no other profile."""

import base64
import binascii
from pathlib import Path

from clerk_app.durable_file import make_folder, write_durably
from clerk_app.ports import Outage, OutageKind

MARK = "# 仅供演练：此文件以明文保存密钥，不保护任何数据。Demo only: keys in the clear, this file protects nothing."


class MarkedKeyFile:
    """A vault that protects nothing and says so; readable by its owner only all the same."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, name: str) -> bytes | None:
        return self._keys().get(name)

    def write(self, name: str, secret: bytes) -> None:
        keys = self._keys() | {name: secret}
        lines = [MARK, *(f"{each} {base64.b64encode(kept).decode()}" for each, kept in keys.items())]
        try:
            make_folder(self._path.parent)
            write_durably(self._path, [line.encode() + b"\n" for line in lines])
        except OSError as error:
            raise Outage(OutageKind.NO_KEYRING, str(error)) from error

    def _keys(self) -> dict[str, bytes]:
        """A file without the mark is not ours to read: it may be somebody's real key."""
        if not self._path.exists():
            return {}
        try:
            mark, *lines = self._path.read_text(encoding="utf-8").splitlines() or [""]
            pairs = [line.split(" ") for line in lines]
            keys = {name: base64.b64decode(kept, validate=True) for name, kept in pairs}
        except (OSError, ValueError, binascii.Error) as error:
            raise Outage(OutageKind.NO_KEYRING, f"demo key file: {error}") from error
        if mark != MARK:
            raise Outage(OutageKind.NO_KEYRING, "demo key file without its mark")
        return keys
