"""The notice's return code (kind 31): theme, catalogue, answers and ticks as digits, so a notice re-opens anywhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.conditions import Answers
from clerk_app.domain.numbers import check_pair
from clerk_app.domain.plan import resolve
from clerk_app.domain.refusal import Reason, Refused

KIND = "31"
# Kind 2, side 1, number 3, day 6, issue 2, at least one packed digit, check 2; no symbol of ours holds 500.
_SHAPE = re.compile(KIND + r"\d{15,500}", re.ASCII)
_TICKS = ("", "yes", "no", "unsure")
_SIDES = {"P": 1, "L": 2}


@dataclass(frozen=True, slots=True)
class NoticeCode:
    """What a return code says; ``ticks`` by material slug are yes, no or unsure. ``item`` names a single item."""

    theme_code: str
    version: str
    answers: dict[str, str | tuple[str, ...]]
    ticks: dict[str, str]
    item: str = ""
    declined: tuple[str, ...] = ()


def encode(
    theme: Theme,
    version: str,
    answers: Answers,
    ticks: Mapping[str, str],
    item: str = "",
    declined: tuple[str, ...] = (),
) -> str:
    """Digits only: kind, theme (side and number), catalogue day and issue, one mixed-radix integer, check pair.

    The single item and what was declined stand before all else, so that a whole theme's code is as short as ever.
    """
    slugs = [known.slug for known in theme.items]
    given_up = sum(1 << slugs.index(slug) for slug in declined)
    packed = given_up * (len(slugs) + 1) + (slugs.index(item) + 1 if item else 0)
    for radix, value in _fields(theme, answers, ticks):
        packed = packed * radix + value
    body = f"{KIND}{_theme_digits(theme.code)}{_version_digits(version)}{packed}"
    return body + check_pair(body)


def header(digits: str) -> tuple[str, str]:
    """Theme code and catalogue version of a code, so that the right theme can be fetched to read the rest."""
    if not _SHAPE.fullmatch(digits) or int(digits) % 97 != 1:
        raise Refused(Reason.NOT_A_NUMBER_OF_OURS, text=digits)
    side = {"1": "P", "2": "L"}.get(digits[2])
    if side is None:
        raise Refused(Reason.NOT_A_NUMBER_OF_OURS, text=digits)
    day, issue = digits[6:12], int(digits[12:14])
    return f"YJS-{side}-{digits[3:6]}", f"20{day[:2]}.{day[2:4]}.{day[4:]}-{issue}"


def decode(digits: str, theme: Theme) -> NoticeCode:
    """Answers and ticks, read with the theme of the version that ``header`` names."""
    code, version = header(digits)
    packed = int(digits[14:-2])
    answers, ticks, packed = _unpacked(theme, packed)
    slugs = [known.slug for known in theme.items]
    mask, at = divmod(packed, len(slugs) + 1)
    item = slugs[at - 1] if at else ""
    declined = tuple(known.slug for place, known in enumerate(theme.items) if mask >> place & 1 and known.optional)
    if code != theme.code or mask.bit_count() != len(declined):
        raise Refused(Reason.NOT_A_NUMBER_OF_OURS, text=digits)
    planned = {entry.slug for entry in resolve(theme, answers, declined, item).materials}
    kept = {slug: tick for slug, tick in ticks.items() if slug in planned}
    return NoticeCode(code, version, answers, kept, item, declined)


def _theme_digits(code: str) -> str:
    _, side, number = code.split("-")
    return f"{_SIDES[side]}{int(number):03d}"


def _version_digits(version: str) -> str:
    day, issue = version.split("-")
    year, month, date = day.split(".")
    return f"{year[2:]}{month}{date}{int(issue):02d}"


def _fields(theme: Theme, answers: Answers, ticks: Mapping[str, str]) -> list[tuple[int, int]]:
    """(radix, value) pairs: ticks of all materials first, then the questions, so that decoding starts at the end."""
    fields = [(len(_TICKS), _TICKS.index(ticks.get(material.slug, ""))) for material in theme.materials]
    for question in theme.questions:
        given = answers.get(question.id)
        ids = [option.id for option in question.options]
        if question.multi:
            mask = sum(1 << ids.index(option) for option in given or ())
            fields.append((2 << len(ids), 0 if given is None else 1 + mask))
        else:
            fields.append((len(ids) + 1, 0 if not isinstance(given, str) else 1 + ids.index(given)))
    return fields


def _unpacked(theme: Theme, packed: int) -> tuple[dict[str, str | tuple[str, ...]], dict[str, str], int]:
    answers: dict[str, str | tuple[str, ...]] = {}
    for question in reversed(theme.questions):
        ids = [option.id for option in question.options]
        packed, value = divmod(packed, 2 << len(ids) if question.multi else len(ids) + 1)
        if value and question.multi:
            answers[question.id] = tuple(option for at, option in enumerate(ids) if (value - 1) >> at & 1)
        elif value:
            answers[question.id] = ids[value - 1]
    ticks: dict[str, str] = {}
    for material in reversed(theme.materials):
        packed, value = divmod(packed, len(_TICKS))
        if value:
            ticks[material.slug] = _TICKS[value]
    ordered = {question.id: answers[question.id] for question in theme.questions if question.id in answers}
    return ordered, ticks, packed
