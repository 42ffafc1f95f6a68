"""Finding a theme or an item by initials, by Chinese or by an alias; the most used first."""

from dataclasses import replace
from functools import cache

import pytest

from clerk_app.codec.pinyin import initials
from clerk_app.domain.catalogue import Catalogue, Theme
from clerk_app.domain.finding import find
from tests.catalogue_files import shipped


@cache
def spoken() -> Catalogue:
    """The shipped catalogue with initials, as it is compiled."""
    return replace(shipped(), themes=tuple(_spoken(theme) for theme in shipped().themes))


def _spoken(theme: Theme) -> Theme:
    words = " ".join(initials(name) for name in (theme.zh, *theme.aliases))
    items = tuple(replace(item, initials=initials(item.zh)) for item in theme.items)
    return replace(theme, initials=words, items=items)


def titles(typed: str, counts: dict[str, int] | None = None) -> list[str]:
    return [hit.title for hit in find(spoken(), typed, counts or {})]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("xsecs", "新生儿出生一件事"),
        ("XSECS", "新生儿出生一件事"),
        ("x s e", "新生儿出生一件事"),
        ("新生儿", "新生儿出生一件事"),
        ("上户口", "新生儿出生一件事"),
        ("kbcyd", "开办餐饮店一件事"),
    ],
)
def test_a_theme_is_found_however_it_is_typed(typed: str, first: str) -> None:
    assert titles(typed)[0] == first


def test_every_shipped_theme_is_the_first_hit_of_its_whole_name_and_of_its_aliases() -> None:
    for theme in spoken().themes:
        assert find(spoken(), theme.zh, {})[0].theme == theme
        for alias in theme.aliases:
            hits = [hit for hit in find(spoken(), alias, {}) if hit.theme == theme and hit.item is None]
            assert hits
            assert hits[0].alias == alias or alias in theme.zh


def test_items_follow_themes_and_name_their_theme() -> None:
    hits = find(spoken(), "shbz", {})
    kinds = [hit.item is not None for hit in hits]

    assert kinds == sorted(kinds)
    assert all(hit.item in hit.theme.items for hit in hits if hit.item)


@pytest.mark.parametrize("typed", ["", "  ", "'", "zzzzz", "火星登陆"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert find(spoken(), typed, {}) == ()


def test_the_matched_letters_are_marked_and_punctuation_is_stepped_over() -> None:
    (hit, *_) = find(spoken(), "xsecs", {})
    assert hit.span == (0, 5)

    theme = replace(spoken().themes[0], zh="公民“身后”一件事", initials="gmshyjs", aliases=())
    catalogue = replace(spoken(), themes=(theme,))
    (hit,) = [each for each in find(catalogue, "sh", {}) if each.item is None]
    assert hit.span == (3, 5)
    assert hit.title[3:5] == "身后"


def test_of_equal_hits_the_most_used_comes_first() -> None:
    alike = [hit.theme.slug for hit in find(spoken(), "一件事", {}) if hit.item is None]
    assert len(alike) == 10

    last = alike[-1]
    assert find(spoken(), "一件事", {last: 7})[0].theme.slug == last


def test_a_better_match_goes_before_a_more_used_one() -> None:
    assert titles("xse", {theme.slug: 99 for theme in spoken().themes if theme.slug != "newborn-birth"})[0] == (
        "新生儿出生一件事"
    )
