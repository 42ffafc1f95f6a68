"""Numbers of persons and organisations: what each one must look like and add up to."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_ID = re.compile(r"[1-9]\d{16}[\dX]", re.ASCII)
_ID15 = re.compile(r"[1-9]\d{14}", re.ASCII)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}", re.ASCII)
_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORG_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_HMT_REGIONS = ("810000", "820000", "830000")
_FULL_WIDTH = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF38: 0x58, 0xFF58: 0x58}


class IdFault(StrEnum):
    """What is wrong with a number."""

    SHAPE = "shape"
    CHECK = "check"
    DATE = "date"
    OLD_15 = "old_15"


class Sex(StrEnum):
    """GB/T 2261.1, the two values a resident number can tell."""

    MALE = "男"
    FEMALE = "女"


@dataclass(frozen=True, slots=True)
class Bearer:
    """What a resident number tells of its bearer; ``region`` is the county code at first registration."""

    region: str
    born: date
    sex: Sex
    residence_permit: bool = False

    def age(self, on: date) -> int:
        """Completed years of life on that day."""
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))


def clean_id(typed: str) -> str:
    """Blanks dropped, full-width digits folded, ``x`` and ``*`` upper-cased to X: what a clerk's hand may add."""
    return typed.translate(_FULL_WIDTH).replace(" ", "").replace("*", "X").upper()


def resident_fault(number: str, today: date) -> IdFault | None:
    """GB 11643-1999 with ISO 7064 MOD 11-2. Abolished region codes live on in numbers and are accepted."""
    if _ID15.fullmatch(number):
        return IdFault.OLD_15
    if not _ID.fullmatch(number):
        return IdFault.SHAPE
    if resident_check(number[:17]) != number[17]:
        return IdFault.CHECK
    born = _born(number)
    return None if born and date(1900, 1, 1) <= born <= today else IdFault.DATE


def resident_check(body: str) -> str:
    """Check character for the first 17 digits."""
    return _CHECKS[sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11]


def bearer(number: str) -> Bearer:
    """Birth date, sex and region of a valid 18-character number (also of a HK, Macau or Taiwan residence permit)."""
    born = _born(number)
    assert born is not None
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    return Bearer(number[:6], born, sex, number[:6] in _HMT_REGIONS)


def upgrade_15(number: str) -> str:
    """A 15-digit number found inside an old paper as 18 characters; such a card identifies nobody since 2013."""
    body = f"{number[:6]}19{number[6:]}"
    return body + resident_check(body)


def _born(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def uscc_fault(code: str) -> IdFault | None:
    """Unified social credit code, GB 32100-2015: 31 characters without I O S V Z, weights 3^i mod 31."""
    if not _USCC.fullmatch(code):
        return IdFault.SHAPE
    total = sum(_USCC_ALPHABET.index(char) * pow(3, at, 31) for at, char in enumerate(code[:17]))
    return None if _USCC_ALPHABET[(31 - total % 31) % 31] == code[17] else IdFault.CHECK


def organisation_check(body: str) -> str:
    """Check character of an organisation code, GB 11714: 11 - sum mod 11; 10 is X, 11 is 0."""
    total = sum(int(char, 36) * weight for char, weight in zip(body, _ORG_WEIGHTS, strict=True))
    return {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))


def foreign_permanent_fault(number: str, today: date) -> IdFault | None:
    """Foreign permanent resident ID: 2017 card (3 letters, 12 digits; format only) or 2023 card (9…, MOD 11-2)."""
    if re.fullmatch(r"[A-Z]{3}\d{12}", number, re.ASCII):
        return None
    return resident_fault(number, today) if number.startswith("9") else IdFault.SHAPE


_PATTERNS = {
    "港澳居民来往内地通行证": r"[HM]\d{8}",
    "台湾居民来往大陆通行证": r"\d{8}",
    "护照": r"[A-Z0-9]{3,20}",
    "军人身份证件": r".{2,20}",
}


def document_fault(kind: str, number: str, today: date) -> IdFault | None:
    """Any personal document by the name of its kind; one without a known format needs 3-30 characters."""
    if kind in {"", "居民身份证", "港澳居民居住证", "台湾居民居住证"}:
        return resident_fault(number, today)
    if kind == "外国人永久居留身份证":
        return foreign_permanent_fault(number, today)
    pattern = _PATTERNS.get(kind, r"\S.{1,28}\S")
    return None if re.fullmatch(pattern, number) else IdFault.SHAPE
