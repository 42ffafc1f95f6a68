"""Emergency receipts in words (P22)."""

from typing import assert_never

from clerk_app.domain.emergency import EmergencyState
from clerk_app.domain.facts_emergency import (
    EmergencyBlockPrinted,
    EmergencyBody,
    EmergencyReceiptUsed,
    EmergencyReceiptVoided,
)
from ui.wording import ZONE, clock_words, day_words

RECEIPTS = {EmergencyState.FREE: "未用", EmergencyState.USED: "已补录", EmergencyState.VOID: "作废"}


def emergency_words(body: EmergencyBody) -> str:
    """应急单 0077 补录：手写收件时间 11月18日 09:40，核对人 0108."""
    match body:
        case EmergencyBlockPrinted(numbers=numbers):
            return f"印制应急单 {len(numbers)} 张"
        case EmergencyReceiptUsed(number=number, written_at=at, second=second):
            told = f"{day_words(at.astimezone(ZONE).date())} {clock_words(at)}"
            return f"应急单 {number[16:20]} 补录：手写收件时间 {told}，核对人 {second}"
        case EmergencyReceiptVoided(numbers=numbers, why=why):
            return f"应急单 {len(numbers)} 张作废：{why}"
        case _:
            assert_never(body)
