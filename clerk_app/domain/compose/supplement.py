"""The receipt for supplements (F05): the list that was told, with what came this time and what is still open (R078)."""

from clerk_app.domain.case import Choice, standing_choices
from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.correction import name_of
from clerk_app.domain.compose.sealing import hall_imprint
from clerk_app.domain.compose.setting import Setting, applicant_of, material_form
from clerk_app.domain.facts import HERE, Answer, CorrectionPoint, EntryCorrected, LaterMaterial, MaterialSupplied
from clerk_app.domain.papers_supplement import Come, SupplementPaper, SuppliedRow
from clerk_app.domain.plan import Plan
from clerk_app.domain.supplements import told_points
from clerk_app.domain.voiding import in_force

_LATER = "容缺，{due} 前补交"


def supplement_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> SupplementPaper:
    rows = tuple(_row(setting.plan, case, due, about, told) for about, told in asked_for(setting.plan, case))
    return SupplementPaper(
        head=setting.head(setting.hall.name, *numbers),
        applicant=applicant_of(setting.plan, case.values),
        theme=setting.theme_title.name,
        notices=_notices(case),
        received_at=setting.moment,
        rows=rows,
        clerk=setting.clerk,
        seal=hall_imprint(setting).words,
    )


def asked_for(plan: Plan, case: CaseTold) -> tuple[tuple[str, str], ...]:
    """Everything that was told, by the window, by departments, and as agreed to come later; each thing once."""
    points = told_points(case.state, plan, case.state.decisions)
    answers = case.handling.answers.values()
    points += tuple(point for one in answers if one.answer is Answer.CORRECT for point in one.points)
    told: dict[str, list[str]] = {}
    for point in points:
        told.setdefault(_key(plan, point), []).append(point.what)
    for owed in (*case.state.later.values(), *case.state.owed_after.values()):
        told.setdefault(owed.slot, [_later(owed)])
    for slug in case.state.supplied:
        told.setdefault(slug, [""])
    return tuple((about, "；".join(dict.fromkeys(what))) for about, what in told.items())


def _key(plan: Plan, point: CorrectionPoint) -> str:
    """What several items ask for alike is one thing; a line that names neither paper nor field stands for itself."""
    slug = point.about.rpartition("/")[2]
    return slug if plan.planned_material(slug) or plan.planned_field(slug) else point.what


def _later(owed: LaterMaterial) -> str:
    return _LATER.format(due=owed.due.isoformat())


def _notices(case: CaseTold) -> tuple[str, ...]:
    """The numbers of what told it; where an organ told it itself, its own notice has come by its own way."""
    told = (one.document_no for one in in_force(case.state) if one.form in {"F04", "F09"})
    return tuple(dict.fromkeys(number for number in told if number))


def _row(plan: Plan, case: CaseTold, due: DuePaper, about: str, told: str) -> SuppliedRow:
    planned = plan.planned_material(about)
    if planned is None:
        return SuppliedRow(name_of(plan, about), told if plan.planned_field(about) else "", _field(case, due, about))
    now = [one.material for one in due.together if isinstance(one, MaterialSupplied) and one.material.slot == about]
    taken = now[-1] if now else case.state.supplied.get(about)
    if taken is None:
        return SuppliedRow(planned.material.zh, told, Come.OPEN)
    come = Come.PARTIAL if taken.coverage not in HERE else Come.NOW if now else Come.BEFORE
    copies = max(planned.copies.original_kept, planned.copies.photocopy, 1)
    if not now:
        return SuppliedRow(planned.material.zh, told, come if come is Come.BEFORE else Come.OPEN)
    return SuppliedRow(planned.material.zh, told, come, material_form(planned, taken), copies, len(taken.pages))


def _field(case: CaseTold, due: DuePaper, about: str) -> Come:
    """A plain point is settled once its items are accepted: who accepts has seen to it."""
    if any(isinstance(one, EntryCorrected) and one.field == about for one in due.together):
        return Come.NOW
    if about in case.state.corrected:
        return Come.BEFORE
    waiting = standing_choices(case.state, case.handling).values()
    return Come.OPEN if Choice.CORRECT in waiting else Come.SETTLED
