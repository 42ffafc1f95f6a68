"""Mandates in the window's words: the acts, the states, and why an item can only be received."""

from datetime import date

from clerk_app.domain.catalogue import Item
from clerk_app.domain.decisions import Desk
from clerk_app.domain.facts_powers import MandateUsed, PowerBody
from clerk_app.domain.refusal import Reason
from clerk_app.domain.registers import Act, Mandate, MandateState
from clerk_app.domain.seals import SEAL_WORDS
from clerk_app.usecases.room import Room
from ui.wording import FORMS

ACTS = {
    Act.RECEIVE: "收件",
    Act.ACCEPT: "受理",
    Act.CORRECT: "补正",
    Act.REFUSE: "不予受理",
    Act.DECIDE: "办结",
    Act.HAND_OVER: "送达",
}
STATES = {
    MandateState.IN_FORCE: ("有效", "ok"),
    MandateState.ENDING: ("30 天内到期", "warn"),
    MandateState.ENDED: ("已到期", "neutral"),
    MandateState.TO_COME: ("未生效", "info"),
}


def power_words(body: PowerBody) -> str:
    """On the time line of a case: what an act rested on, and each use of a seal."""
    if isinstance(body, MandateUsed):
        told = "、".join(f"{grant.document_no}（{len(grant.items)} 项）" for grant in body.grants)
        return f"{ACTS[body.act]}依据授权文书：{told}"
    return f"用印：{FORMS[body.paper[:3]]}，{SEAL_WORDS[body.kind]}（{body.seal_no}）"


def why_closed(room: Room, desk: Desk, item: Item, act: Act) -> str:
    """Why the window may not do this in the organ's name, the organ named; empty where it may."""
    told = closed_words(desk, item, act)
    if not told or desk.powers.crossing:
        return told
    return f"{room.hall.organ(item.department, room.catalogue.department_name(item.department)).table_name}{told}"


def closed_words(desk: Desk, item: Item, act: Act) -> str:
    """The same where the organ stands beside it."""
    refused = desk.powers.refusal(item, act, desk.today)
    if refused is None:
        return ""
    if refused.reason is Reason.HANDLED_ELSEWHERE:
        return f"由{refused.particulars['place']}办理，本窗口不作决定"
    if refused.reason is Reason.SEAL_NOT_HERE:
        return f"没有可用的{refused.particulars['seal']}"
    lapsed = desk.powers.lapsed(item, act, desk.today)
    if lapsed is None:
        return "未授权本窗口"
    if lapsed.until is not None and lapsed.until < desk.today:
        return f"授权{lapsed.document_no}已于{full_day(lapsed.until)}到期"
    return f"授权{lapsed.document_no}自{full_day(lapsed.since)}起生效"


def acts_words(mandate: Mandate) -> str:
    return "、".join(word for act, word in ACTS.items() if act in mandate.acts)


def span_words(mandate: Mandate) -> str:
    """Its first and last day, short enough for a column."""
    since, until = mandate.since, mandate.until
    end = f"—{until.year}.{until.month}.{until.day}" if until else " 起"
    return f"{since.year}.{since.month}.{since.day}{end}"


def full_day(day: date) -> str:
    """With its year: a mandate runs for years."""
    return f"{day.year}年{day.month}月{day.day}日"
