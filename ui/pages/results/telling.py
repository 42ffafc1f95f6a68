"""The chosen case as its three cards and its foot: words only, nothing is decided here."""

from clerk_app.domain.receivers import Relation
from clerk_app.domain.taking import Taker
from ui.later_words import RELATIONS
from ui.pages.results.reading import HandCase, Picking, awaited_words, thing_views
from ui.pages.results.view import HandView
from ui.widgets.footer import ActionView, FooterView
from ui.wording import day_words

OTHER = "other"
_SHORT = 5


def hand_view(case: HandCase, picking: Picking) -> HandView:
    rest, together = awaited_words(case)
    everybody = (*case.people, *picking.others)
    people = tuple((str(at), f"{at + 1} {_person(one)}") for at, one in enumerate(everybody))
    chosen = next((str(at) for at, one in enumerate(everybody) if one == picking.taker), "")
    return HandView(
        f"{case.title}　{case.number}",
        thing_views(case, picking),
        (*people, (OTHER, f"{len(people) + 1} 代领…")),
        chosen,
        _checks(picking) if case.here else (),
        "领证凭证随交付打印，请领取人在上面签名" if case.here else "",
        _warnings(case),
        _wish(case) + rest,
        _footer(case, picking),
        together,
    )


def _person(taker: Taker) -> str:
    """Short enough for its button; the full name stands in the list above it."""
    short = taker.name if len(taker.name) <= _SHORT else f"{taker.name[: _SHORT - 1]}…"
    return "本人" if taker.relation is Relation.SELF else f"{short} {RELATIONS[taker.relation]}"


def _checks(picking: Picking) -> tuple[tuple[str, str, bool], ...]:
    own = (("seen", "已核对领取人证件，人证一致 F6", picking.seen),)
    if not picking.agent:
        return own
    return (*own, ("principal", "已核对委托人证件", picking.principal))


def _warnings(case: HandCase) -> tuple[str, ...]:
    told = []
    if case.results.lost:
        told.append(f"回执已声明遗失（{case.results.lost.person}）。只凭证件领取，不认回执。")
    for thing in case.results.things.values():
        if thing.conflict:
            told.append(f"“{case.name(thing)}”有 {len(thing.given_at)} 个窗口登记交付。请与对方核对签名存根。")
        if thing.recheck and thing.here:
            told.append(f"“{case.name(thing)}”曾退信。再寄前与申请人核对地址。")
    if case.kept:
        named = "、".join(case_material(case, one.thing) for one in case.kept)
        told.append(f"还有原件未退：{named}。")
    return tuple(told)


def case_material(case: HandCase, slug: str) -> str:
    planned = case.plan.planned_material(slug)
    return planned.material.zh if planned else slug


def _wish(case: HandCase) -> str:
    wish = case.results.together
    if wish is None:
        return ""
    if case.results.awaited:
        return f"申请人 {day_words(wish.day)}要求到齐再领。"
    return f"已到齐，请通知申请人来领（{wish.phone}）。"


def _footer(case: HandCase, picking: Picking) -> FooterView:
    number = len(picking.items)
    if case.posted and not case.here:
        mail = (ActionView("slip", "签收回单", "Ctrl+R"), ActionView("mail_back", "退信", "Ctrl+B"))
        return _foot("交付", mail, "已寄出，等回单或退信", on=False)
    if not case.here:
        gone = any(thing.gone for thing in case.results.things.values())
        wrong = (ActionView("error", "错证退回部门", "Ctrl+B"),) if gone else ()
        return _foot("交付", wrong, "没有在架的结果", on=False)
    acts = (
        ActionView("tell", "已告知", "Ctrl+T"),
        ActionView("post", "邮寄", "Ctrl+M"),
        ActionView("service", "送达回证", "Ctrl+D"),
        ActionView("error", "退回部门", "Ctrl+B"),
        ActionView("loss", "回执遗失", "Ctrl+E"),
    )
    return _foot(f"交付 {number} 件并登记", acts, "" if number else "先勾选要交付的结果", on=bool(number))


def _foot(primary: str, acts: tuple[ActionView, ...], hint: str, *, on: bool) -> FooterView:
    return FooterView(primary, on, hint=hint, actions=acts, primary_name="results.footer.primary")
