"""What a department did, in words: answers, pauses, extensions, results; the grounds and points that they name."""

from typing import assert_never

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts import Answer, CorrectionPoint, Ground, HandledBody, ItemAnswered
from clerk_app.domain.facts_handling import (
    AmendmentNoted,
    ClockPaused,
    ClockResumed,
    Fault,
    ItemDecided,
    ItemSentBack,
    LimitExtended,
    LimitSettled,
    ProcedureEnded,
    ProcedureStarted,
    ResultReady,
)
from clerk_app.domain.pauses import Approver, PauseKind
from ui.wording import day_words

GROUNDS = {
    Ground.NOT_REQUIRED: "依法不需要办理",
    Ground.NOT_COMPETENT: "不属于本机关职权范围",
}
PAUSES = {
    PauseKind.HEARING: "听证",
    PauseKind.TENDER: "招标",
    PauseKind.AUCTION: "拍卖",
    PauseKind.INSPECTION: "检验",
    PauseKind.TESTING: "检测",
    PauseKind.QUARANTINE: "检疫",
    PauseKind.APPRAISAL: "鉴定",
    PauseKind.EXPERT_REVIEW: "专家评审",
    PauseKind.ANNOUNCEMENT: "公告",
    PauseKind.LISTED: "清单所列环节",
    PauseKind.SITE_SURVEY: "现场勘查",
}
_APPROVERS = {Approver.ORGAN_HEAD: "本机关负责人", Approver.GOVERNMENT_HEAD: "本级政府负责人"}
_FAULTS = {
    Fault.WINDOW: "窗口",
    Fault.DEPARTMENT: "部门",
    Fault.APPLICANT: "申请人",
    Fault.LIST: "事项清单",
}


def point_words(point: CorrectionPoint, theme: Theme | None) -> str:
    """What is wrong, after the paper or field it is wrong with; a point of neither stands by itself.

    Where items ask differently for one thing, ``about`` names the item before it (item/thing).
    """
    slug = point.about.rpartition("/")[2]
    found = (theme.material(slug) or theme.field(slug)) if theme else None
    return f"{found.zh}：{point.what}" if found else point.what


def handled_words(body: HandledBody, theme: Theme | None) -> str:
    """One sentence; the item by its name."""
    named = _item(theme, body.item)
    match body:
        case ItemAnswered():
            return _answered(body, named, theme)
        case ItemDecided(granted=True, result_no=number):
            return f"部门办结{named}：准予" + (f"，结果文号 {number}" if number else "")
        case ItemDecided(why=why):
            return f"部门办结{named}：不予，{why}"
        case ResultReady(way=way):
            return f"{named}结果可领，已告知申请人（{way}）"
        case ItemSentBack(fault=fault, what=what):
            return f"部门退回{named}：{what}（责任：{_FAULTS[fault]}）"
        case AmendmentNoted(field=slug):
            found = theme.field(slug) if theme else None
            return f"部门已知悉“{found.zh if found else slug}”的更正（{named.strip('“”')}）"
        case ClockPaused() | ClockResumed() | LimitExtended() | ProcedureStarted() | ProcedureEnded():
            return _clock_words(body, named)
        case _:
            assert_never(body)


def handled_icon(body: HandledBody) -> tuple[str, str]:
    """Icon and tone of its mark."""
    match body:
        case ItemAnswered(answer=Answer.ACCEPTED) | ItemDecided(granted=True) | ResultReady():
            return "check-circle-fill", "ok"
        case ItemAnswered(answer=Answer.CORRECT) | ItemSentBack():
            return "warning", "warn"
        case ItemAnswered() | ItemDecided():
            return "prohibit", "bad"
        case _:
            return "clock", "text2"


def settled_words(body: LimitSettled, theme: Theme | None) -> str:
    """Old and new are both told, also where the day is the same."""
    named, new = _item(theme, body.item), day_words(body.new)
    if body.old == body.new:
        return f"日历已公布，{named}的期限确定为{new}"
    return f"日历已公布，{named}的期限由暂估的{day_words(body.old)}改为{new}"


def _answered(body: ItemAnswered, named: str, theme: Theme | None) -> str:
    match body.answer:
        case Answer.ACCEPTED:
            return f"部门受理{named}"
        case Answer.CORRECT:
            told = "；".join(point_words(point, theme) for point in body.points)
            return f"部门一次性补正告知，{named}要补 {len(body.points)} 处。{told}"
        case Answer.REFUSED:
            ground = GROUNDS[body.ground] if body.ground else ""
            return f"部门不予受理{named}：{ground}" + (f"，应向{body.authority}申请" if body.authority else "")
        case _:
            assert_never(body.answer)


def _clock_words(
    body: ClockPaused | ClockResumed | LimitExtended | ProcedureStarted | ProcedureEnded, item: str
) -> str:
    match body:
        case ClockPaused(pause=pause, notice_no=number, basis=basis, procedure=procedure):
            return f"停计{item}：{procedure or PAUSES[pause]}，告知书 {number}，依据{basis}"
        case ClockResumed():
            return f"{item}恢复计时"
        case LimitExtended(days=days, approver=approver, reason=reason):
            return f"{item}延期 {days} 个工作日，{_APPROVERS[approver]}批准：{reason}"
        case ProcedureStarted(procedure=procedure, officers=officers):
            return f"{item}开始{procedure}" + (f"（{'、'.join(officers)}）" if officers else "")
        case ProcedureEnded(procedure=procedure):
            return f"{item}结束{procedure}"
        case _:
            assert_never(body)


def _item(theme: Theme | None, slug: str) -> str:
    found = theme.item(slug) if theme else None
    return f"“{found.zh if found else slug}”"
