"""The flow chart of a plan (H04): who works how long on what, as the lists say it, from a given day on."""

from datetime import date

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.setting import Setting, counted
from clerk_app.domain.decisions import due_days
from clerk_app.domain.papers import PaperHead
from clerk_app.domain.papers_flow import FlowChart, Lane, Segment, SegmentKind
from clerk_app.domain.regimes import LAWS
from clerk_app.domain.registers import Act
from clerk_app.domain.scenario import chosen


def flow_chart(setting: Setting, head: PaperHead, calendar: WorkCalendar, today: date) -> FlowChart:
    """Items keep the plan's order; what the window may not accept waits for its organ's answer first (M05)."""
    plan, title = setting.plan, setting.theme_title
    joint = [item for item in plan.items if not plan.excluded(item)] or list(plan.items)
    promised = max(due_days(plan, item) for item in joint)
    return FlowChart(
        head=head,
        theme=title.name,
        code=title.code,
        scenario=tuple(option.zh for _, option in chosen(plan.theme, plan.answers)),
        lanes=tuple(_lane(setting, item, calendar, today) for item in plan.items),
        promised=promised,
        due=calendar.add(today, promised).day,
        today=today,
        single=bool(plan.single_item),
    )


def _lane(setting: Setting, item: Item, calendar: WorkCalendar, today: date) -> Lane:
    days = due_days(setting.plan, item)
    accepts = setting.powers.may(item, Act.ACCEPT, today)
    answer = LAWS[item.regime].notice.limit.count
    segments = _segments(item, days)
    if not accepts and answer:
        segments = (Segment(SegmentKind.ANSWER, answer), *segments)
    outside = tuple((step.zh, step.limit_days) for step in item.procedures if step.clock == "stops")
    due = calendar.add(today, days).day if accepts else None
    return Lane(item.zh, setting.organ(item.department).table_name, segments, due, days, outside)


def _segments(item: Item, days: int) -> tuple[Segment, ...]:
    """Steps that count stand first; where they fill the whole limit the decision is taken within them."""
    steps = [step for step in item.procedures if counted(step)]
    used = sum(step.limit_days for step in steps)
    if steps and used >= days:
        return (Segment(SegmentKind.SITE, days, "、".join(step.zh for step in steps)),)
    site = tuple(Segment(SegmentKind.SITE, step.limit_days, step.zh) for step in steps)
    return (*site, Segment(SegmentKind.WORK, days - used)) if days else ()
