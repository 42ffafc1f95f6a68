"""Typed text to the kept value and back: digits folded, blanks dropped, groups shown for reading only."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from ui.forms.field import Kind

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_CENTURY_AHEAD = 10  # a two-digit year lies at most this far in the future, else in the last century


@dataclass(frozen=True, slots=True)
class Format:
    """``clean`` makes the kept value, ``show`` the text on screen; ``latin`` switches the input method off."""

    clean: Callable[[str], str]
    show: Callable[[str], str]
    latin: bool = True
    right: bool = False
    live: bool = True


def fold(text: str) -> str:
    """Full-width digits, letters and signs to their plain forms; for codes only, never for Chinese text."""
    return text.translate(_WIDE)


def clean_code(text: str) -> str:
    return "".join(fold(text).split()).upper()


def clean_resident_id(text: str) -> str:
    """An X may be typed as x or *; stars elsewhere are a mask and stay."""
    bare = clean_code(text)
    return f"{bare[:17]}X" if re.fullmatch(r"\d{17}\*", bare) else bare


def clean_phone(text: str) -> str:
    return re.sub(r"\s", "", fold(text))


def clean_amount(text: str) -> str:
    return re.sub(r"[\s,¥]", "", fold(text))


def show_resident_id(value: str) -> str:
    return _grouped(value, (6, 8, 4))


def show_phone(value: str) -> str:
    return _grouped(value, (3, 4, 4)) if value.startswith("1") else value


def show_bank_account(value: str) -> str:
    return _grouped(value, (4, 4, 4, 4, 4))


def show_money(value: str) -> str:
    """Two decimals where it is an amount; anything else stays as typed for the rule to judge."""
    try:
        return f"{Decimal(value):,.2f}" if value else ""
    except InvalidOperation:
        return value


def read_date(text: str, today: date) -> str:
    """20261118, 261118, 1118, 520, t, +7, or any usual writing, as ISO; what cannot be a date comes back as typed."""
    bare = fold(text).strip().lower()
    if bare in {"t", "今天"}:
        return today.isoformat()
    if match := re.fullmatch(r"([+-])(\d{1,4})", bare):
        days = int(match[2]) * (1 if match[1] == "+" else -1)
        return (today + timedelta(days=days)).isoformat()
    try:
        return date(*_parts(bare, today)).isoformat()
    except ValueError:
        return text.strip()


def formats(today: date) -> dict[Kind, Format]:
    """The writing of each kind that is typed into one line."""
    plain = Format(str, str, latin=False, live=False)
    return {
        Kind.TEXT: plain,
        Kind.NAME: plain,
        Kind.ADDRESS: plain,
        Kind.RESIDENT_ID: Format(clean_resident_id, show_resident_id),
        Kind.USCC: Format(clean_code, str),
        Kind.PHONE: Format(clean_phone, show_phone),
        Kind.BANK_ACCOUNT: Format(clean_phone, show_bank_account),
        Kind.NUMBER: Format(clean_amount, str, right=True),
        Kind.MONEY: Format(clean_amount, show_money, right=True, live=False),
        Kind.DATE: Format(lambda text: read_date(text, today), str, live=False),
    }


def _grouped(value: str, sizes: tuple[int, ...]) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(value[at : at + size])
        at += size
    parts.append(value[at:])
    return " ".join(part for part in parts if part)


def _parts(bare: str, today: date) -> tuple[int, int, int]:
    numbers = [int(number) for number in re.findall(r"\d+", bare)]
    if len(numbers) == 3:
        return _full_year(numbers[0], today), numbers[1], numbers[2]
    if len(numbers) == 2:
        return today.year, numbers[0], numbers[1]
    if not re.fullmatch(r"\d{3,4}|\d{6}|\d{8}", bare):
        raise ValueError(bare)
    head = bare[:-4]
    year = _full_year(int(head), today) if head else today.year
    return year, int(bare[-4:-2]), int(bare[-2:])


def _full_year(year: int, today: date) -> int:
    if year >= 100:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + _CENTURY_AHEAD else century - 100 + year
