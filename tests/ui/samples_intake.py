"""Sample views of the scenario and notice pages: the newborn, nine of eleven questions answered."""

from dataclasses import replace
from typing import Any

from tests.ui.samples import ITEMS, STRIP, steps
from ui.pages.notice.view import Comparison, Have, NoticeView, PaperView, Paragraph, SavingView, TabView
from ui.pages.scenario.view import ChangeView, OptionView, QuestionView, ScenarioView, StopView
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.frame import FrameView
from ui.widgets.panel import Figure, ItemLine, PanelView
from ui.widgets.steps import StepState


def _answered(number: int, slug: str, text: str, answer: str, mark: str = "", *, changed: bool = False) -> QuestionView:
    options = (OptionView("one", 1, answer), OptionView("two", 2, "另一种"))
    return QuestionView(slug, number, text, options, ("one",), answer, mark, changed=changed)


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
        tuple(ItemLine(name, who, mark="新增" if name == "生育津贴支付" else "") for name, who in ITEMS),
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
