"""Sample views of steps 5-7: the newborn case of the demo day."""

from dataclasses import replace

from tests.ui.papers_work import household_card, household_cover, notice_page
from ui.pages.decide.view import CheckCard, CommitmentView, DecideView, DecisionView, Ground
from ui.pages.handover.view import (
    FeeView,
    HandoverView,
    OriginalView,
    PaperView,
    PreviewView,
    RatingCard,
    SignWays,
    TakersView,
)
from ui.pages.materials.defer_form import Consequence, DeferView, EntryView
from ui.pages.materials.view import Acts, DetailView, MaterialsView, PointView, SheetPage
from ui.widgets.allowed import Allowed
from ui.widgets.digit_pick import Option
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


_NO_MANDATE = Allowed(False, "大队未授权窗口受理")
_NOTHING_SHORT = Allowed(False, "没有可容缺的材料")
_MANDATED = Allowed(False, "窗口已获授权，不用只收件")
_SHORT = Allowed(False, "材料未齐")
_YES = Allowed()
_GROUNDS = (
    Ground("not_needed", "依法不需要取得行政许可", "行政许可法第三十二条第一款第（一）项"),
    Ground("not_ours", "不属于本机关职权范围", "同款第（二）项 · 由云溪市城市管理局审批"),
)


def decide() -> DecideView:
    footer = FooterView(
        "作出 9 项决定并出文书",
        primary_enabled=False,
        back="上一步",
        hint="还差 1 份承诺书签名，签完即可决定",
        hint_tone="warn",
        actions=(ActionView("check", "请申请人核对", "F12", "monitor"),),
    )
    restaurant = StripView(
        "fork-knife", "开办餐饮店一件事", "9 个事项联办", "草稿 · 受理后编号", "已自动保存 14:25:02", "本件用时 20:31"
    )
    return DecideView(
        FrameView(footer, restaurant, steps(6)),
        (
            CheckCard("people", "user-circle", "人员 4 位", "法人、代理人到场", "改"),
            CheckCard("form", "note-pencil", "填写 54 / 54", "18 项沿用，已看过", "改"),
            CheckCard("materials", "files", "材料 20 / 23", "缺 2 · 容缺 1", "改", "warn"),
            CheckCard("applicant", "check-circle-fill", "申请人已核对", "14:21 已签名", "看", "ok"),
        ),
        tuple(replace(one, suggested=one.chosen) for one in _items()),
        "billboard",
        (
            CommitmentView("drain", "水质达标排放承诺书", "周启明 · 手写板", "14:23"),
            CommitmentView("hidden", "隐蔽工程合格承诺书", "周启明 · 手写板", "14:24"),
            CommitmentView("tolerant", "容缺受理承诺书", "周启明 · 第二屏签名中"),
        ),
        mandate="消防救援大队未授权窗口受理：只能收件，由大队 5 个工作日内答复",
        agreement="建议与所选一致 9 / 9",
    )


def _items() -> tuple[DecisionView, ...]:
    plain = (_YES, _NOTHING_SHORT, _MANDATED, _YES, _YES)
    return (
        DecisionView("licence", "营业执照信息核验", "市监", "即办", "齐", "ok", plain, 1, "其他", "当场办结"),
        DecisionView(
            "food", "食品经营许可新办", "市监", "8 日", "容缺 1", "warn", (_SHORT, _YES, _MANDATED, _YES, _YES), 2,
            "行政许可", "入网平台服务协议 11月25日前补交；时限从今天起算",
        ),
        DecisionView(
            "billboard", "设置大型户外广告审批", "城管", "8 日", "齐", "ok", plain, 5,
            "行政许可", "材料问题不在此列，请选一次补正", _GROUNDS, "not_ours",
        ),
        DecisionView(
            "fire", "营业前消防安全检查", "消防", "10 日", "齐", "ok",
            (_NO_MANDATE, _NO_MANDATE, _YES, Allowed(False, "由大队提出"), _YES), 3,
            "行政许可", "只收件，大队 5 个工作日内答复",
        ),
        DecisionView(
            "record", "消防验收备案", "住建", "3 日", "缺 2", "warn",
            (_SHORT, _NOTHING_SHORT, _MANDATED, _YES, _YES), 4, "其他", "一次说全，11月25日前告知",
            points=("竣工图纸缺消防设施平面图", "消防产品合格证明缺喷淋头一项"),
        ),
        DecisionView("health", "从业人员健康证", "卫健", "3 日", "齐", "ok", plain, 1, "公共服务"),
        DecisionView("sewer", "污水排入排水管网许可", "排水", "5 日", "承诺 2", "info", plain, 1, "行政许可"),
        DecisionView("tobacco", "烟草专卖零售许可证", "烟草", "7 日", "齐", "ok", plain, 1, "行政许可"),
        DecisionView(
            "gas", "餐饮用户管道燃气报装", "燃气", "8 日", "齐", "ok",
            (_YES, _NOTHING_SHORT, _MANDATED, _YES, Allowed(False, "公用企业不作行政决定")), 1, "公共服务",
        ),
    )  # fmt: skip


