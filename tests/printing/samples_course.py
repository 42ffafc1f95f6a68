"""Papers of the course of a case: the restaurant's deferral and supplement, and what departments and the end bring."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.papers import Due, Limit, MaterialForm, SealFrame
from clerk_app.domain.papers_deferral import DeferralPaper, DeferredItem, Lateness, LaterPaper
from clerk_app.domain.papers_supplement import Come, SupplementPaper, SuppliedRow
from tests.printing.samples import CLERK, FIRM, MARKET, NINE, TODAY, paper_head

FOOD, SIGN = "食品经营许可新办", "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批"
CITY = "云岫县城市管理局"
LAST = Due(date(2026, 11, 25))


def tolerant(**changes: object) -> DeferralPaper:
    decided = Due(date(2026, 11, 30))
    paper = DeferralPaper(
        head=paper_head("云政容受〔2026〕第000095号"),
        applicant=FIRM,
        theme="开办餐饮店一件事",
        accepted_on=TODAY,
        commitment_no="云政容承〔2026〕第000095号",
        acceptance_no="云政受〔2026〕第001187号",
        materials=(
            LaterPaper("食品安全规章制度目录清单", (FOOD,), ("县市场监督管理局",), "原件1份，或者电子件", LAST),
            LaterPaper("招牌设置位置实景图及效果图", (SIGN,), ("县城市管理局",), "原件1份，或者电子件", LAST),
        ),
        items=(DeferredItem(FOOD, Limit(8), decided, "①"), DeferredItem(SIGN, Limit(8), decided, "②")),
        lateness=(Lateness(SIGN, "云岫县户外广告设置管理办法第九条"),),
        seals=(
            SealFrame(MARKET, "行政许可受理专用章", TODAY, "①"),
            SealFrame(CITY, "行政许可受理专用章", TODAY, "②"),
        ),
        clerk=CLERK,
        organ_phones=((MARKET, "0190-5550132"), (CITY, "0190-5550141")),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def supplement(**changes: object) -> SupplementPaper:
    original = MaterialForm.ORIGINAL
    paper = SupplementPaper(
        head=paper_head("云政补收〔2026〕第000073号"),
        applicant=FIRM,
        theme="开办餐饮店一件事",
        notices=("云市监许补〔2026〕第000173号", "云政容受〔2026〕第000095号"),
        received_at=NINE,
        rows=(
            SuppliedRow("专间（专用操作区）布置图", "未标注二次更衣和紫外线灯的位置", Come.NOW, original, 1, 1),
            SuppliedRow("房屋租赁合同", "缺出租人签字页", Come.PARTIAL, MaterialForm.COPY, 1, 4),
            SuppliedRow("经营场所地址", "与租赁合同不一致", Come.NOW),
            SuppliedRow("法定代表人（负责人、经营者）居民身份证", "居民身份证已过有效期", Come.BEFORE),
            SuppliedRow("请法定代表人到场核对签名", "", Come.SETTLED),
            SuppliedRow("食品安全规章制度目录清单", "容缺，2026-11-25 前补交", Come.OPEN),
        ),
        clerk=CLERK,
        seal="收件专用章",
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
