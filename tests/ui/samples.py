"""Sample views: the day of the pictures, a newborn taken at window A01 while the line is down."""

from dataclasses import replace
from datetime import date
from typing import Any

from ui.forms.field import FieldView, Kind, Option, Value
from ui.pages.form.view import FormView, GroupView, ProblemView
from ui.pages.notice.view import Comparison, Have, NoticeView, PaperView, Paragraph, SavingView, TabView
from ui.pages.scenario.view import ChangeView, OptionView, QuestionView, ScenarioView, StopView
from ui.pages.theme.view import (
    Favourite,
    FilterView,
    HitView,
    PreviewLine,
    PreviewView,
    SectionView,
    ThemeView,
)
from ui.status import StatusPart, StatusView
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.frame import FrameView
from ui.widgets.marked import Marked
from ui.widgets.panel import Figure, ItemLine, PanelView
from ui.widgets.steps import StepState, StepView
from ui.widgets.strip import StripView
from ui.widgets.topbar import TopView

TOP = TopView("A01 综合窗口", "王晓梅")
BADGES = {"todo": 6, "results": 7, "sync": 12}
STATUS = StatusView(
    StatusPart("1 小时 43 分未连后台，业务照常办理", "warn", "离线受理中", "wifi-slash"),
    StatusPart("待传 12 件"),
    StatusPart("回执打印机 就绪", "ok"),
    StatusPart("高拍仪 就绪", "ok"),
    StatusPart("读卡器 就绪", "ok"),
    "今日受理 11 件 · 平均 8 分 40 秒",
    "10:35",
)


def _hit(slug: str, title: Marked, note: Marked, count: str) -> HitView:
    return HitView(slug, title, note, pill="可离线", count=count, count_note="本窗口 90 天")


THEME = ThemeView(
    FrameView(
        FooterView(
            "开始：选择情形",
            legend="↑↓ 选择　•　Enter 开始　•　清空后按 1–9 直接打开常办　•　Esc 清空",
            actions=(ActionView("intake.theme.notice_only", "只看一次告知", "F7", "clipboard-text"),),
            primary_name="intake.theme.start",
        )
    ),
    "10 个主题 · 123 个事项，按本窗口 90 天办件量排序",
    (
        Favourite("newborn-birth", "新生儿出生", "baby"),
        Favourite("enterprise-establishment", "企业开办", "buildings"),
        Favourite("employee-onboarding", "员工录用", "users"),
        Favourite("employee-retirement", "职工退休", "wallet"),
        Favourite("after-death", "公民身后", "flower-lotus"),
        Favourite("social-security-card", "社会保障卡", "identification-card"),
        Favourite("restaurant-opening", "开办餐饮店", "fork-knife"),
        Favourite("school-enrolment", "教育入学", "student"),
        Favourite("house-transfer", "二手房转移", "house"),
    ),
    (
        FilterView("all", "全部 4", chosen=True),
        FilterView("person", "个人 4"),
        FilterView("firm", "企业 0"),
        FilterView("offline", "只看能离线办"),
    ),
    (
        SectionView(
            "主题",
            (
                HitView(
                    "newborn-birth",
                    Marked("新生儿出生一件事", ((0, 3),)),
                    Marked("个人 · 牵头 卫生健康局 · 8–11 个事项一次办"),
                    "baby",
                    "可离线",
                    "ok",
                    "412 件",
                    "本窗口 90 天",
                    large=True,
                ),
            ),
        ),
        SectionView(
            "单个事项",
            (
                _hit(
                    "birth-registration",
                    Marked("申报出生登记（国内出生）"),
                    Marked("公安局 · 别名：新生儿落户、上户口", ((9, 12),)),
                    "38 件",
                ),
                _hit(
                    "resident-insurance",
                    Marked("城乡居民参保登记（新生儿）", ((9, 12),)),
                    Marked("医疗保障局 · 公共服务 · 即办"),
                    "21 件",
                ),
                _hit(
                    "vaccination",
                    Marked("预防接种证办理"),
                    Marked("预防接种单位 · 别名：新生儿建证", ((12, 15),)),
                    "6 件",
                ),
            ),
            "也可以只办其中一项",
        ),
    ),
    "newborn-birth",
    PreviewView(
        "baby",
        "新生儿出生一件事",
        "YJS-P-001",
        (
            Figure("8–11", "项", "事项，按情形"),
            Figure("5–15", "份", "要带的材料"),
            Figure("5", "工作日", "联办时限"),
            Figure("0", "元", "收费", tone="ok"),
        ),
        "这件事包含 11 个事项、7 个部门",
        "版本 2026.11.12-3",
        (
            PreviewLine("助产机构", "出生医学证明签发（首次签发）", "即办"),
            PreviewLine("卫健", "生育登记", "即办", optional=True),
            PreviewLine("接种单位", "预防接种证办理", "即办"),
            PreviewLine("公安", "申报出生登记（国内出生）", "即办"),
            PreviewLine("人社", "社会保障卡申领", "10 工作日", optional=True),
            PreviewLine("医保", "城乡居民参保登记（新生儿）", "即办"),
            PreviewLine("税务", "城乡居民基本医疗保险费申报缴纳", "即办"),
            PreviewLine("医保", "生育津贴支付", "10 工作日"),
            PreviewLine("医保", "生育医疗费支付", "10 工作日"),
            PreviewLine("卫健", "科学育儿指导服务登记", "即办", optional=True),
            PreviewLine("卫健", "育儿补贴申领", "30 工作日", optional=True),
        ),
    ),
    elsewhere="这里没有？按 Ctrl+K 查办件，或转咨询台 1 号席（内线 8001）",
)

