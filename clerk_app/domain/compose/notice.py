"""The one-time notice (F01) of a plan."""

from collections.abc import Mapping
from datetime import date

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.catalogue import Item, Option
from clerk_app.domain.compose.setting import Setting, applicant_of, counted, material_form
from clerk_app.domain.decisions import due_days
from clerk_app.domain.materials import deferrable, deferral_days
from clerk_app.domain.notice_code import encode
from clerk_app.domain.papers import Due, Limit, Variant
from clerk_app.domain.papers_notice import Answer, MaterialGroup, NoticeItem, NoticeMaterial, NoticePaper, StepLimit
from clerk_app.domain.plan import PlannedMaterial
from clerk_app.domain.scenario import asked, chosen


def notice_paper(
    setting: Setting,
    number: str,
    document_no: str,
    calendar: WorkCalendar,
    today: date,
    entries: Mapping[str, str],
    ticks: Mapping[str, str],
    variant: Variant = Variant.PLAIN,
) -> NoticePaper:
    """``number`` is the payload of kind 30; ``entries`` may be empty: the notice needs no name."""
    plan = setting.plan
    due = calendar.add(today, plan.limit_days)
    applicant = applicant_of(plan, entries).identity
    return NoticePaper(
        head=setting.head(setting.hall.name, number, document_no),
        theme=setting.theme_title,
        lead=setting.organ(plan.theme.lead).name,
        clerk=setting.clerk,
        guide_version=setting.catalogue.version,
        answers=_answers(setting),
        conditions=plan.theme.conditions if not plan.single_item else (),
        items=tuple(_item(setting, item) for item in plan.items),
        materials=tuple(_material(setting, planned) for planned in plan.materials),
        promised=Limit(plan.limit_days),
        due=Due(due.day, due.provisional),
        visits=plan.visits,
        delivery=setting.delivery,
        legal_basis=plan.items[0].legal_basis if plan.single_item else plan.theme.legal_basis,
        remedy=setting.remedy("hall"),
        help_desk=setting.hall.help_desk,
        told_at=setting.moment,
        applicant=applicant if applicant.name else None,
        regimes=tuple(dict.fromkeys(item.regime for item in plan.items)),
        variant=variant,
        callback=encode(plan.theme, setting.catalogue.version, plan.answers, ticks, plan.single_item, plan.declined),
    )


def _answers(setting: Setting) -> tuple[Answer, ...]:
    theme, answers = setting.plan.theme, setting.plan.answers
    words: dict[str, list[Option]] = {}
    for question, option in chosen(theme, answers):
        words.setdefault(question.id, []).append(option)
    return tuple(
        Answer(
            question.zh.rstrip("?？"),
            "、".join(option.zh for option in words[question.id]),
            (question.en.rstrip("?"), ", ".join(option.en for option in words[question.id])),
        )
        for question in asked(theme, answers)
        if question.id in words
    )


def _item(setting: Setting, item: Item) -> NoticeItem:
    days = due_days(setting.plan, item)
    return NoticeItem(
        name=item.zh,
        organ=setting.organ(item.department).name,
        limit=Limit(item.committed_days),
        result=item.result.zh,
        handed_over=tuple(way.removesuffix("领取") for way in item.result.delivery),
        conditions=item.conditions,
        steps=tuple(StepLimit(step.zh, Limit(step.limit_days), counted(step)) for step in item.procedures),
        statutory=None if item.statutory_days is None else Limit(item.statutory_days),
        fee="" if item.fee.free else item.fee.text or f"{(item.fee.fen or 0) / 100:.2f}元",
        optional=item.optional,
        own_limit=setting.plan.excluded(item) and days > 0,
        english=item.en,
    )


def _material(setting: Setting, planned: PlannedMaterial) -> NoticeMaterial:
    material = planned.material
    group = MaterialGroup.PRODUCED if planned.produced_by else MaterialGroup.BRING
    if group is MaterialGroup.BRING and planned.obtainable:
        group = MaterialGroup.EXEMPT
    slugs = [item.slug for item in setting.plan.items]
    return NoticeMaterial(
        name=material.zh,
        group=group,
        form=material_form(planned),
        copies=max(planned.copies.original_kept, planned.copies.photocopy, 1),
        issuer=material.issuer,
        used_by=setting.used_by(planned),
        obtain=material.obtain,
        english=material.en,
        check_points=material.check_points,
        licence=material.e_licence,
        data_check=material.data_check,
        deferrable=Limit(deferral_days(setting.plan, planned)) if deferrable(setting.plan, planned) else None,
        committable=material.commitment_replaceable,
        produced_by=slugs.index(planned.produced_by[0]) + 1 if planned.produced_by else 0,
    )
