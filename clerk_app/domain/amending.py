"""受理后更正 (P09): what may be amended in a decided case, the fact of it, and which departments must hear of it."""

from collections.abc import Iterable

from clerk_app.domain.case import Choice, Intake, Stage
from clerk_app.domain.catalogue import FieldType
from clerk_app.domain.decisions import Desk
from clerk_app.domain.entries import Problem
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.plan import Plan, PlannedField
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Signature, check_signature
from clerk_app.domain.supplements import values

PAPER = "F20"
# A telephone, an address, a misspelt name, an account. Who the applicant is, by number, is another application.
_KINDS = frozenset({FieldType.PHONE, FieldType.ADDRESS, FieldType.NAME, FieldType.BANK_ACCOUNT})


def amendable(state: Intake, plan: Plan) -> tuple[PlannedField, ...]:
    """The fields of a decided case that its applicant may amend, in the order of the form."""
    if state.stage is not Stage.DECIDED or state.application is None:
        return ()
    return tuple(
        planned
        for planned in plan.fields
        if planned.field.type in _KINDS and not planned.produced and told(state, plan, planned)
    )


def told(state: Intake, plan: Plan, planned: PlannedField) -> tuple[str, ...]:
    """The departments that decide, or have decided, on an item which uses the field."""
    gone = {slug for slug, choice in state.decisions.items() if choice is Choice.REFUSE} | state.lapsed
    users = (item for item in plan.items if item.slug in planned.items and item.slug in state.decisions)
    return tuple(dict.fromkeys(item.department for item in users if item.slug not in gone))


def amend(
    state: Intake, plan: Plan, change: tuple[str, str, str], signed: Signature, problems: Iterable[Problem], desk: Desk
) -> EntryAmended:
    """``change`` is (field, new, reason); ``problems`` are those of the whole form with the new value in its place.

    The applicant signs for it, and a pad's image does not carry that (M34).
    """
    field, new, reason = (part.strip() for part in change)
    planned = next((planned for planned in amendable(state, plan) if planned.slug == field), None)
    if planned is None:
        raise Refused(Reason.NOT_AMENDABLE, field=field)
    old = values(state).get(field, "")
    if not new or any(problem.field == field for problem in problems):
        raise Refused(Reason.FORM_HAS_ERRORS, field=field)
    if new == old:
        raise Refused(Reason.NOTHING_CHANGED, field=field)
    if not reason:
        raise Refused(Reason.WORDS_NEEDED, field=field)
    check_signature(signed)
    return EntryAmended(desk.today, field, old, new, reason, told(state, plan, planned), signed)
