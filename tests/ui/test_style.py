"""The tokens: every pair of text and ground is readable in every theme, and no size is below 12 px."""

import re

import pytest

from ui.style.theme import load_theme, style_sheet

TEXT = [
    ("text", "surface"),
    ("text", "app"),
    ("text2", "surface"),
    ("text2", "app"),
    ("text3", "surface"),
    ("text3", "subtle"),
    ("text3", "app"),
    ("onPrimary", "primary"),
    ("onPrimary", "primaryHover"),
    ("primary", "surface"),
    ("primary", "primaryBg"),
    ("primary", "app"),
    ("ok", "okBg"),
    ("warn", "warnBg"),
    ("bad", "badBg"),
    ("neutral", "neutralBg"),
    ("reuse", "reuseBg"),
    ("card", "cardBg"),
    ("railText", "rail"),
    ("railTextSel", "railSel"),
    ("onBadge", "badge"),
]
LINES = [("ctl", "surface"), ("ctl", "subtle"), ("focus", "surface"), ("focus", "app"), ("focusRail", "rail")]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (LINES, 3.0)])
def test_every_pair_has_its_contrast(name: str, pairs: list[tuple[str, str]], least: float) -> None:
    colour = load_theme(name).colour

    assert [(one, other) for one, other in pairs if ratio(colour[one], colour[other]) < least] == []


def test_no_text_is_smaller_than_12_px() -> None:
    sizes = [int(size) for size in re.findall(r"font-size:(\d+)px", style_sheet(load_theme()))]

    assert min(sizes) >= 12
