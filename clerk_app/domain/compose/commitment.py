"""The commitment papers (F08, F10) of a draft: nothing is taken yet, the applicant signs first (L10)."""

from collections.abc import Mapping

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.setting import Setting, applicant_of, limit_of
from clerk_app.domain.facts import Credit, LaterMaterial, Promise
from clerk_app.domain.papers_commitment import CommitmentPaper, CommittedMaterial, LicenceDays
from clerk_app.domain.plan import PlannedMaterial
from clerk_app.domain.promises import Wanted, checked_by, decided_days, verification
from clerk_app.domain.registers import HALL_ORGAN
from clerk_app.domain.terms import terms_in


def commitment_paper(
    setting: Setting,
    number: str,
    document_no: str,
    wanted: Wanted,
    values: Mapping[str, str],
    asked: tuple[Credit, str],
    calendar: WorkCalendar,
) -> CommitmentPaper:
    """``asked`` is what is known of the credit, and the telephone for reminders."""
    credit, phone = asked
    plan = setting.plan
    items = [item for item in plan.items if item.slug in wanted.items]
    told = wanted.promise is not Promise.DEFERRAL
    organ = setting.organ(items[0].department).name if told else ""
    basis = "；".join(dict.fromkeys(law for item in items for law in item.legal_basis)) if told else ""
    conditions = "；".join(dict.fromkeys(entry for item in items for entry in item.conditions)) if told else ""
    return CommitmentPaper(
        head=setting.head(organ or setting.hall.name, number, document_no),
        promise=wanted.promise,
        applicant=applicant_of(plan, values),
        theme=items[0].zh if wanted.promise is Promise.LICENCE else setting.theme_title.name,
        materials=tuple(_row(setting, wanted, owed) for owed in wanted.materials),
        credit=credit,
        phone=phone or applicant_of(plan, values).phone,
        day=setting.moment.date(),
        clerk=setting.clerk,
        organ=organ,
        basis=basis or ("该事项公布的实施清单" if told else ""),
        conditions=conditions or ("该事项公布的受理条件" if told else ""),
        licence=_licence(setting, items[0], calendar) if wanted.promise is Promise.LICENCE else None,
    )


def speaker(setting: Setting, wanted: Wanted) -> str:
    """Whose document number it bears: the hall's for a deferral, the organ's that gives up its proof."""
    if wanted.promise is Promise.DEFERRAL:
        return HALL_ORGAN
    return next(item.department for item in setting.plan.items if item.slug in wanted.items)


def _licence(setting: Setting, item: Item, calendar: WorkCalendar) -> LicenceDays:
    """Days counted from today: the item is accepted once this is signed."""
    step, terms, today = verification(item), terms_in(setting.plan, item), setting.moment.date()
    assert step is not None, "a licence is granted on a commitment where a check follows it"
    days = decided_days(setting.plan, item)
    return LicenceDays(
        limit_of(days),
        calendar.add(today, days).day,
        limit_of(terms.limit.count) if terms.limit else None,
        step.zh,
        limit_of(step.limit_days),
        checked_by(setting.plan, item, calendar, today).day,
    )


def _row(setting: Setting, wanted: Wanted, owed: LaterMaterial) -> CommittedMaterial:
    planned = setting.plan.planned_material(owed.slot)
    assert planned is not None, "a commitment is about papers of the plan"
    names = tuple(item.zh for item in setting.plan.items if item.slug in planned.items)
    if wanted.promise is Promise.PROOF:
        return CommittedMaterial(
            planned.material.zh, names, "；".join(planned.material.check_points) or "该证明所载内容"
        )
    return CommittedMaterial(planned.material.zh, names, supply_words(planned), owed.due)


def supply_words(planned: PlannedMaterial) -> str:
    """In which form a paper that comes later is handed in."""
    copies = planned.copies
    if copies.original_kept:
        return f"原件{copies.original_kept}份，或者电子件"
    return f"复印件{copies.photocopy}份，或者电子件" if copies.photocopy else "原件核验，或者电子件"
