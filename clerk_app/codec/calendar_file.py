"""Published calendars: one JSON file a year, cn-<year>.json, with its source notice."""

from datetime import date
from pathlib import Path

import msgspec

from clerk_app.domain.calendar import WorkCalendar, YearDays


class _YearFile(msgspec.Struct, forbid_unknown_fields=True):
    year: int
    source: str
    off: tuple[date, ...]
    makeup: tuple[date, ...]


class CalendarRejected(Exception):
    """A calendar file is not one: wrong shape, or days of another year."""


def read_year(content: bytes, name: str) -> YearDays:
    """One year; every day must lie in it, and no day may be both off and a make-up workday."""
    try:
        raw = msgspec.json.decode(content, type=_YearFile)
    except msgspec.MsgspecError as error:
        raise CalendarRejected(f"{name}：不是日历文件（{error}）。请换用发布的 cn-年份.json。") from error
    off, makeup = frozenset(raw.off), frozenset(raw.makeup)
    if any(day.year != raw.year for day in off | makeup) or off & makeup:
        raise CalendarRejected(f"{name}：日期与年份 {raw.year} 不符或重复。请核对后重新导入。")
    return YearDays(raw.year, off, makeup, raw.source)


def load_calendar(*folders: Path) -> WorkCalendar:
    """Every published year in these folders; what a later folder says of a year counts."""
    paths = (path for folder in folders for path in sorted(folder.glob("cn-*.json")))
    years = (read_year(path.read_bytes(), path.name) for path in paths)
    return WorkCalendar({year.year: year for year in years})
