"""The sheets of the results desk: each is a form with its words; what is filled in goes to the act that judges it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerk_app.domain.facts_delivery import Way
from clerk_app.domain.receivers import Relation
from ui.delivery_words import WAYS
from ui.form_sheet import Filled, Form, FormSheet, Line, Pick, Tick
from ui.later_words import RELATIONS
from ui.widgets.digit_pick import Option
from ui.widgets.sheet import SheetView

Done = Callable[[Filled], None]
TOLD_BY = ("电话", "短信", "当面")
_TRIED = (Way.DIRECT, Way.MAIL)


def agent_sheet(host: QWidget, done: Done) -> FormSheet:
    """代领 (P08, R084): somebody the case does not know comes with a power of attorney."""
    lines = (Line("name", "代领人姓名"), Line("number", "代领人证件号码"), Line("until", "委托书到期日，如 2026-12-31"))
    ticks = (
        Tick("receive", "委托书写明可以领取结果，已收存或扫描"),
        Tick("seen", "已核对代领人证件，人证一致"),
        Tick("principal", "已核对委托人证件（原件或复印件）"),
    )
    view = SheetView("代领人", "要有授权委托书和双方证件", "由他领取", "user-plus")
    return FormSheet(host, "results.agent", view, Form(lines=lines, ticks=ticks), done)


def tell_sheet(host: QWidget, phone: str, done: Done) -> FormSheet:
    picks = (Pick("way", "怎么告知的", tuple(Option(one, one) for one in TOLD_BY), TOLD_BY[0]),)
    view = SheetView("已告知可领", "告知后，10 个工作日的送达时限即已满足", "记录告知", "check-circle", "ok")
    return FormSheet(host, "results.tell", view, Form(picks, (Line("phone", "联系电话", phone),)), done)


def together_sheet(host: QWidget, phone: str, done: Done) -> FormSheet:
    view = SheetView("到齐再领", "最后一件到窗时提醒窗口通知申请人", "记录，到齐通知", "clock")
    return FormSheet(host, "results.together", view, Form(lines=(Line("phone", "通知电话", phone),)), done)


def post_sheet(host: QWidget, to: tuple[str, str, str], number: int, done: Done) -> FormSheet:
    """``to``: addressee, telephone and address as the form has them."""
    named = ("receiver", "收件人"), ("phone", "收件电话"), ("address", "收件地址")
    lines = tuple(Line(key, words, value) for (key, words), value in zip(named, to, strict=True))
    more = (Line("courier", "快递公司", "邮政特快专递"), Line("tracking", "运单号：扫面单条码"))
    ticks = (Tick("checked", "封装前已与申请人核对地址"),)
    view = SheetView(f"邮寄 {number} 件", "核对地址，封装，扫运单号；寄出即为告知", "已交寄", "package")
    return FormSheet(host, "results.post", view, Form(lines=(*lines, *more), ticks=ticks), done)


def slip_sheet(host: QWidget, tracking: str, receiver: str, done: Done) -> FormSheet:
    lines = (Line("tracking", "运单号", tracking), Line("receiver", "回单上的签收人", receiver))
    view = SheetView("签收回单", "快递回单是送达的凭据，随办件归档", "记录签收", "check-circle", "ok")
    return FormSheet(host, "results.slip", view, Form(lines=lines), done)


def mail_back_sheet(host: QWidget, tracking: str, shelf: str, done: Done) -> FormSheet:
    lines = (Line("tracking", "运单号", tracking), Line("shelf", "存放位", shelf), Line("reason", "退信原因"))
    view = SheetView("退信", "结果回到架上，再寄前要重新核对地址", "登记退信", "warning", "warn")
    return FormSheet(host, "results.mail_back", view, Form(lines=lines), done)


def error_sheet(host: QWidget, things: tuple[tuple[str, str], ...], person: str, done: Done) -> FormSheet:
    """``things`` are (item, name); ``person`` brought it back, empty where it never left the window."""
    picks = (Pick("item", "哪一件", tuple(Option(*one) for one in things), things[0][0], 2),)
    back = (Line("taken_from", "由谁交回", person),) if person else ()
    view = SheetView("错证退回部门", "编号退回，计为部门差错；新证到窗再登记", "退回部门", "warning", "warn")
    return FormSheet(host, "results.error", view, Form(picks, (Line("what", "哪里有错"), *back)), done)


def loss_sheet(host: QWidget, person: str, done: Done) -> FormSheet:
    lines = (Line("person", "声明人", person), Line("statement", "声明内容", "回执遗失，找到后不再使用"))
    ticks = (Tick("seen", "已核对声明人证件，人证一致"),)
    view = SheetView("回执遗失", "原回执和各文书上的号码从此不能领件；可以补打", "登记遗失", "warning", "warn")
    return FormSheet(host, "results.loss", view, Form(lines=lines, ticks=ticks), done)


def service_sheet(host: QWidget, recipient: str, place: str, clerk: str, done: Done) -> FormSheet:
    """送达回证 (F14): in the order of the ways; what was tried before is ticked."""
    relations = tuple(Option(one, RELATIONS[one]) for one in Relation)
    picks = (
        Pick("way", "送达方式", tuple(Option(one, WAYS[one]) for one in Way), Way.DIRECT, 5),
        Pick("relation", "签收人与受送达人的关系", relations, "", 4),
    )
    lines = (
        Line("recipient", "受送达人", recipient),
        Line("receiver", "签收人"),
        Line("place", "送达地点", place),
        Line("reason", "拒收或不能送达的原因"),
        Line("witness", "见证人"),
        Line("second", "另一名送达人"),
    )
    ticks = tuple(Tick(f"tried.{one}", f"已试过{WAYS[one]}") for one in _TRIED)
    view = SheetView("送达回证", f"送达人 {clerk}；拒收的要有原因和见证人", "登记送达", "file-text")
    return FormSheet(host, "results.service", view, Form(picks, lines, ticks), done, width=820)


def tried_of(filled: Filled) -> tuple[Way, ...]:
    return tuple(way for way in _TRIED if f"tried.{way}" in filled.ticks)
