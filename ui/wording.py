"""Every sentence of the window that is not a label: problems, outages, states, each with what and what to do."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from clerk_app.domain.case import Choice, Delivery, Status
from clerk_app.domain.entries import Flaw, Problem
from clerk_app.domain.facts import Coverage, Provenance
from clerk_app.domain.imports import ImportRefused
from clerk_app.domain.paper_ids import count_of, version_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Refused
from clerk_app.import_words import import_words
from clerk_app.outage_words import outage_words
from clerk_app.ports import Outage
from clerk_app.refusal_words import refusal_words

__all__ = ["outage_words", "refusal_words"]

ZONE = ZoneInfo("Asia/Shanghai")
THEME_ICONS = {
    "newborn-birth": "baby",
    "enterprise-establishment": "buildings",
    "employee-onboarding": "users",
    "employee-retirement": "wallet",
    "after-death": "flower-lotus",
    "social-security-card": "identification-card",
    "restaurant-opening": "fork-knife",
    "school-enrolment": "student",
    "house-transfer": "house",
    "flexible-employment": "briefcase",
}
_PROBLEMS = {
    Flaw.EMPTY: "还没有填写",
    Flaw.TOO_LONG: "超过长度（{detail}），请核对",
    Flaw.ID_SHAPE: "应为 18 位号码，请核对原件",
    Flaw.ID_CHECK: "第 18 位校验不符，请核对原件",
    Flaw.ID_DATE: "号码里的出生日期不存在，请核对原件",
    Flaw.ID_OLD: "15 位旧号码已失效，请用 18 位证件",
    Flaw.USCC_SHAPE: "应为 18 位代码，不含 I、O、S、V、Z",
    Flaw.USCC_CHECK: "最后一位校验不符，请核对执照",
    Flaw.NAME_DIGIT: "姓名里不能有数字，请核对",
    Flaw.NAME_DOT: "间隔号应为“·”，可改为 {detail}",
    Flaw.PHONE: "号码不对，手机 11 位，固话带区号",
    Flaw.DATE: "没有这一天，请按年月日输入",
    Flaw.DATE_FUTURE: "不能晚于今天，请核对",
    Flaw.DATE_PAST: "不能早于今天，请核对",
    Flaw.NUMBER: "应为数字，请核对",
    Flaw.NEGATIVE: "不能小于零，请核对",
    Flaw.NOT_POSITIVE: "应大于零，请核对",
    Flaw.PERCENT: "应在 0 到 100 之间",
    Flaw.MONEY: "应为金额，最多两位小数",
    Flaw.BANK: "卡号校验不符，请核对卡面",
    Flaw.OPTION: "不在可选项里，请重新选择",
    Flaw.REGION: "请从列表里选区划",
    Flaw.FORMAT: "格式不符，请对照证件填写",
    Flaw.BIRTH_DIFFERS: "与{other}不一致，证件号码为 {detail}",
    Flaw.SEX_DIFFERS: "与{other}不一致，证件号码为{detail}",
    Flaw.SAME_PERSON: "与{other}是同一人，请核对",
}
COVERAGE = {
    Coverage.MISSING: ("待交", "neutral"),
    Coverage.PARTIAL: ("缺页", "warn"),
    Coverage.SCANNED: ("已扫描", "ok"),
    Coverage.ORIGINAL_SEEN: ("原件已核", "ok"),
    Coverage.LICENCE: ("已共享", "info"),
    Coverage.DEFERRED: ("容缺", "warn"),
    Coverage.COMMITTED: ("承诺", "info"),
    Coverage.PRODUCED: ("不需要", "neutral"),
    Coverage.WAIVED: ("免提交", "info"),
}
PROVENANCE = {
    Provenance.TYPED: ("", "neutral"),
    Provenance.CARD: ("读卡", "card"),
    Provenance.SHARED: ("数据共享", "info"),
    Provenance.REUSED: ("沿用旧件", "reuse"),
    Provenance.SCANNED: ("材料识别", "warn"),
    Provenance.DEFAULT: ("默认", "neutral"),
    Provenance.DERIVED: ("默认", "neutral"),
    Provenance.EDITED: ("已改", "neutral"),
}
CHOICES = {
    Choice.ACCEPT: ("受理", "ok"),
    Choice.DEFER: ("容缺受理", "warn"),
    Choice.RECEIVE: ("仅收件", "info"),
    Choice.CORRECT: ("一次补正", "warn"),
    Choice.REFUSE: ("不予受理", "bad"),
}
STATUSES = {
    Status.PREPARING: ("准备中", "neutral"),
    Status.CONSULTED: ("咨询", "neutral"),
    Status.ACCEPTED: ("已受理", "ok"),
    Status.PARTLY_ACCEPTED: ("部分受理", "info"),
    Status.CORRECTION_DUE: ("待补正", "warn"),
    Status.RECEIVED: ("已收件", "info"),
    Status.REFUSED: ("不予受理", "bad"),
    Status.COMPLETED: ("已办结", "ok"),
    Status.WITHDRAWN: ("已撤回", "neutral"),
    Status.LAPSED: ("逾期终结", "neutral"),
}
DELIVERIES = {
    Delivery.HERE: ("待传", "neutral"),
    Delivery.REGISTERED: ("后台已收", "ok"),
    Delivery.RELEASED: ("已分办", "ok"),
}
# Given or signed before there is a decision; of these a case shows only what was signed.
BEFORE = frozenset({"F01", "F08", "F10", "F15"})
# Signed and filed here: nothing that is handed over.
KEPT = frozenset({"F02"})
FORMS = {
    "F01": "一次性告知书",
    "F02": "申请表",
    "F02C": "核对一致签",
    "F02I": "单项申请表",
    "F03": "申请材料接收凭证",
    "F04": "补正告知书",
    "F05": "补正材料接收凭证",
    "F06": "受理通知书",
    "F07": "不予受理决定书",
    "F08": "容缺受理承诺书",
    "F09": "容缺受理通知书",
    "F10": "告知承诺书",
    "F11": "特别程序告知书",
    "F12": "延期通知书",
    "F13": "决定书",
    "F14": "送达回证",
    "F15": "授权委托书",
    "F16": "办件流转单",
    "F17": "退件、撤回文书",
    "F18": "领证凭证",
    "F19": "窗口日报",
    "F20": "更正（作废）页",
    "H01": "打印测试页",
    "H04": "办理流程图",
    "H05": "邮寄面单",
    "H06": "应急收件凭证",
}
# Between the window and its own side; never handed to the applicant.
INTERNAL = frozenset({"F02C", "F02I", "F16", "F19", "F20", "H05"})
# No document, so no document number is wanting.
UNNUMBERED = frozenset({"F02C", "H05", "H06"})


def paper_name(paper: str, form: str) -> str:
    """A paper's name; the second and later ones of one form and organ are counted, newer versions say so."""
    count, version = count_of(paper), version_of(paper)
    counted = FORMS[form] if count == 1 else f"{FORMS[form]}（之{count}）"
    return counted if version == 1 else f"{counted}（第{version}版）"


