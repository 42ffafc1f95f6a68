"""Our numbers: station, date, window, serial and an ISO 7064 MOD 97-10 pair over kind and all digits."""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Self

from clerk_app.domain.refusal import Reason, Refused

_PAYLOAD = re.compile(r"\d{22}", re.ASCII)
LAST_SERIAL = 9999


class Kind(IntEnum):
    """What a number names; the first two digits of its barcode."""

    CASE = 10
    MATERIAL_SLIP = 20
    NOTICE = 30
    DELIVERY = 40
    HAND_OVER_BATCH = 41
    SEPARATOR = 50
    CLERK_BADGE = 60
    EMERGENCY_RECEIPT = 70
    DAY_SHEET = 71


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """``digits`` are 20: station 6, date YYMMDD, window 2, serial 4, check 2; a case number is one of kind 10."""

    kind: Kind
    digits: str

    @classmethod
    def mint(cls, kind: Kind, station: str, day: date, window: str, serial: int) -> Self:
        """A new number; more than 9,999 a day and window are refused."""
        if not 1 <= serial <= LAST_SERIAL:
            raise Refused(Reason.SERIALS_EXHAUSTED, kind=str(int(kind)), day=day.isoformat())
        body = f"{station}{day:%y%m%d}{window}{serial:04d}"
        return cls(kind, body + check_pair(f"{int(kind)}{body}"))

    @classmethod
    def read(cls, payload: str) -> Self:
        """A scanned barcode of 22 digits; anything else, an unknown kind or a wrong check pair is refused."""
        if not _PAYLOAD.fullmatch(payload) or int(payload) % 97 != 1:
            raise Refused(Reason.NOT_A_NUMBER_OF_OURS, text=payload)
        try:
            kind = Kind(int(payload[:2]))
        except ValueError:
            raise Refused(Reason.NOT_A_NUMBER_OF_OURS, text=payload) from None
        return cls(kind, payload[2:])

    @property
    def payload(self) -> str:
        """What the barcode holds: the kind, then the number."""
        return f"{int(self.kind)}{self.digits}"

    @property
    def grouped(self) -> str:
        """For people, in groups of four."""
        return " ".join(self.digits[at : at + 4] for at in range(0, 20, 4))

    @property
    def station(self) -> str:
        return self.digits[:6]

    @property
    def window(self) -> str:
        return self.digits[12:14]

    @property
    def serial(self) -> int:
        return int(self.digits[14:18])


def case_number(digits: str) -> Number:
    """A case number (办件号) from its 20 digits; refused when the check pair is wrong."""
    return Number.read(f"{int(Kind.CASE)}{digits}")


def check_pair(digits: str) -> str:
    """ISO 7064 MOD 97-10: two digits that make the whole leave 1 when divided by 97."""
    return f"{98 - int(digits) * 100 % 97:02d}"
