"""Proof of service and collection as papers: five licences to a firm, three of six results to a husband."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.facts_delivery import Shown, Way
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers import Identity
from clerk_app.domain.papers_delivery import (
    CollectedResult,
    CollectionPaper,
    DeliveredDocument,
    DeliveryPaper,
    ResultStand,
    ReturnedThing,
)
from clerk_app.domain.receivers import Relation
from tests.printing.samples import CLERK, CREDIT, NINE, RESIDENT, TODAY, paper_head

SERVED = Number.mint(Kind.DELIVERY, "900001", TODAY, "01", 9)
COLLECTED = Number.mint(Kind.DELIVERY, "900001", TODAY, "01", 10)
BAG = Number.mint(Kind.MATERIAL_SLIP, "900001", date(2026, 11, 11), "01", 14)
DOCUMENTS = (
    ("食品经营许可证", "JY21901210004568", "县市场监督管理局", date(2026, 11, 10)),
    ("户外广告设置许可决定书", "云城管广许〔2026〕第000047号", "县城市管理局", date(2026, 11, 11)),
    ("公众聚集场所投入使用、营业前消防安全检查意见书", "云消检〔2026〕第000112号", "县消防救援大队", TODAY),
    ("城镇污水排入排水管网许可证", "云排许〔2026〕第000033号", "县住房和城乡建设局", date(2026, 11, 6)),
    ("烟草专卖零售许可证", "190121100345", "县烟草专卖局", date(2026, 11, 9)),
)
NOW, PUSHED, LATER = ResultStand.COLLECTED, ResultStand.PUSHED, ResultStand.AWAITED
TWELFTH, DECEMBER = date(2026, 11, 12), date(2026, 12, 9)


def delivery(**changes: object) -> DeliveryPaper:
    paper = DeliveryPaper(
        head=paper_head("云政送〔2026〕第000402号", SERVED.payload),
        addressee=Identity("云岫县临江食府有限公司", CREDIT, "91190121MA6T04D24J"),
        receiver=Identity("秦渡", RESIDENT, "190121198107110036"),
        relation=Relation.LEGAL_REPRESENTATIVE,
        case_no="90000126103001002772",
        theme="开办餐饮店一件事",
        place="云岫县清和路18号 综合窗口 01",
        way=Way.DIRECT,
        documents=tuple(DeliveredDocument(*row) for row in DOCUMENTS),
        delivered_on=TODAY,
        deliverers=(CLERK.name,),
        has_licences=True,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def collection(**changes: object) -> CollectionPaper:
    shelf = "A-03-12"
    paper = CollectionPaper(
        head=paper_head("云政领〔2026〕第001533号", COLLECTED.payload),
        applicant=Identity("顾南枝", RESIDENT, "190121199202080044"),
        case_no="90000126111101006396",
        theme="新生儿出生一件事",
        concerned="新生儿 温知意",
        accepted_on=date(2026, 11, 11),
        receiver=Identity("温以宁", RESIDENT, "190121199011300032"),
        relation=Relation.AGENT,
        authority="授权委托书（含领取）",
        check=Shown.CARD,
        collected_at=NINE,
        results=(
            CollectedResult("出生医学证明", "Z190000123", "县妇幼保健院", NOW, shelf),
            CollectedResult("居民户口簿（新增常住人口登记页）", "户号 190121000318", "县公安局", NOW, shelf),
            CollectedResult("预防接种证（含电子档案）", "1901212026001877", "清和街道社区卫生服务中心", NOW, shelf),
            CollectedResult("参保登记凭证", "电子凭证", "县医疗保障局", PUSHED, day=TWELFTH),
            CollectedResult("社会保险费缴费凭证", "电子凭证", "县税务局", PUSHED, day=TWELFTH),
            CollectedResult("社会保障卡", "", "县人力资源和社会保障局", LATER, day=DECEMBER, note="制卡中"),
        ),
        returned=(ReturnedThing("母亲居民户口簿", "1本", bag=BAG.digits),),
        surrendered=(ReturnedThing("旧户口簿内页", "1张", fate="由公安机关销毁"),),
        clerk=CLERK,
        seal="出件专用章",
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
