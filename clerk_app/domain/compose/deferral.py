"""The notice of tolerant acceptance (F09), given beside the acceptance notice once the commitment is signed (R037)."""

from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.acceptance import seal_marks, sealed_places
from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.commitment import supply_words
from clerk_app.domain.compose.setting import Setting, applicant_of, limit_of
from clerk_app.domain.decisions import due_days
from clerk_app.domain.facts import ItemsDeferred, LaterMaterial, Promise
from clerk_app.domain.papers import Due
from clerk_app.domain.papers_deferral import DeferralPaper, DeferredItem, Lateness, LaterPaper


def deferral_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> DeferralPaper:
    deferred = due.cause
    assert isinstance(deferred, ItemsDeferred), due.form
    plan = setting.plan
    days = {entry.item: Due(entry.due, entry.provisional) for entry in deferred.items}
    items = [item for item in plan.items if item.slug in days]
    places = sealed_places(setting, items, set(days))
    seals = seal_marks(setting, places, len(items), deferred.day)
    marks = {at: seal.mark for rows, seal in zip(places.values(), seals, strict=True) for at in rows}
    acceptance = case.document("F06", items=tuple(days))
    organs = [setting.organ(slug) for slug in dict.fromkeys(item.department for item in items)]
    return DeferralPaper(
        head=setting.head(setting.hall.name, *numbers),
        applicant=applicant_of(plan, case.values),
        theme=setting.theme_title.name,
        accepted_on=deferred.day,
        commitment_no=_commitment_no(case, set(days)),
        acceptance_no=acceptance.document_no if acceptance else "",
        materials=tuple(_material(setting, owed, items) for owed in deferred.materials),
        items=tuple(
            DeferredItem(item.zh, limit_of(due_days(plan, item)), days[item.slug], marks.get(at, ""))
            for at, item in enumerate(items, 1)
        ),
        lateness=tuple(Lateness(item.zh, item.lapse.basis) for item in items if item.lapse),
        seals=seals,
        clerk=setting.clerk,
        organ_phones=tuple((organ.name, organ.phone) for organ in organs if organ.phone),
    )


def _commitment_no(case: CaseTold, items: set[str]) -> str:
    """Of the commitment that was signed for these items, the newest first."""
    for signed in reversed(case.state.commitments):
        if signed.promise is Promise.DEFERRAL and items & set(signed.items):
            paper = case.document_of(signed.paper)
            return paper.document_no if paper else ""
    return ""


def _material(setting: Setting, owed: LaterMaterial, items: list[Item]) -> LaterPaper:
    planned = setting.plan.planned_material(owed.slot)
    assert planned is not None, "what comes later is a paper of the plan"
    waiting = [item for item in items if item.slug in planned.items]
    organs = dict.fromkeys(setting.organ(item.department).table_name for item in waiting)
    return LaterPaper(
        planned.material.zh,
        tuple(item.zh for item in waiting),
        tuple(organs),
        supply_words(planned),
        Due(owed.due, owed.provisional),
    )
