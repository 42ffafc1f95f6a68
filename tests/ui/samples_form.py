"""Sample views of the one form: the father's group with one wrong number, and a group of every kind."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.ui.samples import ITEMS, STRIP, steps
from ui.forms.field import FieldView, Kind, Option, Value
from ui.pages.form.view import FormView, GroupView, ProblemView
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.frame import FrameView
from ui.widgets.panel import Figure, ItemLine, PanelView
from ui.widgets.steps import StepState

TODAY = date(2026, 11, 18)


def _field(slug: str, name: str, kind: Kind, value: Value = "", **more: Any) -> FieldView:
    return FieldView(slug, name, kind, value, **more)


_NATIONS = tuple(
    Option(code, name, initials)
    for code, name, initials in (
        ("01", "汉族", "hz"), ("02", "蒙古族", "mgz"), ("03", "回族", "hz"), ("04", "藏族", "zz"),
        ("05", "维吾尔族", "wwez"), ("06", "苗族", "mz"), ("07", "彝族", "yz"), ("08", "壮族", "zz"),
    )
)  # fmt: skip
_REGIONS = (
    Option("190102001", "云溪市临江区安和街道", "yxsljqahjd"),
    Option("190102002", "云溪市临江区桂花街道", "yxsljqghjd"),
    Option("190103001", "云溪市北山区北山街道", "yxsbsqbsjd"),
)


def suggest_region(query: str) -> tuple[Option, ...]:
    """Regions whose name or initials contain the query."""
    return tuple(each for each in _REGIONS if query in each.label or query in each.initials)


_SCAN = {"badge": "材料识别", "badge_tone": "warn"}
_OLD = {"badge": "沿用旧件", "badge_tone": "reuse"}
FATHER = (
    _field("father_name", "父亲姓名", Kind.NAME, "李建国", span=4, **_SCAN),
    _field(
        "father_id_no",
        "父亲证件号码",
        Kind.RESIDENT_ID,
        "190102199206021176",
        span=5,
        error="第 18 位校验不符，请核对原件",
        **_SCAN,
    ),
    _field("father_ethnicity", "父亲民族", Kind.CHOICE, "01", options=_NATIONS, span=3, hint="可输首字母 hz"),
    _field(
        "father_phone",
        "父亲手机号码",
        Kind.PHONE,
        "13800002286",
        span=4,
        hint="2025-08-14 办件，请当面确认",
        needs_confirm=True,
        **_OLD,
    ),
    _field(
        "marriage_date",
        "结婚登记日期",
        Kind.DATE,
        span=4,
        hint="因选“婚内生育”而出现",
        placeholder="如 20200520，或只输 520",
    ),
    _field("marriage_cert_no", "结婚证字号", Kind.TEXT, "J190102-2020-001286", span=4, **_OLD),
    _field("householder", "落户户主姓名", Kind.NAME, "陈志远", span=4, **_SCAN),
    _field(
        "householder_relation",
        "新生儿与户主关系",
        Kind.CHOICE,
        "4",
        span=8,
        hint="数字键 1–5 直接选",
        options=tuple(Option(str(n), name) for n, name in enumerate(("子", "女", "孙子女", "外孙子女", "其他"), 1)),
    ),
    _field(
        "household_address",
        "落户地址",
        Kind.ADDRESS,
        "云溪市临江区安和街道桂花路 118 号 2 栋 503 室",
        span=12,
        hint="可按拼音首字母选到社区，如 lja → 临江区安和街道",
        **_SCAN,
    ),
    _field(
        "residence_address",
        "现居住地址",
        Kind.ADDRESS,
        "云溪市临江区安和街道桂花路 118 号 2 栋 503 室",
        span=12,
        badge="默认",
        hint="默认同落户地址；Ctrl+R 换成申请人住址",
    ),
)
EVERY_KIND = (
    _field("note", "备注", Kind.TEXT, "三十八个字" * 8, span=6, max_length=50, required=False),
    _field("employer_code", "统一社会信用代码", Kind.USCC, "91190102MA0DF8HK2E", span=6),
    _field("bank_account", "银行账号", Kind.BANK_ACCOUNT, "6222020190001234567", span=6),
    _field("medical_cost", "医疗费用（元）", Kind.MONEY, "1280.5", span=3),
    _field("weeks", "孕周", Kind.NUMBER, "39", span=3),
    _field("region", "户籍所在地", Kind.REGION, suggest=suggest_region, span=6),
    _field("certificate_no", "出生医学证明编号", Kind.TEXT, span=6, produced=True),
    _field(
        "children",
        "其他子女",
        Kind.GROUP,
        (("李安", "2020-05-20"),),
        span=12,
        required=False,
        columns=(_field("name", "姓名", Kind.NAME), _field("born", "出生日期", Kind.DATE)),
    ),
)
_STATES = ("ok", "half", "ok", "half", "ok", "ok", "half", "half", "ok", "half")

FORM = FormView(
    FrameView(
        FooterView(
            "下一步：一套材料",
            back="上一步",
            hint="有误也可先扫材料，核对前改好即可",
            actions=(ActionView("intake.applicant_check", "请申请人核对", "F12", "monitor"),),
        ),
        replace(STRIP, saved="已自动保存 10:42:07", used="本件用时 06:12"),
        steps(
            4,
            ("婚内生育 · 随母落户", StepState.READY),
            ("7 份材料 · 5 个工作日", StepState.READY),
            ("陈雨晴（母亲）", StepState.READY),
            ("38/43 项 · 1 处有误", StepState.FAULTY),
            ("齐 5/7 · 缺 1 · 容缺 1", StepState.PARTIAL),
        ),
    ),
    (
        GroupView("child", "新生儿", 6, 6),
        GroupView("birth", "出生情况", 8, 8),
        GroupView("mother", "母亲", 7, 7),
        GroupView("father", "父亲与落户", 9, 10, 1),
        GroupView("insurance", "医保接种", 4, 4),
        GroupView("bank", "银行", 2, 4),
        GroupView("delivery", "送达", 4, 4),
    ),
    "father",
    "父亲、婚姻与落户",
    "10 项，8 项已自动带入",
    FATHER,
    PanelView(
        "clipboard-text",
        "一次告知",
        (
            Figure("7", "份", "材料（分别办 25 份）"),
            Figure("5", "工作日", "联办时限"),
            Figure("0", "元", "收费", tone="ok"),
            Figure("43", "项", "填写（分别办 179）"),
        ),
        "这张表填一次，用于 10 个事项",
        tuple(
            ItemLine(
                name,
                who,
                "check-circle-fill" if state == "ok" else "circle-half-fill",
                "ok" if state == "ok" else "warn",
            )
            for (name, who), state in zip(ITEMS, _STATES, strict=True)
        ),
        link="打印 F7",
        foot="已填 38 · 办理后带入 2",
        foot_right="40 / 43",
        progress=(40, 43),
    ),
    TODAY,
    (
        ProblemView("father_id_no", "father", "父亲证件号码：第 18 位校验不符，请核对原件或重新拍照"),
        ProblemView("father_phone", "father", "父亲手机号码：请当面确认", is_error=False),
        ProblemView("bank_name", "bank", "开户银行：请填写", is_error=False),
    ),
    summary_shown=True,
    reader="放卡自动读取 F6",
    reuse="沿用旧件",
)
