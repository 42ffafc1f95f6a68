"""The results desk in words: what arrived, who took it, what was posted, served or sent back, and who has a paper."""

from typing import assert_never

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts_delivery import (
    CollectionDeferred,
    Custody,
    CustodyMoved,
    DeliveryBody,
    Keeper,
    MailReturned,
    PostDelivered,
    ReadinessTold,
    ReceiptLost,
    ResultPushed,
    ResultsArrived,
    ResultSentBack,
    ResultsGiven,
    ResultsMoved,
    ResultsPosted,
    ServiceRecorded,
    Shown,
    Way,
)
from ui.later_words import RELATIONS
from ui.wording import day_words

SHOWN = {Shown.RECEIPT: "凭回执", Shown.SIGHT: "核对证件", Shown.CARD: "读卡"}
WAYS = {
    Way.DIRECT: "直接送达",
    Way.LEFT: "留置送达",
    Way.MAIL: "邮寄送达",
    Way.ELECTRONIC: "电子送达",
    Way.PUBLIC_NOTICE: "公告送达",
}
KEEPERS = {
    Keeper.APPLICANT: "申请人",
    Keeper.WINDOW: "窗口",
    Keeper.DEPARTMENT: "部门",
    Keeper.POST: "邮路",
    Keeper.ARCHIVE: "档案",
}
CUSTODIES = {
    Custody.KEPT: "留存原件",
    Custody.LENT: "借出原件",
    Custody.SURRENDERED: "收缴旧证",
    Custody.RETURNED: "退还原件",
}


def delivery_words(body: DeliveryBody, theme: Theme | None) -> str:
    match body:
        case ResultsArrived() | ResultsMoved() | ReadinessTold() | CollectionDeferred():
            return _lying_words(body, theme)
        case ResultsGiven() | ServiceRecorded() | ResultPushed():
            return _given_words(body, theme)
        case ResultsPosted() | PostDelivered() | MailReturned():
            return _post_words(body, theme)
        case ResultSentBack(item=item, what=what, taken_from=person):
            back = f"，由{person}交回" if person else ""
            return f"{_named(theme, item)}有错，退回部门：{what}{back}"
        case CustodyMoved():
            return _custody_words(body, theme)
        case ReceiptLost(person=person, shown=shown):
            return f"{person}声明回执遗失，已{SHOWN[shown]}，原回执不能再领件"
        case _:
            assert_never(body)


def delivery_icon(body: DeliveryBody) -> tuple[str, str]:
    """Icon and tone of its mark."""
    match body:
        case ResultsGiven() | PostDelivered() | ServiceRecorded() | ResultPushed():
            return "check-circle-fill", "ok"
        case MailReturned() | ResultSentBack() | ReceiptLost():
            return "warning", "warn"
        case ResultsArrived() | ResultsMoved() | ResultsPosted():
            return "package", "text2"
        case _:
            return "circle", "text2"


def _lying_words(body: ResultsArrived | ResultsMoved | ReadinessTold | CollectionDeferred, theme: Theme | None) -> str:
    match body:
        case ResultsArrived(things=things):
            named = "、".join(one.result + (f" {one.count} 件" if one.count > 1 else "") for one in things)
            places = "、".join(dict.fromkeys(one.shelf for one in things))
            early = "，部门办结意见未到" if any(one.early for one in things) else ""
            return f"结果到窗：{named}，存放 {places}{early}"
        case ResultsMoved(items=items, shelf=shelf):
            return f"{_names(theme, items)}移到 {shelf}"
        case ReadinessTold(items=items, way=way):
            return f"{_names(theme, items)}已告知申请人可领（{way}）"
        case CollectionDeferred(awaited=items):
            return f"申请人要到齐再领，等{_names(theme, items)}，到齐后通知"
        case _:
            assert_never(body)


def _given_words(body: ResultsGiven | ServiceRecorded | ResultPushed, theme: Theme | None) -> str:
    match body:
        case ResultsGiven(items=items, receiver=receiver, relation=relation, shown=shown):
            part = "" if body.complete else "部分"
            return f"{part}领取{_names(theme, items)}，由{receiver}（{RELATIONS[relation]}）签收，{SHOWN[shown]}"
        case ServiceRecorded(papers=papers, way=way, witness=witness, reason=reason):
            named = "、".join(f"{one.name} {one.number}".strip() for one in papers)
            told = (f"：{reason}" if reason else "") + (f"，见证人 {witness}" if witness else "")
            by = f"，由{body.receiver}（{RELATIONS[body.relation]}）签收" if body.relation and body.receiver else ""
            since = f"，{day_words(body.effective)}视为送达" if body.effective else ""
            return f"{WAYS[way]}{named}{told}{by}{since}"
        case ResultPushed(item=item):
            return f"{_named(theme, item)}电子结果已推送"
        case _:
            assert_never(body)


def _post_words(body: ResultsPosted | PostDelivered | MailReturned, theme: Theme | None) -> str:
    match body:
        case ResultsPosted(items=items, courier=courier, tracking=tracking):
            return f"寄出{_names(theme, items)}，{courier} {tracking}，地址已核对"
        case PostDelivered(tracking=tracking, receiver=receiver):
            return f"邮件 {tracking} 由{receiver}签收，回单已存"
        case MailReturned(tracking=tracking, reason=reason, shelf=shelf):
            return f"邮件 {tracking} 退回：{reason}，存放 {shelf}，再寄前核对地址"
        case _:
            assert_never(body)


def _custody_words(body: CustodyMoved, theme: Theme | None) -> str:
    found = theme.material(body.thing) if theme else None
    named = found.zh if found else body.thing
    bag = f"，袋号 {body.bag[2:]}" if body.bag else ""
    place = f"，存放 {body.place}" if body.place else ""
    return f"{CUSTODIES[body.custody]}“{named}”，现在{KEEPERS[body.to]}{body.holder}{bag}{place}"


def _names(theme: Theme | None, items: tuple[str, ...]) -> str:
    return "".join(_named(theme, item) for item in items)


def _named(theme: Theme | None, slug: str) -> str:
    """The result by its published name."""
    found = theme.item(slug) if theme else None
    return f"“{found.result.zh if found else slug}”"
