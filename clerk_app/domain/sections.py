"""Sections of the one form: by subject, never by department; spans on a grid of twelve columns."""

from collections import Counter
from dataclasses import dataclass

from clerk_app.domain.catalogue import FieldType
from clerk_app.domain.plan import Plan, PlannedField

REST = "其他填写项"
_RADIOS = 5
_SPANS = {
    FieldType.ADDRESS: 12,
    FieldType.GROUP: 12,
    FieldType.REGION: 4,
    FieldType.RESIDENT_ID: 5,
    FieldType.USCC: 5,
    FieldType.BANK_ACCOUNT: 5,
    FieldType.TEXT: 4,
    FieldType.NAME: 4,
    FieldType.CHOICE: 4,
    FieldType.PHONE: 4,
    FieldType.DATE: 4,
    FieldType.NUMBER: 3,
    FieldType.MONEY: 3,
}


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    fields: tuple[PlannedField, ...]


def sections(plan: Plan) -> tuple[Section, ...]:
    """Fields in the order of first appearance of their section; without one, the slug's first word where shared."""
    shared = Counter(_word(planned) for planned in plan.fields)
    groups: dict[str, list[PlannedField]] = {}
    for planned in plan.fields:
        word = _word(planned)
        title = planned.field.section or (word if shared[word] > 1 else REST)
        groups.setdefault(title, []).append(planned)
    return tuple(Section(_titled(title, fields), tuple(fields)) for title, fields in groups.items())


def span(planned: PlannedField) -> int:
    """As authored, else by type: a pick list is narrow, a row of radio buttons is as wide as its words."""
    field = planned.field
    if field.span:
        return field.span
    if field.type is FieldType.CHOICE:
        return 3 if field.table or len(field.options) > _RADIOS else 8 if len(field.options) > 3 else 4
    return _SPANS[field.type]


def _word(planned: PlannedField) -> str:
    return planned.slug.split("_", 1)[0]


def _titled(title: str, fields: list[PlannedField]) -> str:
    """A section named only by a slug word shows the first field's name instead: people read Chinese."""
    return fields[0].field.zh if title.isascii() else title