def problem_words(problem: Problem, plan: Plan) -> str:
    """The one sentence that stands at the field, in the summary and in the chip's tooltip alike."""
    other = plan.planned_field(problem.other)
    named = f"“{other.field.zh}”" if other else ""
    return _PROBLEMS[problem.flaw].format(detail=problem.detail, other=named)


def trouble_words(error: Exception) -> str:
    """Whatever a lane brings back that is not a bug; anything else is raised again for the report."""
    if isinstance(error, Refused):
        return refusal_words(error)
    if isinstance(error, ImportRefused):
        return import_words(error)
    if isinstance(error, Outage):
        return outage_words(error)
    raise error


def clock_words(moment: datetime | None, *, seconds: bool = False) -> str:
    """Hour and minute at the window, for people."""
    if moment is None:
        return ""
    return moment.astimezone(ZONE).strftime("%H:%M:%S" if seconds else "%H:%M")


def day_words(day: date) -> str:
    return f"{day.month}月{day.day}日"


def limit_words(days: int) -> str:
    return "即办" if days == 0 else f"{days} 工作日"


def yuan_words(fen: int) -> str:
    return f"{fen / 100:.2f} 元"


def size_words(size: int) -> str:
    """Bytes in the unit a person would use."""
    if size < 1024 * 1024:
        return f"{max(size, 0) / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"


def masked_name(name: str) -> str:
    """List privacy: first and last character of a name of three or more, first only of two (PIPL 51)."""
    if len(name) <= 1 or len(name) > 4:
        return name if len(name) <= 1 else name[:2] + "*" * min(len(name) - 2, 6)
    return name[0] + "*" * (len(name) - 2) + (name[-1] if len(name) > 2 else "*")


def masked_number(number: str) -> str:
    """First six and last four."""
    return number if len(number) < 11 else number[:6] + "*" * (len(number) - 10) + number[-4:]


def grouped(case_no: str) -> str:
    return " ".join(case_no[at : at + 4] for at in range(0, len(case_no), 4))


def span_words(seconds: int) -> str:
    """A length of time as the status bar says it."""
    days, rest = divmod(seconds, 86_400)
    hours, minutes = rest // 3600, rest % 3600 // 60
    if days:
        return f"{days} 天 {hours} 小时"
    return f"{hours} 小时 {minutes} 分" if hours else f"{minutes} 分"


def short_number(case_no: str) -> str:
    """The end of a case number in a list: window, serial and check, the part people read out."""
    return f"… {case_no[12:16]} {case_no[16:]}" if case_no else "受理后编号"


def moment_words(at: datetime, today: date) -> str:
    """Today's clock time, else the day before it."""
    local = at.astimezone(ZONE)
    return local.strftime("%H:%M" if local.date() == today else "%m-%d %H:%M")


def since_words(day: date, today: date) -> str:
    """今天, 昨天, or the date."""
    return {0: "今天", 1: "昨天"}.get((today - day).days, day_words(day))
