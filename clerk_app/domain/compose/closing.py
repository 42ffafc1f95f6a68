"""The end of a case without a decision (F17): what ends and why, and which papers go back to the applicant."""

from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.sealing import own_imprint
from clerk_app.domain.compose.setting import Setting, applicant_of, material_form
from clerk_app.domain.facts import CaseWithdrawn, Coverage
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.fees import charges_of, refunds_due
from clerk_app.domain.papers import SealFrame
from clerk_app.domain.papers_closing import ClosingPaper
from clerk_app.domain.papers_refusal import ReturnedMaterial

_THERE = frozenset({Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.PARTIAL})


def withdrawal_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> ClosingPaper:
    """What was decided before stays decided; the rest ends, and its fees go back (M16)."""
    cause = due.cause
    assert isinstance(cause, CaseWithdrawn), due.form
    done = {*case.state.over, *case.handling.results}
    ended = tuple(slug for slug in due.items if slug not in done) or due.items
    refunds = refunds_due(charges_of(setting.plan, case.state), set(ended))
    return ClosingPaper(
        head=setting.head(setting.hall.name, *numbers),
        applicant=applicant_of(setting.plan, case.values),
        theme=setting.theme_title.name,
        items=_names(setting, ended),
        day=cause.day,
        reason=cause.reason,
        returned=_returned(setting, case, set(ended)),
        clerk=setting.clerk,
        refund_fen=sum(one.fen or 0 for one in refunds),
    )


def lapse_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> ClosingPaper:
    """L07: closed in the organ's name by the rule that its list names, with the remedies against it (L20)."""
    cause = due.cause
    assert isinstance(cause, ItemsLapsed), due.form
    item = next(item for item in setting.plan.items if item.slug in due.items)
    organ = setting.organ(due.department)
    return ClosingPaper(
        head=setting.head(organ.name, *numbers),
        applicant=applicant_of(setting.plan, case.values),
        theme=setting.theme_title.name,
        items=_names(setting, due.items),
        day=cause.day,
        reason=cause.basis,
        returned=_returned(setting, case, set(due.items)),
        clerk=setting.clerk,
        seal=SealFrame(organ.name, own_imprint(setting, item, "F17").words, cause.day),
        remedy=setting.remedy(due.department),
    )


def _names(setting: Setting, slugs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item.zh for item in setting.plan.items if item.slug in slugs)


def _returned(setting: Setting, case: CaseTold, ended: set[str]) -> tuple[ReturnedMaterial, ...]:
    """Papers that served only what has ended, as they were handed in at last; what went back already is not here."""
    handed_in = {one.slot: one for one in case.taken.materials} | dict(case.state.supplied)
    gone = {slug for notice in case.state.corrections for slug in notice.returned} - set(case.state.supplied)
    gone |= case.state.originals_returned
    rows = []
    for slug, material in handed_in.items():
        planned = setting.plan.planned_material(slug)
        if planned and slug not in gone and material.coverage in _THERE and set(planned.items) <= ended:
            copies = max(planned.copies.original_kept, planned.copies.photocopy, 1)
            form = material_form(planned, material)
            rows.append(ReturnedMaterial(planned.material.zh, form, copies, len(material.pages)))
    return tuple(rows)
