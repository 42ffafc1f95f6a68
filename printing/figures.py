"""Dates, limits, counts and row numbers as the papers write them; Beijing time."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from clerk_app.domain.papers import Due, Limit, LimitUnit
from printing.templates import Wording

BEIJING = ZoneInfo("Asia/Shanghai")
UNIT_KEYS = {
    LimitUnit.WORKING_DAYS: "limit.working_days",
    LimitUnit.NATURAL_DAYS: "limit.natural_days",
    LimitUnit.MONTHS: "limit.months",
}


def local_date(moment: datetime) -> date:
    return moment.astimezone(BEIJING).date()


def chinese_date(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def chinese_moment(moment: datetime) -> str:
    return f"{chinese_date(local_date(moment))} {clock(moment)}"


def clock(moment: datetime) -> str:
    return moment.astimezone(BEIJING).strftime("%H:%M")


def stamp(moment: datetime) -> str:
    return f"{local_date(moment).isoformat()} {clock(moment)}"


def due_text(due: Due, common: Wording) -> str:
    """A provisional day says so: the holiday notice of its year is not out."""
    return chinese_date(due.day) + (common.word("provisional") if due.is_provisional else "")


def limit_text(limit: Limit, common: Wording) -> str:
    if limit.is_immediate:
        return common.word("limit.immediate")
    return common.text(UNIT_KEYS[limit.unit], count=str(limit.count))


def in_fours(number: str) -> str:
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def masked(number: str) -> str:
    """The middle of an identity number is nobody's business on a paper that lies about."""
    ends = (6, 4) if len(number) >= 15 else (2, 2)
    hidden = len(number) - sum(ends)
    return number if hidden < 1 else number[: ends[0]] + "*" * hidden + number[-ends[1] :]


def row_numbers(numbers: Iterable[int], *, runs: bool = False) -> str:
    """`1、2、4`; with `runs`, three or more in a row close up to `1–4`."""
    ordered = sorted(set(numbers))
    groups: list[list[int]] = []
    for number in ordered:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    parts: list[str] = []
    for group in groups:
        parts += [f"{group[0]}–{group[-1]}"] if runs and len(group) > 2 else [str(number) for number in group]
    return "、".join(parts)
