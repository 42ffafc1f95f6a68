"""The decision not to accept (F07), one for each organ."""

from clerk_app.domain.compose.sealing import own_imprint
from clerk_app.domain.compose.setting import Setting, applicant_of, item_title, material_form, values_of
from clerk_app.domain.facts import ApplicationTaken, Coverage, Ground, ItemsRefused
from clerk_app.domain.papers import ItemTitle, SealFrame
from clerk_app.domain.papers_refusal import CompetentBody, RefusalPaper, ReturnedMaterial

_THERE = {Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.PARTIAL}


def refusal_paper(
    setting: Setting, number: str, document_no: str, taken: ApplicationTaken, refused: ItemsRefused, department: str
) -> RefusalPaper:
    """R016-R018: the ground, the competent body where that is the ground, the remedies with their bodies named."""
    items = [item for item in setting.plan.items if item.slug in refused.items and item.department == department]
    organ = setting.organ(department)
    title = item_title(items[0]) if len(items) == 1 else ItemTitle("、".join(item.zh for item in items))
    competent = refused.ground is Ground.NOT_COMPETENT
    return RefusalPaper(
        head=setting.head(organ.name, number, document_no),
        applicant=applicant_of(setting.plan, values_of(taken.entries)),
        item=title,
        regime=items[0].regime,
        ground=refused.ground,
        facts=_facts(refused),
        applied_on=setting.came_on(refused.day),
        received_at=setting.received_at or setting.moment,
        remedy=setting.remedy(department),
        clerk=setting.clerk,
        seal=SealFrame(organ.name, own_imprint(setting, items[0], "F07").words, refused.day),
        competent=_body(setting, refused.authority) if competent else None,
        returned=tuple(_returned(setting, taken, {item.slug for item in items})),
    )


def _facts(refused: ItemsRefused) -> str:
    """The items are named above; the authority is printed as the clerk wrote it."""
    if refused.ground is Ground.NOT_COMPETENT:
        return f"上列事项由{refused.authority}办理，不属于本机关职权范围。"
    return "按您陈述的情形，上列事项依法不需要办理。"


def _body(setting: Setting, authority: str) -> CompetentBody:
    known = next((organ for organ in setting.hall.organs.values() if organ.name == authority), None)
    return CompetentBody(authority, known.phone if known else "", known.address if known else "")


def _returned(setting: Setting, taken: ApplicationTaken, items: set[str]) -> list[ReturnedMaterial]:
    """Papers that served only what was refused go back."""
    rows = []
    for material in taken.materials:
        planned = setting.plan.planned_material(material.slot)
        if planned and material.coverage in _THERE and set(planned.items) <= items:
            copies = max(planned.copies.original_kept, planned.copies.photocopy, 1)
            rows.append(
                ReturnedMaterial(planned.material.zh, material_form(planned, material), copies, len(material.pages))
            )
    return rows
