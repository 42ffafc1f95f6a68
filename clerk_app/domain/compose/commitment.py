"""The commitment papers (F08, F10) of a draft: nothing is taken yet, the applicant signs first (L10)."""

from collections.abc import Mapping

from clerk_app.domain.compose.setting import Setting, applicant_of
from clerk_app.domain.facts import Credit, LaterMaterial, Promise
from clerk_app.domain.papers_commitment import CommitmentPaper, CommittedMaterial
from clerk_app.domain.plan import PlannedMaterial
from clerk_app.domain.promises import Wanted
from clerk_app.domain.registers import HALL_ORGAN


def commitment_paper(
    setting: Setting,
    number: str,
    document_no: str,
    wanted: Wanted,
    values: Mapping[str, str],
    asked: tuple[Credit, str],
) -> CommitmentPaper:
    """``asked`` is what is known of the credit, and the telephone for reminders."""
    credit, phone = asked
    plan = setting.plan
    items = [item for item in plan.items if item.slug in wanted.items]
    proof = wanted.promise is Promise.PROOF
    organ = setting.organ(items[0].department).name if proof else ""
    basis = "；".join(dict.fromkeys(law for item in items for law in item.legal_basis)) if proof else ""
    conditions = "；".join(dict.fromkeys(told for item in items for told in item.conditions)) if proof else ""
    return CommitmentPaper(
        head=setting.head(organ or setting.hall.name, number, document_no),
        promise=wanted.promise,
        applicant=applicant_of(plan, values),
        theme=setting.theme_title.name,
        materials=tuple(_row(setting, wanted, owed) for owed in wanted.materials),
        credit=credit,
        phone=phone or applicant_of(plan, values).phone,
        day=setting.moment.date(),
        clerk=setting.clerk,
        organ=organ,
        basis=basis or ("该事项公布的实施清单" if proof else ""),
        conditions=conditions or ("该事项公布的受理条件" if proof else ""),
    )


def speaker(setting: Setting, wanted: Wanted) -> str:
    """Whose document number it bears: the hall's for a deferral, the organ's that gives up its proof."""
    if wanted.promise is Promise.DEFERRAL:
        return HALL_ORGAN
    return next(item.department for item in setting.plan.items if item.slug in wanted.items)


def _row(setting: Setting, wanted: Wanted, owed: LaterMaterial) -> CommittedMaterial:
    planned = setting.plan.planned_material(owed.slot)
    assert planned is not None, "a commitment is about papers of the plan"
    names = tuple(item.zh for item in setting.plan.items if item.slug in planned.items)
    if wanted.promise is Promise.PROOF:
        return CommittedMaterial(
            planned.material.zh, names, "；".join(planned.material.check_points) or "该证明所载内容"
        )
    return CommittedMaterial(planned.material.zh, names, _supply(planned), owed.due)


def _supply(planned: PlannedMaterial) -> str:
    copies = planned.copies
    if copies.original_kept:
        return f"原件{copies.original_kept}份，或者电子件"
    return f"复印件{copies.photocopy}份，或者电子件" if copies.photocopy else "原件核验，或者电子件"
