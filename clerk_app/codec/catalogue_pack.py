"""The compiled catalogue: one JSON document under zstd; version, digest and initials computed once."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path

import msgspec
import zstandard

from clerk_app.codec.catalogue_build import theme_of
from clerk_app.codec.catalogue_lint import lint, lint_together
from clerk_app.codec.catalogue_source import CatalogueRejected, Common, Fault, read_theme
from clerk_app.domain.catalogue import Catalogue, Department, Region, Theme

Initials = Callable[[str], str]
_REGIONS = "GB/T 2260"
_VERSION = re.compile(r"20\d\d\.\d\d\.\d\d-[1-9]\d?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Codes:
    """Code tables: by name the words that are chosen; regions with their codes, because the code is the value."""

    tables: dict[str, tuple[str, ...]]
    regions: tuple[tuple[str, str], ...] = ()


class PackDamaged(Exception):
    """The compiled package cannot be read: cut short, altered, or of another program version."""


@dataclass(frozen=True, slots=True)
class _Packed:
    """What is stored; the digest is that of these bytes and so cannot stand in them."""

    version: str
    departments: dict[str, Department]
    themes: tuple[Theme, ...]
    tables: dict[str, tuple[str, ...]]
    regions: tuple[Region, ...]


def compile_catalogue(folder: Path, codes: Codes, initials: Initials) -> bytes:
    """Lint and compile every theme of a folder holding VERSION, common.yaml and themes; faults are raised together."""
    common = Common.read(folder / "common.yaml")
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != "common.yaml")
    sources = tuple(read_theme(path, common) for path in paths)
    faults = (*(fault for source in sources for fault in lint(source)), *lint_together(sources))
    if any(not fault.warning for fault in faults):
        raise CatalogueRejected(tuple(fault for fault in faults if not fault.warning))
    departments = {
        slug: Department(slug, raw["zh"], raw["en"], raw.get("kind") or "") for slug, raw in common.departments.items()
    }
    version = _version(folder / "VERSION")
    themes = tuple(_with_initials(theme_of(source), initials) for source in sources)
    regions = tuple(Region(code, name, initials(name)) for code, name in codes.regions)
    packed = msgspec.json.encode(_ordered(_Packed(version, departments, themes, codes.tables, regions)))
    return zstandard.ZstdCompressor(level=19).compress(packed)


def _version(path: Path) -> str:
    """YYYY.MM.DD-n; the code on a notice has room for nothing else."""
    try:
        version = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueRejected((Fault(str(path), "-", "读不到文件", "写一行版本，例如 2026.11.18-1"),)) from error
    if not _VERSION.fullmatch(version):
        raise CatalogueRejected(
            (Fault(path.name, "-", f"“{version}”不是版本", "写成 年.月.日-序号，例如 2026.11.18-1"),)
        )
    return version


def _ordered(value: object) -> object:
    """Sets in one order: the same files give the same bytes, whatever the process. Everything else keeps its own."""
    match value:
        case frozenset():
            return sorted(value)
        case _ if is_dataclass(value):
            return {each.name: _ordered(getattr(value, each.name)) for each in fields(value)}
        case dict():
            return {key: _ordered(entry) for key, entry in value.items()}
        case list() | tuple():
            return [_ordered(entry) for entry in value]
        case _:
            return value


def load_catalogue(package: bytes) -> Catalogue:
    """A compiled package to values; raises PackDamaged."""
    try:
        json = zstandard.ZstdDecompressor().decompress(package)
        packed = msgspec.json.decode(json, type=_Packed)
    except (zstandard.ZstdError, msgspec.MsgspecError) as error:
        raise PackDamaged(str(error)) from error
    digest = hashlib.sha256(json).hexdigest()
    return Catalogue(packed.version, digest, packed.departments, packed.themes, packed.tables, packed.regions)


def load_codes(folders: Iterable[Path]) -> Codes:
    """Every code table of some folders; a file holds ``name`` and ``rows`` of [code, words]."""
    tables: dict[str, tuple[str, ...]] = {}
    regions: tuple[tuple[str, str], ...] = ()
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            raw = msgspec.json.decode(path.read_bytes())
            if raw["name"] == _REGIONS:
                regions = tuple((code, words) for code, words in raw["rows"])
            else:
                tables[raw["name"]] = tuple(words for _, words in raw["rows"])
    return Codes(tables, regions)


def _with_initials(theme: Theme, initials: Initials) -> Theme:
    items = tuple(replace(item, initials=initials(item.zh)) for item in theme.items)
    spoken = " ".join(initials(name) for name in (theme.zh, *theme.aliases))
    return replace(theme, items=items, initials=spoken)