def handover() -> HandoverView:
    footer = FooterView(
        "下一位",
        hint="还有 1 份文书未交、1 件原件未退，离开前会再提醒",
        hint_tone="warn",
        actions=(ActionView("copies", "打印全部存根", "", "printer"),),
    )
    done = StripView(
        "fork-knife",
        "开办餐饮店一件事",
        "9 个事项联办",
        "已受理",
        "14:31 已入账，联网送达中",
        "本件用时 26:40",
        park="更正",
    )
    sent = ("已送打印机", "check-circle-fill", "ok")
    return HandoverView(
        FrameView(footer, done, steps(7)),
        "已作出 9 项决定",
        "90000126111801001852",
        (("受理 5", "ok"), ("容缺受理 1", "warn"), ("仅收件 1", "info"), ("一次补正 1", "warn"), ("不予受理 1", "bad")),
        "A4-窗口01",
        (
            PaperView("accept", "受理通知书", "6 个事项，3 枚印章", 2, *sent, "14:33", "手写板"),
            PaperView("tolerant", "容缺受理通知书", "11月25日前补规章制度目录", 2, *sent, "14:33", "手写板"),
            PaperView("receipt", "申请材料接收凭证", "营业前消防安全检查", 2, *sent, "14:34", "存根签字"),
            PaperView("correction", "补正告知书", "消防验收备案，2 处", 2, *sent, "14:34", "存根签字"),
            PaperView("refusal", "不予受理通知书", "大型户外广告，附救济途径", 2, "打印中 1/2", "printer", "info"),
            PaperView(
                "commitments",
                "承诺书、容缺承诺书 3 份",
                "决定前已签",
                3,
                "14:23 起",
                "check-circle-fill",
                "ok",
                "存档",
                "手写板",
            ),
        ),
        "refusal",
        (
            OriginalView("id", "身份证 何静", True),
            OriginalView("mandate", "授权委托书存 1", True),
            OriginalView("lease", "租赁合同 原件 1", True),
            OriginalView("drawings", "竣工图纸 1 套", False),
        ),
        SignWays(pad=Allowed(False, "手写板未连接")),
        TakersView((("0", "何静（法定代表人）"), ("1", "周敏（代理人）"), ("other", "其他人…")), "0"),
        (
            FeeView("0", "80.00 元", "不动产转移登记", "发改价格规〔2016〕2559号", "未缴", "warn", act="登记缴费"),
            FeeView("1", "申报纳税", "按税法", "契税法", "未缴", "warn", act="免收"),
        ),
        PreviewView("受理通知书 · 第 1 份，共 2 份", (notice_page(), notice_page())),
        rating=RatingCard(note="翻屏由申请人自己选，窗口看不到选了哪一档。"),
    )


def defer() -> DeferView:
    return DeferView(
        EntryView("2026-12-02（星期三）", "默认", hint="第 10 个工作日；不晚于“生育津贴支付”的承诺时限"),
        EntryView("138 0000 1994", "沿用旧件", "reuse", "到期前 2 天短信提醒"),
        (
            Option("not_issued", "病案室尚未出具"),
            Option("at_home", "忘带，家中有"),
            Option("lost", "原件遗失，补办中"),
            Option("other", "其他（写明）"),
        ),
        (
            Consequence("check-circle-fill", "ok", "生育津贴支付照常受理，时限从今天起算"),
            Consequence("hourglass", "warn", "补齐前不发津贴；逾期未补，退回并书面告知"),
            Consequence("printer", "text2", "出两份文书：容缺受理承诺书（先签）、容缺受理通知书（各 2 份）"),
        ),
        "其余 6 份材料不受影响",
    )