STRIP = StripView(
    "baby", "新生儿出生一件事", "10 个事项联办", "草稿 · 受理后编号", "已自动保存 10:36:20", "本件用时 00:48"
)
_TITLES = ("主题与情形", "一次告知", "申请人", "一张表", "一套材料", "核对决定", "打印交接")


def steps(current: int, *told: tuple[str, StepState]) -> tuple[StepView, ...]:
    """The seven steps with notes and states for the first few."""
    notes = [*told, *[("", StepState.OPEN)] * (7 - len(told))]
    return tuple(
        StepView(title, note, state, selected=number == current)
        for number, (title, (note, state)) in enumerate(zip(_TITLES, notes, strict=True), 1)
    )


def _answered(number: int, slug: str, text: str, answer: str, mark: str = "", *, changed: bool = False) -> QuestionView:
    options = (OptionView("one", 1, answer), OptionView("two", 2, "另一种"))
    return QuestionView(slug, number, text, options, ("one",), answer, mark, changed=changed)


_ITEMS = (
    ("出生医学证明签发", "助产机构"),
    ("生育登记", "卫健"),
    ("预防接种证办理", "接种单位"),
    ("申报出生登记", "公安"),
    ("社会保障卡申领", "人社"),
    ("居民医保参保登记", "医保"),
    ("居民医保费申报缴纳", "税务"),
    ("生育津贴支付", "医保"),
    ("科学育儿指导服务登记", "卫健"),
    ("育儿补贴申领", "卫健"),
)

SCENARIO = ScenarioView(
    FrameView(
        FooterView(
            "下一步：一次告知",
            back="换主题",
            hint="还有 2 题，可先按已答内容告知",
            actions=(ActionView("notice", "先看一次告知", "F7", "clipboard-text"),),
        ),
        STRIP,
        steps(1, ("已答 9 / 共 11 题", StepState.CURRENT)),
    ),
    "已答 9 / 共 11 题",
    (
        _answered(1, "handler", "由谁到窗口办理？", "申请人本人"),
        _answered(2, "age", "新生儿年龄？", "未满 1 周岁"),
        _answered(3, "birth_place", "在哪里出生？", "本省助产机构"),
        _answered(4, "marital", "出生时父母婚姻关系？", "婚内生育"),
        _answered(5, "register_with", "随哪一方落户？", "随母"),
        _answered(6, "household_kind", "落户一方的户口类别？", "家庭户", "默认"),
        _answered(7, "ethnicity", "父母民族是否相同？", "相同"),
        _answered(8, "surname", "新生儿姓氏？", "随父姓或随母姓", "默认"),
        _answered(9, "maternity_insured", "生育费用由谁的保险承担？", "母亲参加职工生育保险", changed=True),
        QuestionView(
            "settled",
            10,
            "生育医疗费是否已在医院直接结算？",
            (
                OptionView("yes", 1, "已直接结算", "不增加事项和材料"),
                OptionView("no", 2, "未结算，需手工报销", "＋1 事项　＋2 材料　＋1 填写项"),
                OptionView("unsure", 0, "不确定", "先按最全材料告知"),
            ),
        ),
        QuestionView("delivery", 11, "结果如何送达？"),
    ),
    PanelView(
        "lightning",
        "因此",
        (
            Figure("10", "项", "事项 · 7 个部门", "＋1"),
            Figure("7", "份", "要带的材料", "＋1"),
            Figure("5", "工作日", "联办时限"),
            Figure("40", "项", "一张表填写", "＋3"),
        ),
        "这次一起办 10 个事项",
        tuple(ItemLine(name, who, mark="新增" if name == "生育津贴支付" else "") for name, who in _ITEMS),
        note="随答随算",
        foot="不办：生育医疗费支付",
        foot_icon="prohibit",
    ),
    "settled",
    ChangeView("第 9 题的变化", ("＋事项 生育津贴支付（医保，10 工作日）", "＋材料 出院记录（可容缺）", "＋填写 3 项")),
)

