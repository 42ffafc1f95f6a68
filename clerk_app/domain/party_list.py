"""The parties a plan needs, and the persons the form already names for them."""

from collections.abc import Mapping
from datetime import date

from clerk_app.domain.catalogue import EVERY_ITEM, Identify, Party
from clerk_app.domain.identity import bearer, resident_fault
from clerk_app.domain.parties import SIGNED_FORMS
from clerk_app.domain.people import Person, Role
from clerk_app.domain.plan import Plan


def parties_of(plan: Plan) -> tuple[Party, ...]:
    """The parties this plan needs. A theme that names none has its applicant, and an agent where the form has one."""
    if plan.theme.parties:
        return tuple(party for party in plan.theme.parties if party.when.holds(plan.answers) and users(plan, party))
    asked = {role: slug for role, slug in plan.theme.applicant_fields.items() if plan.planned_field(slug)}
    # A firm that nobody represents by name is known by its licence; its seal on the form stands for a signature.
    body = "name" not in asked and "org_name" in asked
    applicant = Party(
        "applicant",
        "申请人",
        "Applicant",
        Role.APPLICANT,
        fields=asked,
        identify=Identify.NONE if body else Identify.IN_PERSON,
        present=not body,
        signs=SIGNED_FORMS,
    )
    agent = {key: f"agent_{key}" for key in ("name", "id_no", "phone") if plan.planned_field(f"agent_{key}")}
    return (applicant, agent_party("agent", "applicant", agent)) if agent else (applicant,)


def people_of(plan: Plan, values: Mapping[str, str], today: date) -> dict[str, tuple[Person, ...]]:
    """The persons the form already names, by party; a resident number tells the birth date."""
    found: dict[str, tuple[Person, ...]] = {}
    for party in parties_of(plan):
        told = {role: values.get(slug, "").strip() for role, slug in party.fields.items()}
        name, number = told.get("name") or told.get("org_name", ""), told.get("id_no", "")
        if name or number:
            born = None if not number or resident_fault(number, today) else bearer(number).born
            found[party.slug] = (Person(party.role, name, number, born=born, phone=told.get("phone", "")),)
    return found


def agent_party(slug: str, principal: str, fields: dict[str, str]) -> Party:
    """An agent the theme does not name: anybody may send one (Licensing Law art. 29(2))."""
    return Party(slug, "代理人", "Agent", Role.AGENT, fields=fields, acts_for=(principal,))


def users(plan: Plan, party: Party) -> tuple[str, ...]:
    """The active items that wait for the party."""
    return tuple(item.slug for item in plan.items if EVERY_ITEM in party.items or item.slug in party.items)
