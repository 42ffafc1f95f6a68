"""The correction notice (F04), one for each organ that asks; and the ready points from what is missing."""

from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.setting import Setting, applicant_of, item_title, values_of
from clerk_app.domain.decisions import NOTICE_DAYS, Standing
from clerk_app.domain.facts import ApplicationTaken, CorrectionPoint, CorrectionRequested, Coverage
from clerk_app.domain.papers import Fault, ItemTitle, SealFrame
from clerk_app.domain.papers_correction import CorrectionPaper, Handled
from clerk_app.domain.plan import Plan

_THERE = {Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.PARTIAL}


def correction_paper(
    setting: Setting,
    number: str,
    document_no: str,
    taken: ApplicationTaken,
    asked: CorrectionRequested,
    department: str,
) -> CorrectionPaper:
    """Told on the spot, so the day of the notice is the day of receipt; no date binds the applicant (L07)."""
    items = tuple(item for item in setting.plan.items if item.slug in asked.items and item.department == department)
    organ = setting.organ(department)
    return CorrectionPaper(
        head=setting.head(organ.name, number, document_no),
        applicant=applicant_of(setting.plan, values_of(taken.entries)),
        item=_title(items),
        theme=setting.plan.theme.zh,
        regime=items[0].regime,
        received_on=asked.day,
        told_on=asked.day,
        day_of_notice=0,
        notice_due=None,
        notice_days=NOTICE_DAYS,
        faults=tuple(_fault(setting.plan, point) for point in points_of(setting.plan, asked.points, items)),
        handled=tuple(_handled(setting.plan, taken, asked)),
        handler=setting.clerk,
        handler_organ=organ.name,
        clerk=setting.clerk,
        seal=SealFrame(organ.name, organ.seal, asked.day),
        other_items=len(setting.plan.items) > len(items),
    )


def ready_points(plan: Plan, standings: tuple[Standing, ...], words: dict[str, str]) -> tuple[CorrectionPoint, ...]:
    """R010: every missing paper and every form problem exactly once; ``words`` say each problem of a field."""
    points: dict[str, CorrectionPoint] = {}
    for standing in standings:
        for slug in standing.missing:
            planned = plan.planned_material(slug)
            if planned:
                standard = "；".join(planned.material.check_points) or f"提交{planned.material.zh}"
                points.setdefault(slug, CorrectionPoint(slug, "未提交", standard, "交到窗口，或扫描后补传"))
        for problem in standing.problems:
            field = plan.planned_field(problem.field)
            name = field.field.zh if field else problem.field
            points.setdefault(
                problem.field,
                CorrectionPoint(problem.field, words.get(problem.field, ""), f"如实填写{name}", "到窗口更正"),
            )
    return tuple(points.values())


def points_of(plan: Plan, points: tuple[CorrectionPoint, ...], items: tuple[Item, ...]) -> tuple[CorrectionPoint, ...]:
    """The points that concern some of these items; one that names neither paper nor field concerns all."""
    slugs = {item.slug for item in items}

    def concerns(point: CorrectionPoint) -> bool:
        planned = plan.planned_material(point.about) or plan.planned_field(point.about)
        return planned is None or not slugs.isdisjoint(planned.items)

    return tuple(point for point in points if concerns(point))


def _title(items: tuple[Item, ...]) -> ItemTitle:
    return item_title(items[0]) if len(items) == 1 else ItemTitle("、".join(item.zh for item in items))


def _fault(plan: Plan, point: CorrectionPoint) -> Fault:
    material, field = plan.planned_material(point.about), plan.planned_field(point.about)
    name = material.material.zh if material else f"申请表“{field.field.zh}”" if field else point.about
    return Fault(name, point.what, point.standard, point.how)


def _handled(plan: Plan, taken: ApplicationTaken, asked: CorrectionRequested) -> list[Handled]:
    """What stays and what went back to the applicant, named (L30)."""
    groups = []
    for kept in (True, False):
        there = [
            material
            for material in taken.materials
            if material.coverage in _THERE and (material.slot not in asked.returned) is kept
        ]
        names = tuple(found.material.zh for entry in there for found in [plan.planned_material(entry.slot)] if found)
        if names:
            groups.append(Handled(kept, names, len(names), sum(len(entry.pages) for entry in there)))
    return groups
