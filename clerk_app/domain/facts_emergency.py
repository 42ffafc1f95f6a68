"""Emergency receipts (P22): printed in advance under numbers of kind 70, written by hand, entered or voided later."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class EmergencyBlockPrinted:
    """备用应急单: the payloads of one block, dated the day it was printed (architecture §4)."""

    day: date
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmergencyReceiptUsed:
    """补录: a case taken by hand. ``written_at`` is the time on the paper: the legal time of receipt.

    ``second`` is the badge of the one who compared the paper with what was entered.
    """

    number: str
    written_at: datetime
    second: str


@dataclass(frozen=True, slots=True)
class EmergencyReceiptVoided:
    """作废: receipts that nobody will write on any more, with the reason (R082)."""

    day: date
    numbers: tuple[str, ...]
    why: str


EmergencyBody = EmergencyBlockPrinted | EmergencyReceiptUsed | EmergencyReceiptVoided
