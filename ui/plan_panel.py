"""The live side panel of a plan: four numbers and the items, on the scenario page and beside the form."""

from clerk_app.domain.catalogue import Item
from clerk_app.domain.plan import Plan
from ui.visit import Visit
from ui.widgets.panel import Figure, ItemLine, PanelView


def fee_figure(plan: Plan) -> Figure:
    """The theme's published fee, a single item's own; nought in green, published text is no number."""
    fee = plan.items[0].fee if plan.single_item and plan.items else plan.theme.fee
    if fee.free:
        return Figure("0", "元", "收费", tone="ok")
    return Figure("按标准", "", "收费") if fee.fen is None else Figure(f"{fee.fen / 100:g}", "元", "收费")


def short_name(item: Item) -> str:
    """An item's name without its bracketed addition, for narrow columns that stand beside the full one."""
    return item.zh.split("(", 1)[0].split("（", 1)[0]


def department(visit: Visit, item: Item) -> str:
    room = visit.verbs.room
    return room.hall.organ(item.department, room.catalogue.department_name(item.department)).short


def consequences(visit: Visit) -> PanelView:
    """因此: what the answers so far come to, with what the last answer changed."""
    plan, before = visit.plan, visit.plan_before
    known = {item.slug for item in before.items} if before else {item.slug for item in plan.items}
    return PanelView(
        "lightning",
        "因此",
        (
            Figure(str(len(plan.items)), "项", f"事项 · {len(plan.departments)} 个部门", _delta(plan, before, "items")),
            Figure(str(len(plan.to_bring)), "份", "要带的材料", _delta(plan, before, "to_bring")),
            Figure(str(plan.limit_days), "工作日", "联办时限"),
            Figure(str(plan.fields_merged), "项", "一张表填写", _fields_delta(plan, before)),
        ),
        f"这次一起办 {len(plan.items)} 个事项" if plan.items else "还没有要办的事项",
        tuple(
            ItemLine(short_name(item), department(visit, item), mark="" if item.slug in known else "新增")
            for item in plan.items
        ),
        note="随答随算",
        foot=_left_out(plan),
        foot_icon="prohibit",
    )


def told(visit: Visit) -> PanelView:
    """一次告知 beside the form: what is asked once, and how far each item has come."""
    plan = visit.plan
    done = {standing.item.slug: standing for standing in visit.standings}
    asked = [planned for planned in plan.fields if not planned.produced]
    filled = sum(planned.field.width for planned in asked if visit.draft.values.get(planned.slug))
    produced = sum(planned.field.width for planned in plan.fields if planned.produced)
    return PanelView(
        "clipboard-text",
        "一次告知",
        (
            Figure(str(len(plan.to_bring)), "份", f"材料（分别办 {plan.materials_summed} 份）"),
            Figure(str(plan.limit_days), "工作日", "联办时限"),
            fee_figure(plan),
            Figure(str(plan.fields_merged), "项", f"填写（分别办 {plan.fields_summed}）"),
        ),
        f"这张表填一次，用于 {len(plan.items)} 个事项",
        tuple(
            ItemLine(
                short_name(item),
                department(visit, item),
                "check-circle-fill" if done[item.slug].complete else "circle-half-fill",
                "ok" if done[item.slug].complete else "warn",
            )
            for item in plan.items
        ),
        link="打印 F7",
        foot=f"已填 {filled}" + (f" · 办理后带入 {produced}" if produced else ""),
        foot_right=f"{filled + produced} / {plan.fields_merged}",
        progress=(filled + produced, plan.fields_merged),
    )


def _delta(plan: Plan, before: Plan | None, name: str) -> str:
    return signed(len(getattr(plan, name)) - len(getattr(before, name))) if before else ""


def _fields_delta(plan: Plan, before: Plan | None) -> str:
    return signed(plan.fields_merged - before.fields_merged) if before else ""


def signed(number: int) -> str:
    """A change as people write it; nothing for none."""
    return "" if number == 0 else f"＋{number}" if number > 0 else f"－{-number}"


def _left_out(plan: Plan) -> str:
    active = {item.slug for item in plan.items}
    names = [short_name(item) for item in plan.theme.items if item.slug not in active]
    return "不办：" + "、".join(names) if names and plan.items and not plan.single_item else ""
