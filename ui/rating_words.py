"""A service rated or not, and follow-ups by their number: here no word may tell how somebody rated (R070)."""

from typing import assert_never

from clerk_app.domain.facts_rating import (
    FollowUpBody,
    FollowUpMoved,
    FollowUpOpened,
    FollowUpStep,
    RatingBody,
    RatingGiven,
    RatingSkipped,
)
from clerk_app.domain.follow_up import Finding, FollowUpState
from clerk_app.domain.plan import Plan
from clerk_app.domain.rating import Grievance, Level, Rated
from ui.wording import day_words

RATED = {
    Rated.NOT_YET: ("未评价", "neutral"),
    Rated.DONE: ("已评价", "ok"),
    Rated.SKIPPED: ("申请人跳过", "neutral"),
}
LEVELS = {
    Level.VERY_SATISFIED: "非常满意",
    Level.SATISFIED: "满意",
    Level.FAIRLY_SATISFIED: "基本满意",
    Level.DISSATISFIED: "不满意",
    Level.VERY_DISSATISFIED: "非常不满意",
}
GRIEVANCES = {
    Grievance.WAIT: "等候时间长",
    Grievance.MANNER: "服务态度不好",
    Grievance.SKILL: "业务不熟练",
    Grievance.TELLING: "没有一次说清",
    Grievance.PAPERS: "多要了材料",
    Grievance.TRIPS: "让我多跑了路",
    Grievance.OTHER: "其他",
}
STEPS = {
    FollowUpStep.CONTACTED: "已联系核实",
    FollowUpStep.ANSWERED: "已答复",
    FollowUpStep.RECHECKED: "已复核",
}
FINDINGS = {
    Finding.RECTIFY: "属实，已整改",
    Finding.EXPLAIN: "已解释",
    Finding.MISTAKEN: "误评",
    Finding.MALICIOUS: "恶意差评",
}
FOLLOW_UP_STATES = {
    FollowUpState.CONTACT: "待联系",
    FollowUpState.ANSWER: "待答复",
    FollowUpState.RECHECK: "待复核",
    FollowUpState.CLOSED: "已办结",
}


def about_words(plan: Plan) -> str:
    """What the visit was about, as its strip says it."""
    if plan.single_item and plan.items:
        return plan.items[0].zh
    return f"{plan.theme.zh} · {len(plan.items)} 个事项"


def rated_words(body: RatingBody) -> str:
    match body:
        case RatingGiven():
            return "申请人已评价"
        case RatingSkipped():
            return "申请人跳过评价"
        case _:
            assert_never(body)


def follow_up_words(body: FollowUpBody) -> str:
    match body:
        case FollowUpOpened(number=number, contact_due=first, rectify_due=last):
            return f"评价回访 {number} 开启，{day_words(first)}前联系、{day_words(last)}前答复"
        case FollowUpMoved(number=number, step=step, closed=closed):
            return f"评价回访 {number} {STEPS[step]}" + ("，已办结" if closed else "")
        case _:
            assert_never(body)
