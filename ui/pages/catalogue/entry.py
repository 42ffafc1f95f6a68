"""A theme or an item as the catalogue page reads it: facts, materials with how they are answered for, guide."""

from clerk_app.domain.catalogue import EVERY_ITEM, Copies, Fee, Item, Material, Regime, Theme
from clerk_app.domain.conditions import ALWAYS
from clerk_app.usecases.room import Room
from ui.pages.catalogue.flow import item_flow
from ui.pages.catalogue.view import EntryView, MaterialLine
from ui.wording import limit_words

REGIMES = {
    Regime.LICENSING: "行政许可法",
    Regime.REAL_ESTATE: "不动产登记条例",
    Regime.MARKET_ENTITY: "市场主体登记条例",
    Regime.OTHER_STATUTE: "专门法规",
    Regime.PUBLISHED: "清单公布时限",
}
_AUDIENCE = {"natural_person": "个人", "legal_person": "企业", "both": "个人、企业"}
_CLOCKS = {"stops": "不计入时限", "counts": "计入时限", "after": "办结后进行"}


def theme_entry(theme: Theme, room: Room) -> EntryView:
    departments = {item.department for item in theme.items}
    own = [item.zh for item in theme.items if item.slug in theme.joint_limit.excludes]
    return EntryView(
        theme.slug,
        theme.zh,
        (("一件事", "info"), (_AUDIENCE[theme.audience], "neutral")),
        f"牵头 {room.catalogue.department_name(theme.lead)} · 编码 {theme.code}",
        (
            ("联办时限", limit_words(theme.joint_limit.committed_days)),
            ("事项", f"{len(theme.items)} 个"),
            ("部门", f"{len(departments)} 个"),
            ("情形", f"{len(theme.questions)} 题"),
            ("材料", f"{len(theme.materials)} 种"),
            ("一张表", f"{sum(field.width for field in theme.fields)} 项"),
            ("收费", fee_words(theme.fee)),
        ),
        f"全部情形合计 {len(theme.materials)} 种，按情形只要其中几种",
        tuple(_material(material, material.copies) for material in theme.materials),
        (
            ("受理条件", _lines(theme.conditions)),
            ("设定依据", _lines(theme.legal_basis)),
            ("按自己时限办的事项", _lines(tuple(own)) if own else "没有"),
            ("救济途径", _remedy(room)),
        ),
    )


def item_entry(theme: Theme, item: Item, room: Room) -> EntryView:
    materials = [material for material in theme.materials if _asks(item, material)]
    statutory = limit_words(item.statutory_days) if item.statutory_days is not None else "未规定"
    code = f" · 基本编码 {item.basic_code}" if item.basic_code else ""
    return EntryView(
        f"{theme.slug}/{item.slug}",
        item.zh,
        ((item.type, "info"), (item.handling, "neutral")),
        f"{room.catalogue.department_name(item.department)}{code} · 属于“{theme.zh}”",
        (
            ("法定时限", statutory),
            ("承诺时限", limit_words(item.committed_days)),
            ("收费", fee_words(item.fee)),
            ("办理结果", item.result.zh),
            ("有效期", item.result.validity or "—"),
            ("时限依据", REGIMES[item.regime]),
        ),
        f"全主题 {len(theme.materials)} 种，本事项可能用到 {len(materials)} 种",
        tuple(_material(each, each.copies_by_item.get(item.slug, each.copies)) for each in materials),
        (
            ("受理条件", _lines(item.conditions)),
            ("设定依据", _lines(item.legal_basis)),
            ("特别程序", _procedures(item)),
            ("结果送达", "、".join(item.result.delivery) or "窗口领取"),
            ("救济途径", _remedy(room)),
        ),
        item_flow(item),
    )


def fee_words(fee: Fee) -> str:
    """A published text is not a number and is said as it was published."""
    if fee.free:
        return "不收费"
    return fee.text or (f"{fee.fen / 100:g} 元" if fee.fen else "按标准")


def _asks(item: Item, material: Material) -> bool:
    return item.slug in material.items or EVERY_ITEM in material.items


def _material(material: Material, copies: Copies) -> MaterialLine:
    state, tone = _state(material)
    points = "；".join(material.check_points) or "—"
    return MaterialLine(material.slug, material.zh, _form(material, copies), points, state, tone)


def _state(material: Material) -> tuple[str, str]:
    """必交 only where no answer of the scenario can spare it."""
    if material.produced_by:
        return "本件产生", "info"
    if material.deferrable_days is not None:
        return f"可容缺 {material.deferrable_days} 日", "warn"
    if material.commitment_replaceable:
        return "可承诺", "info"
    return ("必交", "neutral") if material.when == ALWAYS else ("按情形", "neutral")


def _form(material: Material, copies: Copies) -> str:
    if copies.original_kept:
        return f"原件 {copies.original_kept}"
    if copies.photocopy:
        return f"复印 {copies.photocopy}"
    if copies.original_shown:
        return "原件核验"
    return material.forms[0] if material.forms else "—"


def _procedures(item: Item) -> str:
    told = (f"{step.zh} {step.limit_days} 工作日，{_CLOCKS.get(step.clock, '')}" for step in item.procedures)
    return "；".join(told) or "没有"


def _remedy(room: Room) -> str:
    organ = room.hall.remedy
    if organ is None:
        return "请向服务台询问"
    return f"60 日内可向{organ.review_body}申请复议，6 个月内可向{organ.court}起诉"


def _lines(lines: tuple[str, ...]) -> str:
    return "；".join(lines) or "—"
