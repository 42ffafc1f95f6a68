"""Fields of the plan as the form renderer wants them: kind, choices, badge, hint, error."""

from clerk_app.domain.catalogue import Column, FieldType
from clerk_app.domain.draft import DraftEntry
from clerk_app.domain.entries import NAME_LIMIT, Problem
from clerk_app.domain.facts import Provenance
from clerk_app.domain.plan import Plan, PlannedField
from clerk_app.domain.sections import span
from ui.forms.field import FieldView, Kind, Option, Suggest, Value
from ui.visit import Visit
from ui.wording import PROVENANCE, problem_words

_PLACEHOLDERS = {
    FieldType.DATE: "如 20200520，或只输 520",
    FieldType.PHONE: "手机或带区号的固话",
    FieldType.REGION: "6 位区划代码",
}
_CONFIRM = {Provenance.SCANNED}


def field_views(
    visit: Visit, wanted: tuple[PlannedField, ...], suggest: Suggest | None = None
) -> tuple[FieldView, ...]:
    """The views of some fields, each with the first problem that may be shown by now."""
    plan = visit.plan
    shown = shown_problems(visit, plan)
    hints = _hints(visit, wanted)
    return tuple(
        _view(visit, plan, planned, shown.get(planned.slug), hints.get(planned.slug, ""), suggest) for planned in wanted
    )


def shown_problems(visit: Visit, plan: Plan) -> dict[str, Problem]:
    """Problems of fields the clerk has left, or of all once the summary was asked for; emptiness only then."""
    shown: dict[str, Problem] = {}
    for problem in visit.problems:
        filled = bool(visit.draft.values.get(problem.field))
        if (visit.summary_shown or (problem.field in visit.left and filled)) and plan.planned_field(problem.field):
            shown.setdefault(problem.field, problem)
    return shown


def _view(
    visit: Visit, plan: Plan, planned: PlannedField, problem: Problem | None, hint: str, suggest: Suggest | None
) -> FieldView:
    field = planned.field
    entry = visit.draft.entries.get(planned.slug, DraftEntry())
    badge, tone = PROVENANCE[entry.provenance] if entry.value else ("", "neutral")
    tables = visit.verbs.room.catalogue.tables
    choices = field.options or tables.get(field.table, ())
    kind = Kind(field.type.value)
    if kind is Kind.CHOICE and not choices:
        # A table that is not installed here turns the field into text (the entry is kept as typed).
        kind = Kind.TEXT
    return FieldView(
        slug=planned.slug,
        label=field.zh,
        kind=kind,
        value=_value(kind, entry),
        options=tuple(Option(word, word) for word in choices),
        required=field.required,
        span=span(planned),
        badge=badge,
        badge_tone=tone,
        hint=hint or _table_hint(planned, kind),
        error=problem_words(problem, plan) if problem else "",
        needs_confirm=bool(entry.value) and entry.provenance in _CONFIRM,
        produced=bool(planned.produced),
        max_length=field.max_length or (NAME_LIMIT if field.type is FieldType.NAME else 0),
        placeholder=_PLACEHOLDERS.get(field.type, ""),
        suggest=suggest if kind is Kind.REGION else None,
        columns=tuple(_column(column, tables) for column in field.columns),
    )


def _value(kind: Kind, entry: DraftEntry) -> Value:
    return entry.rows if kind is Kind.GROUP else entry.value


def _hints(visit: Visit, wanted: tuple[PlannedField, ...]) -> dict[str, str]:
    """Where a value will come from, and why a field appeared: said once for the fields one answer brought."""
    hints: dict[str, str] = {}
    told: set[str] = set()
    for planned in wanted:
        item = visit.plan.item(planned.produced)
        if item:
            hints[planned.slug] = f"由“{item.zh}”办理后带入"
            continue
        trigger = next(iter(sorted(planned.field.when.questions & visit.draft.answers.keys())), "")
        if trigger and trigger not in told:
            told.add(trigger)
            hints[planned.slug] = f"因选“{_chosen(visit, trigger)}”而出现"
    return hints


def _table_hint(planned: PlannedField, kind: Kind) -> str:
    return "本机没有这张代码表，请按证件填写" if planned.field.table and kind is Kind.TEXT else ""


def _chosen(visit: Visit, question_id: str) -> str:
    question = next(entry for entry in visit.plan.theme.questions if entry.id == question_id)
    given = visit.draft.answers[question_id]
    chosen = (given,) if isinstance(given, str) else given
    return "、".join(option.zh for option in question.options if option.id in chosen)


def _column(column: Column, tables: dict[str, tuple[str, ...]]) -> FieldView:
    choices = column.options or tables.get(column.table, ())
    kind = Kind(column.type.value)
    return FieldView(
        slug=column.slug,
        label=column.zh,
        kind=Kind.TEXT if kind is Kind.CHOICE and not choices else kind,
        options=tuple(Option(word, word) for word in choices),
        required=False,
    )
