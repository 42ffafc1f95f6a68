"""What follows the first act, in words: fees settled, entries amended, items that lapsed, and who took a paper."""

from collections.abc import Callable
from typing import assert_never

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts_service import EntryAmended, FeeSettled, FeeState, ItemsLapsed, LaterBody
from clerk_app.domain.fees import Charge
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import Relation
from ui.wording import yuan_words

FEE_STATES = {
    FeeState.UNPAID: ("未缴", "warn"),
    FeeState.PAID: ("已缴", "ok"),
    FeeState.EXEMPT: ("免收", "info"),
    FeeState.REFUNDED: ("已退", "neutral"),
}
RELATIONS = {
    Relation.SELF: "本人",
    Relation.COHABITING_RELATIVE: "同住成年家属",
    Relation.GUARDIAN: "监护人",
    Relation.LEGAL_REPRESENTATIVE: "法定代表人",
    Relation.HEAD: "主要负责人",
    Relation.AGENT: "代理人",
    Relation.MAIL_ROOM: "单位收件人员",
}


def later_words(body: LaterBody, theme: Theme | None) -> str:
    match body:
        case FeeSettled():
            return _fee(body, theme)
        case EntryAmended(field=slug, reason=reason):
            found = theme.field(slug) if theme else None
            return f"申请人更正“{found.zh if found else slug}”：{reason}，已签名，需告知 {len(body.told)} 个部门"
        case ItemsLapsed(items=items, basis=basis):
            return f"逾期未补正，{len(items)} 个事项按规定终结，依据{basis}"
        case _:
            assert_never(body)


def fee_names(charge: Charge, plan: Plan) -> tuple[str, str, str]:
    """The item, the sum in words and the basis, as the list has them."""
    item = plan.item(charge.item) or plan.theme.item(charge.item)
    named = item.zh if item else charge.item
    return named, charge.text if charge.fen is None else yuan_words(charge.fen), charge.basis


def taken_words(receiver: str, relation: Relation | None) -> str:
    """，由何静（代理人）签收; nothing where nobody asked."""
    return f"，由{receiver}（{RELATIONS[relation]}）签收" if receiver and relation else ""


def _fee(body: FeeSettled, theme: Theme | None) -> str:
    item = theme.item(body.item) if theme else None
    named = body.line or (item.zh if item else body.item)
    sum_words = f" {yuan_words(body.fen)}" if body.fen is not None else ""
    told: dict[FeeState, Callable[[], str]] = {
        FeeState.UNPAID: lambda: "未缴",
        FeeState.PAID: lambda: f"已缴，缴款码 {body.slip}" + (f"，电子票 {body.invoice}" if body.invoice else ""),
        FeeState.EXEMPT: lambda: f"免收，{body.by} 核定：{body.why}",
        FeeState.REFUNDED: lambda: f"已退，{body.by} 核定：{body.why}",
    }
    return f"{named}{sum_words} {told[body.state]()}"
