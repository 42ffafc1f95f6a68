"""A form filled in by nobody, for samples (示范文本): every field with a value of its kind that breaks no rule."""

from collections.abc import Mapping
from datetime import date, timedelta

from clerk_app.domain.catalogue import Catalogue, Column, Field, FieldType
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import Entry
from clerk_app.domain.identity import resident_check
from clerk_app.domain.plan import Plan
from clerk_app.domain.prefill import prefilled

# Province code 19 was never assigned: these numbers are nobody's.
_AREA, _FIRM, _ADULT, _CHILD_DAYS = "190121", "91190102MA0DF8HK2E", date(1990, 3, 7), 20
_ROWS = 2
_TEXTS = {
    FieldType.NAME: "示例姓名",
    FieldType.PHONE: "19000000000",
    FieldType.ADDRESS: "示例省示例市示例县示例路1号1栋101室",
    FieldType.NUMBER: "1",
    FieldType.MONEY: "1000.00",
    FieldType.BANK_ACCOUNT: "6200000000000000000",
    FieldType.TEXT: "按实际情况填写",
}
_RULED = {
    "birth_cert_no": "S190000001",
    "death_cert_no": "190000-0001",
    "realty_cert_no": "示（2026）示例县不动产权第0000001号",
    "realty_unit_no": "190121001001GB00001F00010001",
    "org_bank_account": "62000000000000000",
    "bank_card": "6200000000000000000",
}


def sample_entries(catalogue: Catalogue, plan: Plan, today: date) -> tuple[Entry, ...]:
    """In the plan's order; what follows from the answers or from another field agrees with it."""
    entries = {planned.slug: _entry(catalogue, planned.field, today) for planned in plan.fields if not planned.produced}
    derived = [one.slug for one in plan.fields if any(":" in source for source in one.field.prefill)]
    draft = Draft("", plan.theme.slug, plan.single_item, answers=dict(plan.answers), entries=_drafted(entries, derived))
    told = prefilled(plan, draft, today)
    return tuple(
        Entry(slug, told[slug].value or entry.value, entry.rows) if slug in told else entry
        for slug, entry in entries.items()
    )


def _drafted(entries: Mapping[str, Entry], derived: list[str]) -> dict[str, DraftEntry]:
    return {slug: DraftEntry(entry.value, entry.rows) for slug, entry in entries.items() if slug not in derived}


def _entry(catalogue: Catalogue, field: Field, today: date) -> Entry:
    if field.columns:
        rows = tuple(tuple(_cell(column, at, today) for column in field.columns) for at in range(1, _ROWS + 1))
        return Entry(field.slug, rows=rows)
    return Entry(field.slug, _value(catalogue, field, today))


def _value(catalogue: Catalogue, field: Field, today: date) -> str:
    if field.validation in _RULED:
        return _RULED[field.validation]
    if field.type is FieldType.CHOICE:
        return next(iter(field.options or catalogue.tables.get(field.table, ())), _TEXTS[FieldType.TEXT])
    if field.type is FieldType.REGION:
        return catalogue.regions[0].code if catalogue.regions else ""
    text = _of_type(field.type, _is_child(field.slug), 1, today)
    day = today + timedelta(days=365) if field.validation == "future_date" else None
    return (day.isoformat() if day else text)[: field.max_length or None]


def _is_child(slug: str) -> bool:
    return slug.split("_", 1)[0] in {"child", "baby", "newborn"}


def _cell(column: Column, at: int, today: date) -> str:
    return column.options[0] if column.options else _of_type(column.type, False, at, today)


def _of_type(kind: FieldType, child: bool, at: int, today: date) -> str:
    born = today - timedelta(days=_CHILD_DAYS) if child else _ADULT
    if kind is FieldType.RESIDENT_ID:
        body = f"{_AREA}{born:%Y%m%d}{at:03d}"
        return body + resident_check(body)
    if kind is FieldType.USCC:
        return _FIRM
    if kind is FieldType.DATE:
        return born.isoformat() if child else (today - timedelta(days=30)).isoformat()
    return _TEXTS.get(kind, _TEXTS[FieldType.TEXT])
