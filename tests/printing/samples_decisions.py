"""The restaurant's decisions as papers: acceptance with five seals, correction, refusal."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import (
    Applicant,
    Clerk,
    Contact,
    Due,
    Fault,
    Identity,
    ItemTitle,
    Limit,
    MaterialForm,
    Remedy,
    SealFrame,
)
from clerk_app.domain.papers_acceptance import AcceptancePaper, AcceptedItem, Act, ItemFee, ItemStep, JointVisit
from clerk_app.domain.papers_correction import CorrectionPaper, Handled
from clerk_app.domain.papers_refusal import CompetentBody, RefusalPaper, ReturnedMaterial
from tests.printing.samples import CLERK, FIRM, HALL, MARKET, NINE, RESIDENT, TODAY, paper_head

LAW, PUBLISHED = Regime.LICENSING, Regime.PUBLISHED
FOOD = ItemTitle("食品经营许可新办", "11190121019001265C4000131024000")
REMEDY = Remedy(
    "云岫县人民政府", "云岫县司法局行政复议受理窗口，清和路6号", "云岫县人民法院", "云岫县正阳路1号", "0190-5550166"
)
ITEMS = (
    (ItemTitle("营业执照信息核验"), "县市场监督管理局", Act.DONE, PUBLISHED, None, 0, None, ""),
    (FOOD, "县市场监督管理局", Act.DEFERRED, LAW, 20, 8, date(2026, 11, 30), "①"),
    (
        "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批",
        "县城市管理局",
        Act.DEFERRED,
        LAW,
        20,
        8,
        date(2026, 11, 30),
        "②",
    ),
    (
        "公众聚集场所投入使用、营业前消防安全检查（一般程序）",
        "县消防救援大队",
        Act.ACCEPTED,
        LAW,
        13,
        10,
        date(2026, 12, 2),
        "③",
    ),
    ("其他建设工程消防验收备案", "县住房和城乡建设局", Act.ACCEPTED, PUBLISHED, 5, 3, date(2026, 11, 23), "④"),
    (
        "食品行业从业人员预防性健康检查合格证办理",
        "县卫生健康局",
        Act.ACCEPTED,
        PUBLISHED,
        None,
        3,
        date(2026, 11, 23),
        "⑤",
    ),
    ("城镇污水排入排水管网许可", "县住房和城乡建设局", Act.ACCEPTED, LAW, 20, 5, date(2026, 11, 25), "④"),
    ("烟草专卖零售许可证核发（新办）", "县烟草专卖局", Act.RECEIVED, LAW, 20, 7, date(2026, 11, 25), ""),
    ("餐饮用户管道燃气报装", "县城镇燃气有限公司", Act.ACCEPTED, PUBLISHED, None, 8, date(2026, 11, 30), "⑤"),
)
SEAL = "行政许可受理专用章"


def accepted(row: tuple[object, ...]) -> AcceptedItem:
    title, organ, act, regime, statutory, committed, due, mark = row
    return AcceptedItem(
        title if isinstance(title, ItemTitle) else ItemTitle(str(title)),
        str(organ),
        Act(act),
        Regime(str(regime)),
        Limit(statutory) if isinstance(statutory, int) else None,
        Limit(committed) if isinstance(committed, int) else Limit(0),
        Due(due) if isinstance(due, date) else None,
        str(mark),
    )


def acceptance(**changes: object) -> AcceptancePaper:
    paper = AcceptancePaper(
        head=paper_head("云政受〔2026〕第001187号"),
        applicant=FIRM,
        theme=ItemTitle("开办餐饮店一件事", "YJS-L-001"),
        applied_on=TODAY,
        received_on=TODAY,
        accepted_on=TODAY,
        promised=Limit(13),
        due=Due(date(2026, 12, 7)),
        items=tuple(accepted(row) for row in ITEMS),
        seals=(
            SealFrame(MARKET, SEAL, TODAY, "①"),
            SealFrame("云岫县城市管理局", SEAL, TODAY, "②"),
            SealFrame("云岫县消防救援大队", SEAL, TODAY, "③"),
            SealFrame("云岫县住房和城乡建设局", SEAL, TODAY, "④"),
            SealFrame(HALL, "政务服务业务专用章", TODAY, "⑤", (6, 9)),
        ),
        clerk=CLERK,
        delivery="结果邮寄：滨河东路66号青石广场2栋206号，许文谦收",
        delivery_days=Limit(10),
        steps=(
            ItemStep(2, "现场核查", Limit(5), counts=True),
            ItemStep(3, "踏勘", Limit(3), counts=True),
            ItemStep(4, "现场检查", Limit(10), counts=True),
            ItemStep(4, "决定", Limit(3), counts=True),
            ItemStep(6, "体检", Limit(3), counts=True),
            ItemStep(7, "勘察", Limit(3), counts=True),
            ItemStep(5, "备案抽查现场检查", Limit(15), counts=False),
            ItemStep(9, "现场勘察与施工", Limit(10), counts=False),
        ),
        joint_visit=JointVisit(("市监", "城管", "消防", "住建四机关"), "2026年11月23日上午"),
        fees=(ItemFee(6, "按当地健康检查规定"),),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def correction(**changes: object) -> CorrectionPaper:
    paper = CorrectionPaper(
        head=paper_head("云市监许补〔2026〕第000173号", "1090000126111601004245", MARKET),
        applicant=Applicant(
            Identity("云岫县拾味面馆（个体工商户，登记中）"),
            head_role="经营者",
            head=Contact(Identity("沈岳", RESIDENT, "190121198203090012")),
        ),
        item=FOOD,
        theme="开办餐饮店一件事",
        regime=LAW,
        received_on=date(2026, 11, 16),
        told_on=TODAY,
        day_of_notice=2,
        notice_due=Due(date(2026, 11, 23)),
        notice_days=5,
        faults=(
            Fault(
                "与食品经营相适应的主要设备设施、经营布局、操作流程文件",
                "未标注各功能间面积和比例；切配间与凉菜间的物流方向交叉",
                "标注面积、比例、功能间名称；生进熟出单一流向",
                "重新绘制，交原件1份（可交电子件）",
            ),
            Fault(
                "专间（专用操作区）布置图",
                "未标注二次更衣和紫外线灯的位置",
                "标注二次更衣、紫外线灯、空调、洗手消毒设施",
                "在原图上补注并签名，交原件1份",
            ),
            Fault(
                "食品安全管理人员（食品安全员）身份证明",
                "未提交；数据核验未取得结果",
                "居民身份证在有效期内",
                "出示原件核验，交复印件1份；或者授权调取电子证照",
            ),
            Fault(
                "入网平台名称及服务协议",
                "仅有首页，缺双方签章页",
                "协议完整，载明平台名称和入网主体",
                "交复印件1份（全部页）",
            ),
        ),
        handled=(
            Handled(True, ("法定代表人（经营者）居民身份证复印件", "食品安全规章制度目录清单"), 2, 3),
            Handled(False, ("设备设施、经营布局、操作流程文件", "专间布置图", "入网平台协议（首页）"), 3, 6),
        ),
        handler=Clerk("孟云舒", "", "0190-5550132"),
        handler_organ=MARKET,
        clerk=CLERK,
        seal=SealFrame(MARKET, "行政许可专用章", TODAY),
        other_items=True,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def refusal(**changes: object) -> RefusalPaper:
    paper = RefusalPaper(
        head=paper_head("云市监许不受〔2026〕第000021号", "1090000126111801018633", MARKET),
        applicant=Applicant(
            Identity("青岚县松下来客餐饮有限公司", "统一社会信用代码", "91190123MA7D51K84D"),
            head_role="法定代表人",
            head=Contact(Identity("孟怀安", RESIDENT, "190123197911250038")),
        ),
        item=FOOD,
        regime=LAW,
        ground="not_competent",
        facts="申请书载明的经营场所为青岚县临江镇渡口路9号，不在云岫县行政区域内。依照《食品经营许可和备案管理办法》，"
        "食品经营许可由经营场所所在地的县级以上地方市场监督管理部门管辖。",
        applied_on=TODAY,
        received_at=NINE,
        remedy=REMEDY,
        clerk=CLERK,
        seal=SealFrame(MARKET, SEAL, TODAY),
        competent=CompetentBody(
            "青岚县市场监督管理局", "0190-5560126", "青岚县政务服务中心二楼综合窗口（青岚县文昌街3号）"
        ),
        returned=(
            ReturnedMaterial("食品经营许可申请书", MaterialForm.ORIGINAL, 1, 2),
            ReturnedMaterial("与食品经营相适应的主要设备设施、经营布局、操作流程文件", MaterialForm.ORIGINAL, 1, 3),
            ReturnedMaterial("营业执照", MaterialForm.COPY, 1, 1),
        ),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