STOPPED = replace(
    SCENARIO,
    frame=replace(SCENARIO.frame, footer=FooterView("下一步：一次告知", primary_enabled=False, back="换主题")),
    questions=SCENARIO.questions[:1],
    open_slug="",
    change=None,
    stop=StopView("这件事不能联办", "新生儿已满1周岁：按户口补登办理，不适用本联办"),
)


def _paper(number: int, slug: str, name: str, note: str, used: int, **more: Any) -> PaperView:
    return PaperView(slug, number, name, note, f"{used} 个事项用", **{"have": Have.YES, **more})


_SPARED = "电子证照可免交"

NOTICE = NoticeView(
    FrameView(
        FooterView(
            "告知完毕：申请人",
            back="上一步",
            actions=(
                ActionView("intake.notice.phone", "发到手机", "", "device-mobile"),
                ActionView("intake.notice.show", "让申请人看", "F12", "monitor"),
                ActionView("intake.notice.print", "打印告知书", "F7", "printer", trailer="→ A4-窗口01"),
            ),
        ),
        replace(STRIP, saved="已自动保存 10:37:55", used="本件用时 02:23"),
        steps(2, ("婚内生育 · 随母落户", StepState.READY), ("7 份材料 · 5 个工作日", StepState.CURRENT)),
    ),
    "按情形“婚内 · 本省医院 · 随母家庭户 · 已直接结算 · 邮寄送达”",
    (
        TabView("materials", "材料 7"),
        TabView("conditions", "受理条件 3"),
        TabView("procedure", "办理流程"),
        TabView("fee", "收费 0 元"),
        TabView("remedies", "救济途径与监督电话"),
    ),
    "materials",
    (
        _paper(1, "mother_id_card", "母亲居民身份证", "原件核验，读卡留像，当场退还", 6, pill=_SPARED),
        _paper(2, "father_id_card", "父亲居民身份证", "原件核验，复印 1 份；人可以不到场", 3, pill=_SPARED),
        _paper(3, "marriage_certificate", "结婚证", "原件核验，复印 1 份", 2, pill=_SPARED),
        _paper(4, "household_book", "落户一方居民户口簿", "扉页、户主页、落户方成员页，户主同意", 3, pill=_SPARED),
        _paper(
            5,
            "discharge_record",
            "出院记录（病历资料）",
            "复印件 1 份，医院病案室可取",
            1,
            have=Have.NO,
            pill="可容缺，12月2日前补",
            pill_tone="warn",
        ),
        _paper(6, "bank_card", "产妇名下银行储蓄卡", "原件核验；户名须与产妇一致", 2),
        _paper(7, "child_photo", "新生儿电子照片", "可在窗口现拍", 1, pill="可容缺 10 工作日", pill_tone="warn"),
    ),
    SavingView(
        "分别办 → 一件事",
        (
            Comparison("要带的材料", "25", "7", "份", (7, 25)),
            Comparison("申请表", "10", "1", "张", (1, 10)),
            Comparison("填写项", "179", "43", "项", (43, 179)),
            Comparison("办理时限", "32", "5", "工作日", (5, 32)),
            Comparison("到窗次数", "4", "1", "次", (1, 4)),
        ),
        "10 个事项的时限",
        (
            ("7 个即办事项（联办）", "5 工作日"),
            ("社会保障卡申领", "10 工作日"),
            ("生育津贴支付", "10 工作日"),
            ("育儿补贴申领", "30 工作日"),
        ),
        "0 元",
        "居民医保个人缴费按当年标准由税务征收",
        "时限与次数为青海省 2024 年公布数，其余按本事项库计算",
    ),
    Paragraph("不用带 2 份", "出生医学证明、新生儿户口簿页由前一事项办出后自动带给后面的事项"),
)

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
            for (name, who), state in zip(_ITEMS, _STATES, strict=True)
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
