"""An item's clock in a few words: where it waits, how long it has, and who is late."""

from clerk_app.domain.item_clock import ItemClock, Queue
from clerk_app.domain.terms import Party
from ui.wording import day_words

_WORDS = {
    Queue.ANSWER: "待决定",
    Queue.ORGAN_ANSWER: "等部门意见",
    Queue.APPLICANT: "待补正",
    Queue.ACCEPTANCE_PAPER: "待出通知",
    Queue.DECISION: "办理中",
    Queue.PAUSED: "停计中",
    Queue.RESULT: "已办结，待出结果",
    Queue.COLLECTION: "结果可领",
    Queue.DONE: "已结束",
}
_COUNTED = frozenset({Queue.ANSWER, Queue.ORGAN_ANSWER, Queue.APPLICANT, Queue.DECISION, Queue.RESULT})
_LATE = {Party.WINDOW: "窗口", Party.DEPARTMENT: "部门", Party.APPLICANT: "申请人"}


def clock_words(clock: ItemClock) -> str:
    """While a clock stands still no days are counted, and a pause is nobody's lateness."""
    if clock.queue is Queue.ACCEPTANCE_PAPER:
        return f"{'视为受理' if clock.deemed else '补齐即受理'}，待出通知"
    days = _days(clock) if clock.queue in _COUNTED else ""
    if clock.queue is Queue.APPLICANT and not days:
        days = "不设法定期限"
    return f"{_WORDS[clock.queue]}，{days}" if days else _WORDS[clock.queue]


def due_day_words(clock: ItemClock) -> str:
    """The promise as it stands, after pauses and an extension."""
    if clock.committed_due is None:
        return ""
    return day_words(clock.committed_due.day) + ("（暂估）" if clock.committed_due.provisional else "")


def _days(clock: ItemClock) -> str:
    if clock.left is None:
        return ""
    if clock.late:
        return f"{_LATE[clock.late]}逾期 {max(-clock.left, 1)} 天"
    return "今天到期" if clock.left == 0 else f"剩 {clock.left} 个工作日"
