"""The fields of the chosen person: those of the one form, and what the form has no room for."""

from clerk_app.domain.identity import resident_fault, uscc_fault
from clerk_app.domain.parties import Row
from clerk_app.domain.people import Role
from clerk_app.domain.plan import PlannedField
from ui.forms.field import FieldView, Kind
from ui.pages.applicant.people import FIRM
from ui.pages.applicant.view import PersonView
from ui.visit import Visit

PERSON, MANDATE = "person", "mandate"
_ORG = ("org_name", "uscc")


def has_firm(visit: Visit) -> bool:
    """The firm has a card of its own where its head is a person of the case."""
    return any("org_name" in party.fields for party in visit.plan.theme.parties)


def firm_view(visit: Visit) -> PersonView:
    named, values = visit.plan.theme.applicant_fields, visit.draft.values
    name, code = (values.get(named.get(role, ""), "") for role in _ORG)
    checked = bool(code) and uscc_fault(code) is None
    pill = ("代码有效", "ok") if checked else ("", "neutral")
    return PersonView(FIRM, "申请人 · 单位", name or "待录入", code, "buildings", *pill)


def planned_of(visit: Visit, row: Row | None) -> tuple[PlannedField, ...]:
    """``row`` is None for the firm."""
    plan, named = visit.plan, visit.plan.theme.applicant_fields
    if row is None:
        slugs = [named.get(role, "") for role in _ORG]
    elif row.party.role is Role.AGENT:
        return tuple(planned for planned in plan.fields if planned.slug.startswith("agent_"))
    elif not plan.theme.parties and row.party.role is not Role.GUARDIAN:
        slugs = list(named.values())
    elif row.nth == 0:
        slugs = [slug for role, slug in row.party.fields.items() if role not in _ORG]
    else:
        return ()
    return tuple(planned for slug in dict.fromkeys(slugs) for planned in [plan.planned_field(slug)] if planned)


def own_fields(visit: Visit, row: Row, *, named: bool) -> tuple[FieldView, ...]:
    """Name and number of somebody the form does not name, and the days of an agent's power."""
    if row.party.role is Role.AGENT:
        held = visit.draft.attendance.authority(row.party.slug)
        if held is None:
            return ()
        until = held.until.isoformat() if held.until else ""
        return (
            FieldView(f"{MANDATE}.since", "委托自", Kind.DATE, held.since.isoformat()),
            FieldView(f"{MANDATE}.until", "委托至", Kind.DATE, until, required=False, hint="不填：到办结为止"),
        )
    if named:
        return ()
    name, number, phone = (row.person.name, row.person.id_no, row.person.phone) if row.person else ("", "", "")
    fault = bool(number) and resident_fault(number, visit.verbs.room.clock.today()) is not None
    error = "号码不对，请核对" if fault and f"{PERSON}.id_no" in visit.left else ""
    return (
        FieldView(f"{PERSON}.name", "姓名", Kind.NAME, name),
        FieldView(f"{PERSON}.id_no", "公民身份号码", Kind.RESIDENT_ID, number, error=error),
        FieldView(f"{PERSON}.phone", "手机号码", Kind.PHONE, phone, required=False),
    )
