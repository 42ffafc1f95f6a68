"""Strip and step list of a visit: the same on all seven pages, told in one place."""

from collections.abc import Iterable

from clerk_app.domain.facts import Provenance
from clerk_app.domain.materials import EMPTY_SLOT, covered
from clerk_app.domain.plan import Plan, PlannedField
from clerk_app.domain.scenario import chosen, questions_put
from ui.visit import Saving, Visit
from ui.widgets.footer import FooterView
from ui.widgets.frame import FrameView
from ui.widgets.steps import StepState, StepView
from ui.widgets.strip import StripView
from ui.wording import THEME_ICONS, clock_words

_SCENARIO_ROOM = 30
_DAY = 24 * 60  # minutes
_BY_HAND = {Provenance.TYPED, Provenance.EDITED}
TITLES = ("主题与情形", "一次告知", "申请人", "一张表", "一套材料", "核对决定", "打印交接")


def frame(visit: Visit, step: int, footer: FooterView) -> FrameView:
    return FrameView(footer, strip(visit), steps(visit, step))


def strip(visit: Visit) -> StripView:
    plan = visit.plan
    title = plan.items[0].zh if plan.single_item and plan.items else plan.theme.zh
    told = "单项办理" if plan.single_item else f"{len(plan.items)} 个事项联办"
    state = "已作出决定" if visit.case_id else "草稿 · 受理后编号"
    saved, tone = _saved(visit)
    park = "" if visit.case_id else "暂存换件 F8"
    return StripView(THEME_ICONS.get(plan.theme.slug, "file-text"), title, told, state, saved, _used(visit), tone, park)


def steps(visit: Visit, current: int) -> tuple[StepView, ...]:
    reached = max(current, visit.draft.reached)
    told = (
        _scenario(visit),
        _notice(visit, reached=reached > 1),
        _applicant(visit),
        _form(visit, reached=reached > 3),
        _materials(visit),
        _decide(visit),
    )
    notes = (*told, ("", StepState.READY if visit.case_id else StepState.OPEN))
    return tuple(
        StepView(
            title,
            note,
            StepState.CURRENT if number == current and state is not StepState.FAULTY else state,
            selected=number == current,
        )
        for number, (title, (note, state)) in enumerate(zip(TITLES, notes, strict=True), 1)
    )


def _saved(visit: Visit) -> tuple[str, str]:
    if visit.case_id:
        return "已入账，联网后自动送达", "ok"
    saved = clock_words(visit.draft.saved_at, seconds=True)
    words = {
        Saving.NOTHING: ("还没有内容", "neutral"),
        Saving.SAVING: ("正在保存…", "neutral"),
        Saving.SAVED: (f"已自动保存 {saved}", "ok"),
        Saving.FAILED: ("保存失败，内容还在，正在重试", "bad"),
    }
    return words[visit.saving]


def _used(visit: Visit) -> str:
    opened = visit.draft.opened_at
    seconds = int((visit.verbs.room.clock.now() - opened).total_seconds()) if opened else 0
    minutes = seconds // 60
    if minutes >= _DAY:
        return f"{minutes // _DAY} 天前起草"
    return f"本件用时 {minutes:02d}:{seconds % 60:02d}"


def _scenario(visit: Visit) -> tuple[str, StepState]:
    questions = questions_put(visit.plan)
    done = sum(question.id in visit.draft.answers for question in questions)
    if done == len(questions) > 0:
        return scenario_words(visit.plan), StepState.READY
    note = f"已答 {done} / 共 {len(questions)} 题"
    return note, _progress(done, len(questions))


def scenario_words(plan: Plan) -> str:
    """The first answers, as many as a line has room for."""
    words = [option.zh for question, option in chosen(plan.theme, plan.answers) if question.id != "handler"]
    told = words[:1]
    for word in words[1:5]:
        if len(" · ".join((*told, word))) > _SCENARIO_ROOM:
            return " · ".join(told) + " 等"
        told.append(word)
    return " · ".join(told)


def _notice(visit: Visit, *, reached: bool) -> tuple[str, StepState]:
    if not visit.draft.answers or not (reached or visit.draft.brought):
        return "", StepState.OPEN
    plan = visit.plan
    told = sum(planned.slug in visit.draft.brought for planned in plan.to_bring)
    return f"{len(plan.to_bring)} 份材料 · {plan.limit_days} 个工作日", _progress(told, len(plan.to_bring))


def _applicant(visit: Visit) -> tuple[str, StepState]:
    named = visit.plan.theme.applicant_fields
    values = visit.draft.values
    name = values.get(named.get("org_name", ""), "") or values.get(named.get("name", ""), "")
    wanted = [slug for slug in named.values() if visit.plan.planned_field(slug)]
    state = _progress(sum(bool(values.get(slug)) for slug in wanted), len(wanted))
    waiting = any(standing.waits for standing in visit.standings)
    return name, StepState.PARTIAL if waiting and state is StepState.READY else state


def filled_of(visit: Visit, fields: Iterable[PlannedField]) -> tuple[int, int]:
    """Filled and asked among these: nobody is asked for what an item of this case produces."""
    asked_fields = [planned for planned in fields if not planned.produced]
    filled = sum(planned.field.width for planned in asked_fields if visit.draft.values.get(planned.slug))
    return filled, sum(planned.field.width for planned in asked_fields)


def _form(visit: Visit, *, reached: bool) -> tuple[str, StepState]:
    """What was carried over or is the applicant's own does not make the form begun."""
    named = set(visit.plan.theme.applicant_fields.values())
    own = (slug for slug, entry in visit.draft.entries.items() if entry.provenance in _BY_HAND and slug not in named)
    if not reached and not any(own):
        return "", StepState.OPEN
    filled, wanted = filled_of(visit, visit.plan.fields)
    wrong = [
        problem for problem in visit.problems if problem.field in visit.left and visit.draft.values.get(problem.field)
    ]
    if not filled:
        return "", StepState.OPEN
    note = f"{filled}/{wanted} 项"
    if wrong:
        return f"{note} · {len(wrong)} 处有误", StepState.FAULTY
    return note, StepState.READY if not visit.problems else StepState.PARTIAL


def _materials(visit: Visit) -> tuple[str, StepState]:
    wanted = visit.plan.to_bring
    ready = sum(covered(planned, visit.draft.slots.get(planned.slug, EMPTY_SLOT)) for planned in wanted)
    if not any(slot.pages or slot.original_checked for slot in visit.draft.slots.values()):
        return "", StepState.OPEN
    lacking = f" · 缺 {len(wanted) - ready}" if ready < len(wanted) else ""
    return f"齐 {ready}/{len(wanted)}{lacking}", _progress(ready, len(wanted))


def _decide(visit: Visit) -> tuple[str, StepState]:
    return (f"{len(visit.plan.items)} 项已决定", StepState.READY) if visit.case_id else ("", StepState.OPEN)


def _progress(done: int, total: int) -> StepState:
    if done >= total:
        return StepState.READY
    return StepState.PARTIAL if done else StepState.OPEN
