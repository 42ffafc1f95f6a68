"""The receipt for materials (F03) of a taken application."""

import re
from collections.abc import Mapping
from datetime import date

from clerk_app.domain.catalogue import Item, Regime
from clerk_app.domain.compose.sealing import hall_imprint
from clerk_app.domain.compose.setting import CREDIT, Setting, applicant_of, material_form, values_of
from clerk_app.domain.facts import ApplicationTaken, Coverage, ItemsReceived, MaterialTaken
from clerk_app.domain.identity import foreign_permanent_fault
from clerk_app.domain.papers import Due, Identity, Limit, Variant
from clerk_app.domain.papers_receipt import Helper, OriginalFate, ReceiptPaper, ReceivedMaterial, ReceivedOnly
from clerk_app.domain.plan import PlannedMaterial
from clerk_app.domain.regimes import LAWS

_TAKEN = {Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.LICENCE, Coverage.PARTIAL}


def receipt_paper(
    setting: Setting,
    number: str,
    document_no: str,
    taken: ApplicationTaken,
    received: tuple[ItemsReceived, ...],
) -> ReceiptPaper:
    """``notice_due`` stands only where an organ still has to answer: after receive-only (Licensing Law art. 32).

    It is that of the licences, of which the law deems something, else the earliest; an item due otherwise says so.
    """
    plan = setting.plan
    applicant = applicant_of(plan, values_of(taken.entries))
    waiting = {slug: one for one in received for slug in one.items}
    asked = [item for item in plan.items if item.slug in waiting]
    leading = min(asked, key=lambda item: _rank(item, waiting), default=None)
    notice = waiting[leading.slug] if leading else None
    return ReceiptPaper(
        head=setting.head(setting.hall.name, number, document_no),
        applicant=applicant,
        theme=setting.theme_title.name,
        items=len(plan.items),
        received_at=setting.received_at or setting.moment,
        submitted_by="窗口提交",
        delivery=setting.delivery,
        materials=tuple(_materials(setting, taken)),
        clerk=setting.clerk,
        seal=hall_imprint(setting).words,
        notice_due=_due(notice) if notice else None,
        notice_limit=Limit(LAWS[leading.regime if leading else Regime.LICENSING].notice.limit.count),
        has_licences=any(item.regime is Regime.LICENSING for item in asked),
        received_only=tuple(
            ReceivedOnly(at, item.zh, setting.organ(item.department).name, _own_due(waiting[item.slug], notice))
            for at, item in enumerate(plan.items, 1)
            if item.slug in waiting
        ),
        deferred=tuple(
            planned.material.zh
            for one in taken.materials
            if one.coverage is Coverage.DEFERRED and (planned := plan.planned_material(one.slot))
        ),
        helpers=tuple(Helper(one.help, one.helper, one.phone) for one in setting.helps if one.helper and one.phone),
        handled_at=setting.handled_at,
        variant=Variant.BILINGUAL if _foreign(applicant.identity, setting.day) else Variant.PLAIN,
    )


def _foreign(identity: Identity, day: date) -> bool:
    """P13: a passport, or the card of a foreign permanent resident; travel permits within China are not."""
    number = identity.id_number
    if identity.id_kind == CREDIT or not number or re.fullmatch(r"[HM]?\d{8}", number, re.ASCII):
        return False
    return number[:1].isalpha() or foreign_permanent_fault(number, day) is None


def _rank(item: Item, waiting: Mapping[str, ItemsReceived]) -> tuple[bool, date]:
    return item.regime is not Regime.LICENSING, waiting[item.slug].answer_due


def _due(received: ItemsReceived) -> Due:
    return Due(received.answer_due, received.provisional)


def _own_due(received: ItemsReceived, told: ItemsReceived | None) -> Due | None:
    return None if told and received.answer_due == told.answer_due else _due(received)


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
        english=planned.material.en,
    )


def _fate(planned: PlannedMaterial) -> OriginalFate:
    if planned.copies.original_kept:
        return OriginalFate.KEPT
    return OriginalFate.RETURNED if planned.copies.original_shown else OriginalFate.NONE
