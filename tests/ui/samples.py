"""Sample views: the day of the pictures, a newborn taken at window A01 while the line is down."""

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
from ui.widgets.panel import Figure
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


ITEMS = (
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
