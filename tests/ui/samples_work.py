"""Sample views of steps 5-7: the newborn case of the demo day."""

from tests.ui.papers_work import household_card, household_cover
from ui.pages.materials.view import Acts, DetailView, MaterialsView, PointView, SheetPage
from ui.widgets.allowed import Allowed
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.frame import FrameView
from ui.widgets.material_row import MaterialView
from ui.widgets.notes import BannerView
from ui.widgets.page_viewer import Spot
from ui.widgets.steps import StepState, StepView
from ui.widgets.strip import StripView
from ui.widgets.thumb import ThumbView

_NOTES = (
    "婚内生育 · 随母落户",
    "7 份材料 · 5 个工作日",
    "陈雨晴（母亲）",
    "41/43 项 · 2 项后带入",
    "齐 5/7 · 缺 1 · 容缺 1",
    "",
    "",
)
_TITLES = ("主题与情形", "一次告知", "申请人", "一张表", "一套材料", "核对决定", "打印交接")


def steps(now: int, notes: tuple[str, ...] = _NOTES) -> tuple[StepView, ...]:
    """The step list with step ``now`` open and all before it done."""
    states = {True: StepState.READY, False: StepState.OPEN}
    return tuple(
        StepView(title, note, StepState.CURRENT if place == now else states[place < now], selected=place == now)
        for place, (title, note) in enumerate(zip(_TITLES, notes, strict=True), 1)
    )


def strip() -> StripView:
    return StripView(
        "baby", "新生儿出生一件事", "10 个事项联办", "草稿 · 受理后编号", "已自动保存 10:44:51", "本件用时 08:55"
    )


_MATERIALS = (
    MaterialView("mother_id", "母亲居民身份证", "读卡留像 · 原件已退", "已扫描", "ok", "ready", "6 个事项", "ready"),
    MaterialView("father_id", "父亲居民身份证", "2 页 · 原件已核", "已扫描", "ok", "ready", "3 个事项", "ready"),
    MaterialView(
        "marriage", "结婚证", "电子证照 · 联网后核验，不影响受理", "待核验", "neutral", "ready", "2 个事项", "ready"
    ),
    MaterialView(
        "hukou", "落户一方居民户口簿", "已扫 2 页，还差“落户方成员页”", "缺 1 页", "warn", "partial", "3 个事项", "open"
    ),
    MaterialView(
        "discharge", "出院记录（病历资料）", "容缺后补，12月2日前交", "容缺", "warn", "deferred", "1 个事项", "deferred"
    ),
    MaterialView(
        "bank_card", "产妇名下银行储蓄卡", "1 页 · 户名与产妇一致", "已扫描", "ok", "ready", "2 个事项", "ready"
    ),
    MaterialView("photo", "新生儿电子照片", "1 张 · 窗口现拍", "已采集", "ok", "ready", "1 个事项", "ready"),
)


def materials() -> MaterialsView:
    footer = FooterView(
        "下一步：核对决定",
        back="上一步",
        hint="缺 1 页：补扫后即可受理；这份材料不可容缺",
        hint_tone="warn",
        actions=(ActionView("check", "请申请人核对", "F12", "monitor"),),
    )
    return MaterialsView(
        FrameView(footer, strip(), steps(5)),
        "7 份，服务 10 个事项（分别办 25 份）",
        (("all", "全部"), ("open", "待处理"), ("deferred", "容缺"), ("ready", "已齐")),
        _MATERIALS,
        "hukou",
        hukou(),
        unneeded="不用交：出生医学证明、新生儿户口簿页（本件产生）",
        tip="拖缩略图到某份材料可换归属；键盘按 M",
        pile=True,
    )


def hukou() -> DetailView:
    card, cover = household_card(), household_cover()
    return DetailView(
        "hukou",
        "落户一方居民户口簿",
        "原件核验后当场退还",
        (PointView("consent", "户主同意", "done"), PointView("pages", "扉页与落户方成员页", "partial")),
        Acts(defer=Allowed(False, "主要材料，不可容缺"), commit=Allowed(False, "不适用承诺")),
        (ThumbView("p1", "第 1 页", cover, "清晰", "ok"), ThumbView("p2", "第 2 页", card, "反光", "warn")),
        (("member", "缺：落户方成员页"),),
        SheetPage("p2", card, 0, Spot(0.62, 0.77, 0.25, 0.19, "反光")),
        original=False,
        banner=BannerView(
            "warn", "", "第 2 页：已自动纠偏 3.2°；右下角反光盖住印章，建议重扫", "重扫此页", "warning-fill"
        ),
    )
