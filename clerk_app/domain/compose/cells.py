"""One field of a form as it is printed: days in words, regions by name, choices as boxes, groups as rows."""

import re

from clerk_app.domain.catalogue import Column, Field, FieldType
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.entries import parse_day
from clerk_app.domain.facts import Entry
from clerk_app.domain.papers_form import Cell, Group
from clerk_app.domain.plan import PlannedField

MOST_BOXES = 6
LONG_TEXT = 60
_SHARES = {
    FieldType.NAME: 18,
    FieldType.RESIDENT_ID: 36,
    FieldType.USCC: 36,
    FieldType.BANK_ACCOUNT: 36,
    FieldType.ADDRESS: 50,
    FieldType.PHONE: 24,
    FieldType.DATE: 28,
}
_SHARE = 24
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}).*)?", re.ASCII)


def cell_of(setting: Setting, planned: PlannedField, entry: Entry | None, *, boxes: bool = True) -> Cell:
    """Produced fields name the item that fills them; a choice of few options shows them all, unless only its word."""
    field, value = planned.field, entry.value if entry else ""
    slugs = [item.slug for item in setting.plan.items]
    offered = field.options if boxes and 1 < len(field.options) <= MOST_BOXES else ()
    return Cell(
        field.zh,
        text_of(setting, field, value),
        offered if value in {*offered, ""} else (),
        slugs.index(planned.produced) + 1 if planned.produced and not value else 0,
        field.type is FieldType.ADDRESS or (field.max_length or 0) > LONG_TEXT,
    )


def group_of(field: Field, entry: Entry | None) -> Group:
    rows = entry.rows if entry else ()
    count = len(field.columns)
    filled = tuple((*row, *("",) * count)[:count] for row in rows)
    columns = tuple(column.zh for column in field.columns)
    return Group(columns, tuple(_share(column) for column in field.columns), filled)


def text_of(setting: Setting, field: Field, value: str) -> str:
    """What people gave is printed as it is; only codes of days and regions are put into words."""
    if field.type is FieldType.REGION:
        return _region(setting, value)
    return day_text(value) if field.type is FieldType.DATE else value


def day_text(value: str) -> str:
    """2026-11-18 as 2026年11月18日; what is no day stays as it is."""
    found, day = _MOMENT.fullmatch(value), parse_day(value)
    if found is None or day is None:
        return value
    told = f"{day.year}年{day.month}月{day.day}日"
    return f"{told} {found[2]}" if found[2] else told


def _region(setting: Setting, value: str) -> str:
    """The code is the value and the path is what people read; a code of no county stays."""
    code, _, name = value.partition(" ")
    known = next((region.name for region in setting.catalogue.regions if region.code == code), "")
    return name or known or value


def _share(column: Column) -> int:
    return _SHARES.get(column.type, _SHARE)
