"""The one form (F02) of a plan: its fields by section with the items that use them, what was corrected, who signs."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from clerk_app.domain.compose.cells import cell_of, day_text, group_of
from clerk_app.domain.compose.setting import Setting, applicant_of
from clerk_app.domain.entries import parse_day
from clerk_app.domain.facts import Entry
from clerk_app.domain.form_history import Change, Told, changes
from clerk_app.domain.identity import bearer, resident_fault
from clerk_app.domain.papers import Applicant, Identity
from clerk_app.domain.papers_form import Child, Correction, FormPaper, Outline, Section
from clerk_app.domain.parties import FORM
from clerk_app.domain.party_list import parties_of
from clerk_app.domain.people import CHILD_DATA_BELOW, Role, age
from clerk_app.domain.plan import Plan, PlannedField
from clerk_app.domain.sections import sections

Entries = Mapping[str, Entry]
_BORN = ("_birth_date", "_birth_time", "_id_no")


def form_paper(
    setting: Setting,
    number: str,
    document_no: str,
    entries: Iterable[Entry],
    told: Sequence[Told] = (),
    outline: Outline | None = None,
) -> FormPaper:
    """``told`` is what earlier printings and this one said (L29); a sample or a blank has an ``outline``."""
    plan, filled = setting.plan, {entry.field: entry for entry in entries}
    applicant = applicant_of(plan, {slug: entry.value for slug, entry in filled.items()})
    return FormPaper(
        head=setting.head(setting.hall.name, number, document_no),
        theme=setting.theme_title.name,
        items=tuple(item.zh for item in plan.items),
        sections=form_sections(setting, filled, tuple(item.slug for item in plan.items)),
        applicant=applicant,
        clerk=None if outline else setting.clerk,
        day=None if outline else setting.day,
        corrections=tuple(_correction(plan, change) for change in changes(plan, told)),
        children=_children(plan, filled, applicant, setting.day),
        signers=_signers(plan),
        outline=outline,
    )


def form_sections(setting: Setting, filled: Entries, slugs: Sequence[str]) -> tuple[Section, ...]:
    """R098: only fields that these items use; a repeated group follows its section as one of its own.

    The form of one item shows boxes where the choice is that item's alone, else the chosen word.
    """
    whole = len(slugs) == len(setting.plan.items)
    rows = {item.slug: at for at, item in enumerate(setting.plan.items, 1)}
    found: list[Section] = []
    for section in sections(setting.plan):
        used = [planned for planned in section.fields if set(planned.items) & set(slugs)]
        plain = [planned for planned in used if not planned.field.columns]
        if plain:
            cells = tuple(
                cell_of(setting, planned, filled.get(planned.slug), boxes=whole or len(planned.items) == 1)
                for planned in plain
            )
            found.append(Section(section.title, _users(plain, rows), cells))
        found += [
            Section(planned.field.zh, _users([planned], rows), group=group_of(planned.field, filled.get(planned.slug)))
            for planned in used
            if planned.field.columns
        ]
    return tuple(found)


def _users(fields: Iterable[PlannedField], rows: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted({rows[slug] for planned in fields for slug in planned.items}))


def _correction(plan: Plan, change: Change) -> Correction:
    planned = plan.planned_field(change.field)
    label = planned.field.zh if planned else change.field
    return Correction(
        f"{label} 第{change.row}行" if change.row else label, day_text(change.old), day_text(change.new), change.at
    )


def _signers(plan: Plan) -> tuple[str, ...]:
    """Parties beside the applicant and the agent whose signature the form needs (P23)."""
    shared = (Role.APPLICANT, Role.AGENT)
    return tuple(party.zh for party in parties_of(plan) if FORM in party.signs and party.role not in shared)


def _children(plan: Plan, filled: Entries, applicant: Applicant, on: date) -> tuple[Child, ...]:
    """PIPL art. 31: everybody on the form who is under 14, once; a resident number or a birth date tells."""
    found: dict[str, Child] = {}
    for planned in plan.fields:
        person = next((planned.slug.removesuffix(end) for end in _BORN if planned.slug.endswith(end)), "")
        named, entry = filled.get(f"{person}_name"), filled.get(planned.slug)
        born = _born(entry.value, on) if entry and person else None
        if named and born and age(born, on) < CHILD_DATA_BELOW and person not in found:
            guardian, relation = _guardian(plan, filled, applicant, f"{person}_name")
            found[person] = Child(named.value, born, guardian, relation)
    return tuple(found.values())


def _born(text: str, on: date) -> date | None:
    if resident_fault(text, on) is None:
        return bearer(text).born
    return parse_day(text)


def _guardian(plan: Plan, filled: Entries, applicant: Applicant, child: str) -> tuple[Identity | None, str]:
    """Whoever applies for the child, called as the form calls them (母亲); a child that applies itself has an agent."""
    named = plan.theme.applicant_fields.get("name", "")
    field = plan.planned_field(named)
    if named != child and field and applicant.identity.name and not plan.theme.applicant_fields.get("org_name"):
        return applicant.identity, field.field.zh.removesuffix("姓名")
    if applicant.agent:
        relation = filled.get("agent_relation")
        return applicant.agent.identity, relation.value if relation else ""
    return None, ""
