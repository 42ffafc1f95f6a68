"""The blocks for photocopies that were compared with their originals (P03)."""

from collections.abc import Iterable

from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts import MaterialTaken
from clerk_app.domain.papers_form import CheckedCopies, CheckedCopy
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused


def checked_copies(setting: Setting, number: str, materials: Iterable[MaterialTaken]) -> CheckedCopies:
    """Raises Refused where no original was compared: there is nothing to put the clerk's name to."""
    copies = compared(setting.plan, materials)
    if not copies:
        raise Refused(Reason.NOTHING_COMPARED)
    head = setting.head(setting.hall.name, number, "")
    return CheckedCopies(head, copies, setting.clerk, setting.day)


def compared(plan: Plan, materials: Iterable[MaterialTaken]) -> tuple[CheckedCopy, ...]:
    """The photocopies whose original was seen, with their pages."""
    copies = []
    for taken in materials:
        planned = plan.planned_material(taken.slot)
        if planned and taken.original_checked and planned.copies.photocopy:
            copies.append(CheckedCopy(planned.material.zh, max(len(taken.pages), planned.copies.photocopy)))
    return tuple(copies)
