"""Values that follow from others: sex and birth date from a number, the delivery way from its question."""

from datetime import date

from clerk_app.domain.catalogue import Field, FieldType
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import Provenance
from clerk_app.domain.identity import bearer, resident_fault
from clerk_app.domain.plan import Plan

_KEPT = (Provenance.DERIVED, Provenance.DEFAULT)


def prefilled(plan: Plan, draft: Draft, today: date) -> dict[str, DraftEntry]:
    """The draft's entries with derived ones brought up to date; what a person typed or changed is never touched."""
    entries = dict(draft.entries)
    for planned in plan.fields:
        known = entries.get(planned.slug)
        if planned.produced or (known and known.value and known.provenance not in _KEPT):
            continue
        value, provenance = _value(plan, planned.field, draft, today)
        if value:
            entries[planned.slug] = DraftEntry(value, provenance=provenance)
    return entries


def _value(plan: Plan, field: Field, draft: Draft, today: date) -> tuple[str, Provenance]:
    for source in field.prefill:
        kind, _, name = source.partition(":")
        if kind == "question":
            return _from_question(plan, field, name), Provenance.DEFAULT
        if kind == "derived":
            return _from_number(field, draft.values.get(name, ""), today), Provenance.DERIVED
    return "", Provenance.DERIVED


def _from_question(plan: Plan, field: Field, name: str) -> str:
    """Options of question and field stand in the same order."""
    question = next((entry for entry in plan.theme.questions if entry.id == name), None)
    given = plan.answers.get(name)
    if question is None or not isinstance(given, str) or len(question.options) != len(field.options):
        return ""
    return field.options[[option.id for option in question.options].index(given)]


def _from_number(field: Field, number: str, today: date) -> str:
    if resident_fault(number, today) is not None:
        return ""
    told = bearer(number)
    if field.type is FieldType.DATE:
        return told.born.isoformat()
    if field.type is FieldType.REGION:
        return told.region
    return str(told.sex) if told.sex in field.options else ""
