"""Sample views of the applicant page: a restaurant's agent with a read card, a mother without a reader."""

from dataclasses import replace

from tests.ui.samples import STRIP, steps
from ui.forms.field import FieldView, Kind, Option
from ui.pages.applicant.view import (
    ApplicantView,
    CellView,
    MandateView,
    MatrixView,
    NoteView,
    PersonView,
    ReaderView,
    TickView,
)
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.frame import FrameView
from ui.widgets.steps import StepState

_WHO = (("self", "本人"), ("agent", "代理人"), ("firm", "企业经办"))
_OK, _LATE, _OPEN, _NONE = (
    CellView("ok"),
    CellView("warn", "稍后到"),
    CellView("open", "待签"),
    CellView("none", "不需要"),
)
_CHECK = ActionView("intake.applicant_check", "请申请人核对", "F12", "monitor")
_RELATIONS = tuple(Option(str(n), text) for n, text in enumerate(("本单位员工", "代办机构", "亲属", "其他"), 1))

AGENT = ApplicantView(
    FrameView(
        FooterView(
            "下一步：一张表", back="上一步", hint="承诺书由法定代表人在第 6 步签，签完才能决定", actions=(_CHECK,)
        ),
        replace(
            STRIP,
            icon="fork-knife",
            title="开办餐饮店一件事",
            pill="9 个事项联办",
            saved="已自动保存 14:09:40",
            used="本件用时 05:12",
        ),
        steps(
            3,
            ("已有执照 · 300㎡ 以上", StepState.READY),
            ("23 份材料 · 13 个工作日", StepState.READY),
            ("单位 · 代理人到场", StepState.CURRENT),
        ),
    ),
    _WHO,
    "agent",
    (
        PersonView(
            "firm", "申请人 · 单位", "云溪市鼎沸餐饮有限公司", "91190102MA0DF8HK2E", "buildings", "电子执照已核", "ok"
        ),
        PersonView("legal", "法定代表人", "周启明", "190103********0233", "user-circle", "稍后到场", "warn"),
        PersonView("agent", "代理人 · 到场", "何静", "190102********2684", "identification-badge", "已读卡", "card"),
        PersonView("lessor", "其他方 · 房屋出租人", "孙伯年", "190103********0511", "handshake", "核合同签名", "warn"),
    ),
    "agent",
    "代理人",
    ReaderView(
        "已读，可取回证件",
        "ok",
        "14:09:31",
        (
            ("姓名", "何静"),
            ("性别", "女　民族 汉"),
            ("出生", "1996 年 12 月 24 日"),
            ("住址", "云溪市临江区安和街道幸福里 6 栋 201 室"),
        ),
        "190102********2684",
        "重读 F6",
    ),
    (
        FieldView("agent_name", "姓名", Kind.NAME, "何静", badge="读卡", badge_tone="card"),
        FieldView(
            "agent_id_no", "公民身份号码", Kind.RESIDENT_ID, "190102********2684", badge="读卡", badge_tone="card"
        ),
        FieldView("agent_phone", "手机号码", Kind.PHONE, "13800001224", hint="收补正、领取短信"),
        FieldView("agent_valid_to", "证件有效期至", Kind.DATE, "2036-05-01", badge="读卡", badge_tone="card"),
        FieldView("agent_relation", "与申请人关系", Kind.CHOICE, "1", options=_RELATIONS, span=12),
    ),
    "人证一致：窗口核对",
    "同申请人 Ctrl+R",
    may_add=True,
    mandate=MandateView(
        "授权委托书",
        (
            TickView("apply", "提交申请、补正", ticked=True),
            TickView("receive", "签收文书", ticked=True),
            TickView("commit", "代签承诺书"),
            TickView("collect", "领取结果", ticked=True),
        ),
        "已扫描 1 页",
        period="委托期限 2026-11-10 至 2027-05-09",
    ),
    matrix=MatrixView(
        "到场与签名",
        ("身份核验", "到场", "申请表签名", "承诺书签名"),
        (
            ("法定代表人 周启明", (_OK, _LATE, _NONE, _OPEN)),
            ("代理人 何静", (_OK, _OK, _OPEN, _NONE)),
            ("出租人 孙伯年", (CellView("warn", "核合同"), _NONE, _NONE, _NONE)),
        ),
    ),
    running=NoteView("有 1 件正在办理", "同单位 · 员工录用 · 11-16 受理，不重复", "打开"),
    earlier=NoteView("以前办过 3 件", "企业开办 10-21 · 员工录用 10-28 · 社保卡 2025-03", "沿用 18 项、3 份材料"),
    hint="Ctrl+↑↓ 换人 · 放上身份证自动认人",
)

MOTHER = ApplicantView(
    FrameView(
        FooterView("下一步：一张表", back="上一步", actions=(_CHECK,)),
        STRIP,
        steps(
            3,
            ("婚内生育 · 随母落户", StepState.READY),
            ("7 份材料 · 5 个工作日", StepState.READY),
            ("", StepState.CURRENT),
        ),
    ),
    _WHO,
    "self",
    (PersonView("mother", "申请人 · 母亲 · 到场", "未录入", "", "user-circle", "待录入", "warn"),),
    "mother",
    "申请人（母亲）",
    ReaderView("未连接，可手工录入", read="重试 F6"),
    (
        FieldView("mother_name", "母亲姓名", Kind.NAME),
        FieldView("mother_id_no", "母亲公民身份号码", Kind.RESIDENT_ID),
        FieldView("mother_phone", "母亲手机号码", Kind.PHONE, hint="收补正、领取短信"),
        FieldView("mother_birth", "母亲出生日期", Kind.DATE, hint="填身份证号后自动带出"),
    ),
    hint="读卡器未连接，按 Alt+M 手工录入",
)
