"""Finding a theme or a single item by what a clerk types: initials, Chinese, or an alias."""

from collections.abc import Mapping
from dataclasses import dataclass

from clerk_app.domain.catalogue import Catalogue, Item, Theme

_NOISE = str.maketrans("", "", " '’\u3000")


@dataclass(frozen=True, slots=True)
class Hit:
    """``span`` marks the matched characters of ``title``; ``alias`` is the alias that matched, if one did."""

    theme: Theme
    item: Item | None
    rank: int
    span: tuple[int, int] | None = None
    alias: str = ""

    @property
    def title(self) -> str:
        return self.item.zh if self.item else self.theme.zh


def find(catalogue: Catalogue, typed: str, counts: Mapping[str, int]) -> tuple[Hit, ...]:
    """Best first: exact alias, initials from the start, initials inside, Chinese inside; ties by past counts."""
    query = typed.translate(_NOISE).lower()
    if not query:
        return ()
    hits = [hit for theme in catalogue.themes for hit in _hits_of(theme, query)]
    return tuple(
        sorted(hits, key=lambda hit: (hit.item is not None, hit.rank, -counts.get(hit.theme.slug, 0), hit.title))
    )


def _hits_of(theme: Theme, query: str) -> list[Hit]:
    found = []
    matched = _match(theme.zh, theme.initials, theme.aliases, query)
    if matched:
        found.append(Hit(theme, None, *matched))
    for item in theme.items:
        matched = _match(item.zh, item.initials, (), query)
        if matched:
            found.append(Hit(theme, item, *matched))
    return found


def _match(
    name: str, initials: str, aliases: tuple[str, ...], query: str
) -> tuple[int, tuple[int, int] | None, str] | None:
    if query in aliases:
        return 0, None, query
    words = initials.split()
    if words and words[0].startswith(query):
        return 1, _span(name, 0, len(query)), ""
    inside = words[0].find(query) if words else -1
    if inside >= 0:
        return 2, _span(name, inside, len(query)), ""
    at = name.lower().find(query)
    if at >= 0:
        return 3, (at, at + len(query)), ""
    alias = next((alias for alias in aliases if query in alias), "")
    return (4, None, alias) if alias else None


def _span(name: str, first: int, length: int) -> tuple[int, int] | None:
    """Initials count letters and Han only; punctuation of the name is stepped over."""
    spoken = [at for at, char in enumerate(name) if char.isalnum()]
    if first + length > len(spoken):
        return None
    return spoken[first], spoken[first + length - 1] + 1
