"""The receipt for materials (F03) of a taken application."""

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.compose.setting import Setting, applicant_of, material_form, values_of
from clerk_app.domain.decisions import NOTICE_DAYS
from clerk_app.domain.facts import ApplicationTaken, Coverage, ItemsReceived, MaterialTaken
from clerk_app.domain.papers import Due, Limit
from clerk_app.domain.papers_receipt import OriginalFate, ReceiptPaper, ReceivedMaterial, ReceivedOnly
from clerk_app.domain.plan import PlannedMaterial

_TAKEN = {Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.LICENCE, Coverage.PARTIAL}


def receipt_paper(
    setting: Setting,
    number: str,
    document_no: str,
    calendar: WorkCalendar,
    taken: ApplicationTaken,
    received: ItemsReceived | None,
) -> ReceiptPaper:
    """``notice_due`` stands only where an organ still has to answer: after receive-only (Licensing Law art. 32)."""
    plan = setting.plan
    applicant = applicant_of(plan, values_of(taken.entries))
    limit = calendar.add(received.day, NOTICE_DAYS) if received else None
    waiting = set(received.items) if received else set()
    return ReceiptPaper(
        head=setting.head(setting.hall.name, number, document_no),
        applicant=applicant,
        theme=setting.theme_title.name,
        items=len(plan.items),
        received_at=setting.moment,
        submitted_by="窗口提交",
        delivery=setting.delivery,
        materials=tuple(_materials(setting, taken)),
        clerk=setting.clerk,
        seal="收件专用章",
        notice_due=Due(limit.day, limit.provisional) if limit else None,
        notice_limit=Limit(NOTICE_DAYS),
        has_licences=any(item.slug in waiting and item.regime is Regime.LICENSING for item in plan.items),
        received_only=tuple(
            ReceivedOnly(at, item.zh, setting.organ(item.department).name)
            for at, item in enumerate(plan.items, 1)
            if item.slug in waiting
        ),
    )


def _materials(setting: Setting, taken: ApplicationTaken) -> list[ReceivedMaterial]:
    rows = []
    for material in taken.materials:
        planned = setting.plan.planned_material(material.slot)
        if planned and material.coverage in _TAKEN:
            rows.append(_material(setting, planned, material))
    return rows


def _material(setting: Setting, planned: PlannedMaterial, taken: MaterialTaken) -> ReceivedMaterial:
    return ReceivedMaterial(
        name=planned.material.zh,
        form=material_form(planned, taken),
        copies=max(planned.copies.original_kept, planned.copies.photocopy, 1),
        pages=len(taken.pages),
        is_electronic=True,
        original=_fate(planned),
        used_by=setting.used_by(planned),
    )


def _fate(planned: PlannedMaterial) -> OriginalFate:
    if planned.copies.original_kept:
        return OriginalFate.KEPT
    return OriginalFate.RETURNED if planned.copies.original_shown else OriginalFate.NONE
