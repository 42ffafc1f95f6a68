"""Editions of the catalogue this installation has worked with: a notice is read by the one it was printed from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from clerk_app.codec.catalogue_pack import PackDamaged, load_catalogue
from clerk_app.domain.catalogue import Catalogue
from clerk_app.durable_file import make_folder, write_durably

Edition = Callable[[str], Catalogue | None]
"""The catalogue of that version; None where this installation never had it."""


@dataclass(slots=True)
class Editions:
    """A folder of packages named by version. Today's is kept at every start; none is ever taken away."""

    folder: Path
    today: Catalogue
    _read: dict[str, Catalogue | None] = field(default_factory=dict)

    def keep(self, pack: bytes) -> None:
        """An edition that was kept stays as it was: two different ones of one version are a mistake of its maker."""
        path = self._path(self.today.version)
        if not path.exists():
            make_folder(self.folder)
            write_durably(path, (pack,))

    def __call__(self, version: str) -> Catalogue | None:
        if version == self.today.version:
            return self.today
        if version not in self._read:
            self._read[version] = self._load(version)
        return self._read[version]

    def _load(self, version: str) -> Catalogue | None:
        """A package that an older program wrote in another shape is as good as absent."""
        try:
            return load_catalogue(self._path(version).read_bytes())
        except (OSError, PackDamaged):
            return None

    def _path(self, version: str) -> Path:
        return self.folder / f"{version}.pack"
