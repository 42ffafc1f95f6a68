"""Printing in words: honest about what is known, and what to do about it."""

from clerk_app.domain.facts_printing import PaperReprinted, ReprintReason
from ui.wording import FORMS

REASONS = {ReprintReason.JAM: "卡纸或印坏", ReprintReason.LOST: "申请人遗失", ReprintReason.OTHER: "其他"}


def reprinted_words(body: PaperReprinted) -> str:
    """补打受理通知书第 2 次：申请人遗失."""
    told = body.words or REASONS[body.reason]
    return f"补打{FORMS[body.paper[:3]]}，第 {body.count} 次：{told}"
