"""What every blob shelf must do, and the one in memory that use-case tests may use."""

from hashlib import sha256

import pytest

from clerk_app.domain.facts import BlobRef
from clerk_app.ports import BlobShelf, Outage, OutageKind

ABSENT = "0" * 64


class MemoryShelf:
    """A shelf in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, content: bytes, mime: str, role: str = "page") -> BlobRef:
        name = sha256(content).hexdigest()
        self.kept[name] = content
        return BlobRef(name, len(content), mime, role)

    def get(self, sha256: str) -> bytes:
        if sha256 not in self.kept:
            raise Outage(OutageKind.BLOB_DAMAGED, f"missing {sha256}")
        return self.kept[sha256]

    def has(self, sha256: str) -> bool:
        return sha256 in self.kept


class BlobShelfContract:
    """Subclasses give the fixture ``shelf``."""

    @pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
    def test_what_was_put_comes_back(self, shelf: BlobShelf, size: int) -> None:
        content = bytes(range(256)) * (size // 256 + 1)
        content = content[:size]

        ref = shelf.put(content, "image/jpeg")

        assert ref == BlobRef(sha256(content).hexdigest(), size, "image/jpeg", "page")
        assert shelf.has(ref.sha256)
        assert shelf.get(ref.sha256) == content

    def test_the_same_content_has_one_name_whatever_its_role(self, shelf: BlobShelf) -> None:
        assert shelf.put(b"page", "image/png", "page").sha256 == shelf.put(b"page", "image/png", "rendition").sha256

    @pytest.mark.parametrize("name", [ABSENT, "", "../../etc/passwd", "A" * 64])
    def test_what_is_not_there_is_an_outage(self, shelf: BlobShelf, name: str) -> None:
        assert not shelf.has(name)
        with pytest.raises(Outage) as raised:
            shelf.get(name)
        assert raised.value.kind is OutageKind.BLOB_DAMAGED
