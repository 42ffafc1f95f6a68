"""The shipped catalogue for tests, compiled once a run."""

from functools import cache

from clerk_app.codec.catalogue_pack import compile_catalogue, load_catalogue, load_codes
from clerk_app.domain.catalogue import Catalogue, Theme
from resources import RESOURCES


def no_initials(_: str) -> str:
    """Tests of counts need no pinyin."""
    return ""


@cache
def package() -> bytes:
    codes = load_codes((RESOURCES / "codes", RESOURCES / "codes" / "local"))
    return compile_catalogue(RESOURCES / "catalogue", codes, no_initials)


@cache
def shipped() -> Catalogue:
    return load_catalogue(package())


def theme(slug: str) -> Theme:
    found = shipped().theme(slug)
    assert found, slug
    return found
