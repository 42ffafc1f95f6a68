"""The register of emergency receipts (P22): which stand for a case, which are void, which are left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_emergency import EmergencyBlockPrinted, EmergencyReceiptUsed, EmergencyReceiptVoided
from clerk_app.domain.refusal import Reason, Refused

EMERGENCY_KINDS = (EmergencyBlockPrinted, EmergencyReceiptUsed, EmergencyReceiptVoided)
MOST = 50  # a block of two copies each is a stack of so many sheets
_ZONE = ZoneInfo("Asia/Shanghai")


class EmergencyState(StrEnum):
    FREE = "free"
    USED = "used"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class EmergencyReceipt:
    """``case_id`` of what was entered under it; ``why`` it is void."""

    number: str
    block: str
    printed_on: date
    state: EmergencyState = EmergencyState.FREE
    case_id: str = ""
    written_at: datetime | None = None
    why: str = ""


def register(facts: Iterable[Fact]) -> Mapping[str, EmergencyReceipt]:
    """By payload, in the order of printing."""
    found: dict[str, EmergencyReceipt] = {}
    for fact in facts:
        match fact.body:
            case EmergencyBlockPrinted(day=day, numbers=numbers):
                found |= {number: EmergencyReceipt(number, fact.header.case_id, day) for number in numbers}
            case EmergencyReceiptUsed(number=number, written_at=at) if number in found:
                case_id = fact.header.case_id
                found[number] = replace(found[number], state=EmergencyState.USED, case_id=case_id, written_at=at)
            case EmergencyReceiptVoided(numbers=numbers, why=why):
                void = {number: replace(found[number], state=EmergencyState.VOID, why=why) for number in numbers}
                found |= void
            case _:
                continue
    return found


def free_of(receipts: Mapping[str, EmergencyReceipt], block: str = "") -> tuple[EmergencyReceipt, ...]:
    """What may still be written on; of one block where it is named."""
    return tuple(
        one for one in receipts.values() if one.state is EmergencyState.FREE and (not block or one.block == block)
    )


def check_free(receipt: EmergencyReceipt | None) -> EmergencyReceipt:
    """Raises Refused with what became of the number: each answer sends the clerk elsewhere."""
    if receipt is None:
        raise Refused(Reason.EMERGENCY_UNKNOWN)
    if receipt.state is EmergencyState.USED:
        raise Refused(Reason.EMERGENCY_USED)
    if receipt.state is EmergencyState.VOID:
        raise Refused(Reason.EMERGENCY_VOID)
    return receipt


def check_written(receipt: EmergencyReceipt, written_at: datetime, now: datetime) -> None:
    """The hand-written time lies between the printing of the paper and its entry."""
    day = written_at.astimezone(_ZONE).date()
    if written_at > now:
        raise Refused(Reason.DAY_TO_COME, day=day.isoformat())
    if day < receipt.printed_on:
        raise Refused(Reason.DAY_BEFORE_LAST, day=day.isoformat(), last=receipt.printed_on.isoformat())


def received_on(used: EmergencyReceiptUsed | None, today: date) -> date:
    """The day from which the notice clock runs (Licensing Law art. 32): the one written by hand, else today."""
    return written_on(used) if used else today


def written_on(used: EmergencyReceiptUsed) -> date:
    return used.written_at.astimezone(_ZONE).date()
