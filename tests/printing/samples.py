"""Papers of made-up people: the newborn's and the restaurant's demo cases, as the specimens tell them."""

from datetime import UTC, date, datetime

from clerk_app.domain.papers import (
    Applicant,
    Clerk,
    Contact,
    Due,
    Identity,
    Letterhead,
    Limit,
    Marks,
    MaterialForm,
    PaperHead,
)
from clerk_app.domain.papers_receipt import OriginalFate, ReceiptPaper, ReceivedMaterial, ReceivedOnly

NINE = datetime(2026, 11, 18, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 18)
HALL = "云岫县政务服务中心"
MARKET = "云岫县市场监督管理局"
CASE = "1090000126111801018536"
CLERK = Clerk("何知远", "0107", "0190-5550118")
CREDIT = "统一社会信用代码"
RESIDENT = "居民身份证"
FIRM = Applicant(
    Identity("云岫县青石巷餐饮管理有限公司", CREDIT, "91190121MA7C26Q469"),
    head_role="法定代表人",
    head=Contact(Identity("周𬱖", RESIDENT, "190121198609170012"), "19000000186"),
    agent=Contact(Identity("许文谦", RESIDENT, "190121199502230016"), "19000000187"),
)


def letterhead(body: str = HALL) -> Letterhead:
    return Letterhead(body, HALL, "综合窗口 01", "云岫县清和路18号", "0190-5550118", ("0190-5550100", "12345"))


def paper_head(
    number: str | None, payload: str = CASE, body: str = HALL, *, drill: bool = False, reprint: int = 0
) -> PaperHead:
    return PaperHead(letterhead(body), payload, number, NINE, "900001-01", "2026.11.12-3", Marks(drill, NINE, reprint))


COPY, ORIGINAL, LICENCE = MaterialForm.COPY, MaterialForm.ORIGINAL, MaterialForm.LICENCE
KEPT, RETURNED, NONE = OriginalFate.KEPT, OriginalFate.RETURNED, OriginalFate.NONE
RESTAURANT_MATERIALS = (
    ("营业执照", LICENCE, 0, NONE, (1, 2, 3, 4, 7, 8, 9)),
    ("法定代表人（负责人、经营者）居民身份证", COPY, 1, RETURNED, range(1, 10)),
    ("代理人居民身份证", COPY, 1, RETURNED, range(1, 10)),
    ("授权委托书", ORIGINAL, 1, KEPT, range(1, 10)),
    ("房屋租赁合同", COPY, 9, RETURNED, (3, 8, 9)),
    ("与食品经营相适应的主要设备设施、经营布局、操作流程文件", ORIGINAL, 3, KEPT, (2,)),
    ("专间（专用操作区）布置图", ORIGINAL, 1, KEPT, (2,)),
    ("食品安全管理人员（食品安全员）身份证明", COPY, 1, RETURNED, (2,)),
    ("户外广告设施结构设计图及安全承诺", ORIGINAL, 6, KEPT, (3,)),
    ("消防安全制度", ORIGINAL, 8, KEPT, (4,)),
    ("灭火和应急疏散预案", ORIGINAL, 7, KEPT, (4,)),
    ("场所平面布置图", ORIGINAL, 1, KEPT, (4, 7, 9)),
    ("场所消防设施平面图", ORIGINAL, 2, KEPT, (4,)),
    ("工程竣工验收报告", ORIGINAL, 14, KEPT, (5,)),
    ("涉及消防的建设工程竣工图纸", ORIGINAL, 11, KEPT, (5,)),
    ("从业人员名单及身份证号", ORIGINAL, 1, KEPT, (6,)),
    ("排水管网、专用检测井、污水排放口位置和口径的图纸及说明", ORIGINAL, 2, KEPT, (7,)),
    ("污水预处理设施（隔油池、油水分离器）材料", COPY, 3, NONE, (7,)),
    ("排水隐蔽工程合格及不存在雨污混接的书面承诺", ORIGINAL, 1, KEPT, (7,)),
    ("水质达标排放承诺书", ORIGINAL, 1, KEPT, (7,)),
    ("入网平台名称及服务协议", COPY, 4, NONE, (2,)),
)


def receipt(**changes: object) -> ReceiptPaper:
    materials = tuple(
        ReceivedMaterial(name, form, 1, pages, True, original, tuple(items))
        for name, form, pages, original, items in RESTAURANT_MATERIALS
    )
    values: dict[str, object] = {
        "head": paper_head("云政收〔2026〕第001944号"),
        "applicant": FIRM,
        "theme": "开办餐饮店一件事",
        "items": 9,
        "received_at": NINE,
        "submitted_by": "窗口提交",
        "delivery": "邮寄送达",
        "materials": materials,
        "clerk": CLERK,
        "seal": "收件专用章",
        "notice_due": Due(date(2026, 11, 25)),
        "notice_limit": Limit(5),
        "has_licences": True,
        "received_only": (ReceivedOnly(8, "烟草专卖零售许可证核发", "云岫县烟草专卖局"),),
        "deferred": ("食品安全规章制度目录清单", "招牌设置位置实景图及效果图"),
    }
    return ReceiptPaper(**{**values, **changes})  # type: ignore[arg-type]
