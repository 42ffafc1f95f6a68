"""The correction notice (F04), one for each organ that asks; and the ready points from what is missing."""

from collections.abc import Mapping
from dataclasses import replace

from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.sealing import own_imprint
from clerk_app.domain.compose.setting import Setting, applicant_of, item_title, values_of
from clerk_app.domain.decisions import Standing
from clerk_app.domain.facts import ApplicationTaken, CorrectionPoint, CorrectionRequested, Coverage
from clerk_app.domain.papers import Fault, ItemTitle, SealFrame
from clerk_app.domain.papers_correction import CorrectionPaper, Handled
from clerk_app.domain.plan import Plan
from clerk_app.domain.regimes import LAWS

# The facts have no place for the item of a point, so ``about`` says it: a paper or field of one item only is item/slug,
# and a line that names neither paper nor field is the item's slug.
_OF = "/"
_COLONS = {"：", ":"}
_THERE = {Coverage.SCANNED, Coverage.ORIGINAL_SEEN, Coverage.PARTIAL}


def correction_paper(
    setting: Setting,
    number: str,
    document_no: str,
    taken: ApplicationTaken,
    asked: CorrectionRequested,
    department: str,
) -> CorrectionPaper:
    """Told on the spot, so the day of the notice is that of receipt, but for papers that came on an emergency receipt.

    No date binds the applicant (L07).
    """
    items = tuple(item for item in setting.plan.items if item.slug in asked.items and item.department == department)
    organ = setting.organ(department)
    return CorrectionPaper(
        head=setting.head(organ.name, number, document_no),
        applicant=applicant_of(setting.plan, values_of(taken.entries)),
        item=_title(items),
        theme=setting.plan.theme.zh,
        regime=items[0].regime,
        received_on=setting.came_on(asked.day),
        told_on=asked.day,
        day_of_notice=setting.days_since,
        notice_due=None,
        notice_days=LAWS[items[0].regime].notice.limit.count,
        faults=tuple(_fault(setting.plan, point) for point in points_of(setting.plan, asked.points, items)),
        handled=tuple(_handled(setting.plan, taken, asked)),
        handler=setting.clerk,
        handler_organ=organ.name,
        clerk=setting.clerk,
        seal=SealFrame(organ.name, own_imprint(setting, items[0], "F04").words, asked.day),
        other_items=len(setting.plan.items) > len(items),
    )


def ready_points(plan: Plan, standings: tuple[Standing, ...], words: dict[str, str]) -> tuple[CorrectionPoint, ...]:
    """R010: every missing paper and every form problem exactly once; ``words`` say each problem of a field."""
    points: dict[str, CorrectionPoint] = {}
    for standing in standings:
        for slug in standing.missing:
            if plan.planned_material(slug):
                points.setdefault(slug, _told(plan, slug, "未提交"))
        for problem in standing.problems:
            points.setdefault(problem.field, _told(plan, problem.field, words.get(problem.field, "")))
    return tuple(points.values())


def edited_point(plan: Plan, item: str, line: str) -> CorrectionPoint:
    """A line as the clerk left it: by its name it keeps standard and way; one that names nothing is the item's own."""
    used = [(planned.slug, planned.items) for planned in plan.materials]
    used += [(planned.slug, planned.items) for planned in plan.fields]
    for slug, items in used:
        rest = line.strip().removeprefix(name_of(plan, slug))
        if item in items and rest[:1] in _COLONS and rest[1:].strip():
            return _told(plan, slug, rest[1:].strip())
    return CorrectionPoint(item, line.strip())


def merged_lines(edited: tuple[str, ...], then: tuple[str, ...], ready: tuple[str, ...]) -> tuple[str, ...]:
    """The clerk's own list brought up to date: what was put right since goes, what came to be missing joins.

    ``then`` are the suggestions that were edited, ``ready`` those of now; a suggestion struck out stays out.
    """
    settled = set(then) - set(ready)
    fresh = [line for line in ready if line not in then and line not in edited]
    return (*(line for line in edited if line not in settled), *fresh)


def joint_points(plan: Plan, wanted: Mapping[str, tuple[CorrectionPoint, ...]]) -> tuple[CorrectionPoint, ...]:
    """The lists of all items as one: what every item concerned asks alike stands once, else each speaks for itself."""
    points: dict[CorrectionPoint, None] = {}
    for item, own in wanted.items():
        for point in own:
            planned = plan.planned_material(point.about) or plan.planned_field(point.about)
            others = [slug for slug in planned.items if slug in wanted] if planned else [item]
            alike = planned is None or all(point in wanted[slug] for slug in others)
            points[point if alike else replace(point, about=f"{item}{_OF}{point.about}")] = None
    return tuple(points)


def points_of(plan: Plan, points: tuple[CorrectionPoint, ...], items: tuple[Item, ...]) -> tuple[CorrectionPoint, ...]:
    """The points that concern some of these items, each once; one that names nothing known concerns all."""
    slugs = {item.slug for item in items}
    known = {item.slug for item in plan.items}

    def concerns(point: CorrectionPoint) -> bool:
        item, scoped, _ = point.about.partition(_OF)
        planned = plan.planned_material(point.about) or plan.planned_field(point.about)
        if scoped or (planned is None and item in known):
            return item in slugs
        return planned is None or not slugs.isdisjoint(planned.items)

    return tuple(dict.fromkeys(replace(point, about=point.about.split(_OF)[-1]) for point in points if concerns(point)))


def name_of(plan: Plan, slug: str) -> str:
    """What the applicant calls a paper or a field."""
    material, field = plan.planned_material(slug), plan.planned_field(slug)
    return material.material.zh if material else field.field.zh if field else slug


def _told(plan: Plan, slug: str, what: str) -> CorrectionPoint:
    """With the standard to reach and the way to supply, which do not depend on what is wrong."""
    planned, name = plan.planned_material(slug), name_of(plan, slug)
    if planned:
        standard = "；".join(planned.material.check_points) or f"提交{name}"
        return CorrectionPoint(slug, what, standard, "交到窗口，或扫描后补传")
    return CorrectionPoint(slug, what, f"如实填写{name}", "到窗口更正")


def _title(items: tuple[Item, ...]) -> ItemTitle:
    return item_title(items[0]) if len(items) == 1 else ItemTitle("、".join(item.zh for item in items))


def _fault(plan: Plan, point: CorrectionPoint) -> Fault:
    material, field = plan.planned_material(point.about), plan.planned_field(point.about)
    item = plan.item(point.about)
    plain = item.zh if item else point.about
    name = material.material.zh if material else f"申请表“{field.field.zh}”" if field else plain
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
