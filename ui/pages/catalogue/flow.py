"""How an item is handled, from its published procedures: what lies inside the promised days, what stops the clock."""

from clerk_app.domain.catalogue import Item, Procedure, Regime
from ui.widgets.flow_chart import FlowStep, FlowView, SideRoad

_CORRECTED = SideRoad("一次补正", "齐了回到收件", "不齐", returns=True)
_REFUSED = SideRoad("不予受理", "写明理由、救济", "不归管")
_DENIED = SideRoad("不予许可", "写明理由、救济", "不符合")


def item_flow(item: Item) -> FlowView:
    """Procedures that count are steps on the way; one that stops the clock is a side road of the decision."""
    stops = [step for step in item.procedures if step.clock == "stops"]
    denied = _DENIED if item.regime is Regime.LICENSING else None
    counting = tuple(
        FlowStep(_name(step), f"{step.limit_days} 日，计入时限", "in")
        for step in item.procedures
        if step.clock == "counts"
    )
    return FlowView(
        (
            FlowStep("申请", "窗口"),
            FlowStep("收件", "当场给凭证", side=_CORRECTED),
            FlowStep("受理", "齐全当场受理", "in", _REFUSED),
            *counting,
            FlowStep("审查决定", "", "in", _side(stops[0]) if stops else denied),
            FlowStep("送达", "、".join(item.result.delivery[:2]) or "窗口领取", "out"),
        ),
        _bracket(item),
    )


def _bracket(item: Item) -> str:
    if item.immediate:
        return "当场办结"
    statutory = f"法定 {item.statutory_days}" if item.statutory_days is not None else "法定未规定"
    return f"承诺 {item.committed_days} 个工作日（{statutory}）"


def _side(step: Procedure) -> SideRoad:
    when = step.zh.partition("(")[2].removesuffix(")") or "需要时"
    return SideRoad(_name(step), f"{step.limit_days} 日，不计时限", when, returns=True)


def _name(step: Procedure) -> str:
    """Without its bracket: when it happens stands at the arrow."""
    return step.zh.partition("(")[0]
